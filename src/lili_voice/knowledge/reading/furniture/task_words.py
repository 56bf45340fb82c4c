"""The words by which what a worksheet asks of its pupil is told from history."""

import re

# Labels that stand before what a pupil is to do, and before nothing else.
OPENERS = (
    r"starter|(?:mini[- ])?plenary|do now|exit (?:ticket|question|pass)|warm[- ]?up|"
    r"bell ?work|settler",
    r"exam(?:[- ]style)? (?:practice|questions?|focus)|practice (?:exam )?questions?",
    r"now (?:you )?try(?: (?:this|it))?|your turn|over to you|have a go|check ?list",
    r"check (?:your|yourself)(?: (?:understanding|knowledge|learning))?|test yourself",
    r"(?:quick |knowledge |self[- ]|recap |mini |low[- ]stakes )?(?:quiz|test|"
    r"check)(?: yourself| questions)?|quick questions|retrieval(?: practice)?",
    r"think[,/ -]+pair[,/ -]+share|(?:peer|self)[- ](?:assessment|marking|review)",
    r"success criteria|(?:learning|lesson|our|today['’]s) (?:objectives?|outcomes?|"
    r"intentions?|aims?|goals?|targets?)",
    r"l\.?\s?[oi]\.?|w\.?a\.?l\.?t\.?|w\.?i\.?l\.?f\.?|www(?: ?/ ?ebi)?|ebi|target",
    r"(?:exam|top|revision|study|essay|gcse|"
    r"examiner['’]?s?['’]?)(?: [\w&]+){0,2}? (?:tips?|hints?|advice|techniques?|"
    r"strategies|skills|information)",
    r"word ?(?:bank|box)|gap[- ]?fill|cloze(?: (?:exercise|test))?|"
    r"fill in the (?:gaps|blanks)|true (?:or|/) false\??|true/false|"
    r"match(?:ing)?[- ]up",
    r"sentence (?:starters|stems|openers)|key ?words to (?:use|include)|writing frame",
    r"model answers?(?: below)?|useful (?:phrases|words)|differentiated questions?",
    r"multiple[- ]choice(?: questions)?|mark scheme|marking|"
    r"teacher(?:['’]s)? (?:comments?|feedback|notes?)",
    r"(?:pupil|student|parent)(?:['’]s)? (?:comments?|response|signature)",
)
# Labels that may also name a part of history: what they stand before decides.
MAY_OPEN = (
    r"(?:[\w-]+ ){0,2}(?:tasks?|activity|plenary)|activit(?:y|ies)|exercises?|"
    r"challenges?|extension(?: tasks?| work)?|extras?",
    r"stretch(?: (?:and|&) challenge)?|super challenge|home ?work|h/?w|prep|research",
    r"discuss(?:ion)?|group work|pair work|source (?:task|work)|writing(?: task)?",
    r"think(?: about it)?|reflect(?:ion)?|bonus|questions?|follow[- ]up|next steps?",
    r"(?:handy |hot |quick )?(?:tips?|hints?)|examiner['’]?s?['’]? comments?|"
    r"how to revise",
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
    rf"into|{THESE})|tick|circle (?:{THESE}|all)|underline|annotate|highlight|shade",
    rf"label {THESE}|colou?r (?:in|code|{THESE})|match (?:up|them|a|{THESE})|rearrange",
    rf"complete {THESE}|answer (?:in|both|questions?|{SOME}|{THESE})|have a go|"
    r"cross out",
    rf"draw (?:an?|lines?|arrows?|{THESE})|stick (?:it|in|{THESE})|cut out|take notes",
    r"explain|describe|summari[sz]e|evaluate|assess|analyse|outline|compare|discuss",
    rf"(?:list|name|state) (?:{SOME}|the)|give (?:{SOME}|an? (?:example|reason|date)|"
    rf"reasons?|examples?)|identify|decide (?:which|whether|who|if)|suggest {SOME}",
    rf"(?:sort|rank|number|order) {THESE}|put {THESE} .{{0,30}}\border|pick {SOME}",
    rf"choose (?:from|an?|{SOME}|{THESE})|read (?:pages?|pp?\.|through|source|section|"
    rf"chapter|and|{THESE})|look (?:at|back|up|again)|use (?:an?|at|source|as|page|"
    rf"{THESE})",
    rf"study (?:source|{THESE})|(?:re)?watch {THESE}|talk to|work (?:with|in pairs|"
    rf"in groups|out)|think (?:of|about|back|up)|find (?:out|an?|{SOME}|{THESE})|"
    r"go (?:back|over)",
    r"(?:make|create|design|prepare|plan) (?:an?|your|notes|sure|some|flash ?cards)",
    rf"research (?:an?|how|what|{SOME}|{THESE})|learn (?:how|at|by|to|{SOME}|{THESE})",
    rf"revise|practise|test (?:your|each)|check (?:that|for|each|spell\w+|{THESE})|"
    r"include",
    rf"(?:remember|aim|try|be sure) to|give your(?:self)?|try {THESE}|"
    r"don['’]?t forget to|spend|mention|swap",
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
    rf"{COUNT}{BEFORE}(?:fill in {THESE}\b(?! (?:trench|ditch|moat|canal|hole))|"
    rf"write (?:down|out)\b|tick (?:all|one|{THESE})\b|match (?:up|them|{THESE})\b|"
    r"annotate\b|copy (?:out|down|the|and complete)\b|answer (?:in|both|these|each|"
    rf"{SOME})\b|put {THESE} .{{0,30}}\border\b|(?:underline|circle|"
    rf"highlight) (?:{SOME}|{THESE})\b|work in (?:pairs|groups)\b|"
    r"spend (?:\w+ ){0,4}\d+ min|(?:write|design|make|create|draw) (?:an?|"
    r"your) (?:\w+ )?(?:poster|leaflet|diary|letter|paragraph|report|speech|mind ?map|"
    r"storyboard|newspaper|profile|spider|diagram|time ?line|essay|quiz)\b)",
    re.I,
)
COMMAND = re.compile(
    rf"{COUNT}(?:explain|describe|write|assess|evaluate|analyse|compare|discuss|"
    r"outline|give|state|name|list|study|identify|summari[sz]e|using sources?|"
    r"how useful|how convincing|how (?:far|much) do|do you agree|which of|"
    r"what can you)\b",
    re.I,
)
THINGS = (
    r"statements?|sources?|events?|reasons?|causes?|table|grid|chart|map|timeline|"
    r"text|picture|image|photo|cartoon|poster|test|passage|information|video|clip|"
    r"list|facts?|terms?|dates?|quiz|title|questions?|words?|cards?|boxes|box|"
    r"sentences?"
)
# What a classroom holds.
SCHOOL = re.compile(
    r"\byou(?:r|rs|rself|['’]ve|['’]re|['’]ll|['’]d)?\b|\b(?:sentences?|paragraphs?|"
    r"peel|spellings?|spag|pee|gaps?|blanks?|key ?words?|partners?|in pairs|"
    r"class(?:work|mates?)?|teachers?|exams?|examiners?|mark ?schemes?|marks|"
    r"questions? \d+|answers?|essays?|text ?books?|pages? \d+|pp?\. ?\d+|below|above|"
    r"overleaf|diagrams?|mind ?maps?|in full|spider(?: ?diagrams?)?|flash ?cards?|"
    r"post-?its?|highlighters?|pens?|pencils?|lesson|books?|notes|work ?sheets?|"
    r"sheets?|bullet points?|own (?:words|knowledge)|home ?work|(?:the|this|these|"
    rf"each|following|essay|exam) (?:\w+ )?(?:{THINGS})|sources? [a-h]|connectives|"
    r"points? for|examples?|this view|facts? (?:from|about)|revision|in (?:red|blue|"
    r"green|yellow|orange|pink|colour)|a (?:different )?colour|minutes|(?:two|three|"
    r"four|five|one|\d) (?:reasons?|causes?|ways|effects|consequences|features|things|"
    r"facts|examples|points|words|differences|similarities|questions))\b",
    re.I,
)
# Words that only an exam, or a pupil's page, has: what is said with them is advice.
EXAM = re.compile(
    r"\b(?:spag|peel|paragraphs?|examiners?|mark ?schemes?|in the exam|own knowledge|"
    r"spellings?|punctuation|your (?:answers?|essay|exam|conclusion|introduction|"
    r"judge?ment|revision|plan|points?|argument|work|own|books?|notes|teacher|partner|"
    r"sentences?|opinion|spelling|handwriting|time|ideas?)|\d+[- ]mark(?:er)?s?|"
    r"(?:top|full|extra) marks|(?:key|exam|the) question(?:['’]s)? (?:word|wording|"
    r"asks)|the question|words? in the question|level [1-4]|grade [1-9]|connectives|"
    r"highlighters?|flash ?cards?|past papers?|revis(?:e|ing)|precise dates|"
    r"bullet points)\b",
    re.I,
)
STUDY = (
    r"(?:explain|know|understand|describe|learn|evaluate|assess|identify|find out|"
    r"judge)"
)
TO_LEARN = re.compile(
    r"^\W*(?:by the end of (?:this|the|today['’]s) (?:lesson|topic|unit|session|page)|"
    r"(?:in|after) this (?:lesson|unit|topic|chapter|worksheet),? (?:you|we)|(?:all|"
    r"most|some) (?:students|pupils|of you) (?:will|must|should|could)|today (?:we|"
    r"you)(?:['’]ll| will| are going to)|in this lesson we|you will need\s*:|i (?:can|"
    r"know how|understand|am able)|we are learning (?:to|about|how|why)|"
    rf"(?:aims?: )?to (?:be able to )?{STUDY} (?:how|why|what|who|the|two|three|"
    r"about)(?!.*,)|aims?: to be able to|you (?:will|should|must|"
    r"need to) (?:be able to|learn|know (?:how|why|what|about)|find out|write|answer|"
    r"explain|study|revise)|students (?:will|should))\b",
    re.I,
)
DUE = re.compile(
    r"^\W*(?:home ?work|h/?w|prep|coursework)\b(?!.*\b(?:was|were|is)\b).*\b(?:due|"
    r"for|by|deadline|hand(?:ed)? in|set)\b|^\W*(?:(?:date )?(?:due|set)|deadline|"
    r"hand(?:ed)? in)(?: (?:in|on|by|date|for))?\s*:",
    re.I,
)
HAPPENED = re.compile(
    r"\b(?:is|are|was|were|had|did|became|went|fell|rose|grew|spread)\b", re.I
)
ATTRIBUTED = re.compile(
    r"[,”\"’'!?.]\s*(?:\w+ ){0,3}(?:said|wrote|ordered|asked|warned|cried|replied|"
    r"told|declared|argued|promised|begged)\b"
)
INTRODUCES = re.compile(
    r"^\W*(?:learn|remember|memori[sz]e|know|revise|make sure (?:that )?you know|"
    r"you need to know|don['’]?t forget|you (?:should|must|will|"
    r"need to)(?: be able to)? (?:know|learn|remember|describe|explain|name|list|"
    r"give))\b",
    re.I,
)
REMINDS = re.compile(r"^\W*(?:don['’]?t forget|remember|nb|note)\b\s*[:!,–-]", re.I)
