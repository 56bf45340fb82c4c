"""Where each fact of a library stands: its number, its heading, its document."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.facts import Fact


@dataclass(frozen=True, slots=True)
class Places:
    """Facts by number, from 0 in their order.

    `of` gives the number of a fact and that of its heading, by the fact's id; `under`
    the facts of each heading, `documents` those of each document, by its path.
    """

    of: Mapping[str, tuple[int, int]]
    under: Sequence[Sequence[int]]
    documents: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class ById(Mapping[str, Fact]):
    """Facts by their ids."""

    facts: Sequence[Fact]
    places: Places

    def __getitem__(self, key: str) -> Fact:
        return self.facts[self.places.of[key][0]]

    def __contains__(self, key: object) -> bool:
        return key in self.places.of

    def __iter__(self) -> Iterator[str]:
        return iter(self.places.of)

    def __len__(self) -> int:
        return len(self.facts)


def places_of(facts: Iterable[Fact]) -> Places:
    """The places of some facts."""
    of: dict[str, tuple[int, int]] = {}
    headings: dict[tuple[str, str, tuple[str, ...], str], int] = {}
    under: list[list[int]] = []
    documents: dict[str, list[int]] = {}
    for number, fact in enumerate(facts):
        key = (fact.source.document, fact.topic, fact.under, fact.section)
        heading = headings.setdefault(key, len(under))
        if heading == len(under):
            under.append([])
        under[heading].append(number)
        documents.setdefault(fact.source.document, []).append(number)
        of[fact.id] = (number, heading)
    return Places(of, under, documents)
