"""What questions about time need of the notes."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from lili_voice.english.numbers import say_ordinal, to_digits
from lili_voice.english.thesaurus import meanings
from lili_voice.english.wordforms import stem, words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.index import Index, sought_for
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.knowledge.finding.row import Row
from lili_voice.knowledge.finding.shortlist import Step, Want
from lili_voice.knowledge.finding.topics import Topics
from lili_voice.knowledge.finding.understand import Term
from lili_voice.knowledge.library import Library

BROUGHT = 24  # facts looked at for one event
OF_TOPIC = 2000  # with more facts a topic is not put in order
OF_YEAR = 36
IN_WORDS = ("text", "asked", "asked_as", "heading")
OF_ITS_MEANING = 0.85
YEAR = "year"  # the field of the shortlist that holds the years of a fact's dates


class Dated(Protocol):
    """The notes, as far as questions about time look into them."""

    @property
    def about(self) -> Sequence[Fact]:
        """The facts last spoken of."""
        ...

    def topics_in(self, spoken: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Where topics are named: start, exclusive end, title."""
        ...

    def names_of(self, topic: str) -> Sequence[str]:
        """What a topic is called."""
        ...

    def topics_of(self, facts: Sequence[Fact]) -> frozenset[str]: ...

    def find(self, stems: Sequence[str], topics: frozenset[str]) -> Sequence[Fact]:
        """Facts that hold most of these words, on some topics if any are given; the
        likeliest first."""
        ...

    def of_year(self, year: str, topics: frozenset[str]) -> Sequence[Fact]:
        """Facts with a date in a year, on some topics if any are given."""
        ...

    def dated_on(self, topics: frozenset[str]) -> Sequence[Fact]:
        """The dated facts of some topics, in the order of the notes; none where
        there are too many to be put in order."""
        ...


class Timeline:
    """The dates of a library. Safe to share between threads."""

    def __init__(self, library: Library, index: Index, topics: Topics) -> None:
        self._library, self._index, self._topics = library, index, topics
        self.dated_on = lru_cache(maxsize=64)(self._dated_on)
        self._names: dict[str, tuple[str, ...]] = {}

    def since(self, about: Sequence[Fact]) -> "Seen":
        """The same as seen by somebody who was told of some facts."""
        return Seen(self, about)

    def topics_in(self, spoken: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        return self._topics.names.found_in(spoken)

    def topics_of(self, facts: Sequence[Fact]) -> frozenset[str]:
        return self._topics.of_facts(facts) or self._topics.only()

    def names_of(self, topic: str) -> Sequence[str]:
        if topic not in self._names:
            abouts = self._topics.abouts.values()
            same = [about for about in abouts if about.title == topic]
            others = (name for a in same for name in (*a.aliases, *a.abbreviations))
            self._names[topic] = (topic, *others)
        return self._names[topic]

    def find(self, stems: Sequence[str], topics: frozenset[str]) -> Sequence[Fact]:
        wants = [self._want(form) for form in stems]
        rows, every = self._index.rows, self._best(wants, BROUGHT, topics)
        likely = (number for number in every if _holds(rows[number], stems))
        return [self._library.facts[number] for number in likely]

    def _want(self, form: str) -> Want:
        term = Term(form, (form,), meanings(form))
        groups = tuple(f"#{group}" for group in sorted(term.meanings))
        steps = [Step(1.0, (form,), IN_WORDS)]
        steps += [Step(OF_ITS_MEANING, (group,), IN_WORDS) for group in groups]
        return Want(tuple(steps), self._index.weight(term, sought_for(term)))

    def of_year(self, year: str, topics: frozenset[str]) -> Sequence[Fact]:
        fields = (YEAR,)
        numbers = self._best((Want((Step(1.0, (year,), fields),)),), OF_YEAR, topics)
        return [self._library.facts[number] for number in sorted(numbers)]

    def _best(
        self, wants: Sequence[Want], limit: int, topics: frozenset[str]
    ) -> dict[int, None]:
        """The numbers of the likeliest facts, on some topics if any are given."""
        best = self._index.shortlist.best
        if not topics:
            return dict.fromkeys(best(wants, limit))
        steps = [Step(1.0, (topic,), ("topic",)) for topic in sorted(topics)]
        return dict.fromkeys(n for step in steps for n in best(wants, limit, step))

    def _dated_on(self, topics: frozenset[str]) -> Sequence[Fact]:
        numbers = [
            number
            for topic in sorted(topics)
            for number in self._index.shortlist.best(
                (), OF_TOPIC, Step(1.0, (topic,), ("topic",)), any_at_all=True
            )
        ]
        if len(numbers) >= OF_TOPIC:
            return ()
        facts = (self._library.facts[number] for number in sorted(set(numbers)))
        return tuple(fact for fact in facts if fact.dates)


class Seen:
    """A timeline, and the facts last spoken of."""

    def __init__(self, timeline: Timeline, about: Sequence[Fact]) -> None:
        self.about = about
        self.topics_in, self.names_of = timeline.topics_in, timeline.names_of
        self.topics_of, self.find = timeline.topics_of, timeline.find
        self.of_year, self.dated_on = timeline.of_year, timeline.dated_on


def _holds(row: Row, stems: Sequence[str]) -> bool:
    """Whether a fact may tell of all that is named; light words may be lacking."""
    return all(
        form in row.levels
        or form in LIGHT
        or form[0].isdigit()
        or any(f"#{group}" in row.levels for group in meanings(form))
        for form in stems
    )


ORDINALS = {say_ordinal(n): to_digits(say_ordinal(n)) for n in range(1, 21)}


def form_of(word: str) -> str:
    """The stem of a word; "second" is "2nd", in names too."""
    return stem(ORDINALS.get(word, word))


def stems_of(text: str) -> tuple[str, ...]:
    return tuple(map(form_of, words(text)))
