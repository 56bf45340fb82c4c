"""Who is talking, and what is to be remembered of a turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from lili_voice.turn import Grade, Reply

Plain = str | int | bool | None | list[str]


@dataclass(frozen=True, slots=True)
class Doing:
    """What a learner is in the middle of.

    `version` is that of the scene which wrote `values`; a scene that no longer reads
    it drops it politely.
    """

    scene: str
    version: int
    values: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Learner:
    """One learner as a turn finds them.

    `version` counts saved turns (0 = never met). `about` are the ids of the facts last
    spoken of. `said` is the last reply, for "say that again". `asks` is what kind of
    answer the last question wanted ("why"), "" when that is not known.
    """

    version: int = 0
    doing: Doing | None = None
    about: tuple[str, ...] = ()
    said: Reply | None = None
    asks: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """One judged answer: a line of the review log, never changed afterwards."""

    fact: str
    grade: Grade
    at: datetime


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
    `reply`.
    """

    after: Learner
    turn_id: str
    at: datetime
    reply: Reply
    reviews: tuple[Review, ...] = ()
    remarks: tuple[Remark, ...] = ()
