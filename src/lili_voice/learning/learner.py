"""Who is talking, and what is to be remembered of a turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

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
    spoken of. `said` is the last reply, for "say that again".
    """

    version: int = 0
    doing: Doing | None = None
    about: tuple[str, ...] = ()
    said: Reply | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """One judged answer: a line of the review log, never changed afterwards."""

    fact: str
    grade: Grade
    at: datetime


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
