"""How one learner stands: what is known, what is due, what an exam would find."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import fmean

from lili_voice.learning.learner import Card, Review
from lili_voice.learning.planning import recall_on
from lili_voice.learning.schedule import RETENTION, effective, recall_at
from lili_voice.turn import Grade


@dataclass(frozen=True, slots=True)
class Standing:
    """Some facts as one learner has them.

    `asked` were asked about, `known` answered right the last time and not due since,
    `due` are to be asked again now. `today` and `at_exam` are the share of those asked
    that is expected to be recalled; None where there is nothing to expect.
    """

    facts: int
    asked: int
    known: int
    due: int
    today: float | None = None
    at_exam: float | None = None


@dataclass(frozen=True, slots=True)
class Mind:
    """What is kept of a learner's memory, seen at one moment; `exam` is still ahead."""

    cards: Mapping[str, Card]
    right: frozenset[str]
    at: datetime
    exam: date | None = None

    def on(self, facts: Iterable[str]) -> Standing:
        """How they stand on some facts."""
        every = list(facts)
        cards = [self.cards[fact] for fact in every if fact in self.cards]
        return Standing(
            facts=len(every),
            asked=len(cards),
            known=sum(x.fact in self.right and x.due > self.at for x in cards),
            due=sum(card.due <= self.at for card in cards),
            today=fmean(map(self.today, cards)) if cards else None,
            at_exam=self._at_exam(cards),
        )

    def today(self, card: Card) -> float:
        """How likely a fact is recalled now."""
        return recall_at(card, self.at)

    def weakest(self, facts: Iterable[str], most: int) -> list[Card]:
        """What to revise: what was not right the last time, then what is not likely
        enough to be recalled when it counts, the least likely first."""
        cards = [self.cards[fact] for fact in facts if fact in self.cards]
        ranked = sorted(
            (card.fact in self.right, self.chance(card), card.fact, card)
            for card in cards
            if card.fact not in self.right or self.chance(card) < RETENTION
        )
        return [card for *_, card in ranked[:most]]

    def chance(self, card: Card) -> float:
        """How likely a fact is recalled when it counts: at the exam, else today."""
        exam = self.exam
        return self.today(card) if exam is None else recall_on(card, self.at, exam)

    def _at_exam(self, cards: Sequence[Card]) -> float | None:
        if self.exam is None or not cards:
            return None
        return fmean(recall_on(card, self.at, self.exam) for card in cards)


def mind_of(
    cards: Iterable[Card], log: Iterable[Review], at: datetime, exam: date | None
) -> Mind:
    """The mind that cards and a review log tell of; an exam that is over is none."""
    last = {line.fact: line.grade for line in effective(log)}
    right = frozenset(fact for fact, grade in last.items() if grade is Grade.CORRECT)
    ahead = None if exam is None or exam < at.date() else exam
    return Mind({card.fact: card for card in cards}, right, at, ahead)
