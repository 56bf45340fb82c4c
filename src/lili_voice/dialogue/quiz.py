"""One question on a fact, and how the answer was."""

import re
from dataclasses import replace
from random import Random

from lili_voice.dialogue import ask, welcome
from lili_voice.dialogue.scene import (
    Outcome,
    Scene,
    World,
    doing,
    in_quiz,
    kept,
    kept_list,
    kept_text,
    now_doing,
    plainly,
)
from lili_voice.dialogue.subjects import facts_about, wanted
from lili_voice.dialogue.wording import quiz as words
from lili_voice.dialogue.wording.welcome import WAITING
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.asides import is_aside
from lili_voice.learning.choosing import clue, next_fact, question_on
from lili_voice.learning.grading import Verdict, grade
from lili_voice.learning.learner import Learner, Learnt, Review
from lili_voice.speech import join, say
from lili_voice.turn import Grade, Intent, Question, Reply, Screen, Turn

AS_ANSWER = frozenset({Intent.ANSWER, Intent.ASK})
CLAIMED = frozenset(
    {Intent.ANSWER, Intent.DONT_KNOW, Intent.HINT, Intent.SKIP, Intent.SILENCE}
    | {Intent.YES, Intent.NO, Intent.MORE, Intent.QUIZ}
)
UNSURE = frozenset({Grade.WRONG, Grade.PARTIAL})  # a request may sound like these
REMEMBERED = 100  # facts not asked about again while one offer follows another
SPOKEN = 6  # words in the longest phrase a recogniser is told to expect


def pose(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks one question: on what is wished, offered or last spoken of, else on any."""
    topic = turn.slots.get("topic", "")
    if topic and not facts_about(topic, world):
        return ask.play(replace(turn, text=topic), learner, world)
    for fact in wanted(turn, learner, world):
        if question := question_on(fact, world.notes.library):
            asked = [*kept_list(learner, "asked"), fact.id][-REMEMBERED:]
            now = doing("quiz", prompt=question.prompt, fact=fact.id, asked=asked)
            reply = _asking(turn, world, question)
            return Outcome(reply, now_doing(learner, now))
    reply = plainly(turn.intent, words.NOTHING_TO_ASK, WAITING)
    return Outcome(reply, now_doing(learner, None))


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """What was said to the question; with none pending, one is asked."""
    if not in_quiz(learner):
        return pose(turn, learner, world)
    question = pending_question(learner, world)
    if question is None:
        reply = plainly(turn.intent, f"{words.GONE} {WAITING}", WAITING)
        return Outcome(reply, now_doing(learner, None))
    if turn.intent is Intent.SKIP:
        fact = world.notes.library.by_id[question.fact]
        return _taught(turn, learner, world, (fact, fact, words.SKIPPED))
    if turn.intent is Intent.DONT_KNOW or _is_answer(turn, question):
        return _judged(turn, learner, world, question)
    return _still_asking(turn, learner, world, question)


def pending_question(learner: Learner, world: World) -> Question | None:
    """The question still open; None when there is none, or the notes lost its fact."""
    if not in_quiz(learner):
        return None
    fact = world.fact(kept_text(learner, "fact"))
    return question_on(fact, world.notes.library) if fact else None


def _still_asking(
    turn: Turn, learner: Learner, world: World, question: Question
) -> Outcome:
    """The question stays: after a hint, a silence, a bare yes or no."""
    before = ""
    if turn.intent is Intent.SILENCE and _was_silent(learner):
        return welcome.play(turn, learner, world)
    if turn.intent in (Intent.YES, Intent.NO):
        before = words.IS_THAT_IT
    if turn.intent is Intent.HINT:
        again = kept(learner, "hinted") is True
        before = words.NO_MORE_HINTS if again else _hint(question, world)
        learner = _hinted(learner)
    return Outcome(_asking(turn, world, question, before), learner)


def _judged(turn: Turn, learner: Learner, world: World, question: Question) -> Outcome:
    """The answer, judged and taught; remembered once. A request is no answer."""
    verdict = _verdict(turn, world, question)
    fact = world.notes.library.by_id[question.fact]
    if verdict.grade in UNSURE and _is_aside(turn, question, world):
        return ask.play(turn, learner, world)
    comment = words.comment(verdict, Random(turn.id))
    told = _statement(fact, verdict, world)
    outcome = _taught(turn, learner, world, (fact, told, comment))
    intent = turn.intent if turn.intent is Intent.DONT_KNOW else Intent.ANSWER
    reply = replace(outcome.reply, intent=intent, verdict=verdict.grade)
    review = Review(fact.id, verdict.grade, turn.at)
    return replace(outcome, reply=reply, learnt=Learnt((review,)))


def _taught(
    turn: Turn, learner: Learner, world: World, said: tuple[Fact, Fact, str]
) -> Outcome:
    """What the notes say, after a comment; then another question is offered.

    `said` is the fact asked about, the one told and the comment.
    """
    fact, told, comment = said
    asked = kept_list(learner, "asked")
    another = next_fact(fact, [*asked, fact.id], world.notes.library)
    closing = say(words.ANOTHER if another else words.ALL_ASKED)
    statement = told.text[:1].upper() + told.text[1:]
    reply = Reply(
        speech=join(say(comment), world.voice(statement), closing),
        intent=turn.intent,
        reprompt=closing,
        awaits="offer" if another else "question",
        screen=Screen(told.topic, statement),
        sources=(told.source,),
    )
    now = doing("offer", fact=another.id, asked=asked) if another else None
    return Outcome(reply, replace(learner, doing=now, about=(told.id,)))


def _asking(turn: Turn, world: World, question: Question, before: str = "") -> Reply:
    """The question, and what may be said to it."""
    fact = world.notes.library.by_id[question.fact]
    return Reply(
        speech=join(world.voice(before), world.voice(question.prompt)),
        intent=turn.intent,
        reprompt=world.voice(words.again(question.prompt)),
        awaits="answer",
        listen_for=_expected(question, fact, world),
        screen=Screen(fact.topic, question.prompt),
        asked=question,
    )


def _verdict(turn: Turn, world: World, question: Question) -> Verdict:
    if turn.intent is Intent.DONT_KNOW:
        return Verdict(Grade.DONT_KNOW, "says so")
    return grade(question, _put_right(_said(turn), world), world.notes.library.names)


def _is_answer(turn: Turn, question: Question) -> bool:
    """Words meant as an answer; "carry on" is one where the answer is "carry on"."""
    said = _said(turn)
    just_so = said.casefold() in {answer.casefold() for answer in question.accepts}
    return bool(said) and (turn.intent in AS_ANSWER or just_so)


def _is_aside(turn: Turn, question: Question, world: World) -> bool:
    """Whether words with nothing of the answer are a request or small talk."""
    fact = world.notes.library.by_id[question.fact]
    near = world.notes.library.section_of(fact)
    told = (question.prompt, *question.accepts, *(other.text for other in near))
    return turn.intent is Intent.ASK and is_aside(
        _said(turn), told, world.notes.library.names
    )


def _said(turn: Turn) -> str:
    return turn.slots.get("answer") or turn.text


def _put_right(said: str, world: World) -> str:
    """With the names that a document knows to be misheard, as it writes them."""
    for name in world.notes.library.misheard:
        wrong = "|".join(map(re.escape, sorted(name.heard, key=len, reverse=True)))
        meant = name.name.replace("\\", "")
        said = re.sub(rf"(?<!\w)(?:{wrong})(?!\w)", meant, said, flags=re.I)
    return said


def _statement(fact: Fact, verdict: Verdict, world: World) -> Fact:
    """The fact an accepted answer comes from: any item of a list may be named."""
    if verdict.grade not in (Grade.CORRECT, Grade.PARTIAL):
        return fact
    section = world.notes.library.section_of(fact)
    return next((f for f in section if f.text == verdict.accepted), fact)


def _expected(question: Question, fact: Fact, world: World) -> tuple[str, ...]:
    """Short answers to this question and its neighbours and the document's people, in
    alphabetical order."""
    library = world.notes.library
    near = (question_on(other, library) for other in library.section_of(fact))
    answers = {answer for q in (question, *near) if q for answer in q.accepts}
    told = (f.people for f in library.of_document(fact.source.document))
    people = {name for names in told for name in names}
    short = {phrase for phrase in answers | people if len(phrase.split()) <= SPOKEN}
    # one phrase alone would tell the answer
    return tuple(sorted(short)) if len(short) > 1 else ()


def _hint(question: Question, world: World) -> str:
    return words.hint(clue(question, world.notes.library.names), question.accepts[0])


def _hinted(learner: Learner) -> Learner:
    if learner.doing is None:
        return learner
    values = {**learner.doing.values, "hinted": True}
    return now_doing(learner, replace(learner.doing, values=values))


def _was_silent(learner: Learner) -> bool:
    return learner.said is not None and learner.said.intent is Intent.SILENCE


def _claims(turn: Turn) -> bool:
    """Bare words are an answer; a question is answered first, by the ask scene."""
    return turn.intent in CLAIMED or (turn.intent is Intent.ASK and not turn.question)


SCENE = Scene(play, version=1, claims=_claims)
