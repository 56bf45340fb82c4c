"""A quiz question, as it is put to a learner."""

from dataclasses import replace

from lili_voice.dialogue.scene import World, doing
from lili_voice.dialogue.wording import quiz as words
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Doing, Judged, Plain
from lili_voice.speech import Speech, join
from lili_voice.turn import Question, Reply, Screen, Turn

SPOKEN = 6  # words in the longest phrase a recogniser is told to expect


def put(turn: Turn, world: World, question: Question, before: Speech) -> Reply:
    """A question after what is said `before` it, and what may be said to it."""
    fact = world.notes.library.by_id[question.fact]
    return Reply(
        speech=join(before, world.voice(question.prompt)),
        intent=turn.intent,
        reprompt=world.voice(words.again(question)),
        awaits="answer",
        listen_for=_expected(question, fact, world),
        choices=tuple(choice for choice in question.choices if choice.letter),
        screen=Screen(fact.topic, question.prompt),
        asked=question,
    )


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
    answers = {answer for part in question.parts for answer in part.accepts}
    every = {*near, *people, *answers, *question.accepts}
    short = {phrase for phrase in every if len(phrase.split()) <= SPOKEN}
    # one phrase alone would tell the answer
    return tuple(sorted(short)) if len(short) > 1 else ()
