"""A list too long for one breath, told in several."""

from dataclasses import replace

from lili_voice.dialogue import ask, turning_back
from lili_voice.dialogue.answering import in_breaths
from lili_voice.dialogue.recalling import list_told
from lili_voice.dialogue.scene import Outcome, Scene, World, kept, kept_list
from lili_voice.dialogue.staying import told_on
from lili_voice.dialogue.turning_back import names_a_place
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

ON = frozenset({Intent.MORE, Intent.YES})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The next breath of the list."""
    rest = [fact for id in kept_list(learner, "rest") if (fact := world.fact(id))]
    if names_a_place(turn):
        return turning_back.play(turn, learner, world)
    if not rest:
        return ask.nothing_left(turn, learner)
    before = list_told(learner, world)
    told = in_breaths(rest, _begun(learner, rest))
    outcome = ask.answer(turn, learner, world, told)
    return replace(outcome, learner=told_on(_emptied(learner), told, before))


def _emptied(learner: Learner) -> Learner:
    """With nothing of the list to come but what the new breath leaves."""
    if learner.doing is None:
        return learner
    values = {**learner.doing.values, "rest": []}
    return replace(learner, doing=replace(learner.doing, values=values))


def _begun(learner: Learner, rest: list[Fact]) -> int:
    """How many words of the first of the rest were said before."""
    begun = kept(learner, "begun")
    same = kept_list(learner, "rest")[0] == rest[0].id
    return begun if isinstance(begun, int) and same else 0


def _claims(turn: Turn) -> bool:
    return turn.intent in ON or names_a_place(turn)


SCENE = Scene(play, claims=_claims)
