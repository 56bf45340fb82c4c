"""The assistant: reads the learner, plays the scene, saves what changed."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from lili_voice.dialogue import (
    ask,
    choice,
    contesting,
    forgetting,
    late,
    listing,
    offer,
    progress,
    quiz,
    resuming,
    retelling,
    rounds,
    sourcing,
    welcome,
)
from lili_voice.dialogue.asking import put_again
from lili_voice.dialogue.scene import Outcome, Scene, World, in_quiz, now_doing
from lili_voice.dialogue.taking import as_answer, pending_question
from lili_voice.dialogue.wording.welcome import WAITING
from lili_voice.errors import StoreError
from lili_voice.learning.learner import Doing, Kept, Learner
from lili_voice.speech import join, say
from lili_voice.turn import Intent, Reply, Turn

SCENES: Mapping[str, Scene] = {
    "welcome": welcome.SCENE,
    "ask": ask.SCENE,
    "again": rounds.AGAIN,
    "choice": choice.SCENE,
    "contesting": contesting.SCENE,
    "exam": progress.WAITING_FOR_A_DAY,
    "forgetting": forgetting.SCENE,
    "late": late.SCENE,
    "listing": listing.SCENE,
    "offer": offer.SCENE,
    "progress": progress.SCENE,
    "quiz": quiz.SCENE,
    "resuming": resuming.SCENE,
    "retelling": retelling.SCENE,
    "sourcing": sourcing.SCENE,
}
# Which scene an intent opens when nothing else claims the turn.
OPENS: Mapping[Intent, str] = {
    Intent.ASK: "ask",
    Intent.ANSWER: "ask",
    Intent.QUIZ: "quiz",
    Intent.ONE: "quiz",
    Intent.RESUME: "quiz",
    Intent.FORGET: "forgetting",
    **dict.fromkeys(progress.SAYS, "progress"),
    **dict.fromkeys(retelling.SAYS, "retelling"),
    **dict.fromkeys(sourcing.SAYS, "sourcing"),
    Intent.CONTEST: "contesting",
}
RESTED = timedelta(minutes=30)  # a voice platform's conversation is over long before
TRIES = 64  # how often a turn is done again while other turns of the learner are saved


class Learners(Protocol):
    """Keeps learners. See stores/ for the promise each method makes."""

    def recall(self, learner: str, turn_id: str) -> tuple[Learner, Reply | None]: ...
    def save(self, learner: str, before: Learner, kept: Kept) -> bool: ...


@dataclass(frozen=True, slots=True)
class Taken:
    """What a scene was given: the turn, an answer where a question waits for one, and
    the learner, without what is over."""

    turn: Turn
    learner: Learner
    scene: str


def _not_told(taken: Taken) -> None:
    """Nobody looks on."""


class Assistant:
    """Answers turns. Safe to share between threads.

    `tells` is told how each turn is taken, as often as it is played.
    """

    def __init__(
        self,
        world: World,
        learners: Learners,
        tells: Callable[[Taken], None] = _not_told,
    ) -> None:
        self._world = world
        self._learners = learners
        self._tells = tells

    def answer(self, turn: Turn) -> Reply:
        """The reply to a turn; a turn delivered again gets the reply it got.

        Raises StoreError when the learner cannot be read or kept.
        """
        for _ in range(TRIES):
            learner, told = self._learners.recall(turn.learner, turn.id)
            if told is not None:
                return told
            outcome = self._play(turn, learner)
            if turn.intent is Intent.END and learner.version == 0:
                return outcome.reply  # a stranger who leaves is still a stranger
            kept = Kept(
                outcome.learner,
                turn.id,
                turn.at,
                outcome.reply,
                outcome.learnt,
                outcome.remarks,
                outcome.forget,
            )
            if self._learners.save(turn.learner, learner, kept):
                return outcome.reply
        raise StoreError("one learner's turns came faster than they could be saved")

    def _play(self, turn: Turn, learner: Learner) -> Outcome:
        """What the learner is in the middle of has first claim, else the intent."""
        learner = now_doing(learner, _still(turn, learner.doing))
        too_late = late.is_late(turn, learner, self._world)
        turn = turn if too_late else as_answer(turn, learner, self._world)
        if _passed_over(turn, learner.doing):
            learner = now_doing(learner, None)
        name = OPENS.get(turn.intent, "welcome")
        if learner.doing and SCENES[learner.doing.scene].claims(turn):
            name = learner.doing.scene
        name = "late" if too_late else name
        self._tells(Taken(turn, learner, name))
        outcome = self._still_open(SCENES[name].play(turn, learner, self._world))
        after = now_doing(outcome.learner, _marked(outcome.learner.doing))
        if turn.intent not in (Intent.REPEAT, Intent.END):
            after = replace(after, said=outcome.reply)
        return replace(outcome, learner=after)

    def _still_open(self, outcome: Outcome) -> Outcome:
        """A quiz question that an aside has not closed is put again."""
        reply = outcome.reply
        if not in_quiz(outcome.learner) or reply.asked or reply.reprompt is None:
            return outcome
        question = pending_question(outcome.learner, self._world)
        if question is None:  # its fact has left the notes since
            closing = say(WAITING)
            gone = replace(reply, speech=join(reply.speech, closing), reprompt=closing)
            return replace(
                outcome, reply=gone, learner=now_doing(outcome.learner, None)
            )
        return replace(outcome, reply=put_again(reply, question, self._world))


def _passed_over(turn: Turn, doing: Doing | None) -> bool:
    """Whether "shall I forget everything?" was not answered: a later yes is to
    something else."""
    asked = doing is not None and doing.scene == "forgetting"
    answered = SCENES["forgetting"].claims(turn) or turn.intent is Intent.REPEAT
    return asked and not answered


def _long_ago(turn: Turn, doing: Doing) -> bool:
    """Whether a chat, which nobody opens and closes, has rested since it was asked."""
    with suppress(TypeError, ValueError):
        asked = datetime.fromisoformat(str(doing.values.get("at")))
        return turn.at - asked > RESTED
    return False


def _marked(doing: Doing | None) -> Doing | None:
    """With the version of the scene that wrote it."""
    if doing is None or doing.version == SCENES[doing.scene].version:
        return doing
    return replace(doing, version=SCENES[doing.scene].version)


def _still(turn: Turn, doing: Doing | None) -> Doing | None:
    """What a learner is still in the middle of: a new conversation starts afresh, and
    what an older version of a scene wrote is dropped."""
    if doing is None or turn.opens:
        return None
    # "hey", said to a question, is no launch: it may be the letter A
    if turn.intent is Intent.LAUNCH and not (doing.question and turn.text):
        return None
    if turn.intent is Intent.LAUNCH and _long_ago(turn, doing):
        return None
    scene = SCENES.get(doing.scene)
    return doing if scene and scene.version == doing.version else None
