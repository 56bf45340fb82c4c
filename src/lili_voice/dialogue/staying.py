"""Replies that leave a learner in the middle of what they were in."""

from collections.abc import Iterable
from dataclasses import replace

from lili_voice.dialogue.answering import Told
from lili_voice.dialogue.scene import (
    Outcome,
    World,
    doing,
    in_quiz,
    kept,
    kept_list,
    plainly,
)
from lili_voice.dialogue.wording import ask as asking
from lili_voice.dialogue.wording import quiz as quizzing
from lili_voice.dialogue.wording.welcome import WAITING
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Learner, Plain
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Awaited, Reply, Screen, Turn


def stay(reply: Reply, learner: Learner) -> Outcome:
    """The reply, then what had been offered before it; a quiz question still open is
    put again by the assistant."""
    closing = Speech() if in_quiz(learner) else say(_offered(learner))
    awaits = Awaited.OFFER if learner.doing else Awaited.QUESTION
    speech = join(reply.speech, closing)
    return Outcome(
        replace(reply, speech=speech, reprompt=closing, awaits=awaits), learner
    )


def nothing_to(turn: Turn, learner: Learner, text: str) -> Outcome:
    """Kindly, that nothing was said which the turn could mean."""
    closing = "" if in_quiz(learner) else WAITING
    return Outcome(plainly(turn.intent, f"{text} {closing}", WAITING), learner)


def told_reply(turn: Turn, world: World, told: Told) -> Reply:
    """What the notes say, and where."""
    return Reply(
        speech=world.voice(told.text),
        intent=turn.intent,
        screen=Screen(told.facts[0].topic, told.text),
        sources=tuple(fact.source for fact in told.facts),
        known=True,
    )


def told_on(learner: Learner, told: Told, before: Iterable[Fact]) -> Learner:
    """The learner after being told more. What of a list was still to come before is
    still to come, unless `told` has a rest of its own."""
    about = tuple(fact.id for fact in told.facts)
    if in_quiz(learner):
        return replace(learner, about=about)
    rest = [fact.id for fact in told.rest] or kept_list(learner, "rest")
    begun = told.begun if told.rest else kept(learner, "begun")
    ids = dict.fromkeys([*(fact.id for fact in before), *about])
    # what is told out of turn is told again in its turn
    heard = [id for id in ids if id not in rest]
    values: dict[str, Plain] = {"fact": about[0], "told": heard}
    if asked := kept_list(learner, "asked"):
        values["asked"] = asked
    if not rest:
        return replace(learner, doing=doing("offer", **values), about=about)
    listing = doing("listing", rest=rest, begun=begun, **values)
    return replace(learner, doing=listing, about=about)


def _offered(learner: Learner) -> str:
    if learner.doing is None:
        return asking.ASK_ELSE
    if learner.doing.scene == "listing":
        return asking.GO_ON
    if learner.doing.scene != "offer":
        return WAITING
    return quizzing.ANOTHER if kept_list(learner, "asked") else asking.OFFER
