"""What to ask about next: what is due, or what an exam on a certain day asks for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lili_voice.learning.curve import (
    FIRST_FORGOTTEN,
    FIRST_RECALLED,
    expected,
    recall,
)
from lili_voice.learning.learner import Card
from lili_voice.learning.schedule import day_of, recall_at

# A pupil who was never asked may know a fact from the lesson: so often the first answer
# is right, and so many marks are had without being asked at all.
KNOWN, UNSEEN = 0.4, 0.25
# Found by simulation (benchmarks/exam): memory is built to last for twelve times the
# days that are left, because what lasts can be left alone until the exam while other
# facts are asked; and what a review later on would bring is mostly taken away, because
# that one may still be had.
LASTING = 12
LATER, STILL_TO_BE_HAD = 0.6, 0.8
SOON = 0.5  # days left on the day of the exam itself
WINDOW = 8  # places a fact may move up so that topics take turns


@dataclass(frozen=True, slots=True)
class Candidates:
    """What may be asked about: cards due, weak cards, facts never asked.

    A card may be both due and weak. `last` is the topic asked about before this.
    """

    due: tuple[Card, ...] = ()
    weak: tuple[Card, ...] = ()
    new: tuple[str, ...] = ()
    last: str = ""


def plan(
    candidates: Candidates,
    at: datetime,
    exam: date | None,
    topic_of: Callable[[str], str],
) -> list[str]:
    """Fact ids, each once, in the order to be asked, topics taking turns.

    With no exam ahead, what is due comes first, then what is weak, the least likely to
    be recalled first; then what is new. With an exam ahead, what does most for it. What
    was asked on the same day comes last.
    """
    cards = {card.fact: card for card in (*candidates.weak, *candidates.due)}
    rested = [card for card in cards.values() if day_of(card.last) < day_of(at)]
    left = days_left(at, exam)
    groups: list[list[str]] = []
    if left is None:
        due = {card.fact for card in candidates.due}
        groups.append(_weakest([card for card in rested if card.fact in due], at))
        groups.append(_weakest([card for card in rested if card.fact not in due], at))
        groups.append(list(candidates.new))
    else:
        groups.append(_best(rested, candidates.new, at, left))
    groups.append(_weakest(cards.values(), at))
    return _taking_turns(groups, topic_of, candidates.last)


def days_left(at: datetime, exam: date | None) -> float | None:
    """Days until an exam, part of one on the day itself; None where none is ahead."""
    days = -1 if exam is None else (exam - at.date()).days
    return None if days < 0 else max(days, SOON)


def recall_on(card: Card, at: datetime, exam: date) -> float:
    """How likely a fact is to be recalled at an exam if it is not asked again."""
    return recall(card.stability, _since(card, at) + (days_left(at, exam) or 0))


def _best(
    cards: Iterable[Card], new: Sequence[str], at: datetime, left: float
) -> list[str]:
    """Facts by what one review does for an exam in `left` days, the most first."""
    unseen = _worth(_gain_when_new, left)
    gains = [(-unseen, place, fact) for place, fact in enumerate(new)]
    for card in cards:
        memory = card.stability, card.difficulty, _since(card, at)
        gain = _worth(lambda *when, had=memory: _gain(had, *when), left)
        gains.append((-gain, -1, card.fact))
    return [fact for *_, fact in sorted(gains)]


def _worth(gain: Callable[[float, float], float], left: float) -> float:
    """What a review brings now, less most of what it may still bring later.

    `gain` is what a review in so many days adds to recall after so many.
    """
    then, wait = LASTING * left, max(1, round(LATER * left))
    later = gain(wait, then) if wait < left else 0.0
    return gain(0, then) - STILL_TO_BE_HAD * max(later, 0.0)


def _gain(memory: tuple[float, float, float], wait: float, then: float) -> float:
    stability, _, since = memory
    return expected(memory, wait, then) - recall(stability, since + then)


def _gain_when_new(wait: float, then: float) -> float:
    right, wrong = (
        recall(first, then - wait) for first in (FIRST_RECALLED, FIRST_FORGOTTEN)
    )
    return KNOWN * right + (1 - KNOWN) * wrong - UNSEEN


def _since(card: Card, at: datetime) -> float:
    return float((day_of(at) - day_of(card.last)).days)


def _weakest(cards: Iterable[Card], at: datetime) -> list[str]:
    """Their facts, the least likely to be recalled first."""
    chances = sorted((recall_at(card, at), card.fact) for card in cards)
    return [fact for _, fact in chances]


def _taking_turns(
    groups: Iterable[list[str]], topic_of: Callable[[str], str], last: str
) -> list[str]:
    """Group after group, each fact once, a topic never twice running if others are
    nearly as good."""
    ordered: dict[str, None] = {}
    for group in groups:
        for fact in _mixed(
            [one for one in group if one not in ordered], topic_of, last
        ):
            ordered[fact] = None
            last = topic_of(fact)
    return list(ordered)


def _mixed(
    group: list[str], topic_of: Callable[[str], str], last: str
) -> Iterator[str]:
    waiting = [(fact, topic_of(fact)) for fact in group]
    while waiting:
        near = range(min(WINDOW, len(waiting)))
        at = next((n for n in near if waiting[n][1] != last), 0)
        fact, last = waiting.pop(at)
        yield fact
