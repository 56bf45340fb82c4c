"""A list recalled bit by bit: "two so far, any more?"."""

from collections.abc import Sequence
from dataclasses import replace

from lili_voice.dialogue import singly, welcome
from lili_voice.dialogue.asking import put
from lili_voice.dialogue.scene import (
    Outcome,
    World,
    kept,
    kept_list,
    now_doing,
    open_question,
)
from lili_voice.dialogue.wording import quiz as words
from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.learner import Learner
from lili_voice.learning.remembering import said
from lili_voice.speech import say
from lili_voice.turn import Grade, Intent, Question, Turn

SPARE = 4  # goes at a list beyond one for each item


def heard(turn: Turn, learner: Learner, world: World, verdict: Verdict) -> Outcome:
    """What was said now and before, together; the learner may go on until it is all."""
    question = open_question(learner)
    named = _named(question, [*kept_list(learner, "said"), *verdict.matched])
    tries = kept(learner, "tries")
    tries = tries + 1 if isinstance(tries, int) else 1
    done = len(named) >= _wanted(question) or tries >= len(question.parts) + SPARE
    if done or verdict.grade is Grade.DONT_KNOW:
        return singly.settle(turn, learner, world, _whole(question, named, verdict))
    assert learner.doing
    values = {**learner.doing.values, "said": named, "tries": tries}
    after = now_doing(learner, replace(learner.doing, values=values))
    left = _wanted(question) - len(named)
    text = words.so_far(len(named), left) if verdict.matched else words.NONE_YET
    reply = put(turn, world, question, say(text))
    # The question is not said again while the learner is still counting.
    return Outcome(replace(reply, speech=say(text), reprompt=say(text)), after)


def begun(learner: Learner) -> bool:
    """Whether some of the list was said, or tried."""
    return kept(learner, "tries") is not None


def finished(turn: Turn, learner: Learner, world: World) -> Outcome:
    """ "That's all": what was said counts."""
    turn = replace(turn, intent=Intent.ANSWER)
    question = open_question(learner)
    named = _named(question, kept_list(learner, "said"))
    given_up = Verdict(Grade.WRONG, "that's all")
    return singly.settle(turn, learner, world, _whole(question, named, given_up))


def left(turn: Turn, learner: Learner, world: World) -> Outcome:
    """ "Stop": what was said counts, and the conversation ends."""
    settled = finished(turn, learner, world)
    ended = welcome.play(turn, settled.learner, world)
    reply = replace(ended.reply, verdict=settled.reply.verdict)
    return replace(settled, reply=reply, learner=ended.learner)


def _whole(question: Question, named: Sequence[str], last: Verdict) -> Verdict:
    """The verdict on everything that was named."""
    missing = tuple(
        part.accepts[0] for part in question.parts if not said(part.accepts, named)
    )
    if len(named) >= _wanted(question):
        grade = Grade.CORRECT
    elif named:
        grade = Grade.PARTIAL
    else:
        grade = Grade.DONT_KNOW if last.grade is Grade.DONT_KNOW else Grade.WRONG
    return replace(last, grade=grade, matched=tuple(named), missing=missing)


def _named(question: Question, matched: Sequence[str]) -> list[str]:
    """The items among what was matched, each once, in the order of the list."""
    return [part.accepts[0] for part in question.parts if said(part.accepts, matched)]


def _wanted(question: Question) -> int:
    return question.wants or len(question.parts)
