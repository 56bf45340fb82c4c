"""Asks the library: understands a question, finds its answer, or says there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.english.thesaurus import known, meanings
from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.before import Before
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.finding import Finding, Found
from lili_voice.knowledge.finding.following import Wanted, followed, nothing_wanted
from lili_voice.knowledge.finding.index import sought_for
from lili_voice.knowledge.finding.phrasing import two_questions, without_opening
from lili_voice.knowledge.finding.rehearing import SecondEar
from lili_voice.knowledge.finding.seeking import Seeker
from lili_voice.knowledge.finding.understand import (
    Query,
    Term,
    plain_words,
    understand,
)
from lili_voice.knowledge.library import Library

LIKENESS_LOST = 0.6  # how unlike what was heard the words may be that are answered
ALL_CHANGED = 0.12  # the same, where no telling word is left as it was heard
LONG = 30  # words; so long a question of two is not looked up as a whole as well
NOT_FOUND = frozenset({Found.UNKNOWN, Found.RUBBISH})


class Librarian:
    """Finds facts of one library. Safe to share between threads once made."""

    def __init__(self, library: Library) -> None:
        self.library = library
        catalogue = catalogue_of(library)
        self._index, self._ear = catalogue.index, catalogue.ear
        self._topics, self._names = catalogue.topics, catalogue.names
        self.stems, self.names = catalogue.ear.stems, catalogue.names
        self._seeker = Seeker(library, catalogue)

    def find(self, question: str, about: Sequence[str] = (), asks: str = "") -> Finding:
        """The answer to a question. `about` are the ids of the facts last spoken of,
        `asks` the kind of answer that was wanted last: "what about Zhou?"."""
        return self.look(question, self.before(about, asks))

    def before(self, about: Sequence[str], asks: str) -> Before:
        """What was spoken of before: `about` are the ids of facts."""
        by_id = self.library.by_id
        return Before([by_id[id] for id in about if id in by_id], asks)

    def look(self, question: str, before: Before) -> Finding:
        """The answer to a question, after what was spoken of before."""
        first, second = two_questions(question)
        if not second or self._is_one(question, before):
            return self._find(question, before, before.asks)
        found = self._find(first, before, before.asks)
        also = self._find(second, [hit.fact for hit in found.hits] or before)
        if not found.hits or not also.hits:
            if len(question.split()) > LONG:
                return found if found.hits else also
            whole = self._find(question, before, before.asks)
            halves = (half for half in (found, also) if half.hits)
            return whole if whole.hits else next(halves, whole)
        told = {hit.fact.id for hit in found.hits[:1]}
        more = tuple(hit for hit in also.hits if hit.fact.id not in told)
        hits = (*found.hits[:1], *more[:1], *found.hits[1:2], *more[1:2])
        return replace(found, found=Found.FACTS, hits=hits)

    def _is_one(self, question: str, last: Sequence[Fact]) -> bool:
        """ "How long was it between the first act and the second act?" """
        return (
            self._seeker.in_time(self._understood(self._heard(question)), last)
            is not None
        )

    def _heard(self, question: str) -> list[str]:
        """The words of a question, names put right, without "um, could you tell me"."""
        return self._ear.mend(without_opening(" ".join(plain_words(question))).split())

    def _find(
        self, question: str, last: Sequence[Fact], asks: Wanted = nothing_wanted
    ) -> Finding:
        """As it was heard or, where the notes do not answer that, as it may have been
        said."""
        first: Finding | None = None
        for query in self.understood(question, last, asks):
            found = self.answer(query, last)
            if found.found not in NOT_FOUND:
                return found
            first = first or found
        return first or self.answer(self._understood(()), last)

    def understood(
        self,
        question: str,
        last: Sequence[Fact] = (),
        asks: Wanted = nothing_wanted,
    ) -> Iterator[Query]:
        """A question as it was heard, then as it may have been said, if that differs.
        `last` are the facts last spoken of, `asks` tells the kind of answer wanted."""
        words = self._heard(question)
        heard, plainly = followed(words, last, asks), followed(words, last)
        if not heard:
            return
        yield self._understood(heard)
        if plainly != heard:
            yield self._understood(plainly)
        again = SecondEar(self._ear, self._useful).hear(heard)
        if again is None or (again.changed == 1 and again.cost > ALL_CHANGED):
            return
        if again.cost <= LIKENESS_LOST:
            query = self._understood(again.words)
            yield replace(query, unlike=again.cost, changed=again.changed)

    def answer(self, query: Query, last: Sequence[Fact] = ()) -> Finding:
        """The answer to a question understood in one way."""
        if not query.words:
            return Finding(Found.NOTHING, query)
        if self._is_rubbish(query):
            return Finding(Found.RUBBISH, query)
        return self._seeker.answer(query, last)

    def _understood(self, heard: Sequence[str]) -> Query:
        return understand(heard, self._topics.names, self._names)

    def _useful(self, word: str) -> bool:
        """Whether the notes hold a word, or one of its meaning."""
        form = stem(word)
        if form in self._ear.stems:
            return True
        groups = meanings(form)
        term = Term(form, (form,), groups)
        return bool(groups) and self._index.having(sought_for(term)) > 0

    def _is_rubbish(self, query: Query) -> bool:
        """Nothing in it is English, and nothing is of the notes."""
        if query.topics or query.part or query.asks is not Asks.ANY:
            return False
        return not any(
            word in STOP or known(stem(word)) or stem(word) in self._ear.stems
            for word in query.words
        )
