"""What of the notes is looked at for the questions on one fact."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Finding
from lili_voice.knowledge.library import Library, names_in

NEAR = 40  # facts of its document on either side of a fact
NAMED = 20  # of them, whose names are known to the judge of a question
BEYOND = 40  # facts of each neighbouring document
NEIGHBOURS = 1  # documents on either side
ERA = 15  # years between documents of one era


Find = Callable[[str], Finding]  # the answer to a question


class Finds(Protocol):
    """Finds what the notes say."""

    library: Library

    def find(
        self, question: str, about: Sequence[str] = (), asks: str = ""
    ) -> Finding: ...


@dataclass(frozen=True)
class Scope:
    """A fact, those under its heading, those near it in its document (its section
    first, then the nearest), those of documents beside it of the same era, and the
    names of the nearest."""

    fact: Fact
    section: tuple[Fact, ...]
    near: tuple[Fact, ...]
    beyond: tuple[Fact, ...]
    names: frozenset[str]

    @property
    def around(self) -> Iterator[Fact]:
        """Every fact looked at but the fact itself, the nearest first."""
        for fact in (*self.near, *self.beyond):
            if fact.id != self.fact.id:
                yield fact


class Surroundings:
    """Gives the scope of facts. No more than a few hundred facts are read for one."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._paths = list(library.abouts) or sorted(library.places.documents)
        self._at = {path: at for at, path in enumerate(self._paths)}
        self._facts = lru_cache(maxsize=4096)(lambda number: library.facts[number])
        self._years = lru_cache(maxsize=1024)(self._years_of)

    def of(self, fact: Fact) -> Scope:
        """What lies around a fact of the library."""
        section = self._library.section_of(fact)
        held = {other.id for other in section}
        beside = [f for f in self._beside(fact) if f.id not in held]
        near, beyond = (*section, *beside), tuple(self._beyond(fact))
        return Scope(fact, section, near, beyond, frozenset(names_in(near[:NAMED])))

    def _beside(self, fact: Fact) -> list[Fact]:
        here = self._library.number_of(fact)
        numbers = self._library.places.documents[fact.source.document]
        near = [n for n in numbers if abs(n - here) <= NEAR and n != here]
        return [self._facts(n) for n in sorted(near, key=lambda n: (abs(n - here), n))]

    def _beyond(self, fact: Fact) -> Iterator[Fact]:
        """Facts of the documents beside its own that tell of the same years."""
        path = fact.source.document
        at, years = self._at[path], self._years(path)
        around = range(max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
        for other in (p for n in around for p in self._paths[n : n + 1] if p != path):
            if _same_era(years, self._years(other)):
                numbers = self._library.places.documents.get(other, ())
                yield from (self._facts(number) for number in numbers[:BEYOND])

    def _years_of(self, path: str) -> tuple[int, ...]:
        """The years that the beginning of a document names."""
        numbers = self._library.places.documents.get(path, ())[:BEYOND]
        dates = (date for n in numbers for date in self._facts(n).dates)
        return tuple(sorted(int(d[:4]) for d in dates if d[:4].isdigit()))


def _same_era(one: Sequence[int], two: Sequence[int]) -> bool:
    """Whether the middle years of two documents lie close together."""
    if not (one and two):
        return False
    return abs(one[len(one) // 2] - two[len(two) // 2]) <= ERA
