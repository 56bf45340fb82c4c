"""A quiz question still open, and what may be said to it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from lili_voice.dialogue import contesting, instalments, rounds, singly, welcome
from lili_voice.dialogue.asking import put
from lili_voice.dialogue.marking import judge
from lili_voice.dialogue.scene import (
    Outcome,
    Scene,
    World,
    in_quiz,
    kept,
    kept_list,
    now_doing,
    open_question,
    plainly,
)
from lili_voice.dialogue.taking import RECALLED, pending_question, plain
from lili_voice.dialogue.wording import quiz as words
from lili_voice.dialogue.wording.welcome import WAITING
from lili_voice.learning.hints import hints
from lili_voice.learning.learner import Learner
from lili_voice.speech import Speech, say
from lili_voice.turn import Intent, QuestionKind, Turn

SAID_TO_IT = frozenset(
    {Intent.ANSWER, Intent.DONT_KNOW, Intent.HINT, Intent.SKIP, Intent.SILENCE}
    | {Intent.YES, Intent.NO, Intent.MORE, Intent.QUIZ, Intent.REPEAT, Intent.RESUME}
    | {Intent.CONTEST, Intent.ONE, Intent.ALL_SAID, Intent.LAUNCH, Intent.STOP}
)
NEXT = re.compile(r"\b(?:next|move on)\b")
FINISHED = re.compile(r"\b(?:done|finished|(?<!had )enough|no more)$")


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """What was said to the question; with none open, a round is begun."""
    if turn.intent is Intent.RESUME and not in_quiz(learner):
        return rounds.resume(turn, learner, world)
    if turn.intent is Intent.ONE and not in_quiz(learner):
        return singly.pose(turn, learner, world)
    if turn.intent is Intent.QUIZ and (turn.slots or not in_quiz(learner)):
        return rounds.start(turn, learner, world)
    question = pending_question(learner, world)
    if question is None:
        reply = plainly(turn.intent, f"{words.GONE} {WAITING}", WAITING)
        return Outcome(reply, now_doing(learner, None))
    return REACTIONS.get(turn.intent, _again)(turn, learner, world)


def _judged(turn: Turn, learner: Learner, world: World) -> Outcome:
    question = open_question(learner)
    verdict = judge(turn, world, question)
    if question.kind is QuestionKind.LIST:
        return instalments.heard(turn, learner, world, verdict)
    return singly.settle(turn, learner, world, verdict)


def _skipped(turn: Turn, learner: Learner, world: World) -> Outcome:
    if kept(learner, "round"):
        return rounds.skipped(turn, learner, world)
    return singly.skipped(turn, learner, world)


def _hinted(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The next hint of the ladder; the question is said again after it."""
    question, given = open_question(learner), kept(learner, "hints")
    fact = world.notes.library.by_id[question.fact]
    ladder = hints(question, fact, world.notes.library.names)
    at = max(given, 0) if isinstance(given, int) else 0
    if at < len(ladder):
        before, learner = words.hint(ladder[at]), _with_hints(learner, at + 1)
    else:
        before = words.NO_MORE_HINTS if ladder else words.NO_HINT
    return Outcome(put(turn, world, question, world.voice(before)), learner)


def _silence(turn: Turn, learner: Learner, world: World) -> Outcome:
    if learner.said is not None and learner.said.intent is Intent.SILENCE:
        return welcome.play(turn, learner, world)
    return _again(turn, learner, world)


def _more(turn: Turn, learner: Learner, world: World) -> Outcome:
    """ "Next" is the next question; "go on" puts this one again, and so does whatever
    was neither an answer nor a question."""
    if NEXT.search(turn.text.lower()):
        return _skipped(turn, learner, world)
    if turn.text:
        return _again(turn, learner, world)
    before = say(words.NO_RUSH)
    return Outcome(put(turn, world, open_question(learner), before), learner)


def _yes_or_no(turn: Turn, learner: Learner, world: World) -> Outcome:
    if turn.intent is Intent.NO and instalments.begun(learner):
        return instalments.finished(turn, learner, world)
    before = say(words.IS_THAT_IT)
    return Outcome(put(turn, world, open_question(learner), before), learner)


def _all_said(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The end of a list, or of what is known of an answer."""
    question = open_question(learner)
    if question.kind is QuestionKind.LIST:
        return instalments.finished(turn, learner, world)
    judged = learner.doing.judged if learner.doing else None
    if judged and any(
        one.kind is QuestionKind.LIST for one in judged.reviews
    ):  # of the one before
        return _again(turn, learner, world)
    if question.kind in RECALLED:
        return _judged(replace(turn, intent=Intent.DONT_KNOW), learner, world)
    return _yes_or_no(turn, learner, world)


def _stopped(turn: Turn, learner: Learner, world: World) -> Outcome:
    """What was said of a list counts, whether it is finished or all is."""
    if not instalments.begun(learner):
        return welcome.play(turn, learner, world)
    if FINISHED.search(plain(turn.text)):
        return instalments.finished(turn, learner, world)
    if kept_list(learner, "said"):
        return instalments.left(turn, learner, world)
    return welcome.play(turn, learner, world)


def _repeat(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The question alone, unless something else was told meanwhile."""
    told = learner.said is not None and learner.said.known is not None
    if told and "question" not in turn.text.lower():
        return welcome.play(turn, learner, world)
    return _again(turn, learner, world)


def _again(turn: Turn, learner: Learner, world: World) -> Outcome:
    return Outcome(put(turn, world, open_question(learner), Speech()), learner)


def _with_hints(learner: Learner, count: int) -> Learner:
    assert learner.doing
    values = {**learner.doing.values, "hints": count}
    return now_doing(learner, replace(learner.doing, values=values))


REACTIONS: Mapping[Intent, Callable[[Turn, Learner, World], Outcome]] = {
    Intent.ANSWER: _judged,
    Intent.DONT_KNOW: _judged,
    Intent.SKIP: _skipped,
    Intent.HINT: _hinted,
    Intent.SILENCE: _silence,
    Intent.YES: _yes_or_no,
    Intent.NO: _yes_or_no,
    Intent.REPEAT: _repeat,
    Intent.MORE: _more,
    Intent.ALL_SAID: _all_said,
    Intent.STOP: _stopped,
    Intent.CONTEST: contesting.play,
}


def _claims(turn: Turn) -> bool:
    return turn.intent in SAID_TO_IT


SCENE = Scene(play, version=2, claims=_claims)
