"""A quiz question, as it is put to a learner."""

from dataclasses import replace

from lili_voice.dialogue.scene import World, doing
from lili_voice.dialogue.wording import quiz as words
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Doing, Judged, Plain
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Awaited, Question, QuestionKind, Reply, Screen, Turn

EXPECTED = 100  # phrases a recogniser is told at once
SPOKEN = 6  # words in the longest phrase a recogniser is told to expect


def put(turn: Turn, world: World, question: Question, before: Speech) -> Reply:
    """A question after what is said `before` it, and what may be said to it."""
    fact = world.notes.library.by_id[question.fact]
    screen = Screen(fact.topic, question.prompt)
    reply = Reply(before, turn.intent, screen=screen)
    return _with(reply, world, question)


def put_again(reply: Reply, question: Question, world: World) -> Reply:
    """A question that is still open, after something else was said and shown."""
    back = replace(reply, speech=join(reply.speech, say(words.BACK)))
    return _with(back, world, question)


def _with(reply: Reply, world: World, question: Question) -> Reply:
    fact = world.notes.library.by_id[question.fact]
    return replace(
        reply,
        speech=join(reply.speech, world.voice(question.prompt)),
        reprompt=world.voice(words.again(question)),
        awaits=Awaited.EXPLANATION if _at_length(question) else Awaited.ANSWER,
        listen_for=_expected(question, fact, world),
        choices=tuple(choice for choice in question.choices if choice.letter),
        asked=question,
    )


def _at_length(question: Question) -> bool:
    """Whether the answer is a list, or a reason in more than a few words."""
    if question.kind in (QuestionKind.LIST, QuestionKind.FINISH):
        return True
    if question.kind is not QuestionKind.SHORT:
        return False
    shortest = min(len(answer.split()) for answer in question.accepts)
    return shortest > SPOKEN or question.stem.casefold().startswith("why ")


def waiting_for(
    question: Question, turn: Turn, judged: Judged | None = None, **values: Plain
) -> Doing:
    """A learner in the middle of a question put at this turn."""
    now = doing("quiz", at=turn.at.isoformat(), **values)
    return replace(now, question=question, judged=judged)


def _expected(question: Question, fact: Fact, world: World) -> tuple[str, ...]:
    """Short answers to this question and its neighbours and the document's people, in
    alphabetical order."""
    if question.choices:
        return tuple(sorted(choice.text for choice in question.choices))
    library = world.notes.library
    near = {other.short for other in library.section_of(fact) if other.short}
    told = (f.people for f in library.of_document(fact.source.document))
    people = {name for names in told for name in names}
    answers = [answer for part in question.parts for answer in part.accepts]
    # whatever is cut from a long list, what may be right stays on it
    every = dict.fromkeys([*question.accepts, *answers, *sorted({*near, *people})])
    short = [phrase for phrase in every if len(phrase.split()) <= SPOKEN][:EXPECTED]
    # one phrase alone would tell the answer
    return tuple(sorted(short)) if len(short) > 1 else ()
