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
    """What stands under the same heading, after what was told last."""
    last = world.fact(learner.about[-1]) if learner.about else None
    if last is None:
        return []
    section = world.notes.library.section_of(last)
    after = section[section.index(last) + 1 :]
    return [fact for fact in after if fact.id not in learner.about]


def _claims(turn: Turn) -> bool:
    return turn.intent in TAKEN or turn.intent in (Intent.NO, Intent.MORE)


SCENE = Scene(play, claims=_claims)
