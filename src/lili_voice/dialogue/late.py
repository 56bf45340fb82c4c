"""A choice touched on the screen of a question that is no longer open."""

from lili_voice.dialogue.scene import Outcome, Scene, World
from lili_voice.dialogue.staying import nothing_to
from lili_voice.dialogue.taking import pending_question
from lili_voice.dialogue.wording.quiz import EARLIER
from lili_voice.learning.learner import Learner
from lili_voice.turn import Turn


def is_late(turn: Turn, learner: Learner, world: World) -> bool:
    """Whether the turn is an answer to another question than the one that is open."""
    of = turn.slots.get("of")
    if of is None:
        return False
    question = pending_question(learner, world)
    return question is None or question.mark != of


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Nothing is judged; an open question is put again by the assistant."""
    return nothing_to(turn, learner, EARLIER)


SCENE = Scene(play)
