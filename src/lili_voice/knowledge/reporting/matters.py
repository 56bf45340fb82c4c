"""What a doubt is about, the most important first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.reporting.words import counted


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of doubt, as a teacher is told of one or of many.

    A `grave` one makes Lili say what is wrong.
    """

    one: str
    many: str
    grave: bool = False


# By the kind of a Doubt. A teacher looks first at what would be told wrongly, then at
# what would not be told at all, then at what would sound wrong.
MATTERS: Mapping[str, Matter] = {
    "contradiction": Matter("contradiction", "contradictions", grave=True),
    "count": Matter("wrong count", "wrong counts", grave=True),
    "date": Matter("doubtful date", "doubtful dates", grave=True),
    "not understood": Matter("thing not understood", "things not understood"),
    "unread": Matter("part not read", "parts not read"),
    "": Matter("other doubt", "other doubts"),
    "name": Matter("name spelt two ways", "names spelt two ways"),
    "slip": Matter("slip", "slips"),
    "spelling": Matter("word that may be misspelt", "words that may be misspelt"),
    "abbreviation": Matter("unexplained abbreviation", "unexplained abbreviations"),
    "long": Matter("sentence too long to hear", "sentences too long to hear"),
}
NOT_UNDERSTOOD = MATTERS["not understood"]


def matter_of(doubt: Doubt) -> Matter:
    return MATTERS.get(doubt.kind, MATTERS[""])


def by_matter(doubts: Iterable[Doubt]) -> Mapping[Matter, Sequence[Doubt]]:
    """Doubts by what they are about, the most important first."""
    found: dict[Matter, list[Doubt]] = {matter: [] for matter in MATTERS.values()}
    for doubt in doubts:
        found[matter_of(doubt)].append(doubt)
    return {matter: told for matter, told in found.items() if told}


def told_matters(matters: Counter[Matter]) -> str:
    """ "3 doubts: 1 contradiction, 2 wrong counts", the most important first."""
    told = counted(matters.total(), "doubt")
    order = [matter for matter in MATTERS.values() if matters[matter]]
    each = [counted(matters[matter], matter.one, matter.many) for matter in order]
    return f"{told}: {', '.join(each)}" if len(each) > 1 else told
