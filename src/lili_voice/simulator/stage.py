"""Lili, played for somebody who looks on: each turn with all that went into it."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter
from typing import Protocol

from lili_voice.dialogue.assistant import Assistant, Learners, Taken
from lili_voice.dialogue.scene import Finds, World
from lili_voice.knowledge.finding.asked_again import AskedAgain
from lili_voice.knowledge.finding.finding import Finding
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import Library
from lili_voice.learning.bank import Bank
from lili_voice.learning.learner import Kept, Learner, Remark
from lili_voice.learning.memory import Memory
from lili_voice.turn import Reply, Turn


class Keeping(Learners, Memory, Protocol):
    """Where learners are kept: see stores/."""

    def forget(self, learner: str) -> None: ...
    def remarks(self, now: datetime) -> Sequence[Remark]: ...


InTurn = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Looked:
    """One look into the notes: `about` are the facts spoken of before, `asks` the kind
    of answer wanted last."""

    question: str
    about: tuple[str, ...]
    asks: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Step:
    """What took how many seconds; the steps of a turn add up to all of it.

    "wait" is for the turnstile, and for what was thought in vain: another turn of the
    learner was saved meanwhile, so that this one was played once more.
    """

    name: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Exchange:
    """A turn and its reply, with what went into it.

    `before` and `after` are the learner. `kept` is what was saved: None when this very
    turn had been answered before, or a stranger only left. `taken` is how the turn was
    understood, None when it had been answered before. `looked` and all else is of the
    time it was played that counts.
    """

    turn: Turn
    reply: Reply
    before: Learner
    after: Learner
    kept: Kept | None
    looked: tuple[Looked, ...]
    steps: tuple[Step, ...]
    taken: Taken | None = None

    @property
    def forgets(self) -> bool:
        """Whether all that was known of the learner is gone with it."""
        return self.kept is not None and self.kept.forget


class Stage:
    """Plays turns. Safe to share between threads.

    `in_turn` is held while a turn is thought about.
    """

    def __init__(
        self,
        librarian: Librarian,
        world: World,
        learners: Keeping,
        in_turn: InTurn = nullcontext,
    ) -> None:
        self.librarian, self.world, self.learners = librarian, world, learners
        self._in_turn = in_turn

    @property
    def library(self) -> Library:
        """The facts Lili may speak of."""
        return self.librarian.library

    def play(self, turn: Turn, *, trying: bool = False) -> Exchange:
        """The reply to a turn, and how it came about. Raises StoreError.

        Of a turn that only tries something out no question is kept for the teacher.
        """
        came = perf_counter()
        with self._in_turn():
            notes = _WatchedNotes(self.world.notes)
            keeping = _WatchedLearners(self.learners, notes)
            keeps = self.world.keeps_questions and not trying
            world = replace(
                self.world, notes=notes, made=self.world.bank, keeps_questions=keeps
            )
            reply = Assistant(world, keeping, keeping.take).answer(turn)
            whole = perf_counter() - keeping.began
        steps = (
            Step("wait", keeping.began - came),
            Step("recall", keeping.recalling),
            Step("find", notes.seconds),
            Step("think", whole - keeping.recalling - notes.seconds - keeping.saving),
            Step("save", keeping.saving),
        )
        before, kept = keeping.before, keeping.kept
        after = before if kept is None else kept.after
        looked, taken = tuple(notes.looked), keeping.taken
        return Exchange(turn, reply, before, after, kept, looked, steps, taken)

    def among(self, librarian: Librarian) -> "Stage":
        """The same learners, other notes."""
        world = replace(self.world, notes=AskedAgain(librarian), made=Bank(librarian))
        return Stage(librarian, world, self.learners, self._in_turn)

    def before(self, learners: Keeping) -> "Stage":
        """The same notes, other learners: a newcomer's whom nobody else meets."""
        world = replace(self.world, memory=learners, made=self.world.bank)
        return Stage(self.librarian, world, learners, self._in_turn)


class _WatchedNotes:
    """Notes that tell what was looked for in them since `start`, and how long it took,
    in `seconds`."""

    def __init__(self, notes: Finds) -> None:
        self._notes = notes
        self.library, self.stems, self.names = notes.library, notes.stems, notes.names
        self.start()

    def start(self) -> None:
        self.looked: list[Looked] = []
        self.seconds = 0.0

    def find(self, question: str, about: Sequence[str] = (), asks: str = "") -> Finding:
        began = perf_counter()
        finding = self._notes.find(question, about, asks)
        self.seconds += perf_counter() - began
        self.looked.append(Looked(question, tuple(about), asks, finding))
        return finding


class _WatchedLearners:
    """Learners of whom it is told what was recalled last and saved then, when that
    `began` and how long it took.

    A learner is recalled again when another turn was saved first: what was looked for
    in `notes` till then came to nothing.
    """

    def __init__(self, learners: Learners, notes: _WatchedNotes) -> None:
        self._learners, self._notes = learners, notes
        self.before = Learner()
        self.kept: Kept | None = None
        self.taken: Taken | None = None
        self.began = self.recalling = self.saving = 0.0

    def recall(self, learner: str, turn_id: str) -> tuple[Learner, Reply | None]:
        self._notes.start()
        self.taken = None
        self.began = perf_counter()
        self.before, told = self._learners.recall(learner, turn_id)
        self.recalling = perf_counter() - self.began
        return self.before, told

    def take(self, taken: Taken) -> None:
        self.taken = taken

    def save(self, learner: str, before: Learner, kept: Kept) -> bool:
        began = perf_counter()
        saved = self._learners.save(learner, before, kept)
        self.saving = perf_counter() - began
        self.kept = kept if saved else None
        return saved
