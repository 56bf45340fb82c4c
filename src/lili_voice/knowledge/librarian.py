"""Asks the library: understands a question, finds its answer, or says there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.asking import Asks
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding import Finding, Found, Hit
from lili_voice.knowledge.hearing import Ear
from lili_voice.knowledge.index import build_index
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.lists import factors, part_asked_for
from lili_voice.knowledge.parts import Part, make_parts
from lili_voice.knowledge.rank import Ranked, ranked
from lili_voice.knowledge.topics import Topical, Topics, topics_of
from lili_voice.knowledge.understand import (
    Query,
    plain_words,
    two_questions,
    understand,
)

# Fitted on the development questions so that as many are rightly answered as declined:
# benchmarks/ask shows both sides.
SURE_ENOUGH = 0.43
NEAR = 0.3  # how much of a question a fact must cover to be offered as the nearest
AS_GOOD = 0.9  # a statement beside the best that is told along with it
TOLD_ALONG = 2  # at most so many
BREATH = 42  # words that can be told in one breath, an offer still to come


class Librarian:
    """Finds facts of one library. Safe to share between threads once made."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._topics = topics_of(library)
        self._ear = _ear(library, self._topics)
        names = (tuple(plain_words(name)) for name in _named(library))
        self._names = frozenset(name for name in names if name)
        self._index = build_index(library.facts, self._beside)
        self._parts = make_parts(library.sections())

    def find(self, question: str, about: Sequence[str] = ()) -> Finding:
        """The answer to a question. `about` are the ids of the facts last spoken of."""
        first, second = two_questions(question)
        if not second:
            return self._find(question, about)
        found, also = self._find(first, about), self._find(second, about)
        if not found.hits or not also.hits:
            return self._find(question, about)
        told = {hit.fact.id for hit in found.hits}
        more = tuple(hit for hit in also.hits if hit.fact.id not in told)
        return replace(found, found=Found.FACTS, hits=(*found.hits[:2], *more[:2]))

    def _find(self, question: str, about: Sequence[str]) -> Finding:
        heard = plain_words(question)
        query = understand(self._ear.mend(heard), self._topics.names, self._names)
        if not heard:
            return Finding(Found.NOTHING, query)
        if self._is_rubbish(query):
            return Finding(Found.RUBBISH, query)
        if query.asks is Asks.LONG_FORM:
            return self._long_form(query)
        topical = self._topical(query, about)
        return self._part(query, topical) or self._facts(query, topical)

    def _topical(self, query: Query, about: Sequence[str]) -> Topical:
        """The facts of the topics a question names; those of what was last spoken of,
        or of the only topic there is, when it names nothing ("when did it end?")."""
        topics = query.topics
        if not topics and not query.told:
            by_id = self.library.by_id
            last = [by_id[id] for id in about if id in by_id]
            topics = self._topics.of_facts(last) or self._topics.only()
        return self._topics.numbers(topics)

    def _long_form(self, query: Query) -> Finding:
        """What a short form stands for, if a document says so itself."""
        for short in self.library.abbreviations:
            if short.lower() in query.words:
                facts = self.library.facts
                using = next((f for f in facts if short in f.text.split()), facts[0])
                return replace(_finding(Found.LONG_FORM, query, (using,)), short=short)
        return Finding(Found.UNKNOWN, query)

    def _part(self, query: Query, topical: Topical) -> Finding | None:
        """A whole part of the notes, one item of it, or how many there are."""
        parts = self._parts_on(topical)
        part = part_asked_for(query, parts)
        if part is None:
            named = factors(query, parts)
            return _factors(query, [p.facts[0] for p in named]) if named else None
        if query.nth is not None:
            return _finding(Found.FACTS, query, part.item(query.nth))
        if query.counts and part.items:
            return _finding(Found.COUNT, query, part.items)
        return _finding(Found.LIST, query, (part.items or part.facts)[: query.few])

    def _parts_on(self, topical: Topical) -> list[Part]:
        """The parts of the documents that are asked about."""
        if topical is None:
            return self._parts
        ids = {self.library.facts[number].id for number in topical}
        return [part for part in self._parts if part.facts[0].id in ids]

    def _facts(self, query: Query, topical: Topical) -> Finding:
        """The statements that answer, or the nearest that do not."""
        rows = ranked(query, self._index, topical)
        nearest = self._fact(rows[0]) if rows and rows[0].covered > NEAR else None
        good = [row for row in rows if row.sure >= SURE_ENOUGH]
        if not good or not (query.terms or topical or query.part):
            return Finding(Found.UNKNOWN, query, nearest=nearest)
        best = Hit(self._fact(good[0]), good[0].sure)
        along = [
            Hit(self._fact(row), row.sure)
            for row in good[1:]
            if row.order >= AS_GOOD * good[0].order
            and self._fact(row).section == best.fact.section
        ]
        hits = (best, *along[:TOLD_ALONG])
        return Finding(Found.FACTS, query, self._with_context(query, hits), nearest)

    def _fact(self, row: Ranked) -> Fact:
        return self.library.facts[row.number]

    def _with_context(self, query: Query, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The best hit with the rest of its list item, while one breath lasts."""
        best, told = hits[0], {hit.fact.id for hit in hits}
        breath = BREATH - sum(len(hit.fact.text.split()) for hit in hits)
        for fact in self._beside(best.fact):
            length = len(fact.text.split())
            same_item = fact.place is not None
            if same_item and fact.id not in told and length <= breath:
                hits, breath = (*hits, Hit(fact, best.sure)), breath - length
        return hits

    def _is_rubbish(self, query: Query) -> bool:
        """Nothing in it is English, and nothing is of the notes."""
        if query.topics or query.part or query.asks is not Asks.ANY:
            return False
        return not any(
            word in STOP or known(stem(word)) or stem(word) in self._ear.stems
            for word in query.words
        )

    def _beside(self, fact: Fact) -> Iterator[Fact]:
        """The other statements of the same list item, or the neighbours in a text."""
        section = self.library.section_of(fact)
        if fact.place is not None:
            yield from (f for f in section if f.place == fact.place and f is not fact)
            return
        at = section.index(fact)
        yield from (f for f in section[max(0, at - 1) : at + 2] if f is not fact)


def _finding(found: Found, query: Query, facts: Sequence[Fact]) -> Finding:
    if not facts:
        return Finding(Found.UNKNOWN, query)
    return Finding(found, query, tuple(Hit(fact, 1.0) for fact in facts))


def _factors(query: Query, first: Sequence[Fact]) -> Finding:
    """The factors of an essay, or the one asked for by its place."""
    if query.nth is not None:
        wanted = first[query.nth - 1 : query.nth] if query.nth > 0 else first[-1:]
        return _finding(Found.FACTORS, query, wanted)
    return _finding(Found.COUNT if query.counts else Found.FACTORS, query, first)


def _ear(library: Library, topics: Topics) -> Ear:
    ear = Ear()
    ear.learn_asking()
    for fact in library.facts:
        ear.learn_words(f"{fact.text} {fact.section} {fact.label}")
    for about in library.abouts.values():
        for name in about.names:
            ear.learn_name(name.name, name.heard)
    for key in topics.names:
        ear.learn_name(" ".join(key))
    for named in _named(library):
        ear.learn_name(named)
    return ear


def _named(library: Library) -> list[str]:
    """The people and places of all facts."""
    return sorted({n for fact in library.facts for n in (*fact.people, *fact.places)})
