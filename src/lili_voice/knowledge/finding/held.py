"""What a question asks about, and how much each of it tells."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.index import (
    FAINT,
    SAME_MEANING,
    Index,
    Sought,
    against,
    sought_for,
)
from lili_voice.knowledge.finding.understand import Query, Term

PART_WEIGHT = 1.0  # how much the word for a part of the notes tells


@dataclass(frozen=True, slots=True)
class Held:
    """One thing a question asks about: how a fact may hold it, how much it tells."""

    term: Term
    sought: Sought
    weight: float
    light: bool
    counted: str  # "name" or "number" for those which are to be counted

    @classmethod
    def of(cls, term: Term, sought: Sought, weight: float) -> "Held":
        counted = "name" if term.name else "number" if term.numeric else ""
        return cls(term, sought, weight, term.light, counted)


def held_in(query: Query, index: Index) -> Iterator[Held]:
    """What a question asks about."""
    for term in query.terms:
        if term.numeric and query.asks is Asks.YES_NO:
            continue  # a wrong number is answered by the true one
        sought = sought_for(term)
        if query.asks is Asks.ANY and len(query.told) == 1:
            # one word is only known by itself
            sought = replace(sought, least=SAME_MEANING)
        if query.asks is Asks.YES_NO:  # "was it cheap?" is answered by "dear"
            sought = replace(sought, others=(*sought.others, *against(term)))
        weight = index.weight(term, sought)
        doubted = query.asks is Asks.YES_NO and term.name  # it may be wrong
        yield Held.of(term, sought, weight * FAINT if doubted else weight)
    if query.part_named is not None and query.terms:
        # facts under the heading the question names, or that use its word
        sought = replace(sought_for(query.part_named), kind=query.part)
        yield Held.of(query.part_named, sought, PART_WEIGHT)
