"""Who is talking, and what is to be remembered of a turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Literal

from lili_voice.turn import Grade, Question, QuestionKind, Reply

Plain = str | int | bool | None | list[str]


class Rating(IntEnum):
    """How well something was recalled, as FSRS counts it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Card:
    """What the scheduler remembers about one learner and one fact.

    `stability` is the number of days after which recall has sunk to 90 %,
    `difficulty` from 1 to 10; times are aware UTC.
    """

    fact: str
    stability: float
    difficulty: float
    due: datetime
    last: datetime
    reviews: int = 1
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """One judged answer: a line of the review log, never changed afterwards.

    `seconds` is how long the answer took, None where that is not known. `contested`
    marks a line that takes the place of the one before it on the same fact.
    """

    fact: str
    grade: Grade
    at: datetime
    rating: Rating = Rating.AGAIN
    kind: QuestionKind = QuestionKind.SHORT
    hints: int = 0
    seconds: float | None = None
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two facts whose answers a learner mixed up, to be told apart from `due` on."""

    fact: str
    other: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a turn adds to a learner's memory: lines of the review log, cards as they
    are now, contrasts to be asked, and contrasts that are settled."""

    reviews: tuple[Review, ...] = ()
    cards: tuple[Card, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    settled: tuple[Contrast, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """A learner's memory in figures, at one moment.

    `reviews` counts judged answers and `right` the correct ones among them, contested
    lines in the place of those they overrule; `facts` have a card, `due` of them are
    to be asked again; `days` are those on which anything was answered.
    """

    reviews: int = 0
    right: int = 0
    facts: int = 0
    due: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """What a learner wants to be asked: how many questions, on what, of which kind.

    `count` 0 means as many as is usual. `missed` asks for what was not right before,
    in a stretch of time ("yesterday", "last_week", "all"); "" does not ask for it.
    """

    count: int = 0
    topic: str = ""
    kind: QuestionKind | None = None
    level: Literal["", "easy", "hard"] = ""
    missed: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """A round of questions, from the first to the last or until it is left.

    `length` is how many questions it has, `asked` the facts that were asked for so far
    (every item of a list, too), `done` how many were answered, `right` and `partly`
    how, `streak` how many in a row were right. `missed` are facts to be revised.
    `question` is the one still open, `prompts` what has been asked.
    """

    wish: Wish
    length: int
    asked: tuple[str, ...] = ()
    done: int = 0
    right: int = 0
    partly: int = 0
    streak: int = 0
    missed: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    question: Question | None = None

    @property
    def over(self) -> bool:
        """Whether every question has been put, and the last is not open any more."""
        return self.question is None and self.number >= self.length

    @property
    def number(self) -> int:
        """How many questions were put."""
        return len(self.prompts)


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer judged last, so that a learner can contest it: its lines of the review
    log, and the cards of these facts as they were before."""

    grade: Grade
    reviews: tuple[Review, ...]
    before: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Doing:
    """What a learner is in the middle of.

    `version` is that of the scene which wrote `values`; a scene that no longer reads
    it drops it politely. `question` is a quiz question still open.
    """

    scene: str
    version: int
    values: Mapping[str, Plain] = field(default_factory=dict)
    question: Question | None = None
    judged: Judged | None = None


@dataclass(frozen=True, slots=True)
class Learner:
    """One learner as a turn finds them.

    `version` counts saved turns (0 = never met). `about` are the ids of the facts last
    spoken of. `said` is the last reply, for "say that again". `asks` is what kind of
    answer the last question wanted ("why"), "" when that is not known. `round` is a
    round not yet finished, which may be days old; `exam` the day to be ready for.
    """

    version: int = 0
    doing: Doing | None = None
    about: tuple[str, ...] = ()
    said: Reply | None = None
    asks: str = ""
    round: Round | None = None
    exam: date | None = None


class About(StrEnum):
    """Why something is passed on to the author of the notes."""

    UNANSWERED = "unanswered"  # the notes did not say
    CONTESTED = "contested"  # "that's wrong"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something for the author of the notes, kept without saying who it came from.

    `words` are those of a question, names and numbers that the notes do not hold
    masked, "" of what was contested; `facts` the ids of the nearest facts, or of those
    that were said. A store keeps no more of `at` than the day, and `times` how often
    the same was remarked on it.
    """

    about: About
    words: str
    facts: tuple[str, ...]
    at: datetime
    times: int = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """What one turn leaves behind, kept as a whole or not at all.

    `turn_id` and `at` are the turn's own. `after` is the learner as the turn leaves
    them; its `version` and `said` are set by the store: one more than before, and
    `reply`. With `forget`, nothing at all is kept, and all that was is gone.
    """

    after: Learner
    turn_id: str
    at: datetime
    reply: Reply
    learnt: Learnt = field(default_factory=Learnt)
    remarks: tuple[Remark, ...] = ()
    forget: bool = False
