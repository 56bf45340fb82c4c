"""What comes back in the slot that a reason is asked for with."""

import pytest

from alexa_chain import SKILL, Alexa, intent
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.turn import Intent


@pytest.fixture
def alexa():
    return Alexa()


@pytest.fixture
def channel(alexa):
    return AlexaChannel([SKILL], now=alexa.now, roots=alexa.root.pem, fetch=alexa.fetch)


ELICITED = {"dialogState": "IN_PROGRESS"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("let me think about it", Intent.ASK),
        ("can i have a hint", Intent.HINT),
        ("because the harvests failed", Intent.ASK),
    ],
)
def test_what_fills_an_elicited_slot_is_judged_as_if_nothing_had_been_elicited(
    channel, alexa, said, meant
):
    request = intent("AnswerIntent", {"answer": said})
    request["request"] |= ELICITED
    (turn,) = channel.read(channel.prove(alexa.incoming(request)))
    assert turn.intent is meant
    assert "answer" not in turn.slots


def test_what_follows_a_carrier_is_an_answer(channel, alexa):
    request = intent("AnswerIntent", {"answer": "the harvests"})
    (turn,) = channel.read(channel.prove(alexa.incoming(request)))
    assert turn.intent is Intent.ANSWER
