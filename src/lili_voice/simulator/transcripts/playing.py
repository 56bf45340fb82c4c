"""A transcript played by a learner whom nobody has met."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from lili_voice.channels.chips import chips, tapped
from lili_voice.channels.occasion import Occasion
from lili_voice.phrases import Heard, hear
from lili_voice.simulator.stage import Exchange, Keeping, Stage
from lili_voice.simulator.transcripts.checking import problems, values_of
from lili_voice.simulator.transcripts.wanted import (
    AGAIN,
    END,
    LAUNCH,
    RIGHT,
    SILENCE,
    Transcript,
    Wanted,
    passing,
    touched,
)
from lili_voice.stores import open_store
from lili_voice.turn import Intent, Question, Reply

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
# Nothing is hidden under it: the learners are forgotten before anybody could look.
_SECRET = b"of learners in memory"
_DONE = {LAUNCH: Heard(Intent.LAUNCH), END: Heard(Intent.END), SILENCE: hear("")}


@dataclass(frozen=True, slots=True)
class Played:
    """One line as it went: what was said, what Lili said, what was wrong with that."""

    said: str
    speech: str
    problems: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Replayed:
    """A transcript as it went; `passed` and `failed` count what was said or done, and
    not where only time passed."""

    lines: tuple[Played, ...]
    passed: int
    failed: int


@dataclass(frozen=True, slots=True)
class Impossible:
    """Something that cannot be done at this point, and why."""

    why: str


def replayed(transcript: Transcript, stage: Stage) -> Replayed:
    """How a transcript goes on these notes. Raises StoreError."""
    with newcomer(stage) as pupil:
        lines = tuple(_played(wanted, pupil) for wanted in transcript.exchanges)
    spoken = sum(1 for wanted in transcript.exchanges if wanted.id)
    failed = sum(1 for line in lines if line.problems)
    return Replayed(lines, spoken - failed, failed)


def _played(wanted: Wanted, pupil: "Newcomer") -> Played:
    if (time := passing(wanted.said)) is not None:
        pupil.waits(time)
        return Played(wanted.said, "", place=wanted.place)
    done = pupil.does(wanted.said, wanted.id)
    if isinstance(done, Impossible):
        return Played(wanted.said, "", (done.why,), wanted.place)
    speech = done.reply.speech.plain()
    wrong = problems(wanted, speech, values_of(done.reply))
    return Played(wanted.said, speech, wrong, wanted.place)


@contextmanager
def newcomer(stage: Stage) -> Iterator["Newcomer"]:
    """Somebody nobody has met, who is forgotten afterwards."""
    store = open_store("sqlite://", _SECRET)
    try:
        yield Newcomer(stage, store)
    finally:
        store.close()


class Newcomer:
    """Says and does what stands in a transcript."""

    def __init__(self, stage: Stage, learners: Keeping) -> None:
        self._stage = stage.before(learners)
        self._at = NOON
        self._last: Exchange | None = None
        self._asked: Question | None = None

    def waits(self, time: timedelta) -> None:
        """Time passes."""
        self._at += time

    def does(self, said: str, turn_id: str) -> Exchange | Impossible:
        """What comes of something said or done; the turn has this id."""
        if said == AGAIN:
            return self._again()
        heard = self._heard(said)
        if isinstance(heard, Impossible):
            return heard
        occasion = Occasion(turn_id, "newcomer", self._at, opens=said == LAUNCH)
        self._last = self._stage.play(occasion.turn(heard))
        self._asked = self._last.reply.asked or self._asked
        return self._last

    def _again(self) -> Exchange | Impossible:
        if self._last is None:
            return Impossible("nothing was said yet that could be said again")
        self._last = self._stage.play(self._last.turn)
        return self._last

    def _heard(self, said: str) -> Heard | Impossible:
        if said in _DONE:
            return _DONE[said]
        if said == RIGHT and self._asked is None:
            return Impossible("no question was asked yet that could be answered")
        if said == RIGHT and self._asked:
            return hear(self._asked.accepts[0])
        if letter := touched(said):
            shown = self._last.reply if self._last else None
            touch = touch_of(letter, shown)
            return touch or Impossible(f"there is no choice {letter.upper()} to touch")
        return hear(said)


def touch_of(letter: str, shown: Reply | None) -> Heard | None:
    """What touching a choice of a reply is; None if it offers no such choice."""
    offered = chips(shown) if shown else ()
    payloads = [one.payload for one in offered if one.said.lower() == letter]
    return tapped(payloads[0]) if payloads else None
