"""One question, understood, answered: by a part of the notes or by statements."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lili_voice.english.wordforms import stem, words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.bare import bare_answer
from lili_voice.knowledge.finding.catalogue import Catalogue
from lili_voice.knowledge.finding.chronology.chronology import in_time
from lili_voice.knowledge.finding.chronology.dated import Timeline
from lili_voice.knowledge.finding.contents import Contents
from lili_voice.knowledge.finding.finding import (
    Finding,
    Found,
    Hit,
    Relation,
    Sought,
    Way,
)
from lili_voice.knowledge.finding.fitting import WANTED
from lili_voice.knowledge.finding.lists import WHOLE_PART, factors, part_asked_for
from lili_voice.knowledge.finding.parts import Part, item_of, nth_of
from lili_voice.knowledge.finding.statements import Statements, unwanted
from lili_voice.knowledge.finding.topics import Topical
from lili_voice.knowledge.finding.understand import Query, points_back, says_nothing
from lili_voice.knowledge.library import Library, spoken_title

INTRODUCING = frozenset({Asks.ANY, Asks.DEFINE, Asks.WHAT, Asks.HOW})
MOST_CHOICES = 4  # topics among which a listener can choose
FEW_ENOUGH = 3  # statements under a heading that are told without being a list


class Seeker:
    """Answers questions from one library. Safe to share between threads."""

    def __init__(self, library: Library, catalogue: Catalogue) -> None:
        self._library, self._topics = library, catalogue.topics
        self._index = catalogue.index
        self._contents = Contents(library, catalogue)
        self._statements = Statements(library, catalogue.index)
        self._timeline = Timeline(library, catalogue.index, catalogue.topics)

    def answer(self, query: Query, about: Sequence[Fact]) -> Sought:
        """The answer to a question, and how it was come to. `about` are the facts last
        spoken of."""
        if query.asks is Asks.LONG_FORM:
            return Sought(Way.LONG_FORM, self._long_form(query))
        if timed := self.in_time(query, about):
            just_so = timed.found is not Found.UNKNOWN and timed.timing is None
            return Sought(Way.ASKED_JUST_SO if just_so else Way.TIME, timed)
        if says_nothing(query):
            return Sought(Way.NOT_LOOKED_UP, Finding(Found.UNKNOWN, query))
        if query.nth is not None and not query.told and query.part is None:
            return Sought(Way.NTH, self._one_of_those(query, about))
        if found := bare_answer(query, about, self._library, self._index):
            return Sought(Way.BARE, found)
        return self._in_the_notes(query, about)

    def _in_the_notes(self, query: Query, about: Sequence[Fact]) -> Sought:
        """By what the documents ask themselves, by a part of them, or by statements."""
        topical = self.topical(query, about)
        if topical is None and not query.told and (which := self._which(query)):
            return Sought(Way.WHICH, which)
        if found := self._asked_just_so(query, topical):
            return Sought(Way.ASKED_JUST_SO, found)
        if found := self._part(query, topical):
            return Sought(Way.PART, found)
        if found := self._introduced(query, topical):
            return Sought(Way.INTRODUCED, found)
        return self._stated(query, topical, about)

    def _stated(self, query: Query, topical: Topical, about: Sequence[Fact]) -> Sought:
        """By statements: those beside what was spoken of last where the question points
        back to it, those of its topic, then any."""
        if points_back(query) and about and query.told and not query.topics:
            near = [
                self._library.number_of(f) for f in self._library.section_of(about[0])
            ]
            found = self._statements.answer(query, topical, near)
            if found.finding.hits:
                return found
        found = self._statements.answer(query, topical)
        if found.finding.hits or topical is None or query.topics or not query.told:
            return found
        anywhere = self._statements.answer(query, None)
        return anywhere if anywhere.finding.hits else found

    def _introduced(self, query: Query, topical: Topical) -> Finding | None:
        """A bare topic, by what the notes say first of what it is; nothing, where a
        part of the notes is asked for that there is not."""
        if query.told or topical is None:
            return None
        if query.part is not None:
            return Finding(Found.UNKNOWN, query)
        if query.terms or query.asks not in INTRODUCING:
            return None
        parts = self._contents.parts_for(query, topical)
        about = [p for p in parts if p.kind in WANTED[Asks.DEFINE]]
        return (
            _finding(Found.FACTS, query, about[0].facts[:FEW_ENOUGH]) if about else None
        )

    def in_time(self, query: Query, about: Sequence[Fact]) -> Finding | None:
        """What is reckoned from dates, unless a document asks just that itself."""
        found = in_time(query, self._timeline.since(about))
        if found is None or _is_length(found):
            return found
        return self._asked_just_so(query, self.topical(query, about)) or found

    def _which(self, query: Query) -> Finding | None:
        """Which topic is meant, where a question names none and a few would do: "what
        were the effects?", "why did it fail?"."""
        wanted = query.part or WHOLE_PART.get(query.asks)
        if wanted is None and not points_back(query):
            return None
        parts = self._contents.parts_for(query, None)
        fitting = (p for p in parts if wanted is None or p.kind is wanted)
        return _choice(query, fitting)

    def _asked_just_so(self, query: Query, topical: Topical) -> Finding | None:
        """A document's own question, word for word; one that several documents ask is
        theirs whose topic it is about."""
        parts = self._contents.asked_just_so(query, topical)
        if not parts and (fact := self._contents.made_just_so(query, topical)):
            return self._statements.told(query, fact)
        if len(parts) > 1 and topical is None:
            return _choice(query, parts)
        if len(parts) != 1:
            return None
        facts, items = parts[0].facts, parts[0].items
        if items or len(facts) > FEW_ENOUGH:
            return _finding(Found.LIST, query, items or facts)
        other = self._statements.rival(query, topical, facts[0])
        both = (facts[0], other) if other else facts
        return replace(_finding(Found.FACTS, query, both), differ=bool(other))

    def _one_of_those(self, query: Query, told: Sequence[Fact]) -> Finding:
        """ "The second one", of the list last spoken of."""
        if not told or told[0].place is None:
            return Finding(Found.UNKNOWN, query)
        sides = {fact.label for fact in told} if len(told) > 1 else set()
        section = self._library.section_of(told[0])
        listed = [f for f in section if len(sides) != 1 or f.label in sides]
        return _finding(Found.FACTS, query, item_of(listed, query.nth or 0))

    def topical(self, query: Query, about: Sequence[Fact]) -> Topical:
        """The facts of the topics a question names; those of what was last spoken of,
        or of the only topic there is, when it names nothing ("when did it end?")."""
        topics = query.topics
        if not topics and (not query.told or points_back(query)):
            topics = self._topics.of_facts(about)
            if not query.told:
                topics = topics or self._topics.only()
        return self._contents.with_facts(topics)

    def _long_form(self, query: Query) -> Finding:
        """What a short form stands for, if a document says so itself: in a list of
        them, or in brackets beside it."""
        for path, about in self._library.abouts.items():
            for short in about.abbreviations:
                if short.lower() not in query.words:
                    continue
                if facts := self._library.of_document(path):
                    using = [f for f in facts if _letters(short, f)] or facts
                    found = _finding(Found.LONG_FORM, query, using[:1])
                    return replace(found, short=short)
        explained = (
            f
            for term in query.told
            for f in self._statements.holding(term)
            if _in_brackets(term.text, f)
        )
        return _finding(Found.FACTS, query, list(explained)[:1])

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
        told = [f for f in part.items or part.facts if not unwanted(query, f)]
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


def _letters(short: str, fact: Fact) -> bool:
    return bool(re.search(rf"\b{re.escape(short)}\b", fact.text))


def _in_brackets(letters: str, fact: Fact) -> bool:
    """Whether letters and what they stand for explain one another: "(the AAA)"."""
    short = re.escape(letters.upper())
    beside = rf"\w \((?:the )?{short}\)|\b{short} \([A-Z]|\b{short},? (?:the )?[A-Z]"
    return bool(re.search(beside, fact.text))


def _choice(query: Query, parts: Iterable[Part]) -> Finding | None:
    """Which topic is meant, where a listener can choose among those of some parts."""
    titles = (title for part in parts for title in part.about.topics)
    named = tuple(dict.fromkeys(map(spoken_title, titles)))
    if not 1 < len(named) <= MOST_CHOICES:
        return None
    return Finding(Found.CHOICE, query, choices=named)


def _is_length(found: Finding) -> bool:
    return found.timing is not None and found.timing.relation is Relation.HOW_LONG


def _finding(found: Found, query: Query, facts: Sequence[Fact]) -> Finding:
    hits = tuple(Hit(fact, 1.0) for fact in facts)
    return Finding(found if hits else Found.UNKNOWN, query, hits)


def _factors(query: Query, first: Sequence[Fact]) -> Finding:
    """The factors of an essay, or the one asked for by its place."""
    if query.nth is not None:
        wanted = nth_of(first, query.nth)
        return _finding(Found.FACTORS, query, (wanted,) if wanted else ())
    return _finding(Found.COUNT if query.counts else Found.FACTORS, query, first)
