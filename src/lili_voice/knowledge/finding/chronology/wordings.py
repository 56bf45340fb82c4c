"""How questions about time are worded."""

import re

# No question without one of these is about time.
GATE = re.compile(
    r"\b(?:before|after|afterwards?|1st|first|earli(?:er|est)|latest|last(?:ed)?|later|"
    r"prior|sooner|recent|same year|that year|happen(?:ed|s|ing)?|going on|"
    r"how (?:long|much time|soon|many (?:years|months|weeks|days|decades|centuries))|"
    r"next|follow(?:ed|ing)|preceded|what order|which order)\b"
)
TAIL = re.compile(
    r"(?: (?:please|then|again|exactly|do you know|in the end|i wonder|right|lili|"
    r"of the 2|or not))+$"
)
WAY = (
    r"(?:the (?=\w+er |(?:very )?\w+ (?:event|thing|1 |one|to )))?(?:very )?"
    r"(?P<way>1st|first|earlier|earliest|sooner|before|later|last|latest|after|"
    r"afterwards|2nd)(?: of all)?"
)
LATE = frozenset({"later", "last", "latest", "after", "afterwards", "2nd", "following"})
HAPPEN = (
    r"(?:came|come|comes|coming|happen|happened|happens|occur|occurred|take place|"
    r"took place|start|started|begin|began|was|were|is|be|go|went|got)"
)
BE = r"(?:did|do|does|was|were|is|are|had|has|have|could|would|can)"
SOME = r"(?:what|which|who|whose)"
THINGS = (
    r"(?: (?:one|1|thing|event|act|date|year|of (?:these|those|them|the 2|the two))s?)*"
)
UNITS = r"(?P<unit>year|month|week|day|decade|centurie)s"
LENGTH = (
    rf"(?:for )?how (?:long|much time|soon|many {UNITS}|much)"
    r"(?: (?:later|earlier|in total))?"
)


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts))


WHICH = (
    _pattern(
        rf"^{SOME}{THINGS} (?P<verb>(?:(?!or )\w+ ){{1,6}}?){WAY}"
        r"(?: (?:event|thing|one|to (?:happen|come|be)))?"
        r"(?: out of| between| of| was it| is it| do you think)*"
        r" (?P<x>.+?) or (?P<y>.+)$"
    ),
    _pattern(
        rf"^{SOME}{THINGS} (?P<verb>(?:(?!or )\w+ ){{1,6}}?){WAY}"
        r"(?: out of| between| of) (?P<x>.+?) and (?P<y>.+)$"
    ),
    _pattern(
        r"^(?:out of |between |of )?(?P<x>.+?) (?:or|and) (?P<y>.+?) "
        rf"{SOME}{THINGS} (?P<verb>(?:\w+ ){{1,4}}?){WAY}$"
    ),
    _pattern(
        rf"^(?:did|was it|is it|was|were) (?P<x>.+?) or (?P<y>.+?)(?: (?:that|which))?"
        rf" (?P<verb>(?:{HAPPEN} )?){WAY}$"
    ),
    _pattern(
        rf"^(?:did|was|were) (?P<x>.+?) (?P<verb>(?:{HAPPEN} )?)"
        rf"{WAY} or (?:did |was |were )?(?P<y>.+)$"
    ),
    _pattern(
        rf"^(?:in )?(?:what|which) (?P<way>order) {BE} (?P<x>.+?) and (?P<y>.+?)"
        rf"(?: {HAPPEN}(?: in)?)?(?P<verb>)$"
    ),
)
EITHER = _pattern(
    rf"^(?:when )?{BE} (?P<x>.+?)(?: {HAPPEN})?"
    r" (?:before or after|after or before) (?P<y>.+)$"
)
WHETHER = _pattern(
    rf"^(?:is it (?:true|right|correct) that |{BE} )(?P<x>.+?) "
    r"(?P<way>before|after|earlier than|later than|prior to|sooner than|following) "
    r"(?P<y>.+)$"
)
APART = (
    _pattern(
        rf"^{LENGTH}(?: (?:time|was|were|is|are|did|it|there|take|passed|pass|had|went|"
        r"by|elapsed|the|gap|in))* between (?P<between>.+)$"
    ),
    _pattern(
        rf"^{LENGTH}(?: (?:was|is|did|it|take|to|get))*"
        r" (?:from|starting from) (?P<to>.+)$"
    ),
    _pattern(
        rf"^{LENGTH}(?: was it| is it| did it take)? (?:after|before|following|until)"
        r" (?P<rest>.+)$"
    ),
    _pattern(rf"^{LENGTH} {BE} (?P<x>.+?) (?:after|before|than|following) (?P<y>.+)$"),
    _pattern(
        rf"^how (?:long|much|many {UNITS}) (?:later|afterwards|after that) {BE}"
        r" (?P<then>.+)$"
    ),
)
# Where the second thing may begin.
PARTED = {
    "between": re.compile(r" and "),
    "to": re.compile(r" (?:to|until|till|and) "),
    "rest": re.compile(rf" (?:{BE}) "),
}
LASTED = _pattern(
    rf"^{LENGTH} (?:{BE} )(?P<x>.+?)(?P<sure> (?:last|lasted|go on|went on|going on|"
    r"continue|run|carry on|take place|reign|rule|in power))?"
    r"(?: (?:for|in total|all in all))?$"
)
IN_YEAR = _pattern(
    r"^(?:what|which|anything|did anything|was anything|were there any|was there "
    r"anything|tell me what|name something that|what are some)"
    r"(?P<else> else)?(?: important| big| major| main| key| other)*"
    r"(?: (?:events?|things?))?(?: (?:that|which))?(?P<else2> else)?"
    r"(?: (?:happen|happened|happens|happening|occurred|took place|was going on|"
    r"went on|was happening|came|were there|are there|was there|going on))+"
    r"(?P<else3> else)? (?:in|during|on|around|at|back in|(?=that|the same|the year))\b"
    r" ?(?P<x>.+)$"
)
NEIGHBOUR = _pattern(
    r"^(?:and )?(?:what|which)(?: else)?(?: (?:event|thing|date|year|one|act|law)s?)?"
    rf"(?: (?:{HAPPEN}|follow|followed|preceded|came up))?"
    r"(?: (?:right|straight|just|directly|soon|immediately|shortly|long))?"
    r"(?: (?P<one>next|the event|the year))?"
    r" ?\b(?P<way>after|afterwards|before|beforehand|following|prior to|next|followed|"
    r"preceded|later)\b ?(?P<x>.*)$"
)
EXTREME = (
    _pattern(
        r"^(?:what|which|when)(?: was| is|'s)? the (?:very )?"
        r"(?P<way>1st|first|earliest|last|latest|final|most recent)"
        r"(?: (?:ever|main|key|important|big))*"
        r" (?:thing|event|date|year|entry|happening|1|one)s?(?P<x>(?: .+)?)$"
    ),
    _pattern(
        r"^(?:what|which)(?: (?:event|thing|of these|of them|one))* "
        r"(?:happened|came|comes|occurred|took place|is|was) (?:the )?(?:very )?"
        r"(?P<way>1st|first|earliest|last|latest)(?: of all)?(?P<x>(?: .+)?)$"
    ),
)
EARLIEST = frozenset({"1st", "first", "earliest"})
