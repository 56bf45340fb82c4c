"""What there is to learn from: each question as it is understood, with the facts that
may answer it, what speaks for each of them, and which do answer it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ask_items import Asked
from fit_stores import Store
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.confidence import evidence_of_knowing
from lili_voice.knowledge.finding.evidence import NAMES, Seen
from lili_voice.knowledge.finding.finding import Found
from lili_voice.knowledge.finding.held import Held
from lili_voice.knowledge.finding.index import Index
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.finding.rank import Ranked, Ranking, ranked
from lili_voice.knowledge.finding.seeking import Seeker
from lili_voice.knowledge.finding.topics import Topical
from lili_voice.knowledge.finding.understand import Query, says_nothing
from score import right

MISHEARD_WEIGHT = 0.3  # of a question as it may be misheard, against it heard well
# Answers that are parts of the notes, or reckoned, do not hang on the weights.
WEIGHED = frozenset({Found.FACTS, Found.UNKNOWN})
Numbers: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One understanding of a question: its candidates by their numbers, what is `seen`
    of each (a row of NAMES), and which of them are `right`."""

    store: Store
    asked: Asked
    query: Query
    index: Index
    held: Sequence[Held]
    numbers: Sequence[int]
    seen: Numbers
    right: Flags

    @property
    def weight(self) -> float:
        return self.store.weight * (MISHEARD_WEIGHT if self.asked.how else 1.0)

    def facts(self, ranking: Ranking) -> list[Fact]:
        """The candidates, best first."""
        return [self.store.library.facts[row.number] for row in ranking.rows]

    def ranking(self, order: Numbers) -> Ranking:
        """The candidates under other weights; what is seen, of the best alone."""
        scores = self.seen @ order
        likely = np.exp(scores - scores.max())
        shares = likely / likely.sum()
        best_first = np.argsort(-scores, kind="stable").tolist()
        rows = [
            Ranked(self.numbers[at], Seen(), float(scores[at]), float(shares[at]))
            for at in best_first
        ]
        seen = Seen(zip(NAMES, self.seen[best_first[0]].tolist(), strict=True))
        return Ranking([replace(rows[0], seen=seen), *rows[1:]], self.held)

    def knowing(self, ranking: Ranking) -> dict[str, float]:
        """What speaks for the notes holding the answer."""
        return evidence_of_knowing(self.query, ranking, self.index)


def lessons_of(store: Store) -> list[Lesson]:
    """What a store's questions teach: those that statements may answer."""
    learning = _Learning(store)
    return [lesson for asked in store.asked for lesson in learning.lessons(asked)]


class _Learning:
    def __init__(self, store: Store) -> None:
        catalogue = catalogue_of(store.library)
        self._store, self._index = store, catalogue.index
        self._notes = Librarian(store.library)
        self._seeker = Seeker(store.library, catalogue)

    def lessons(self, asked: Asked) -> Iterator[Lesson]:
        """One for each way to understand a question."""
        for query in self._notes.understood(asked.question):
            topical = self._seeker.topical(query, ())
            if self._is_weighed(query, topical):
                ranking = ranked(query, self._index, topical)
                if ranking.rows:
                    yield self._lesson(asked, query, ranking)

    def _is_weighed(self, query: Query, topical: Topical) -> bool:
        """Whether it is statements that answer, or nothing does."""
        if query.nth is not None or says_nothing(query):
            return False
        if not (query.told or topical or query.part):
            return False
        return self._notes.answer(query).finding.found in WEIGHED

    def _lesson(self, asked: Asked, query: Query, ranking: Ranking) -> Lesson:
        facts = self._store.library.facts
        numbers = [row.number for row in ranking.rows]
        seen = [[row.seen[name] for name in NAMES] for row in ranking.rows]
        answers = [
            asked.answerable and right(asked.item, facts[number].text)
            for number in numbers
        ]
        return Lesson(
            self._store,
            asked,
            query,
            self._index,
            ranking.held,
            numbers,
            np.array(seen, dtype=np.float64),
            np.array(answers, dtype=np.bool_),
        )
