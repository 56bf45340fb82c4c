""" "Shall I ask you one?": what a yes or a no to that means."""

from lili_voice.dialogue import contesting, retelling, rounds, singly, turning_back
from lili_voice.dialogue.recalling import facts_said
from lili_voice.dialogue.scene import Outcome, Scene, World, now_doing, plainly
from lili_voice.dialogue.turning_back import names_a_place
from lili_voice.dialogue.wording import welcome
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

TAKEN = frozenset({Intent.YES, Intent.QUIZ, Intent.ONE, Intent.SKIP})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks the question that was offered, or leaves it."""
    if names_a_place(turn):
        return turning_back.play(turn, learner, world)
    if turn.intent is Intent.MORE and facts_said(learner, world):
        return retelling.play(turn, learner, world)
    if turn.intent is Intent.CONTEST:
        return contesting.play(turn, learner, world)
    if turn.intent is Intent.QUIZ:
        return rounds.start(turn, learner, world)
    if turn.intent is Intent.MORE or turn.intent in TAKEN:
        return singly.pose(turn, learner, world)
    reply = plainly(turn.intent, welcome.WELL, welcome.WAITING)
    return Outcome(reply, now_doing(learner, None))


def _claims(turn: Turn) -> bool:
    others = (Intent.NO, Intent.MORE, Intent.CONTEST)
    taken = turn.intent in TAKEN or turn.intent in others
    return taken or names_a_place(turn)


SCENE = Scene(play, claims=_claims)
