"""Coming in, finding one's way, and leaving."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lili_voice.dialogue.rounds import result
from lili_voice.dialogue.scene import (
    Outcome,
    Scene,
    World,
    doing,
    in_quiz,
    kept,
    now_doing,
    plainly,
)
from lili_voice.dialogue.wording import rounds as rounding
from lili_voice.dialogue.wording import welcome as words
from lili_voice.dialogue.wording.progress import exam
from lili_voice.learning.learner import Learner, Round
from lili_voice.speech import Speech, join, say, spell
from lili_voice.turn import Awaited, Intent, Reply, Screen, Turn

MOST_DUE = 20  # questions that are said to be due


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Everything that is neither a question nor an answer."""
    answers = SAYS.get(turn.intent, _waiting)
    return answers(turn, learner, world)


def topic_names(world: World) -> list[str]:
    """What the notes are about, each topic once, as a listener would name it."""
    return world.notes.library.topics()


def _launch(turn: Turn, learner: Learner, world: World) -> Outcome:
    names = topic_names(world)
    if not names:
        return Outcome(plainly(turn.intent, words.EMPTY), now_doing(learner, None))
    if learner.round and learner.round.number and not learner.round.over:
        return _unfinished(turn, learner, learner.round)
    text = words.hello(names, _greeting(turn, learner, world))
    reply = replace(
        plainly(turn.intent, text, words.SILENCE.format(topic=names[0])),
        screen=Screen("Lili", words.invitation(names)),
        awaits=Awaited.QUESTION,
    )
    return Outcome(reply, now_doing(learner, None))


def _greeting(turn: Turn, learner: Learner, world: World) -> str:
    """For whoever comes back, the exam and what is due."""
    if not learner.version:
        return words.HELLO
    just_greeted = learner.said and learner.said.intent is Intent.LAUNCH
    told = [words.HELLO_AGAIN if just_greeted and not turn.opens else words.BACK_AGAIN]
    if learner.exam and learner.exam >= turn.at.date():
        told.append(exam(learner.exam, (learner.exam - turn.at.date()).days))
    told.append(words.due(len(world.memory.due(turn.learner, turn.at, MOST_DUE))))
    return " ".join(filter(None, told))


def _unfinished(turn: Turn, learner: Learner, left: Round) -> Outcome:
    """A round was left before its end: shall we go on?"""
    where = rounding.where_we_were(left.number, left.length, left.wish.topic)
    reply = plainly(turn.intent, f"{words.BACK_AGAIN} {where}", where)
    after = now_doing(learner, doing("resuming"))
    return Outcome(replace(reply, awaits=Awaited.OFFER), after)


def _topics(turn: Turn, learner: Learner, world: World) -> Outcome:
    return _aside(turn, learner, words.topics(topic_names(world)))


def _help(turn: Turn, learner: Learner, world: World) -> Outcome:
    help = words.HELP_IN_QUIZ if in_quiz(learner) else words.HELP
    return _aside(turn, learner, help)


def _repeat(turn: Turn, learner: Learner, world: World) -> Outcome:
    if not learner.said or not learner.said.speech:
        return _waiting(turn, learner, world)
    said = replace(learner.said, intent=turn.intent, known=None, verdict=None)
    return Outcome(said, learner)


def _silence(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The first silence is prompted; a second one running ends the conversation."""
    if learner.said and learner.said.intent is Intent.SILENCE:
        return _goodbye(turn, learner, world)
    topic = _first_topic(world)
    again = words.SILENCE_AGAIN.format(topic=topic)
    return _go_on(
        plainly(turn.intent, words.SILENCE.format(topic=topic), again), learner
    )


def _unclear(turn: Turn, learner: Learner, world: World) -> Outcome:
    return _go_on(plainly(turn.intent, words.UNCLEAR, words.WAITING), learner)


def _thanks(turn: Turn, learner: Learner, world: World) -> Outcome:
    return _aside(turn, learner, words.THANKS)


def _distress(turn: Turn, learner: Learner, world: World) -> Outcome:
    """One kind sentence and three numbers; no question, no quiz, nothing in hand."""
    speech = join(
        say(words.DISTRESS),
        spell(words.CHILDLINE),
        say(words.OR_SAMARITANS),
        spell(words.SAMARITANS),
        say(words.IN_DANGER),
        spell(words.EMERGENCY),
        say("."),
    )
    return Outcome(Reply(speech, turn.intent), now_doing(learner, None))


def _cancel(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Cancel leaves a quiz question; with none open, Lili goes."""
    if not in_quiz(learner):
        return _goodbye(turn, learner, world)
    reply = plainly(turn.intent, words.CANCELLED, words.WAITING)
    return Outcome(reply, now_doing(learner, None))


def _goodbye(turn: Turn, learner: Learner, world: World) -> Outcome:
    """With the score and what to revise, in the middle of a round."""
    told = result(learner, world) if kept(learner, "round") else ""
    reply = plainly(turn.intent, f"{told} {words.GOODBYE}")
    return Outcome(reply, now_doing(learner, None))


def _start_over(turn: Turn, learner: Learner, world: World) -> Outcome:
    reply = plainly(turn.intent, words.FRESH, words.WAITING)
    return Outcome(reply, replace(learner, doing=None, about=(), round=None))


def _end(turn: Turn, learner: Learner, world: World) -> Outcome:
    return Outcome(Reply(Speech(), turn.intent), now_doing(learner, None))


def _waiting(turn: Turn, learner: Learner, world: World) -> Outcome:
    """A "yes" or "no" to nothing in particular."""
    text = words.NO_REPEAT if turn.intent is Intent.REPEAT else words.WELL
    reply = plainly(turn.intent, text, words.SILENCE.format(topic=_first_topic(world)))
    return Outcome(reply, now_doing(learner, None))


def _aside(turn: Turn, learner: Learner, text: str) -> Outcome:
    """Something said beside the matter; a question still open asks enough."""
    said = text if in_quiz(learner) else f"{text} {words.WAITING}"
    return _go_on(plainly(turn.intent, said, words.WAITING), learner)


def _go_on(reply: Reply, learner: Learner) -> Outcome:
    """Says something and stays with what the learner is in the middle of."""
    return Outcome(reply, learner)


def _first_topic(world: World) -> str:
    names: Sequence[str] = topic_names(world)
    return names[0] if names else "your notes"


SAYS: Mapping[Intent, Callable[[Turn, Learner, World], Outcome]] = {
    Intent.LAUNCH: _launch,
    Intent.TOPICS: _topics,
    Intent.HELP: _help,
    Intent.REPEAT: _repeat,
    Intent.SILENCE: _silence,
    Intent.UNCLEAR: _unclear,
    Intent.THANKS: _thanks,
    Intent.DISTRESS: _distress,
    Intent.STOP: _goodbye,
    Intent.ALL_SAID: _goodbye,
    Intent.CANCEL: _cancel,
    Intent.START_OVER: _start_over,
    Intent.END: _end,
}
SCENE = Scene(play)
