"""Asks the library: understands a question, finds its answer, or says there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.english.thesaurus import known, meanings
from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.before import Before
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.finding import (
    NOT_FOUND,
    Finding,
    Found,
    Search,
    Sought,
    Tried,
    Way,
)
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


class Librarian:
    """Finds facts of one library. Safe to share between threads once made."""

    def __init__(self, library: Library) -> None:
        self.library = library
        catalogue = catalogue_of(library)
        self.index, self._ear = catalogue.index, catalogue.ear
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
        return self.search(question, before).finding

    def search(self, question: str, before: Before) -> Search:
        """The same, with all that was tried for it."""
        first, second = two_questions(question)
        if not second or self._is_one(question, before):
            only = self._try(question, before, before.asks)
            return Search(only.finding, (only,))
        one = self._try(first, before, before.asks)
        two = self._try(second, [hit.fact for hit in one.finding.hits] or before)
        if one.finding.hits and two.finding.hits:
            return Search(_together(one.finding, two.finding), (one, two))
        halves = [half.finding for half in (one, two) if half.finding.hits]
        if len(question.split()) > LONG:
            return Search(next(iter(halves), two.finding), (one, two))
        whole = self._try(question, before, before.asks)
        halves = [whole.finding] if whole.finding.hits else halves
        return Search(next(iter(halves), whole.finding), (one, two, whole))

    def _is_one(self, question: str, last: Sequence[Fact]) -> bool:
        """ "How long was it between the first act and the second act?" """
        return (
            self._seeker.in_time(self._understood(self._heard(question)), last)
            is not None
        )

    def _heard(self, question: str) -> list[str]:
        """The words of a question, names put right, without "um, could you tell me"."""
        return self._ear.mend(without_opening(" ".join(plain_words(question))).split())

    def _try(
        self, question: str, last: Sequence[Fact], asks: Wanted = nothing_wanted
    ) -> Tried:
        """As it was heard or, where the notes do not answer that, as it may have been
        said."""
        tried: list[Sought] = []
        for query in self.understood(question, last, asks):
            tried.append(self.answer(query, last))
            if tried[-1].finding.found not in NOT_FOUND:
                break
        nothing = Finding(Found.NOTHING, self._understood(()))
        return Tried(question, tuple(tried) or (Sought(Way.NOT_LOOKED_UP, nothing),))

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

    def answer(self, query: Query, last: Sequence[Fact] = ()) -> Sought:
        """The answer to a question understood in one way."""
        if query.words and not self._is_rubbish(query):
            return self._seeker.answer(query, last)
        found = Found.RUBBISH if query.words else Found.NOTHING
        return Sought(Way.NOT_LOOKED_UP, Finding(found, query))

    def _understood(self, heard: Sequence[str]) -> Query:
        return understand(heard, self._topics.names, self._names)

    def _useful(self, word: str) -> bool:
        """Whether the notes hold a word, or one of its meaning."""
        form = stem(word)
        if form in self._ear.stems:
            return True
        groups = meanings(form)
        term = Term(form, (form,), groups)
        return bool(groups) and self.index.having(sought_for(term)) > 0

    def _is_rubbish(self, query: Query) -> bool:
        """Nothing in it is English, and nothing is of the notes."""
        if query.topics or query.part or query.asks is not Asks.ANY:
            return False
        return not any(
            word in STOP or known(stem(word)) or stem(word) in self._ear.stems
            for word in query.words
        )


def _together(one: Finding, two: Finding) -> Finding:
    """The best of both, then what is next best."""
    told = {hit.fact.id for hit in one.hits[:1]}
    more = tuple(hit for hit in two.hits if hit.fact.id not in told)
    hits = (*one.hits[:1], *more[:1], *one.hits[1:2], *more[1:2])
    return replace(one, found=Found.FACTS, hits=hits)
