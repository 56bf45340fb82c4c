"""An answer judged: what is said of it, and what is remembered."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from random import Random

from lili_voice.dialogue.breath import length
from lili_voice.dialogue.headed import say_fact
from lili_voice.dialogue.scene import World, kept, kept_text, open_question
from lili_voice.dialogue.wording import quiz as words
from lili_voice.knowledge.document import Name
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.grading import grade
from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.learner import Contrast, Judged, Learner, Learnt
from lili_voice.learning.mixups import mixed_up
from lili_voice.learning.remembering import How, learn, said
from lili_voice.learning.schedule import seconds_thought
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Grade, Intent, Question, QuestionKind, Turn

TELLING = 3  # words of an item that tell what it is
LATER = timedelta(minutes=3)  # a contrast is for the next round, not the next question
# Kinds whose question holds the statement already.
HELD = frozenset(
    {QuestionKind.CAUSE_EFFECT, QuestionKind.SUCCESS_FAILURE, QuestionKind.FIRST}
    | {QuestionKind.FACTOR, QuestionKind.CONTRAST}
)


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer judged, and what it leaves behind."""

    question: Question
    verdict: Verdict
    learnt: Learnt
    judged: Judged

    @property
    def right(self) -> bool:
        return self.verdict.grade is Grade.CORRECT


def judge(turn: Turn, world: World, question: Question) -> Verdict:
    """What was said, judged by the question; "I don't know" is taken at its word."""
    if turn.intent is Intent.DONT_KNOW:
        return Verdict(Grade.DONT_KNOW, "says so")
    return grade(question, put_right(answer_of(turn), world), world.notes.library.names)


def mark(turn: Turn, learner: Learner, world: World, verdict: Verdict) -> Marked:
    """What a verdict on the open question means for the learner's memory."""
    question = open_question(learner)
    ids = {question.fact, *(fact for part in question.parts for fact in part.facts)}
    cards = world.memory.cards(turn.learner, ids)
    learnt, judged = learn(question, verdict, _how(turn, learner), cards)
    contrasts = _contrasts(turn, world, question, verdict)
    settled = _settled(turn, world, question, verdict)
    learnt = replace(learnt, contrasts=contrasts, settled=settled)
    return Marked(question, verdict, learnt, judged)


def comment_on(
    turn: Turn, world: World, marked: Marked, room: int
) -> tuple[Speech, tuple[Fact, ...]]:
    """What is said of an answer within so many words, and the facts told with it."""
    question, verdict = marked.question, marked.verdict
    comment = words.comment(verdict, question, Random(turn.id))
    told, facts = _told(world, marked, room - length(comment))
    return join(say(comment), world.voice(told)), facts


def contestable(learner: Learner, marked: Marked) -> Learner:
    """The learner, who may still contest the verdict."""
    now = learner.doing and replace(learner.doing, judged=marked.judged)
    return replace(learner, doing=now)


def answer_of(turn: Turn) -> str:
    """The words meant as an answer."""
    return turn.slots.get("answer") or turn.text


def put_right(heard: str, world: World) -> str:
    """With the names that a document knows to be misheard, as it writes them."""
    for name in world.notes.library.misheard:
        heard = _misheard(name).sub(name.name.replace("\\", ""), heard)
    return heard


@lru_cache(maxsize=256)
def _misheard(name: Name) -> re.Pattern[str]:
    """What a name is misheard as, written out once and not at every answer."""
    wrong = "|".join(map(re.escape, sorted(name.heard, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{wrong})(?!\w)", re.I)


def _how(turn: Turn, learner: Learner) -> How:
    """What was told a moment before it was asked counts as hinted at."""
    given, asked = kept(learner, "hints"), kept_text(learner, "at")
    hinted = (given if isinstance(given, int) else 0) + (kept(learner, "echo") is True)
    seconds = None
    if asked and learner.said:
        passed = _since(asked, turn)
        told, heard = learner.said.speech.words(), len(turn.text.split())
        seconds = seconds_thought(passed, told, heard)
    return How(turn.at, hinted, seconds)


def _since(asked: str, turn: Turn) -> float:
    """Seconds since an ISO time; -1 for what is none, which nobody can have thought."""
    with suppress(ValueError, TypeError):
        return (turn.at - datetime.fromisoformat(asked)).total_seconds()
    return -1.0


def _contrasts(
    turn: Turn, world: World, question: Question, verdict: Verdict
) -> tuple[Contrast, ...]:
    """A wrong answer that is right for another fact: the two are to be told apart."""
    if verdict.grade is not Grade.WRONG or question.kind is not QuestionKind.SHORT:
        return ()
    other = mixed_up(question, answer_of(turn), world.bank)
    if other is None:
        return ()
    return (Contrast(question.fact, other.id, turn.at + LATER),)


def _settled(
    turn: Turn, world: World, question: Question, verdict: Verdict
) -> tuple[Contrast, ...]:
    if question.kind is not QuestionKind.CONTRAST or verdict.grade is not Grade.CORRECT:
        return ()
    due = world.memory.contrasts(turn.learner, turn.at)
    return tuple(one for one in due if one.fact == question.fact)


def _told(world: World, marked: Marked, room: int) -> tuple[str, tuple[Fact, ...]]:
    question, fact = marked.question, _statement(marked, world)
    if question.kind is QuestionKind.LIST:
        return _missed(world, marked, room)
    if question.kind in HELD:
        return ("" if marked.right else words.answer(question)), (fact,)
    if question.kind is QuestionKind.TRUE_FALSE and question.accepts[0] == "true":
        return ("" if marked.right else words.TRUE), (fact,)
    statement = say_fact(fact)
    answer = ""
    if _needs_letter(marked):
        said_already = (
            question.accepts[0].rstrip(".").casefold() in statement.casefold()
        )
        answer = words.answer(question, bare=said_already)
    told = f"{answer} {statement}".strip()
    for text in (told, statement):
        if length(text) <= room:
            return text, (fact,)
    return ("" if marked.right else words.answer(question)), (fact,)


def _needs_letter(marked: Marked) -> bool:
    return marked.question.kind is QuestionKind.CHOICE and not marked.right


def _missed(world: World, marked: Marked, room: int) -> tuple[str, tuple[Fact, ...]]:
    """What of a list was left out: as much of it as there is room for."""
    left = [
        part
        for part in marked.question.parts
        if not said(part.accepts, marked.verdict.matched)
    ]
    ids = [part.facts[0] for part in left or marked.question.parts]
    facts = tuple(fact for id in ids if (fact := world.fact(id)))
    if marked.right or not left:
        return "", facts
    shortest = [_shortest(part.accepts) for part in left]
    told = (words.missed(shortest, most) for most in range(words.NAMED_PARTS, 0, -1))
    fitting = (text for text in told if length(text) <= room)
    # who knew none of it is told one of them, however long
    least = 0 if marked.verdict.grade is Grade.PARTIAL else 1
    return next(fitting, words.missed(shortest, least)), facts


def _shortest(accepts: Sequence[str]) -> str:
    """The least that tells an item: a bare label ("Moral") teaches nothing."""
    telling = [text for text in accepts if length(text) >= TELLING]
    return min(telling or accepts, key=len)


def _statement(marked: Marked, world: World) -> Fact:
    """The fact an accepted answer comes from: any item of a list may be named."""
    fact = world.notes.library.by_id[marked.question.fact]
    if marked.verdict.grade not in (Grade.CORRECT, Grade.PARTIAL):
        return fact
    section = world.notes.library.section_of(fact)
    return next((f for f in section if f.text == marked.verdict.accepted), fact)
