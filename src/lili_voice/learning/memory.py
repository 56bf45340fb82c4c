"""What is read of learners' memories while a turn is thought about."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from lili_voice.learning.learner import Card, Contrast, Totals


class Memory(Protocol):
    """Reads what learners remember; a learner is named as in a turn.

    `due` are cards due at `at`, the longest overdue first; `weakest` those of least
    stability first. `missed` are the facts whose last answer in a stretch of time
    (`since` included, `until` not) was not right, the latest first. `contrasts` are
    those due at `at`.
    """

    def cards(self, learner: str, facts: Collection[str]) -> Mapping[str, Card]: ...
    def due(self, learner: str, at: datetime, most: int) -> Sequence[Card]: ...
    def weakest(self, learner: str, most: int) -> Sequence[Card]: ...
    def missed(
        self, learner: str, since: datetime, until: datetime
    ) -> Sequence[str]: ...
    def contrasts(self, learner: str, at: datetime) -> Sequence[Contrast]: ...
    def totals(self, learner: str, at: datetime) -> Totals: ...


class NoMemory:
    """Nobody has ever learnt anything."""

    def cards(self, learner: str, facts: Collection[str]) -> Mapping[str, Card]:
        return {}

    def due(self, learner: str, at: datetime, most: int) -> Sequence[Card]:
        return ()

    def weakest(self, learner: str, most: int) -> Sequence[Card]:
        return ()

    def missed(self, learner: str, since: datetime, until: datetime) -> Sequence[str]:
        return ()

    def contrasts(self, learner: str, at: datetime) -> Sequence[Contrast]:
        return ()

    def totals(self, learner: str, at: datetime) -> Totals:
        return Totals()
