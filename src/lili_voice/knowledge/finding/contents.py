"""The parts of the notes that a question may be about."""

from collections.abc import Iterable, Iterator

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.catalogue import Catalogue
from lili_voice.knowledge.finding.parts import Part
from lili_voice.knowledge.finding.shortlist import Step, Want
from lili_voice.knowledge.finding.topics import Topical, on_topic
from lili_voice.knowledge.finding.understand import Query
from lili_voice.knowledge.library import Library

BROUGHT = 60  # headings looked at one by one
IN_HEADING, IN_TOPIC = 1.0, 0.9  # where a word of the question stands


class Contents:
    """The headings of a library. Safe to share between threads."""

    def __init__(self, library: Library, catalogue: Catalogue) -> None:
        self._library, self._catalogue = library, catalogue

    def parts_for(self, query: Query, topical: Topical) -> list[Part]:
        """The likeliest parts for a question, on some topics, in their order."""
        wants, best = list(_wants(query)), self._catalogue.parts.best
        if topical is None:
            found = best(wants, BROUGHT, any_at_all=True)
        else:
            found = [
                number
                for topic in sorted(topical)
                for number in best(wants, BROUGHT, on_topic(topic), any_at_all=True)
            ]
        return [self._part(number) for number in sorted(set(found))]

    def asked_just_so(self, query: Query, topical: Topical) -> list[Part]:
        """The parts at which this very question stands, on some topics."""
        asked = self._catalogue.asked.get(query.words, ())
        return [
            self._part(number)
            for number in asked
            if topical is None
            or not topical.isdisjoint(self._catalogue.headings[number].topics)
        ]

    def made_just_so(self, query: Query, topical: Topical) -> Fact | None:
        """The fact that alone answers this very question, on some topics."""
        numbers = self._catalogue.made.get(query.words, ())
        rows = self._catalogue.index.rows
        found = [
            self._library.facts[number]
            for number in numbers
            if topical is None or not topical.isdisjoint(rows[number].topics)
        ]
        return found[0] if len(found) == 1 else None

    def with_facts(self, topics: Iterable[str]) -> Topical:
        """Those topics of which something is said; None where there are none."""
        count = self._catalogue.parts.count
        return frozenset(topic for topic in topics if count([on_topic(topic)])) or None

    def _part(self, number: int) -> Part:
        return Part(self._catalogue.headings[number], number, self._library)


def _wants(query: Query) -> Iterator[Want]:
    """What the heading should hold: the words that tell, and a kind of facts."""
    for term in query.told:
        groups = (Step(IN_TOPIC, (f"#{g}",), ("also",)) for g in sorted(term.meanings))
        own = Step(IN_HEADING, term.stems, ("own",))
        yield Want((own, Step(IN_TOPIC, term.stems, ("own", "also")), *groups))
    kinds = {query.part, Kind.FACTOR}
    if query.asks is Asks.WHY or query.part is None:
        kinds.add(Kind.REASON)
    wanted = sorted(kind.value for kind in kinds if kind is not None)
    yield Want(tuple(Step(1.0, (kind,), ("kind",)) for kind in wanted))
