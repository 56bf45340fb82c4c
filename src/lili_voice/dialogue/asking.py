"""A quiz question, as it is put to a learner."""

from dataclasses import replace

from lili_voice.dialogue.expecting import SPOKEN, words_expected
from lili_voice.dialogue.scene import World, doing
from lili_voice.dialogue.wording import quiz as words
from lili_voice.learning.learner import Doing, Judged, Plain
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Awaited, Question, QuestionKind, Reply, Screen, Turn


def put(turn: Turn, world: World, question: Question, before: Speech) -> Reply:
    """A question after what is said `before` it, and what may be said to it."""
    return _with(Reply(before, turn.intent), world, question)


def put_again(reply: Reply, question: Question, world: World) -> Reply:
    """A question that is still open, after something else was said."""
    asked = _with(reply, world, question)
    said = join(reply.speech, say(words.BACK), world.voice(question.prompt))
    return replace(asked, speech=said)


def _with(reply: Reply, world: World, question: Question) -> Reply:
    return replace(
        reply,
        speech=join(reply.speech, world.voice(question.prompt)),
        reprompt=world.voice(words.again(question)),
        awaits=Awaited.EXPLANATION if _at_length(question) else Awaited.ANSWER,
        listen_for=words_expected(question, world),
        choices=tuple(choice for choice in question.choices if choice.letter),
        screen=_screen(reply, world, question),
        asked=question,
    )


def _screen(reply: Reply, world: World, question: Question) -> Screen:
    """What was said before, then the question; choices with letters stand apart."""
    lettered = any(choice.letter for choice in question.choices)
    asked = question.stem if lettered and question.stem else question.prompt
    before = reply.speech.display()
    topic = world.notes.library.by_id[question.fact].topic
    return Screen(topic, f"{before}\n{asked}" if before else asked)


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
