"""The words by which what a worksheet asks of its pupil is told from history."""

import re

# Labels that stand before what a pupil is to do, and before nothing else.
OPENERS = (
    r"starter|(?:mini[- ])?plenary|do now|exit (?:ticket|question|pass)|warm[- ]?up|"
    r"bell ?work|settler",
    r"exam(?:[- ]style)? (?:practice|questions?|focus)|practice (?:exam )?questions?",
    r"now (?:you )?try(?: (?:this|it))?|your turn|over to you|have a go|check ?list",
    r"check (?:your|yourself)(?: (?:understanding|knowledge|learning))?|test yourself",
    r"(?:quick |knowledge |self[- ]|recap |mini |low[- ]stakes )?(?:quiz|test|check)"
    r"(?: yourself| questions)?|quick questions|retrieval(?: practice)?",
    r"think[,/ -]+pair[,/ -]+share|(?:peer|self)[- ](?:assessment|marking|review)",
    r"success criteria|(?:learning|lesson|our|today['’]s) (?:objectives?|outcomes?|"
    r"intentions?|aims?|goals?|targets?)",
    r"l\.?\s?[oi]\.?|w\.?a\.?l\.?t\.?|w\.?i\.?l\.?f\.?|www(?: ?/ ?ebi)?|ebi|target",
    r"(?:exam|top|revision|study|essay|gcse|examiner['’]?s?['’]?)(?: [\w&]+){0,2}? "
    r"(?:tips?|"
    r"hints?|advice|techniques?|strategies|skills|information)",
    r"word ?(?:bank|box)|gap[- ]?fill|cloze(?: (?:exercise|test))?|fill in the "
    r"(?:gaps|blanks)|true (?:or|/) false\??|true/false|match(?:ing)?[- ]up",
    r"sentence (?:starters|stems|openers)|key ?words to (?:use|include)|writing frame",
    r"model answers?(?: below)?|useful (?:phrases|words)|differentiated questions?",
    r"multiple[- ]choice(?: questions)?|mark scheme|marking|teacher(?:['’]s)? "
    r"(?:comments?|feedback|notes?)",
    r"(?:pupil|student|parent)(?:['’]s)? (?:comments?|response|signature)",
)
# Labels that may also name a part of history: what they stand before decides.
MAY_OPEN = (
    r"(?:[\w-]+ ){0,2}(?:tasks?|activity|plenary)|activit(?:y|ies)|exercises?|"
    r"challenges?|extension(?: tasks?| work)?|extras?",
    r"stretch(?: (?:and|&) challenge)?|super challenge|home ?work|h/?w|prep|research",
    r"discuss(?:ion)?|group work|pair work|source (?:task|work)|writing(?: task)?",
    r"think(?: about it)?|reflect(?:ion)?|bonus|questions?|follow[- ]up|next steps?",
    r"(?:handy |hot |quick )?(?:tips?|hints?)|examiner['’]?s?['’]? comments?|how to "
    r"revise",
)
COUNTED = r"(?:\s*(?:no\.?\s*)?\d{1,2}[a-d]?)?(?:\s*\([^)]{1,20}\))?"
OPENS = re.compile(
    rf"^\W*(?:(?P<sure>{'|'.join(OPENERS)})|(?P<may>{'|'.join(MAY_OPEN)})){COUNTED}"
    r"\s*(?:[:.!)–—-]+(?:\s+|$)|$|(?<=[)?])\s+)",
    re.I,
)
SOME = r"(?:two|three|four|five|six|one|all|as many|\d)"
THESE = r"(?:the|this|these|each|your|any)"
# What a pupil is told to do; a ruler or an army might be told some of it as well.
ORDERS = (
    rf"fill in|write (?:down|out|about|up|in|an?|your|{SOME})|copy (?:out|and|down|"
    r"into|"
    rf"{THESE})|tick|circle (?:{THESE}|all)|underline|annotate|highlight|shade",
    rf"label {THESE}|colou?r (?:in|code|{THESE})|match (?:up|them|a|{THESE})|rearrange",
    rf"complete {THESE}|answer (?:in|both|questions?|{SOME}|{THESE})|have a go|cross "
    r"out",
    rf"draw (?:an?|lines?|arrows?|{THESE})|stick (?:it|in|{THESE})|cut out|take notes",
    r"explain|describe|summari[sz]e|evaluate|assess|analyse|outline|compare|discuss",
    rf"(?:list|name|state) (?:{SOME}|the)|give (?:{SOME}|an? (?:example|reason|date)|"
    rf"reasons?|examples?)|identify|decide (?:which|whether|who|if)|suggest {SOME}",
    rf"(?:sort|rank|number|order) {THESE}|put {THESE} .{{0,30}}\border|pick {SOME}",
    rf"choose (?:from|an?|{SOME}|{THESE})|read (?:pages?|pp?\.|through|source|section|"
    rf"chapter|and|{THESE})|look (?:at|back|up|again)|use (?:an?|at|source|as|page|"
    rf"{THESE})",
    rf"study (?:source|{THESE})|(?:re)?watch {THESE}|talk to|work (?:with|in pairs|in "
    r"groups"
    rf"|out)|think (?:of|about|back|up)|find (?:out|an?|{SOME}|{THESE})|go (?:back|"
    r"over)",
    r"(?:make|create|design|prepare|plan) (?:an?|your|notes|sure|some|flash ?cards)",
    rf"research (?:an?|how|what|{SOME}|{THESE})|learn (?:how|at|by|to|{SOME}|{THESE})",
    rf"revise|practise|test (?:your|each)|check (?:that|for|each|spell\w+|{THESE})|"
    r"include",
    rf"(?:remember|aim|try|be sure) to|give your(?:self)?|try {THESE}|don['’]?t forget "
    r"to|spend|mention|swap",
    rf"start (?:with|by|each)|finish (?:with|by|off|{THESE})|refer (?:to|back)|imagine",
    rf"turn (?:to|over)|mark (?:on|{THESE})|suppose|ask (?:an?|your)|share (?:your|"
    r"with)",
    rf"correct {THESE}|spot (?:the|{SOME})|see (?:pages?|pp?\.|the|section)|bring|"
    r"quote",
    r"hand (?:in|this|your)|show your|listen to|back up|support your|always|never|"
    r"avoid",
    rf"do (?:not|{THESE})|get (?:an?|into|your)|cover (?:the|up)|say (?:why|how|what|"
    r"which)",
    rf"tell your|trace|join (?:the|up)|add (?:an?|more|{SOME}|{THESE})|continue|"
    r"remember your",
)
COUNT = r"^\W*(?:(?:Q\.?\s?)?\(?[a-z\d]{1,2}[).]?\s+)?(?:\([a-z\d]{1,2}\)\s+)?"
BEFORE = (
    r"(?:(?:then|now|next|first|finally|please|briefly|in pairs|in groups|on your own|"
    r"in your book|for .{1,20}|using .{1,40}),?\s+)?"
)
TOLD_TO = re.compile(rf"{COUNT}{BEFORE}(?=(?:{'|'.join(ORDERS)})\b)(?P<verb>\w+)", re.I)
# What needs no more to be told to a pupil.
WITH_PEN = re.compile(
    rf"{COUNT}{BEFORE}(?:fill in {THESE}\b(?! (?:trench|ditch|moat|canal|hole))|write "
    rf"(?:down|out)\b|tick (?:all|one|{THESE})\b|match (?:up|them|{THESE})\b|"
    r"annotate\b|"
    rf"copy (?:out|down|the|and complete)\b|answer (?:in|both|these|each|{SOME})\b|"
    rf"put {THESE} .{{0,30}}\border\b|(?:underline|circle|highlight) (?:{SOME}|"
    rf"{THESE})\b|"
    r"work in (?:pairs|groups)\b|spend (?:\w+ ){0,4}\d+ min|(?:write|design|make|"
    r"create|"
    r"draw) (?:an?|your) (?:\w+ )?(?:poster|leaflet|diary|letter|paragraph|report|"
    r"speech|"
    r"mind ?map|storyboard|newspaper|profile|spider|diagram|time ?line|essay|quiz)\b)",
    re.I,
)
COMMAND = re.compile(
    rf"{COUNT}(?:explain|describe|write|assess|evaluate|analyse|compare|discuss|"
    r"outline|"
    r"give|state|name|list|study|identify|summari[sz]e|using sources?|how useful|"
    r"how convincing|how (?:far|much) do|do you agree|which of|what can you)\b",
    re.I,
)
THINGS = (
    r"statements?|sources?|events?|reasons?|causes?|table|grid|chart|map|timeline|text|"
    r"picture|image|photo|cartoon|poster|test|passage|information|video|clip|list|"
    r"facts?|"
    r"terms?|dates?|quiz|title|questions?|words?|cards?|boxes|box|sentences?"
)
# What a classroom holds.
SCHOOL = re.compile(
    r"\byou(?:r|rs|rself|['’]ve|['’]re|['’]ll|['’]d)?\b|\b(?:sentences?|paragraphs?|"
    r"peel|"
    r"spellings?|spag|pee|gaps?|blanks?|key ?words?|partners?|in pairs|class(?:work|"
    r"mates?)?"
    r"|teachers?|exams?|examiners?|mark ?schemes?|marks|questions? \d+|answers?|"
    r"essays?|"
    r"text ?books?|pages? \d+|pp?\. ?\d+|below|above|overleaf|diagrams?|mind ?maps?|in "
    r"full|"
    r"spider(?: ?diagrams?)?|flash ?cards?|post-?its?|highlighters?|pens?|pencils?|"
    r"lesson|"
    r"books?|notes|work ?sheets?|sheets?|bullet points?|own (?:words|knowledge)|home "
    r"?work|"
    rf"(?:the|this|these|each|following|essay|exam) (?:\w+ )?(?:{THINGS})|sources? "
    r"[a-h]|"
    r"connectives|points? for|examples?|this view|facts? (?:from|about)|revision|"
    r"in (?:red|blue|green|yellow|orange|pink|colour)|a (?:different )?colour|minutes|"
    r"(?:two|three|four|five|one|\d) (?:reasons?|causes?|ways|effects|consequences|"
    r"features|things|facts|examples|points|words|differences|similarities|"
    r"questions))\b",
    re.I,
)
# Words that only an exam, or a pupil's page, has: what is said with them is advice.
EXAM = re.compile(
    r"\b(?:spag|peel|paragraphs?|examiners?|mark ?schemes?|in the exam|own knowledge|"
    r"spellings?|punctuation|your (?:answers?|essay|exam|conclusion|introduction|"
    r"judge?ment|"
    r"revision|plan|points?|argument|work|own|books?|notes|teacher|partner|sentences?|"
    r"opinion|spelling|handwriting|time|ideas?)|\d+[- ]mark(?:er)?s?|(?:top|full|"
    r"extra) "
    r"marks|(?:key|exam|the) question(?:['’]s)? (?:word|wording|asks)|the question|"
    r"words? in the question|level [1-4]|grade [1-9]|connectives|highlighters?|flash "
    r"?cards?"
    r"|past papers?|revis(?:e|ing)|precise dates|bullet points)\b",
    re.I,
)
STUDY = (
    r"(?:explain|know|understand|describe|learn|evaluate|assess|identify|find out|"
    r"judge)"
)
TO_LEARN = re.compile(
    r"^\W*(?:by the end of (?:this|the|today['’]s) (?:lesson|topic|unit|session|page)|"
    r"(?:in|after) this (?:lesson|unit|topic|chapter|worksheet),? (?:you|we)|"
    r"(?:all|most|some) (?:students|pupils|of you) (?:will|must|should|could)|"
    r"today (?:we|you)(?:['’]ll| will| are going to)|in this lesson we|"
    r"you will need\s*:|i (?:can|know how|understand|am able)|we are learning (?:to|"
    r"about|how|why)|"
    rf"(?:aims?: )?to (?:be able to )?{STUDY} (?:how|why|what|who|the|two|three|about)"
    r"(?!.*,)|aims?: to be able to|"
    r"you (?:will|should|must|need to) (?:be able to|learn|know (?:how|why|what|about)|"
    r"find out|write|answer|explain|study|revise)|students (?:will|should))\b",
    re.I,
)
DUE = re.compile(
    r"^\W*(?:home ?work|h/?w|prep|coursework)\b(?!.*\b(?:was|were|is)\b).*\b(?:due|for|"
    r"by|"
    r"deadline|hand(?:ed)? in|set)\b|^\W*(?:(?:date )?(?:due|set)|deadline|hand(?:ed)? "
    r"in)"
    r"(?: (?:in|on|by|date|for))?\s*:",
    re.I,
)
HAPPENED = re.compile(
    r"\b(?:is|are|was|were|had|did|became|went|fell|rose|grew|spread)\b", re.I
)
ATTRIBUTED = re.compile(
    r"[,”\"’'!?.]\s*(?:\w+ ){0,3}(?:said|wrote|ordered|asked|warned|cried|replied|told|"
    r"declared|argued|promised|begged)\b"
)
INTRODUCES = re.compile(
    r"^\W*(?:learn|remember|memori[sz]e|know|revise|make sure (?:that )?you know|"
    r"you need to know|don['’]?t forget|you (?:should|must|will|need to)"
    r"(?: be able to)? (?:know|learn|remember|describe|explain|name|list|give))\b",
    re.I,
)
REMINDS = re.compile(r"^\W*(?:don['’]?t forget|remember|nb|note)\b\s*[:!,–-]", re.I)
