"""When a fact is to be asked again: FSRS-6, rated by how the answer was.

Open Spaced Repetition's scheduler with its default weights, as `fsrs` has them:
https://github.com/open-spaced-repetition/py-fsrs
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import fsrs

from lili_voice.learning.curve import recall
from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.learner import Card, Rating, Review
from lili_voice.turn import Grade, QuestionKind

RETENTION = 0.9  # how likely a fact is to be recalled when it is due
# No fuzz: every conversation can be replayed exactly. No steps of minutes: a question
# never comes twice in a round, so a learner who was wrong sees it tomorrow.
FSRS = fsrs.Scheduler(
    desired_retention=RETENTION,
    learning_steps=(),
    relearning_steps=(),
    enable_fuzzing=False,
)
# A day of study begins at four in the morning, as in Anki: whoever revises at seven one
# evening and at half past six the next has slept on it, and what is due that day is
# due all day. `fsrs` by itself would count no day between the two.
DAWN = timedelta(hours=4)

# Slower speech would make the answer seem quicker than it was, so we are taken to
# speak as fast as any voice does: about 180 words a minute.
WORDS_A_SECOND = 3.0
# A fact known by heart is begun within about two seconds; a voice platform takes as
# long again to notice that the learner has finished, and to reach us.
QUICK = 4.0
AWAY = 60.0  # after so long the learner was not thinking, but away

# What is right by chance so often that quickness proves nothing.
GUESSABLE = frozenset(
    {
        QuestionKind.CHOICE,
        QuestionKind.TRUE_FALSE,
        QuestionKind.CAUSE_EFFECT,
        QuestionKind.SUCCESS_FAILURE,
        QuestionKind.FIRST,
        QuestionKind.FACTOR,
        QuestionKind.CONTRAST,
    }
)


@dataclass(frozen=True, slots=True)
class Answered:
    """How a question was answered.

    `seconds` is what `seconds_thought` makes of it; `share` how much of the answer was
    there, from 0 to 1, None where that is not known.
    """

    grade: Grade
    kind: QuestionKind = QuestionKind.SHORT
    hints: int = 0
    seconds: float | None = None
    share: float | None = None


def rating_of(answered: Answered) -> Rating:
    """The rating, which no learner is ever asked for.

    Hard is for what was recalled with effort, never for a fail, which would then come
    back far too late: half of an answer is hard; less than half is not recalled, and
    neither is half of it after a hint.
    """
    if answered.grade is Grade.CORRECT:
        if answered.hints:
            return Rating.HARD
        return Rating.EASY if _with_ease(answered) else Rating.GOOD
    half = answered.share is not None and answered.share >= 0.5
    if answered.grade is Grade.PARTIAL and half and not answered.hints:
        return Rating.HARD
    return Rating.AGAIN


def share_of(verdict: Verdict) -> float | None:
    """How much of the answer was said; of a date, the year is half."""
    if verdict.matched or verdict.missing:
        said, wanted = len(verdict.matched), len(verdict.missing)
        share = said / (said + wanted)
    elif verdict.had:
        share = 0.0
    else:
        return None
    return max(share, 0.5) if "year" in verdict.had else share


def seconds_thought(passed: float, told: int, heard: int) -> float | None:
    """Seconds from the end of our question to the beginning of the answer.

    `passed` are those from our reply to the next turn, which hold all that was spoken:
    `told` words of ours and `heard` of the learner's. None when the learner was away,
    and when it cannot have been listened to: on a keyboard, or in a replay.
    """
    left = passed - (told + heard) / WORDS_A_SECOND
    return left if 0 <= left <= AWAY else None


def review(card: Card | None, rating: Rating, at: datetime, fact: str) -> Card:
    """The card after an answer at an aware time; None was never asked before.

    An answer that reaches us late is taken to be of the card's last moment.
    """
    now = at.astimezone(UTC)
    now = now if card is None else max(now, card.last)
    after, _ = FSRS.review_card(_theirs(card), fsrs.Rating(rating), _midnight(now))
    assert after.stability is not None  # it has both once it is reviewed
    assert after.difficulty is not None
    lapsed = card is not None and rating is Rating.AGAIN
    return Card(
        fact=fact,
        stability=after.stability,
        difficulty=after.difficulty,
        due=after.due + DAWN,
        last=now,
        reviews=1 + (card.reviews if card else 0),
        lapses=(card.lapses if card else 0) + lapsed,
    )


def recall_at(card: Card, at: datetime) -> float:
    """How likely the fact is to be recalled at an aware time, from 0 to 1."""
    return recall(card.stability, (at - card.last) / timedelta(days=1))


def day_of(moment: datetime) -> date:
    """The day of study a moment belongs to."""
    return (moment.astimezone(UTC) - DAWN).date()


def effective(reviews: Iterable[Review]) -> list[Review]:
    """Lines of a log in their order, without those that a contested one overrules."""
    kept: list[Review] = []
    for line in reviews:
        if line.contested:
            before = (
                n for n in reversed(range(len(kept))) if kept[n].fact == line.fact
            )
            if (overruled := next(before, None)) is not None:
                del kept[overruled]
        kept.append(line)
    return kept


def replayed(reviews: Sequence[Review]) -> Card | None:
    """The card that the lines of one fact leave; None if there are none."""
    card = None
    for line in effective(reviews):
        card = review(card, line.rating, line.at, line.fact)
    return card


def _with_ease(answered: Answered) -> bool:
    quick = answered.seconds is not None and answered.seconds <= QUICK
    return quick and answered.kind not in GUESSABLE


def _theirs(card: Card | None) -> fsrs.Card:
    if card is None:
        return fsrs.Card(card_id=0)
    return fsrs.Card(
        card_id=0,  # ids are for logs; ours are the facts'
        state=fsrs.State.Review,
        step=None,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due,
        last_review=_midnight(card.last),
    )


def _midnight(moment: datetime) -> datetime:
    """What stands for its day of study; fsrs counts from one to another."""
    return datetime.combine(day_of(moment), time(), UTC)
