"""Asks the library: understands a question, finds its answer, or says there is none."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.contents import Contents
from lili_voice.knowledge.finding.finding import Finding, Found, Hit
from lili_voice.knowledge.finding.fitting import defines
from lili_voice.knowledge.finding.lists import factors, part_asked_for
from lili_voice.knowledge.finding.parts import item_of, nth_of
from lili_voice.knowledge.finding.phrasing import two_questions
from lili_voice.knowledge.finding.rank import Ranked, ranked
from lili_voice.knowledge.finding.topics import Topical
from lili_voice.knowledge.finding.understand import (
    Query,
    plain_words,
    points_back,
    says_nothing,
    understand,
)
from lili_voice.knowledge.library import Library

# Fitted on the development questions, where declining wrongly is the lesser harm:
# benchmarks/ask shows both sides.
SURE_ENOUGH = 0.43
NEAR = 0.4  # how much of a question a fact must cover to be offered as the nearest
AS_GOOD = 0.9  # a statement beside the best that is told along with it
FEW_ENOUGH = 3  # statements under a heading that are told without being a list
TOLD_ALONG = 2


class Librarian:
    """Finds facts of one library. Safe to share between threads once made."""

    def __init__(self, library: Library) -> None:
        self.library = library
        catalogue = catalogue_of(library)
        self._index, self._ear = catalogue.index, catalogue.ear
        self._topics, self._names = catalogue.topics, catalogue.names
        self._contents = Contents(library, catalogue)

    def find(self, question: str, about: Sequence[str] = ()) -> Finding:
        """The answer to a question. `about` are the ids of the facts last spoken of."""
        first, second = two_questions(question)
        if not second:
            return self._find(question, about)
        found = self._find(first, about)
        also = self._find(second, [hit.fact.id for hit in found.hits])
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
        if says_nothing(query):
            return Finding(Found.UNKNOWN, query)
        if query.nth is not None and not query.told and query.part is None:
            return self._one_of_those(query, about)
        topical = self._topical(query, about)
        return (
            self._asked_just_so(query, topical)
            or self._part(query, topical)
            or self._facts(query, topical)
        )

    def _asked_just_so(self, query: Query, topical: Topical) -> Finding | None:
        """A document's own question, word for word; one that several documents ask is
        theirs whose topic it is about."""
        parts = self._contents.asked_just_so(query, topical)
        if len(parts) != 1:
            return None
        facts, items = parts[0].facts, parts[0].items
        found = Found.LIST if items or len(facts) > FEW_ENOUGH else Found.FACTS
        return _finding(found, query, items or facts)

    def _one_of_those(self, query: Query, about: Sequence[str]) -> Finding:
        """ "The second one", of the list last spoken of."""
        told = [self.library.by_id[id] for id in about if id in self.library.by_id]
        if not told or told[0].place is None:
            return Finding(Found.UNKNOWN, query)
        sides = {fact.label for fact in told} if len(told) > 1 else set()
        section = self.library.section_of(told[0])
        listed = [f for f in section if len(sides) != 1 or f.label in sides]
        return _finding(Found.FACTS, query, item_of(listed, query.nth or 0))

    def _topical(self, query: Query, about: Sequence[str]) -> Topical:
        """The facts of the topics a question names; those of what was last spoken of,
        or of the only topic there is, when it names nothing ("when did it end?")."""
        topics = query.topics
        if not topics and (not query.told or points_back(query)):
            by_id = self.library.by_id
            last = [by_id[id] for id in about if id in by_id]
            topics = self._topics.of_facts(last)
            if not query.told:
                topics = topics or self._topics.only()
        return self._contents.with_facts(topics)

    def _long_form(self, query: Query) -> Finding:
        """What a short form stands for, if a document says so itself."""
        for path, about in self.library.abouts.items():
            for short in about.abbreviations:
                if short.lower() not in query.words:
                    continue
                if facts := self.library.of_document(path):
                    letters = re.compile(rf"\b{re.escape(short)}\b")
                    using = [f for f in facts if letters.search(f.text)] or facts
                    found = _finding(Found.LONG_FORM, query, using[:1])
                    return replace(found, short=short)
        return Finding(Found.UNKNOWN, query)

    def _part(self, query: Query, topical: Topical) -> Finding | None:
        """A whole part of the notes, one item of it, or how many there are."""
        parts = self._contents.parts_for(query, topical)
        part = part_asked_for(query, parts)
        if part is None:
            named = factors(query, parts)
            return _factors(query, [p.facts[0] for p in named]) if named else None
        if query.nth is not None:
            return _finding(Found.FACTS, query, part.item(query.nth))
        if query.counts and part.items:
            return _finding(Found.COUNT, query, part.items)
        told = part.items or part.facts
        return _finding(Found.LIST, query, self._likeliest(query, told))

    def _likeliest(self, query: Query, facts: Sequence[Fact]) -> Sequence[Fact]:
        """As many as are enough; those that say a word of the question come first."""
        if query.few is None:
            return facts
        asked = query.told_stems
        ordered = sorted(
            facts, key=lambda f: asked.isdisjoint(map(stem, words(f.text)))
        )
        return ordered[: query.few]

    def _facts(self, query: Query, topical: Topical) -> Finding:
        """The statements that answer, or the nearest that do not."""
        rows = ranked(query, self._index, topical)
        nearest = self._nearest(query, rows)
        good = [row for row in rows if row.sure >= SURE_ENOUGH]
        if not good or not (query.terms or topical or query.part):
            return Finding(Found.UNKNOWN, query, nearest=nearest)
        if self._unexplained(query, nearest):
            return Finding(Found.UNKNOWN, query, nearest=nearest)
        best = Hit(self._fact(good[0]), good[0].sure)
        along = [
            Hit(self._fact(row), row.sure)
            for row in good[1:]
            if row.order >= AS_GOOD * good[0].order
            and self._fact(row).section == best.fact.section
        ]
        hits = (best, *along[:TOLD_ALONG])
        return Finding(Found.FACTS, query, self._with_item(hits), nearest)

    def _nearest(self, query: Query, rows: Sequence[Ranked]) -> Fact | None:
        """The statement that holds most of the question, if it says a word of it."""
        best = max(rows, key=lambda row: (row.covered, row.order), default=None)
        if best is None or best.covered < NEAR:
            return None
        held = self._index.entry(best.number).held
        said = any(held.issuperset(t.stems) for t in query.told if not t.name)
        return self._fact(best) if said else None

    def _unexplained(self, query: Query, nearest: Fact | None) -> bool:
        """Whether the meaning of letters is asked for, which the notes only use."""
        if query.asks is not Asks.DEFINE or nearest is None or len(query.told) != 1:
            return False
        letters = re.compile(rf"\b{re.escape(query.told[0].text.upper())}s?\b")
        return bool(letters.search(nearest.text)) and not defines(query, nearest)

    def _fact(self, row: Ranked) -> Fact:
        return self.library.facts[row.number]

    def _with_item(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The hits, and the rest of the list item that the best of them is part of."""
        best, told = hits[0], {hit.fact.id for hit in hits}
        if best.fact.place is None:
            return hits
        rest = (fact for fact in self.library.beside(best.fact) if fact.id not in told)
        return (*hits, *(Hit(fact, best.sure) for fact in rest))

    def _is_rubbish(self, query: Query) -> bool:
        """Nothing in it is English, and nothing is of the notes."""
        if query.topics or query.part or query.asks is not Asks.ANY:
            return False
        return not any(
            word in STOP or known(stem(word)) or stem(word) in self._ear.stems
            for word in query.words
        )


def _finding(found: Found, query: Query, facts: Sequence[Fact]) -> Finding:
    hits = tuple(Hit(fact, 1.0) for fact in facts)
    return Finding(found if hits else Found.UNKNOWN, query, hits)


def _factors(query: Query, first: Sequence[Fact]) -> Finding:
    """The factors of an essay, or the one asked for by its place."""
    if query.nth is not None:
        wanted = nth_of(first, query.nth)
        return _finding(Found.FACTORS, query, (wanted,) if wanted else ())
    return _finding(Found.COUNT if query.counts else Found.FACTORS, query, first)
