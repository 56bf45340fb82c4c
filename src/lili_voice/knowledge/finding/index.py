"""Which facts hold which words, and how much a word tells."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from lili_voice.english.kinds import kind_numbers
from lili_voice.english.thesaurus import known, opposites
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.parts import Heading
from lili_voice.knowledge.finding.row import LEVELS, TEXT, Row
from lili_voice.knowledge.finding.shortlist import Shortlist, Step
from lili_voice.knowledge.finding.understand import Term

SAME_MEANING = 0.85  # a word of the same meaning against the word itself
OF_A_SORT = 0.6  # an instance against the word for its kind
DIRECT = 0.8  # from here on a fact is said to hold the word itself
SPARED = 0.2  # so that words of the same meaning make a word less common
STRANGER = 4.0  # the weight of a word that no document and no thesaurus knows
LEAST, FAINT = 0.3, 0.35  # the least weight; what is left of a light word's
RAREST = 3.0  # the weight of a word no document uses
LACKING = len(LEVELS)
STRENGTHS = (*LEVELS.values(), 0.0)  # the last is that of what is lacking


class How(Enum):
    """How something asked about is held: in its own words, in words of its meaning, or
    by an instance of its kind."""

    EXACT = 0
    ALIKE = 1
    SORT = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact, and what is known of its words and of the heading it stands under."""

    fact: Fact
    row: Row
    part: Heading

    @property
    def forms(self) -> tuple[str, ...]:
        return self.row.forms

    @property
    def held(self) -> frozenset[str]:
        return self.row.held

    @property
    def heading(self) -> frozenset[str]:
        return self.row.heading


@dataclass(frozen=True, slots=True)
class Sought:
    """How a term may be held: by its own words, by `others` of their meaning, which
    count less, by something of the `sorts` it names ("plane" by "bomber"), or by all
    facts of a `kind`. What is held less strongly than `least` is not held."""

    stems: tuple[str, ...]
    others: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    kind: Kind | None = None
    least: float = 0.0

    def place(self, entry: Entry) -> tuple[int | None, How]:
        """Where a fact holds it best, as a number of LEVELS, None where it does not;
        and how."""
        if self.kind is not None and entry.fact.kind is self.kind:
            return TEXT, How.EXACT
        where = entry.row.levels.get
        level, strength, how = LACKING, self.least, How.EXACT
        exact = max([where(stem, LACKING) for stem in self.stems], default=LACKING)
        if STRENGTHS[exact] > strength:
            level, strength = exact, STRENGTHS[exact]
        for worth, keys, way in (
            (SAME_MEANING, self.others, How.ALIKE),
            (OF_A_SORT, self.sorts, How.SORT),
        ):
            if strength < worth and keys:
                other = min([where(key, LACKING) for key in keys])
                if STRENGTHS[other] * worth > strength:
                    level, strength, how = other, STRENGTHS[other] * worth, way
        return (None if level == LACKING else level), how

    def steps(self) -> Iterator[Step]:
        """The same as the shortlist knows it, the strongest first for each word."""
        if self.kind is not None:
            yield Step(1.0, (self.kind.value,), ("kind",))
        fields: tuple[str, ...] = ()
        for field, strength in LEVELS.items():
            # a key stands in one field, several may stand in as many
            fields = (*fields, field) if len(self.stems) > 1 else (field,)
            if self.stems and strength > self.least:
                yield Step(strength, self.stems, fields)
            for other in self.others:
                if strength * SAME_MEANING > self.least:
                    yield Step(strength * SAME_MEANING, (other,), (field,))
        for sort in self.sorts:
            if self.least < OF_A_SORT:
                yield Step(OF_A_SORT, (sort,), ("text",))


class Index:
    """The rows of facts, and the shortlist that leads to them. Safe to share."""

    def __init__(
        self,
        facts: Sequence[Fact],
        rows: Sequence[Row],
        shortlist: Shortlist,
        headings: Sequence[Heading],
    ) -> None:
        self.facts, self.rows, self.shortlist = facts, rows, shortlist
        self.having = lru_cache(maxsize=4096)(self._count_having)
        self._heading = lru_cache(maxsize=1024)(headings.__getitem__)

    def entry(self, number: int) -> Entry:
        """A fact and what is known of its words."""
        row = self.rows[number]
        return Entry(self.facts[number], row, self._heading(row.part))

    def weight(self, term: Term, sought: Sought) -> float:
        """How much a term tells: the rarer, the more (BM25's idf, within bounds)."""
        having = self.having(sought)
        if not having:
            weight = RAREST if is_english(term) else STRANGER
        else:
            count = len(self.facts)
            idf = math.log(1 + (count - having + 0.5) / (having + 0.5))
            weight = min(max(idf, LEAST), RAREST)
        return weight * FAINT if term.light else weight

    def share(self, sought: Sought) -> float:
        """The share of all facts that hold something, however faintly."""
        return self.shortlist.count(list(sought.steps())) / (len(self.facts) or 1)

    def _count_having(self, sought: Sought) -> float:
        """How many facts hold something strongly, each counted by how strongly."""
        strong = [step for step in sought.steps() if step.strength >= DIRECT]
        having, before = 0.0, 0
        for strength in sorted({step.strength for step in strong}, reverse=True):
            held = [step for step in strong if step.strength >= strength]
            count = self.shortlist.count(held)
            having += (strength - SPARED) * (count - before)
            before = count
        return having


def sought_for(term: Term) -> Sought:
    """A term, or words of its meaning."""
    groups = tuple(f"#{group}" for group in sorted(term.meanings))
    if term.name and len(term.stems) > 1:  # named in full once, by the last name after
        groups = (*groups, term.stems[-1])
    numbers = frozenset[int]() if term.name else kind_numbers(term.text)
    return Sought(term.stems, groups, tuple(f"@{n}" for n in sorted(numbers)))


def against(term: Term) -> tuple[str, ...]:
    """Words that say the opposite of a term."""
    return tuple(sorted(opposites(term.text)))


def is_english(term: Term) -> bool:
    """Whether a term is a word we know, perhaps said otherwise in the notes."""
    return not term.numeric and (bool(term.meanings) or all(map(known, term.stems)))
