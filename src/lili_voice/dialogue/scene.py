"""What every scene is given, and what it hands back."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import InitVar, dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import Protocol

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Finding
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.library import Library
from lili_voice.learning.bank import Bank
from lili_voice.learning.choosing import Chooser, Seeker
from lili_voice.learning.learner import (
    Doing,
    Learner,
    Learnt,
    Plain,
    Remark,
    Round,
)
from lili_voice.learning.masking import Held
from lili_voice.learning.memory import Memory, NoMemory
from lili_voice.learning.remarks import remark_of
from lili_voice.speech import Speech, say
from lili_voice.turn import Intent, Question, Reply, Turn

VOICED = 1024  # texts kept as speech; the same statements are said again and again
READY = 300  # facts whose questions are made before they are wished for


class Finds(Protocol):
    """Finds what the notes say."""

    library: Library
    stems: Container[str]
    names: Phrases

    def find(
        self, question: str, about: Sequence[str] = (), asks: str = ""
    ) -> Finding: ...


@dataclass(frozen=True, slots=True)
class World:
    """What a scene may look at, and never change.

    `keeps_questions`: whether what the notes could not answer is kept for their author.
    `voice` makes words of the notes speech, names said as their document wants.
    """

    notes: Finds
    keeps_questions: bool = False
    memory: Memory = field(default_factory=NoMemory)
    bank: Bank = field(init=False)
    made: InitVar[Bank | None] = None  # a bank of these notes, if there is one
    voice: Callable[[str], Speech] = field(init=False)

    def __post_init__(self, made: Bank | None) -> None:
        object.__setattr__(self, "voice", _voice(self.notes.library.said_as))
        object.__setattr__(self, "bank", made or Bank(self.notes))

    def make_questions(self) -> None:
        """Makes every question on the first facts ready, so that nobody waits."""
        for fact in islice(self.notes.library.facts, READY):
            self.bank.on(fact)

    def questions(
        self, seeker: Seeker, done: Round | None = None
    ) -> Iterator[Question]:
        """Questions for a learner, the best first; none that a round has had."""
        chooser = Chooser(self.notes.library, self.bank, self.memory)
        if done is None:
            return chooser.questions(seeker, ())
        return chooser.questions(seeker, done.asked, done.prompts)

    def fact(self, fact: str) -> Fact | None:
        """A fact by its id; None when it has left the documents since."""
        return self.notes.library.by_id.get(fact)

    def remarks(self, turn: Turn, finding: Finding) -> tuple[Remark, ...]:
        """A question the notes could not answer, where such are kept."""
        if not self.keeps_questions:
            return ()
        held = Held(self.notes.stems, self.notes.names)
        remark = remark_of(turn, finding, held)
        return (remark,) if remark else ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a scene answers, the learner afterwards, and what is to be remembered."""

    reply: Reply
    learner: Learner
    learnt: Learnt = field(default_factory=Learnt)
    remarks: tuple[Remark, ...] = ()
    forget: bool = False


Play = Callable[[Turn, Learner, World], Outcome]


@dataclass(frozen=True, slots=True)
class Scene:
    """One capability: how it is played, the version of the values it keeps, and which
    turns it claims while a learner is in the middle of it."""

    play: Play
    version: int = 1
    claims: Callable[[Turn], bool] = lambda turn: False


def doing(scene: str, **values: Plain) -> Doing:
    """What a learner is now in the middle of; the assistant marks the version."""
    return Doing(scene, 0, values)


def kept(learner: Learner, name: str) -> Plain:
    """A value the scene kept for itself, or None."""
    values: Mapping[str, Plain] = learner.doing.values if learner.doing else {}
    return values.get(name)


def kept_list(learner: Learner, name: str) -> list[str]:
    """A list the scene kept for itself; anything else is an empty one."""
    value = kept(learner, name)
    return value if isinstance(value, list) else []


def kept_text(learner: Learner, name: str) -> str:
    """A text the scene kept for itself; anything else is an empty one."""
    value = kept(learner, name)
    return value if isinstance(value, str) else ""


def in_quiz(learner: Learner) -> bool:
    """Whether a quiz question is still to be answered."""
    return learner.doing is not None and learner.doing.scene == "quiz"


def open_question(learner: Learner) -> Question:
    """The quiz question still open. Raises LookupError where there is none."""
    if learner.doing is None or learner.doing.question is None:
        raise LookupError("no quiz question is open")
    return learner.doing.question


def now_doing(learner: Learner, what: Doing | None) -> Learner:
    """The learner, in the middle of something else."""
    return learner if learner.doing is what else replace(learner, doing=what)


def _voice(said_as: Mapping[str, str]) -> Callable[[str], Speech]:
    return lru_cache(maxsize=VOICED)(lambda text: say(text, said_as))


def plainly(intent: Intent, text: str, reprompt: str = "") -> Reply:
    """A reply of Lili's own words; without a reprompt the conversation ends."""
    return Reply(say(text), intent, say(reprompt) if reprompt else None)
