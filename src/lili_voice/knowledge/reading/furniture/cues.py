"""Lines that are a web site's own or a worksheet's, from first word to last."""

import re

# To be filled in by a pupil; nothing is given back, or long ones would take for ever.
BLANK = r"(?=[\s_.…/]*?(?:__|\.\.\.|…))[\s_.…/]++"
# What a page offers its visitors to do, and with what.
OFFERED = (
    r"(?:view|browse|toggle|play|listen to|watch|bookmark|save|add to|expand|collapse|"
    r"zoom|scan|click|tap|search for|continue|go to|visit|download|print|share|follow|"
    r"load|filter|sort by|install|embed|cite|export|enable)"
)
OF_A_PAGE = (
    r"(?:(?:this|the|our|next|previous) (?:page|video|article|clip|site|website|quiz|"
    r"app|link|podcast|guide)|all (?:topics|subjects|pages|guides|quizzes|results)|"
    r"videos?|qr code|an? (?:topic|subject|guide)|by (?:era|topic|subject|year|board)|"
    r"favou?rites|playlist|comments|javascript|notifications|results|channel|"
    r"to enlarge|transcript)"
)
FORM = (
    r"(?:(?:student|pupil|first|last|full|your|teacher|tutor|target|"
    r"time)['’]?s? )?(?:name|class|date(?: (?:set|due|completed))?|form|teacher|tutor|"
    r"room|group|set|house|mark|score|grade|subject|due(?: date)?|year(?: group)?|"
    r"period|week|allowed|signed|attempt)"
)
FILLED_IN = rf"(?:{FORM}\s*:?)"
MADE = (
    r"(?:made|created|produced|written|designed|compiled|prepared|"
    r"adapted)\b.{0,12} by\b.*"
)
# What a page names beside itself, and how it recommends it.
PAGES = r"(?:topics?|pages?|articles?|posts?|links?|resources?|guides?|lessons?)"
AS_WELL = r"you (?:might|may) also (?:like|enjoy|be interested in)"
# What a teacher made.
SHEET = (
    r"(?:(?:work|revision|fact) ?sheet|resource|sheet|booklet|power ?point|hand-?out|"
    r"slides|(?:knowledge )?organi[sz]er|revision guide)s?"
)
# Names and nothing else, in a pattern that heeds no capitals.
NAMES = (
    r"(?-i:[A-Z@][\w.'’&/-]*(?:,? (?:[A-Z@][\w.'’&/-]*|of|the|and|by|via|for|on|from|"
    r"\d{4})){0,8})"
)
CREDIT = (
    r"(?:images?|photos?|photographs?|pictures?|credits?|photo credits?|"
    r"image credits?|(?:image|photo|picture)s? (?:source|courtesy|courtesy of|by|"
    rf"©))(?:\s*[:©]|(?<=by)|(?<=of)|(?<=©))\s*{NAMES}"
)
# Lines that stand on nearly every web site and in no revision note, each from its first
# word to its last. What a site says to its visitors is told from history by its being
# said to them ("our newsletter").
CUES = (
    # finding one's way
    r"menu|home(?: ?page)?|site ?map|search(?: (?:this|the|our) (?:web)?site)?",
    r"scroll (?:to|down|up)\b.*|(?:skip|jump) (?:to .*|navigation|content|links?)|"
    r"top(?: of page)?",
    r"(?:back|return) to (?:the )?(?:top|home|menu|contents|index|topics?)\b.{0,20}",
    r"\W*(?:next|previous|prev)(?: (?:page|topic|lesson|article|post|unit)\b.*)?",
    r"\W*(?:next|previous|prev)\s*[:>»›→|–-].*",
    r"(?:go|click|see|on) (?:to )?(?:the )?(?:next|previous) (?:page|topic|lesson)\b.*",
    r"\W*page \d+(?: ?(?:of|/) ?\d+)?\W*|p\.\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—]",
    r"\d+ of \d+|\d{1,2}/\d{1,2}|\d{1,3}\s*\|\s*p ?a ?g ?e",
    r"(?:please )?(?:turn over|p\.?t\.?o\.?|see over(?:leaf)?|(?:see|"
    r"on) the back)(?:\W*(?:for|to)\b.{1,60}|\W*see\b.{1,40})?",
    r"(?:cont(?:inued|d)?\.?['’]?d?|answers?|more|questions?) (?:overleaf|"
    r"over the page|on (?:the )?(?:next page|back|other side|reverse)|over)",
    rf"{OFFERED}\b(?: \S+){{0,6}}? {OF_A_PAGE}\b.{{0,30}}|coming (?:soon|"
    rf"next)\b.{{1,50}}",
    r".{1,60}\s[→►»›▸▶]+|[◄←«‹◀]\s*.{1,60}|bookmark|accessibility(?: help)?|"
    r"a[- –]z(?: index)?|settings|full ?screen|save for later|toggle .{1,20}",
    r"(?:read|find out|learn|discover|show|see) more|see all|show all|click here\b.*",
    r"(?:read|find out|learn|discover) more (?:about|on|at|here|in our)\b[^.]{0,60}",
    r"(?:show|reveal|hide|see|click for|view)(?: the| all)?(?: model)? answers?",
    r"print(?: (?:this|friendly|a) .{0,20})?|print-friendly .*|copy (?:link|url)",
    r"download\b.{0,40}\b(?:pdf|word|docx?|powerpoint|ppt|worksheet|resource|"
    r"slides)\b.{0,20}",
    r"you are here\b.*|(?:expand|collapse|open|close)(?: all| menu)?|dismiss|loading",
    r"(?:on|in) this (?:page|topic|section|article|guide|post)\W*",
    r"table of contents|jump to\W*|quick links\W*|page contents\W*",
    rf"(?:related|popular|recent|similar|more) {PAGES}(?:\W*|\s*:[^.?!]{{1,160}})",
    rf"{AS_WELL}\W*|(?:what|up) next\W*",
    r"(?:more|also) (?:from|in) (?:this|the) (?:site|series|topic|unit|section)\W*",
    r"keep (?:revising|reading|learning)\W*|recommended(?: for you)?\W*|trending",
    # what the site is
    r"part of:.*|filed under\b.*|tags?:.*|tagged(?: (?:as|with|under))?:.*",
    r"posted (?:by|on|in)\b.*|categor(?:y|ies):.*|keywords?:\s*#.*|(?:#\w+[\s,]*)+",
    r"(?:this )?(?:page |article |site |resource )?(?:was |is )?(?:last )?(?:updated|"
    r"modified|edited|saved|reviewed)(?: on|:| at| by)?\s.*\d.*|"
    r"(?:first )?(?:published|posted|added)\b.*\b20\d\d\b.*",
    r"(?:\S+ ){0,4}logo|welcome to .*!|about us|contact us|faqs?|my account|"
    r"help centre",
    r".*\ball rights reserved.*|.*©.*|\(c\)\s*(?:copyright\b.*|\d{4}\b.*)",
    r"\(c\)\s.{1,60}\b(?:19|20)\d\d|not for (?:re-?sale|redistribution)\b.*",
    r"copyright(?:\s*\(c\))?\s+(?:.*\d{4}\b.*|.*\b(?:ltd|limited|inc)\b.*)",
    r"(?:best|site|page) (?:viewed|seen) (?:in|with|at|on|using)\b.*|web ?master\b.*",
    r"(?:this )?(?:web ?)?(?:page|site) (?:is )?(?:maintained|created|made|run) by\b.*",
    r"(?:proudly )?powered by\b.*|(?:web ?)?(?:site )?(?:designed|hosted|built) by\b.*",
    r"(?:you are (?:our )?)?visitors?(?: (?:no\b|number|count(?:er)?))?\W*[\d ,.]+.*",
    r"(?:you are )?(?:our )?visitor\b.*\d.*|.*\bvisitors? since\b.*",
    r"(?:.* )?(?:hits|views|downloads): ?[\d ,.]+|[\d,.]+k? (?:views|downloads|likes)",
    r"(?:estimated )?reading time\b.*|\d+[ -]min(?:ute)?s? read",
    r"(?:registered )?(?:company|charity) (?:no|number|registered|limited)\b.*\d.*",
    r"registered (?:in england|office|charity|company)\b.*|isbn\b.*\d.*",
    r".{1,60} is a (?:registered )?(?:charity|company)\W{1,3}(?:no|number)\b.*\d.*",
    r"(?:please )?(?:sign|view|read) (?:my|our|the) guest ?book\b.*|<<.{1,80}>>",
    r".{0,80}\b(?:member|part) of .{1,60}\bweb ?ring\b.{0,40}",
    r".{0,60}\bfree to (?:print|copy|share|use|photocopy) (?:this|"
    r"these)\b.*\byour?\b.*",
    r"v(?:ersion)?\s?\d+(?:\.\d+)*(?: (?:final|draft|\d.*))?|(?:final|first) draft",
    # what it asks of its visitors
    r"sign (?:up|in)\b.*|log ?(?:in|out)\b.*|create an account\b.*|subscribe\b.*",
    r"register(?: (?:now|here|today|free|for free|your|an?)\b.{0,20})?",
    r"(?:get|join|receive|read|try)\b.*\b(?:our|the)\b.*\bnewsletter\b.*",
    r"(?:our |free )?newsletter|share|tweet|share (?:this|via|with)\b.*",
    r"share on (?:facebook|twitter|x|whatsapp|pinterest|linkedin|google)\b.*",
    r"(?:follow|like|find) us\b.*|(?:download|get) (?:our|the) app\b.*",
    r".*\bapp store\b.*|advertisements?|sponsored(?: (?:content|links?|by .*))?|"
    r"promoted",
    r"(?:android|ios)\b.*\bapp\b.*|(?:available|get it) on (?:google play|the app).*",
    r"(?:was|is|did(?: you find)?|has) this (?:(?:page|article|guide|site|topic|"
    r"answer|resource|post) )?(?:helpful|useful|any good|help(?:ed)?)\b.*|"
    r"rate this\b.*|(?:report|send) (?:an? )?(?:error|mistake|problem|"
    r"feedback)\b.{0,30}|feedback",
    r"(?:spotted|found|noticed) (?:an? )?(?:mistake|error|typo)\b.*\?.*",
    r"(?:\d+ |no |leave a |post a |add a )?(?:comments?|repl(?:y|ies))(?: ?\(\d+\))?",
    r"(?:take|try|start|do|play) (?:the|our|this|a|your) (?:\w+ ){0,3}(?:quiz(?:zes)?|"
    r"flashcards?|game|mock test)\b.{0,40}|(?:quick |mini |pop )?quiz(?:zes)?",
    r"test your(?:self|(?: own)? knowledge)\b.{0,60}|flash ?cards?",
    r"(?:go|upgrade to|try|get|unlock|join) (?:premium|pro|plus)\b.{0,60}",
    r"(?:start|try|get) (?:your|a|our) free (?:trial|account|lesson)\b.{0,40}|"
    r"buy now.*",
    r"(?:add to|view) (?:basket|cart|bag)|from only [£$€]\d.*|\d{1,2}% off\b.{0,60}",
    r"(?:(?:enter|type) )?your e-?mail\b.*|e-?mail address|unsubscribe\b.*",
    r".*[★☆⭐]{2,}.*|rated \d.*|[\d,]+ (?:people|students|users|readers|teachers|"
    r"pupils) (?:found|liked?) this\b.*",
    # what the law asks of it
    r".*\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.*\bcookies?\b.*",
    r"cookie (?:policy|settings|preferences|notice|consent)\b.*|accept all\b.*",
    r".*\bour (?:cookie|privacy) (?:policy|notice|statement)\b.*",
    r"(?=.*\b(?:your|our)\b).*\b(?:privacy|cookies?|preferences|consent|browser|"
    r"settings|website|web site|personal data|our partners|ads|adverts|"
    r"your (?:devices?|account|experience|choices|inbox))\b.*",
    r"by (?:continuing|using|clicking)\b.*\b(?:cookies?|agree|terms)\b.*",
    r"(?:accept|reject|allow|manage)(?: all)? cookies\b.*|(?:manage|"
    r"change) (?:settings|preferences)|reject all",
    r"(?=.*\b(?:preferences|settings|cookies)\b)(?:\W*\b(?:accept|decline|reject|"
    r"allow|deny|manage|change|customi[sz]e|essential|necessary|only|all|cookies|"
    r"settings|preferences)\b){2,}\W*",
    r"privacy(?: (?:policy|notice|settings)\b.*)?|disclaimer|accessibility statement",
    r"terms (?:of (?:use|service)|(?:and|&) conditions)\b.*|terms of use",
    r"(?=.*\b(?:your?|our|gcses?|premium|plus|pro)\b).*[£$€]\d+\.\d\d\b.*\b(?:month|"
    r"year|week)\b.*",
    r"(?:see also|read next|next up|up next|more on this)\s*:.{1,80}[^.]",
    r".*\b(?:creative commons|photocopi\w+|classroom use|licen[sc]ed? under)\b.*",
    r"(?:please )?(?:do not|don['’]?t|may not be|must not be)\b.{0,20} (?:copy|copied|"
    r"resell|resold|sell|reproduced?|redistribute)\b.{0,30}(?:resource|sheet|material|"
    r"page|permission|booklet|on|work).{0,20}",
    r"(?:first|second|third|new|revised|\d\w\w) edition\b.{0,20}20\d\d|"
    r".{0,20}\bcopyright(?: reserved)?|\S{1,60}\.(?:docx?|pdf|pptx?|pub|html?|odt)|"
    r"file: \S+|[a-z]:\\\S+",
    # pictures, and who they belong to
    r"[\[(](?:image|picture|photo(?:graph)?|img|map|diagram|video|cartoon|poster|logo|"
    r"figure|portrait|audio|chart|gif|advert)\b[^\])]{0,120}[\])]",
    r"(?:figure|fig\.?|image|plate|photo) \d{1,2}[a-d]?(?:\s*[:.–—-]\s.{0,80}[^.!?])?",
    r"(?:images?|maps?|photos?|charts?|diagrams?|clip ?art|artwork|illustrations?|"
    r"covers?) (?:adapted|redrawn|reproduced|drawn|by (?-i:[A-Z])|from|used|"
    r"courtesy)\b.{0,60}[^.]",
    rf"(?:with )?thanks to (?:the )?{NAMES}|adapted from an? (?:resource|"
    r"work ?sheet)\b.*",
    rf"{CREDIT}|embedded video|video player",
    r"(?:source|credit|image source):? (?:\w+ ){0,3}(?:getty|alamy|shutterstock|"
    r"wikimedia|wikipedia|bbc|flickr|pixabay|unsplash|public domain|"
    r"imperial war museum|national archives|creative commons)\b[^.!?]{0,60}",
    r"(?:source|credit): (?:[\w&-]+ ){1,4}(?:museum|library|collection|archives?|"
    r"gallery|images|press|pictures|commons)",
    r"(?:source|reference)s?(?: used)?:.*\b(?:bitesize|textbook|wikipedia|britannica|"
    r"hodder|pearson|oxford (?:aqa|university press)|cambridge university press|cgp|"
    r"collins|pp?\.\s?\d+)\b[^.]*",
    # where one writes to
    r"\S*@\S+|(?:e-?mail|contact|twitter|instagram|tiktok|follow|x)\b[^.!?]*@\S+",
    r"(?=.{1,140}$).*(?:https?://|\bwww\.|\w@\w+\.\w).*|"
    r"(?=.{1,80}$)[^.]*(?<!\w)@\w{3,}[^.]*",
    r"(?:[a-z0-9-]+\.)+(?:com|org|net|co\.uk|org\.uk|ac\.uk|sch\.uk|gov\.uk|"
    r"info)(?:/\S*)?",
    r"(?:tel|phone|telephone|call(?: us)?|fax)\W*[+\d][\d ()-]{7,}|(?:\+|"
    r"0)\d[\d ()-]{8,}",
    # what a worksheet asks of its pupil
    r"\(\d+ min(?:ute)?s?\)|time: \d+ min(?:ute)?s?|good luck!*|"
    r"printed on .{1,30} paper",
    r".*\byou\b.*\bthis (?:topic|lesson|unit|page|sheet|article)\b.*",
    r"(?:enjoying|like) this (?:page|article|guide|site|resource)\b.*",
    r"(?:exam board|suitable for|year group|key stage|qualification|"
    r"spec(?:ification)?|difficulty|word count|level)s?: [^.]{1,40}",
    r"created(?: on)?:\s*\d.*|(?:class )?(?:teacher|tutor): (?:mr|mrs|ms|miss|"
    r"dr)\b.{1,30}",
    r"(?:end of|answer all|answer both) (?:the )?questions?.{0,30}|please see me|"
    r"(?:for )?(?:teacher|office|examiner) use only|your progress\b.{0,20}|well done!*",
    r"key:.*\b(?:red|blue|green|yellow|orange|pink|purple)\s*[=–-].*",
    rf"(?:{FORM}\s*:\s*(?:(?!{FORM}\s*:)\S+(?:\s+|$)){{0,4}}){{2,}}|"
    rf"{FORM} (?:and|/|&) {FORM}:?",
    r"(?:today['’]s|student|pupil|candidate) (?:date|name|number|class)\s*:?",
    rf"(?:{FILLED_IN}{BLANK})+|{FILLED_IN}(?:\s+{FILLED_IN})+",
    rf"(?:this|these) (?:\w+ )?(?:{SHEET}|(?:notes|page|guide|pack)s?) (?:(?:was|were|"
    rf"is) )?{MADE}",
    rf"{SHEET} {MADE}",
)
CUE = re.compile(
    rf"^[\s☰≡▸▾▼»›←→★✓✉🔗🖨📥🔍]*(?:{'|'.join(CUES)})\s*[.!»›>→]*\s*$", re.I
)
