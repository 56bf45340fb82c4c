"""A learner's memory as plain objects: the review log in the format of FSRS."""

from collections.abc import Mapping, Sequence

import fsrs

from lili_voice.learning.learner import Card, Review
from lili_voice.learning.schedule import effective


def log_objects(log: Sequence[Review]) -> list[dict[str, object]]:
    """The lines that count, as `fsrs.ReviewLog.from_dict` reads them.

    FSRS knows cards by numbers; `card_objects` says which fact each is.
    """
    numbers = _numbers((), log)
    return [
        dict(
            fsrs.ReviewLog(
                card_id=numbers[line.fact],
                rating=fsrs.Rating(line.rating),
                review_datetime=line.at,
                review_duration=_milliseconds(line.seconds),
            ).to_dict()
        )
        for line in effective(log)
    ]


def card_objects(
    cards: Sequence[Card], log: Sequence[Review]
) -> list[dict[str, object]]:
    """Cards, each with the number it has in the log."""
    numbers = _numbers(cards, log)
    return [
        {
            "card_id": numbers[card.fact],
            "fact": card.fact,
            "stability": card.stability,
            "difficulty": card.difficulty,
            "due": card.due.isoformat(),
            "last_review": card.last.isoformat(),
            "reviews": card.reviews,
            "lapses": card.lapses,
        }
        for card in sorted(cards, key=lambda card: numbers[card.fact])
    ]


def review_objects(log: Sequence[Review]) -> list[dict[str, object]]:
    """Every line as it was written, those that were overruled too."""
    return [
        {
            "fact": line.fact,
            "grade": line.grade.value,
            "rating": int(line.rating),
            "at": line.at.isoformat(),
            "kind": line.kind.value,
            "hints": line.hints,
            "seconds": line.seconds,
            "contested": line.contested,
        }
        for line in log
    ]


def _numbers(cards: Sequence[Card], log: Sequence[Review]) -> Mapping[str, int]:
    """From 1, in the order in which facts were first asked about."""
    facts = dict.fromkeys([*(x.fact for x in log), *(card.fact for card in cards)])
    return {fact: number for number, fact in enumerate(facts, start=1)}


def _milliseconds(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)
