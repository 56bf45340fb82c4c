"""What a platform sends without its words is answered as if they had been sent."""

from dataclasses import replace
from functools import cache

import pytest

from alexa_chain import NOON
from emulators.lili import world
from lili_voice.dialogue.assistant import Assistant
from lili_voice.learning.learner import Learner
from lili_voice.phrases import hear, heard_as
from lili_voice.phrases.phrasebook import phrasebook
from lili_voice.phrases.published import NAMES, samples
from lili_voice.turn import Turn

RIGHT, WRONG = "[right]", "[wrong]"
STATES = {
    "nothing is open": ["hello"],
    "a question is offered": ["why did mao want more factories?"],
    "true or false is open": ["true or false questions"],
    "after a right verdict": ["true or false questions", RIGHT],
    "after a wrong verdict": ["true or false questions", WRONG],
    "after a right answer to one question": ["ask me one", RIGHT],
    "a choice is open": ["multiple choice questions"],
    "a choice is open, after an aside": [
        "multiple choice questions",
        "who was liu shaoqi?",
    ],
    "cause or effect is open": ["cause or effect questions"],
    "a list is begun": ["list questions", "not enough grain"],
    "an exam has no day yet": ["when is my exam"],
    "an exam has a day": ["my exam is on the third of june"],
    "to be forgotten": ["forget me"],
    "a round is over": ["one true or false question", RIGHT],
}


class OneLearner:
    """Keeps whoever is talking as they were, until told to keep them as they are."""

    def __init__(self, learner):
        self.learner, self.after = learner, learner

    def recall(self, learner, turn_id):
        return self.learner, None

    def save(self, learner, before, kept):
        self.after = replace(kept.after, said=kept.reply, version=before.version + 1)
        return True


def told(learner, heard, number=0):
    """What is replied to somebody, and the learner afterwards."""
    one = OneLearner(learner)
    turn = Turn(
        f"turn-{number}",
        "pupil",
        heard.intent,
        NOON,
        text=heard.text,
        slots=heard.slots,
        question=heard.question,
    )
    return Assistant(world(), one).answer(turn), one.after


@cache
def in_state(name):
    learner, reply = Learner(), None
    for number, line in enumerate(STATES[name], start=1):
        reply, learner = told(learner, hear(spoken(line, reply)), number)
    return learner


def spoken(line, reply):
    right = reply.asked.accepts[0] if reply and reply.asked else ""
    if line == WRONG:
        return {"true": "false", "false": "true"}.get(right, "a banana")
    return right if line == RIGHT else line


def literal():
    """Every published sentence without a slot, and the name it is sent as."""
    named = ((name, said) for name, said in samples().items() if name in NAMES)
    return {text: name for name, said in named for text in said}


def telling():
    """Of all that a line of the phrases stands for, every word of it at least once."""
    published, found, heard = literal(), {}, {}
    for phrase in phrasebook().phrases:
        spoken = set(phrase.text.split())
        if phrase.text in published and spoken - heard.setdefault(phrase.place, set()):
            heard[phrase.place] |= spoken
            found[phrase.text] = published[phrase.text]
    return found


def outcome(reply):
    again = reply.reprompt.plain() if reply.reprompt else None
    return reply.speech.plain(), again, reply.verdict, reply.known, reply.awaits


@pytest.mark.parametrize("state", STATES)
def test_a_sentence_sent_by_its_name_alone_is_answered_as_if_it_had_been_sent(state):
    learner = in_state(state)
    by_name = {
        name: outcome(told(learner, heard_as(name, {}))[0])
        for name in set(literal().values())
    }
    lost = {
        text: name
        for text, name in telling().items()
        if outcome(told(learner, hear(text))[0]) != by_name[name]
    }
    assert not lost


def test_there_is_a_sentence_of_every_name():
    assert set(telling().values()) == set(literal().values())
