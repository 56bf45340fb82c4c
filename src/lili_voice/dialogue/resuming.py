""" "Shall we go on?": a round left unfinished, perhaps days ago."""

from dataclasses import replace

from lili_voice.dialogue import rounds
from lili_voice.dialogue.scene import Outcome, Scene, World, now_doing, plainly
from lili_voice.dialogue.wording import welcome
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

TAKEN = frozenset({Intent.YES, Intent.MORE, Intent.RESUME, Intent.QUIZ, Intent.ONE})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Goes on with the round, or drops it."""
    if turn.intent is Intent.QUIZ and turn.slots:
        return rounds.start(turn, learner, world)
    if turn.intent in TAKEN:
        return rounds.resume(turn, learner, world)
    reply = plainly(turn.intent, welcome.WELL, welcome.WAITING)
    return Outcome(reply, now_doing(replace(learner, round=None), None))


SCENE = Scene(play, claims=lambda turn: turn.intent in TAKEN | {Intent.NO})
