"""What words were taken for, and why."""

from dataclasses import replace

from lili_voice.dialogue.late import is_late
from lili_voice.dialogue.scene import in_quiz
from lili_voice.dialogue.taking import as_answer
from lili_voice.learning.learner import Learner
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.turn import Intent, Turn

AGAIN = "this very turn was answered before; its answer was given once more"
OPENED = "a conversation was opened; what was going on before rests"
LEFT = "the conversation was ended"
NOTHING = "nothing was heard"
TOUCHED = "a choice was touched"
TOO_LATE = "a choice of a question that is no longer open was touched"
QUESTION = "has the form of a question or a request"
NO_PHRASE = "no phrase of Lili's own, so it may be a question on the notes"
SAID_SO = "said as an answer: “my answer is …”"
PHRASE = "a phrase that Lili knows"
WISHED = "a phrase that Lili knows, with a wish in it"
WAITED = "a quiz question waits, and this may answer it"
GAVE_UP = "a quiz question waits, and this gives it up"
CHATTER = "a quiz question waits, and this neither answers it nor asks anything"
OTHERWISE = "taken otherwise while a quiz question waits"


def taken_turn(exchange: Exchange, stage: Stage) -> Turn:
    """The turn as the scenes were given it: an answer, where a question waits."""
    turn, before = exchange.turn, exchange.before
    fresh = turn.opens or (turn.intent is Intent.LAUNCH and not turn.text)
    learner = replace(before, doing=None) if fresh else before
    if is_late(turn, learner, stage.world):
        return turn
    return as_answer(turn, learner, stage.world)


def taken_object(exchange: Exchange, stage: Stage) -> dict[str, object]:
    """The intent, its slots, and why; what the learner was in the middle of, which may
    take a turn up: it is then `answered_as` something else."""
    turn, taken = exchange.turn, taken_turn(exchange, stage)
    doing = exchange.before.doing
    return {
        "text": turn.text,
        "intent": taken.intent.value,
        "heard_as": turn.intent.value,
        "answered_as": exchange.reply.intent.value,
        "slots": dict(turn.slots),
        "question": turn.question,
        "in_the_middle_of": doing.scene if doing and not turn.opens else None,
        "why": _why(exchange, taken, stage),
    }


def _why(exchange: Exchange, taken: Turn, stage: Stage) -> str:
    turn = exchange.turn
    if exchange.kept is None and turn.intent is not Intent.END:
        return AGAIN
    if is_late(turn, exchange.before, stage.world):
        return TOO_LATE
    if taken.intent is not turn.intent:
        return _because_of_the_quiz(taken)
    return _by_its_words(turn, exchange.before)


def _because_of_the_quiz(taken: Turn) -> str:
    reasons = {
        Intent.ANSWER: WAITED,
        Intent.DONT_KNOW: GAVE_UP,
        Intent.MORE: CHATTER,
    }
    return reasons.get(taken.intent, OTHERWISE)


def _by_its_words(turn: Turn, before: Learner) -> str:
    if turn.opens or (turn.intent is Intent.LAUNCH and not turn.text):
        return OPENED
    simply = {Intent.END: LEFT, Intent.SILENCE: NOTHING}
    if turn.intent in simply:
        return simply[turn.intent]
    if "choice" in turn.slots:
        return TOUCHED
    if turn.intent is Intent.ANSWER:
        return WAITED if in_quiz(before) else SAID_SO
    if turn.intent is Intent.ASK:
        return QUESTION if turn.question else NO_PHRASE
    return WISHED if turn.slots else PHRASE
