""" "Shall I ask you one?": what a yes or a no to that means."""

from lili_voice.dialogue import quiz
from lili_voice.dialogue.scene import Outcome, Scene, World, now_doing, plainly
from lili_voice.dialogue.wording import welcome
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

TAKEN = frozenset({Intent.YES, Intent.QUIZ, Intent.MORE})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks the question that was offered, or leaves it."""
    if turn.intent in TAKEN:
        return quiz.pose(turn, learner, world)
    reply = plainly(turn.intent, f"All right. {welcome.WAITING}", welcome.WAITING)
    return Outcome(reply, now_doing(learner, None))


def _claims(turn: Turn) -> bool:
    return turn.intent in TAKEN or turn.intent is Intent.NO


SCENE = Scene(play, claims=_claims)
