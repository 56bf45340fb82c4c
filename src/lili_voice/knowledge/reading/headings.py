"""What a heading announces."""

import re

from lili_voice.knowledge.facts import Kind

# The first that fits decides; the words are those of worksheets and essay plans.
ANNOUNCED: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.I))
    for kind, pattern in (
        (
            Kind.COUNTERPOINT,
            r"\bhowever\b|\bcounter|\bon the other hand\b|\bother side\b",
        ),
        (Kind.ARGUMENT, r"\b(?:line of )?argument\b|\bthesis\b"),
        (Kind.INTRODUCTION, r"\bintroduction\b|\boverview\b"),
        (Kind.CONCLUSION, r"\bconclusion\b|\bjudge?ment\b|\bto conclude\b"),
        (Kind.EVENT, r"\btime ?line\b|\bkey dates\b|\bchronology\b"),
        (Kind.DEFINITION, r"\bkey (?:words|terms)\b|\bglossary\b|\bvocabulary\b"),
        (Kind.REASON, r"^why\b|\breasons?\b|\bcauses?\b|\bcaused\b|\bmotives?\b"),
        (
            Kind.EFFECT,
            r"\beffects?\b|\bresults?\b|\bconsequences?\b|\bimpact\b|\boutcomes?\b",
        ),
        (Kind.FEATURE, r"\bfeatures?\b|\bcharacteristics?\b|\bmain points\b"),
        (Kind.AIM, r"\baims?\b|\bgoals?\b|\bobjectives?\b|\bpurpose\b"),
        (Kind.PERSON, r"^who\b|\bkey (?:people|figures|individuals)\b"),
        (Kind.DATE, r"^when\b|^(?:in )?(?:what|which) (?:year|date|month)\b"),
        (Kind.PLACE, r"^where\b"),
        (Kind.DEFINITION, r"^what (?:was|were|is|are)\b|^define\b|\bmeaning of\b"),
    )
)
PARAGRAPHS = re.compile(r"\b(?:paragraphs|factors|arguments for|points)\b", re.I)


def announced(heading: str) -> Kind:
    """The kind of statement a heading promises; NOTE when it promises nothing."""
    return next((kind for kind, words in ANNOUNCED if words.search(heading)), Kind.NOTE)


def groups_factors(heading: str) -> bool:
    """Whether a heading only gathers the factors of an essay below it."""
    return bool(PARAGRAPHS.search(heading)) and not heading.rstrip().endswith("?")
