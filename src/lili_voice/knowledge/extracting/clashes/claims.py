"""What a statement claims, as it is compared with other claims."""

import re
from dataclasses import dataclass

from lili_voice.english.thesaurus import meanings
from lili_voice.knowledge.extracting.clashes.values import Amount, Day
from lili_voice.knowledge.extracting.clashes.words import TITLES, WEAK

ENTRY = re.compile(r"^[^:]{0,24}\b\d{3,4}s?: ")


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word; `name` is the number of the name it belongs to, or 0."""

    stem: str
    clause: int
    denied: bool = False
    name: int = 0
    groups: frozenset[int] = frozenset()

    @property
    def plain(self) -> bool:
        """Whether it is no name, or only a title: "he became Chancellor"."""
        return not self.name or self.stem in TITLES

    @property
    def weight(self) -> float:
        if self.name:
            return 1.5
        return 0.5 if self.stem in WEAK else 1.0


@dataclass(frozen=True, slots=True)
class Value:
    """A date or a number, the clause it stands in and the words it counts."""

    what: Day | Amount
    clause: int
    counts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement as it is compared.

    `frame` is its words in their order without what may clash. `names` are its names
    as written, by number from 1; `before` the words before each of them. `about` are
    the stems of what stands above it: title, headings, label. `denials` are how many
    words deny something, be it plainly or not.
    """

    text: str
    words: tuple[Word, ...]
    values: tuple[Value, ...]
    names: tuple[str, ...]
    before: tuple[str, ...]
    frame: tuple[str, ...]
    stems: frozenset[str]
    groups: frozenset[int]
    phrases: tuple[tuple[frozenset[str], frozenset[int]], ...] = ()
    about: frozenset[str] = frozenset()
    denials: int = 0

    @property
    def entry(self) -> bool:
        """Whether it is an entry of a timeline: "1928: ..."."""
        return bool(ENTRY.match(self.text))

    def name_stems(self, number: int) -> frozenset[str]:
        return frozenset(w.stem for w in self.words if w.name == number)

    def groups_of(self, number: int) -> frozenset[int]:
        return frozenset(g for w in self.words if w.name == number for g in w.groups)

    @property
    def name_groups(self) -> frozenset[int]:
        return frozenset(
            group for word in self.words if word.name for group in word.groups
        )

    def clause_of(self, value: Value) -> frozenset[str]:
        """The telling words beside a date or number, more where its clause is bare."""
        near = {w.stem for w in self.words if w.clause == value.clause}
        if len(near) < 2:
            step = -1 if value.clause else 1
            near |= {w.stem for w in self.words if w.clause == value.clause + step}
        return frozenset(near)


def clauses_alike(one: frozenset[str], two: frozenset[str]) -> float:
    """The share of the shorter that both have."""
    if not one or not two:
        return 0.0
    shared = sum(any(_like(a, b) for b in two) for a in one)
    return min(1.0, shared / min(len(one), len(two)))


def _like(one: str, two: str) -> bool:
    return one == two or not meanings(one).isdisjoint(meanings(two))
