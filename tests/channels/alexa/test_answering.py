"""What Alexa is told."""

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import ResponseEnvelope

from alexa_chain import NOON, SKILL, Alexa
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.source import Source
from lili_voice.speech import Part, Sound, Speech, say
from lili_voice.turn import Choice, Grade, Intent, Question, Reply, Screen, Turn

TURN = Turn("turn-1", "alexa:pupil", Intent.LAUNCH, NOON)
ASKING = Reply(
    say("Hello. What shall we do?"), Intent.LAUNCH, reprompt=say("Say quiz me.")
)
ENDING = Reply(say("Goodbye."), Intent.STOP)
EMPTY = b'{"version":"1.0","response":{}}'


@pytest.fixture
def channel():
    alexa = Alexa()
    return AlexaChannel([SKILL], roots=alexa.root.pem, fetch=alexa.fetch, now=alexa.now)


def told(channel, reply):
    return json.loads(channel.write(TURN, reply))["response"]


def ssml(part):
    return part["outputSpeech"]["ssml"]


def test_a_question_keeps_the_microphone_open(channel):
    assert json.loads(channel.write(TURN, ASKING)) == {
        "version": "1.0",
        "response": {
            "outputSpeech": {"type": "SSML", "ssml": ASKING.speech.ssml()},
            "reprompt": {
                "outputSpeech": {"type": "SSML", "ssml": "<speak>Say quiz me.</speak>"}
            },
            "shouldEndSession": False,
        },
    }


def test_a_reply_without_a_reprompt_closes_the_conversation(channel):
    response = told(channel, ENDING)
    assert response["shouldEndSession"] is True
    assert "reprompt" not in response


def test_a_reply_without_words_is_an_empty_response(channel):
    assert channel.write(TURN, Reply(Speech(), Intent.END)) == EMPTY
    assert channel.write(TURN, replace(ASKING, speech=Speech())) == EMPTY


def test_a_reply_with_a_screen_has_a_card(channel):
    shown = replace(ASKING, screen=Screen("Mao & Deng", "1958 <b>\nChairman"))
    assert told(channel, shown)["card"] == {
        "type": "Simple",
        "title": "Mao & Deng",
        "content": "1958 <b>\nChairman",
    }


def test_a_reply_without_a_screen_has_no_card(channel):
    assert "card" not in told(channel, ASKING)


def test_hostile_words_are_said_and_not_obeyed(channel):
    hostile = 'Mao & Deng <1958> </speak><audio src="x"/> \x00 {{x}}'
    spoken = ssml(told(channel, replace(ASKING, speech=say(hostile))))
    root = ElementTree.fromstring(spoken)
    assert root.tag == "speak"
    assert root.find(".//audio") is None


def test_a_long_reply_is_cut_to_what_is_listened_to(channel):
    long = say("The Great Leap Forward began in 1958 & ended badly. " * 200)
    response = told(channel, Reply(long, Intent.ASK, reprompt=long))
    for spoken in (ssml(response), ssml(response["reprompt"])):
        heard = "".join(ElementTree.fromstring(spoken).itertext())
        assert 400 < len(heard) <= 900
        assert len(spoken) <= 8000


def test_names_that_take_much_explaining_are_cut_to_what_alexa_accepts(channel):
    name = Part(Sound.SAID, "Ji ", "a very long way of saying it " * 10)
    spoken = ssml(told(channel, replace(ENDING, speech=Speech((name,) * 100))))
    assert 4000 < len(spoken) <= 8000


def test_a_reply_of_usual_length_is_not_cut(channel):
    usual = say("a b c d " * 112)
    assert ssml(told(channel, replace(ENDING, speech=usual))) == usual.ssml()


@pytest.mark.parametrize(
    "text", ["word " * 5000, "x" * 20_000, "\x00" * 20_000, "😀" * 20_000]
)
def test_an_endless_card_is_cut(channel, text):
    body = channel.write(TURN, replace(ASKING, screen=Screen(text, text)))
    card = json.loads(body)["response"]["card"]
    assert len(card["title"]) + len(card["content"]) <= 8000
    assert card["content"].endswith("…")
    assert len(body) <= 120_000


def test_half_a_character_on_a_screen_does_no_harm(channel):
    shown = replace(ASKING, screen=Screen("Mao\ud800", "x"))
    assert told(channel, shown)["card"]["title"] == "Mao?"


def test_which_answer_is_right_is_never_told(channel):
    asked = Question("Who?", ("Liu Shaoqi",), "fact-7", (Choice("A", "Liu Shaoqi"),))
    quiz = replace(ASKING, asked=asked, choices=asked.choices, verdict=Grade.WRONG)
    quiz = replace(quiz, sources=(Source("doc.md", (1, 2), "fact-7"),), known=True)
    assert channel.write(TURN, quiz) == channel.write(TURN, ASKING)


def test_amazon_reads_our_answer_as_we_meant_it(channel):
    body = channel.write(TURN, replace(ASKING, screen=Screen("Title", "Text")))
    read = DefaultSerializer().deserialize(body.decode(), ResponseEnvelope)
    assert DefaultSerializer().serialize(read) == json.loads(body)
