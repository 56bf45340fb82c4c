"""A list too long for one breath, told in several."""

from lili_voice.dialogue import ask
from lili_voice.dialogue.answering import in_breaths
from lili_voice.dialogue.scene import Outcome, Scene, World, kept_list
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

ON = frozenset({Intent.MORE, Intent.YES})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The next breath of the list."""
    rest = [fact for id in kept_list(learner, "rest") if (fact := world.fact(id))]
    if not rest:
        return ask.nothing_left(turn, learner)
    return ask.answer(turn, learner, world, in_breaths(rest))


def _claims(turn: Turn) -> bool:
    return turn.intent in ON


SCENE = Scene(play, claims=_claims)
