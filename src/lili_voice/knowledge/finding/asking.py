"""What kind of answer a question wants, read off its wording."""

import re
from enum import StrEnum

from lili_voice.knowledge.facts import Kind


class Asks(StrEnum):
    """The kind of answer asked for."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how_many"
    FATE = "fate"  # "what became of him?"
    WHY = "why"
    HOW = "how"
    WHAT = "what"
    DEFINE = "define"
    LONG_FORM = "long_form"  # "what does PRC stand for?"
    YES_NO = "yes_no"
    ANY = "any"


# Questions that only one kind of thing can answer.
TYPED = frozenset({Asks.WHO, Asks.WHEN, Asks.WHERE, Asks.HOW_MANY})


def _table(*rows: tuple[Asks, str]) -> tuple[tuple[Asks, re.Pattern[str]], ...]:
    return tuple((asks, re.compile(words, re.I)) for asks, words in rows)


# So that "what was the number of" is asked first, and not "what was".
WHAT_WAS_THE = r"(?:\b(?:what|which) (?:(?:is|was|were|are) )?(?:the )?(?:\w+ )?)?\b"

# What stands first decides; of two that begin with the same word, the upper.
WORDING = _table(
    (
        Asks.LONG_FORM,
        r"\bstands? for\b|\binitials\b|\babbreviat\w+|\bacronym\b"
        r"|\b(?:short|letters) for\b",
    ),
    (
        Asks.HOW_MANY,
        r"\bhow (?:many|much|big|large|tall|high|far|heavy|expensive)\b"
        r"|\bhow long (?:is|are)\b"
        rf"|{WHAT_WAS_THE}(?:number of|death toll|percentage|proportion of|quantity)\b"
        r"|\bhow great an?\b|\bfigures?\b|\bhow old\b|\bwhat (?:number|amount)\b"
        rf"|{WHAT_WAS_THE}(?:total|exact) (?:number|amount)\b"
        r"|\b(?:tonnes|tons|miles|acres|metres|percent)\b",
    ),
    (
        Asks.YES_NO,
        r"^(?:was|were|is|are|did|does|do|had|has|have|can|could|would|will|should)\b",
    ),
    (Asks.FATE, r"\b(?:happen(?:ed|s)? to|became of|becomes? of|fate of)\b"),
    (
        Asks.WHEN,
        r"\bwhen\b|\bhow long\b(?! (?:is|are) )"
        r"|\b(?:what|which) (?:\w+ )?"
        r"(?:year|date|month|day|decade|century|period|time)s?\b(?! plan)"
        r"|\b(?:the|over what) (?:year|date|month|period|dates)s?\b"
        r"|\btimeline\b|\bwhat dates\b|\bdates? of\b|^(?:dates?|years?)\b",
    ),
    (
        Asks.WHERE,
        r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:place|country|city|town|village|"
        r"location|area|region|port|continent)\b",
    ),
    (
        Asks.WHO,
        r"\bwho\b|\bwhom\b|\b(?:identify|name|state) the (?!number)\w+(?:er|or)\b"
        r"|\b(?:what|which) (?:(?!did|do|does|was|were|is|are|had)\w+ )?(?:person|man|"
        r"woman|leader|leaders|politician|minister|general|king|queen|president|people|"
        r"party|parties|group|state|opponent|historian)\b"
        r"|\bname (?:of )?the (?:person|man|woman|leader)\b",
    ),
    (
        Asks.WHY,
        r"\bwhy\b|\bhow did .*\b(?:happen|come about)\b|\bhow come\b"
        r"|\bwhat (?:made|led|caused)\b|\b(?:for )?what reason\b",
    ),
    (
        Asks.DEFINE,
        r"\bdefine\b|\bdefinition\b|\bwhat (?:does|do|did|is) .*\bmean(?:s|t|ing)?\b"
        r"|\bmeaning\b|\bmeant by\b"
        r"|\bexplain the (?:term|phrase|word)\b"
        r"|^(?:so )?what (?:is|was|were|are|s)\b(?! the \w+ (?:of|for|behind)\b)"
        r"(?=(?: \w+){1,6}\W*$)",
    ),
    (
        Asks.HOW,
        r"^\W*(?:\w+ ){0,3}how\b|\bin what (?:way|sense)\b",
    ),
    (Asks.YES_NO, r"\b(?:yes|right|true)\W*$|\bis it (?:true|right|correct)\b"),
    (
        Asks.WHAT,
        r"\bwhat\b|\bwhich\b",
    ),
)
# Where there is no word of asking, what is ordered tells.
ORDERED = (
    (Asks.HOW, re.compile(r"\b(?:explain|describe)\b")),
    (Asks.WHAT, re.compile(r"\b(?:name|give|state|identify|list)\b")),
)

# Wordings that decide wherever they stand.
WHEREVER = frozenset({Asks.LONG_FORM, Asks.FATE})

# The part of the notes that a question names. Whole words; the first that fits.
PARTS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.I))
    for kind, words in (
        (
            Kind.COUNTERPOINT,
            r"\bcounter[- ]?(?:arguments?|points?|claims?)\b|\bhowever(?: points?)?\b"
            r"|\bother side\b|\b(?:against|challenge) (?:this|that|the argument)\b",
        ),
        (
            Kind.ARGUMENT,
            r"\b(?:line of )?arguments?\b|\bthesis(?: statement)?\b"
            r"|\b(?:most|more) important (?:factor|reason|cause)\b"
            r"|\b(?:main|biggest|key) (?:factor|reason|cause)\b"
            r"|\b(?:i|we|essay) argue\b"
            r"|\bwhich (?:factor|reason|cause)\b.*\bmost important\b",
        ),
        (
            Kind.INTRODUCTION,
            r"\b(?:in|for|write|as) (?:the|an|my) introduction\b"
            r"|\bintro(?:duction paragraph)?\b|\bopening (?:paragraph|of)?"
            r"|\bintroduction (?:to|for|of) (?:the|an|my|this) essay\b"
            r"|\b(?:start|begin|open) (?:an|my|the|this) essay\b",
        ),
        (Kind.CONCLUSION, r"\bconclusion\b|\bconclude\b|\bfinal judge?ment\b"),
        (Kind.REASON, r"\breasons?\b|\bcauses?\b|\bmotives?\b|\bmotivations?\b"),
        (
            Kind.EFFECT,
            r"\beffects?\b|\bresults?\b|\bconsequences?\b|\bimpacts?\b|\boutcomes?\b"
            r"|\baftermath\b|\bsuccesses\b|\bfailures\b|\bwent (?:well|wrong)\b"
            r"|\b(?:\d+(?:st|nd|rd|th)|last|first) (?:success|failure)\b"
            r"|\b(?:one|a|an|any|another|only|biggest) (?:success|failure)\b",
        ),
        (Kind.FEATURE, r"\b(?:key )?features?\b|\bcharacteristics?\b|\bmain points\b"),
        (Kind.AIM, r"\baims?\b|\bgoals?\b|\bobjectives?\b|\bpurposes?\b"),
        (Kind.FACTOR, r"\bfactors?\b|\bparagraphs?\b|\bstructure\b|\bessay plan\b"),
    )
)


def what_is_asked(text: str) -> Asks:
    """The kind of answer a question in lower case asks for.

    What is asked first counts: "what did he say when they caught him" is no "when".
    """
    found = [
        (asks not in WHEREVER, match.start(), at, asks)
        for at, (asks, words) in enumerate(WORDING)
        if (match := words.search(text))
    ]
    if found:
        return min(found)[-1]
    ordered = (asks for asks, words in ORDERED if words.search(text))
    return next(ordered, Asks.ANY)


def part_asked(text: str) -> tuple[Kind | None, str]:
    """The part of the notes a question names, and the words that named it."""
    for kind, words in PARTS:
        if found := words.search(text):
            return kind, found.group()
    return None, ""
