"""What a heading announces."""

import re

from lili_voice.knowledge.facts import Kind

# Below it words are explained.
GLOSSARY = (
    r"\b(?:key|important|useful|tricky|new) ?(?:words?|terms?|vocab|terminology)\b|"
    r"\bglossary\b|\bvocabulary\b|\bjargon\b|\bterminology\b|"
    r"^words(?: (?:to|you) .+)?$|^terms (?:to|you) .+|^definitions$"
)
# The first that fits decides; the words are those of worksheets and essay plans.
ANNOUNCED: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.I))
    for kind, pattern in (
        (
            Kind.COUNTERPOINT,
            r"\bhowever\b|\bcounter|\bon the other hand\b|\bother side\b|"
            r"^(?:a |the |possible |your )?(?:but|yet|nevertheless|on the contrary|"
            r"then again|challenge|objection|limitation)s?(?: point)?$|"
            r"\bagainst this\b",
        ),
        (
            Kind.ARGUMENT,
            r"\bline (?:of (?:argument|reasoning)|to (?:take|argue))\b|"
            r"^(?:\w+ ){0,2}argument$|"
            r"^(?:central|core|overall|main) (?:claim|idea|view)$|"
            r"^(?:\w+ )?thesis\b|^(?:my|our) (?:\w+ )?(?:view|opinion|case|answer)$",
        ),
        (Kind.INTRODUCTION, r"\bintro(?:duction)?\b|\boverview\b|^opening$"),
        (
            Kind.CONCLUSION,
            r"\bconclu(?:sion|ding)\b|\bjudge?ment\b|\bto conclude\b|"
            r"^in (?:a nutshell|short|brief|summary|sum)$|\bsum(?:ming)? (?:it )?up\b|"
            r"^(?:\w+ )?verdict$",
        ),
        (Kind.EVENT, r"\btime ?line\b|\b(?:key|important|main) dates\b|\bchronology\b"),
        (
            Kind.DEFINITION,
            GLOSSARY,
        ),
        (Kind.REASON, r"^why\b|\breasons?\b|\bcauses?\b|\bcaused\b|\bmotives?\b"),
        (
            Kind.EFFECT,
            r"\beffects?\b|\bresults?\b|\bconsequences?\b|\bimpact\b|\boutcomes?\b",
        ),
        (Kind.FEATURE, r"\bfeatures?\b|\bcharacteristics?\b|\bmain points\b"),
        (Kind.AIM, r"\baims?\b|\bgoals?\b|\bobjectives?\b|\bpurpose\b"),
        (
            Kind.PERSON,
            r"^who\b|\b(?:key|important|main|leading) (?:people|figures|individuals)\b",
        ),
        (Kind.DATE, r"^when\b|^(?:in )?(?:what|which) (?:year|date|month)\b"),
        (Kind.PLACE, r"^where\b"),
        (Kind.DEFINITION, r"^what (?:was|were|is|are)\b|^define\b|\bmeaning of\b"),
    )
)
# Headings of an essay plan.
FRAMES = frozenset(
    {Kind.INTRODUCTION, Kind.ARGUMENT, Kind.FACTOR, Kind.COUNTERPOINT, Kind.CONCLUSION}
)
# What is of the whole page, and sorts no answer.
OWN = frozenset({Kind.EVENT, Kind.DEFINITION, Kind.INTRODUCTION, Kind.CONCLUSION})
WORDS = re.compile(GLOSSARY, re.I)
PARAGRAPHS = re.compile(r"\b(?:paragraphs|factors|arguments for|points)\b", re.I)


def announced(heading: str) -> Kind:
    """The kind of statement a heading promises; NOTE when it promises nothing."""
    bare = heading.strip().rstrip(":").strip()
    return next((kind for kind, words in ANNOUNCED if words.search(bare)), Kind.NOTE)


def explains_words(heading: str) -> bool:
    """Whether words are explained below a heading."""
    return bool(WORDS.search(heading.strip().rstrip(":").strip()))


def groups_factors(heading: str) -> bool:
    """Whether a heading only gathers the factors of an essay below it."""
    return bool(PARAGRAPHS.search(heading)) and not heading.rstrip().endswith("?")
