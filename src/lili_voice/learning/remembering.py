"""What one judged answer adds to a learner's memory."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.learner import Card, Judged, Learnt, Rating, Review
from lili_voice.learning.schedule import Answered, rating_of, review, share_of
from lili_voice.turn import Grade, Question, QuestionKind


@dataclass(frozen=True, slots=True)
class How:
    """How an answer was given: when, after how many hints, and in how many seconds
    (None where that is not known)."""

    at: datetime
    hints: int = 0
    seconds: float | None = None


def learn(
    question: Question, verdict: Verdict, how: How, cards: Mapping[str, Card]
) -> tuple[Learnt, Judged]:
    """The lines of the log and the cards after an answer; `cards` are those before.

    Each item of a list counts for itself: what was said is known, what was left out of
    all that was asked for is not. Where only some were asked for, the fact behind the
    question counts as they did, so that it does not come again at once.
    """
    kind = question.kind
    reviews = tuple(
        _reviewed(fact, how, Answered(grade, kind, how.hints, how.seconds, share))
        for fact, (grade, share) in _graded(question, verdict).items()
    )
    learnt = Learnt(reviews, tuple(_card(line, cards) for line in reviews))
    before = tuple(cards[line.fact] for line in reviews if line.fact in cards)
    return learnt, Judged(verdict.grade, reviews, before)


def overrule(judged: Judged, at: datetime) -> Learnt:
    """The memory of an answer that the learner says was right after all.

    It counts as recalled with difficulty, whatever was heard.
    """
    cards = {card.fact: card for card in judged.before}
    lines = tuple(
        replace(line, grade=Grade.CORRECT, rating=Rating.HARD, at=at, contested=True)
        for line in judged.reviews
        if line.grade is not Grade.CORRECT
    )
    return Learnt(lines, tuple(_card(line, cards) for line in lines))


def _graded(
    question: Question, verdict: Verdict
) -> dict[str, tuple[Grade, float | None]]:
    """The facts an answer speaks of, how each was answered, and how much of it."""
    whole = {question.fact: (verdict.grade, share_of(verdict))}
    if question.kind is not QuestionKind.LIST:
        return whole
    missing = Grade.DONT_KNOW if verdict.grade is Grade.DONT_KNOW else Grade.WRONG
    graded: dict[str, tuple[Grade, float | None]] = {}
    for part in question.parts:
        # the fact that was due, or else the item's first statement
        fact = question.fact if question.fact in part.facts else part.facts[0]
        if said(part.accepts, verdict.matched):
            graded[fact] = Grade.CORRECT, None
        elif not question.wants:
            graded[fact] = missing, None
    return graded if question.fact in graded else {**whole, **graded}


def said(accepts: Sequence[str], matched: Collection[str]) -> bool:
    """Whether an item of a list is among what was matched."""
    return not set(accepts).isdisjoint(matched)


def _reviewed(fact: str, how: How, answered: Answered) -> Review:
    return Review(
        fact,
        answered.grade,
        how.at,
        rating_of(answered),
        answered.kind,
        how.hints,
        how.seconds,
    )


def _card(line: Review, cards: Mapping[str, Card]) -> Card:
    return review(cards.get(line.fact), line.rating, line.at, line.fact)
