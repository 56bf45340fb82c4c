""" "Forget me": asked once more, then done."""

from dataclasses import replace

from lili_voice.dialogue import rounds
from lili_voice.dialogue.scene import (
    Outcome,
    Scene,
    World,
    doing,
    now_doing,
    plainly,
)
from lili_voice.dialogue.wording import progress as words
from lili_voice.dialogue.wording.welcome import WAITING
from lili_voice.learning.learner import Learner
from lili_voice.speech import join, say
from lili_voice.turn import Awaited, Intent, Turn


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks whether it is meant; a yes to that leaves nothing behind."""
    asked = learner.doing is not None and learner.doing.scene == "forgetting"
    if not asked:
        reply = plainly(turn.intent, words.SURE, words.SURE)
        return Outcome(
            replace(reply, awaits=Awaited.YES), now_doing(learner, doing("forgetting"))
        )
    if turn.intent in (Intent.YES, Intent.FORGET):
        return Outcome(plainly(turn.intent, words.FORGOTTEN), Learner(), forget=True)
    if learner.round and learner.round.question:  # the quiz goes on where it was
        outcome = rounds.resume(turn, learner, world)
        speech = join(say(words.NOT_FORGOTTEN), outcome.reply.speech)
        return replace(outcome, reply=replace(outcome.reply, speech=speech))
    reply = plainly(turn.intent, f"{words.NOT_FORGOTTEN} {WAITING}", WAITING)
    return Outcome(reply, now_doing(learner, None))


SCENE = Scene(
    play, claims=lambda turn: turn.intent in (Intent.YES, Intent.NO, Intent.FORGET)
)
