""" "Shall I ask you one?": what a yes or a no to that means."""

from lili_voice.dialogue import ask, quiz
from lili_voice.dialogue.answering import in_breaths
from lili_voice.dialogue.scene import Outcome, Scene, World, now_doing, plainly
from lili_voice.dialogue.wording import welcome
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

TAKEN = frozenset({Intent.YES, Intent.QUIZ, Intent.SKIP})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks the question that was offered, or leaves it."""
    if turn.intent in TAKEN:
        return quiz.pose(turn, learner, world)
    if turn.intent is Intent.MORE:
        rest = _untold(learner, world)
        if not rest:
            return quiz.pose(turn, learner, world)
        return ask.answer(turn, learner, world, in_breaths(rest))
    reply = plainly(turn.intent, welcome.WELL, welcome.WAITING)
    return Outcome(reply, now_doing(learner, None))


def _untold(learner: Learner, world: World) -> list[Fact]:
    """What else stands under the same heading: the rest of each item of a list that
    was told, or what follows a statement."""
    told = [fact for id in learner.about if (fact := world.fact(id))]
    if not told:
        return []
    section = world.notes.library.section_of(told[0])
    places = {fact.place for fact in told}
    rest = [fact for fact in section if fact.id not in learner.about]
    if None not in places and len(places) > 1:
        return [fact for fact in rest if fact.place in places]
    return [fact for fact in rest if section.index(fact) > section.index(told[0])]


def _claims(turn: Turn) -> bool:
    return turn.intent in TAKEN or turn.intent in (Intent.NO, Intent.MORE)


SCENE = Scene(play, claims=_claims)
