"""What ES is told."""

import json
from dataclasses import replace

import pytest

from dialogflow_bodies import (
    ASKING,
    CHOOSING,
    ENDING,
    ES_REQUESTS,
    FROM_FACEBOOK,
    NOON,
    ON_THE_PHONE,
    REPLIES,
    SHOWING,
    es,
    es_channel,
    incoming,
)
from lili_voice.source import Source
from lili_voice.turn import Grade, Intent, Turn

CHANNEL = es_channel()


def told(sent, reply):
    return json.loads(
        CHANNEL.respond(CHANNEL.prove(incoming(sent)), lambda turn: reply)
    )


LINES = "Who led it?\nA, Mao Zedong,\nB, Liu Shaoqi,\nor C, Deng?"


def test_a_reply_is_shown_with_its_chips():
    text = LINES
    chips = [{"text": one} for one in ("A", "B", "C", "Hint", "Skip")]
    assert told(ES_REQUESTS["web chat, a chip"], CHOOSING) == {
        "fulfillmentText": text,
        "fulfillmentMessages": [
            {"text": {"text": [text]}},
            {"payload": {"richContent": [[{"type": "chips", "options": chips}]]}},
        ],
    }


def test_a_telephone_is_told_the_words_alone():
    for reply in (CHOOSING, SHOWING):
        text = reply.speech.plain()
        answer = told(ES_REQUESTS["telephone"], reply)
        assert answer == {
            "fulfillmentText": text,
            "fulfillmentMessages": [{"text": {"text": [text]}}],
        }


@pytest.mark.parametrize(
    "origin", [{"source": None, "payload": FROM_FACEBOOK}, {"source": "facebook"}]
)
def test_facebook_is_shown_quick_replies_and_no_cards(origin):
    plain, quick = told(
        es("quiz me", **origin), replace(CHOOSING, screen=SHOWING.screen)
    )["fulfillmentMessages"]
    assert plain == {"text": {"text": [LINES]}}
    assert quick == {
        "platform": "FACEBOOK",
        "quickReplies": {
            "title": LINES,
            "quickReplies": ["A", "B", "C", "Hint", "Skip"],
        },
    }


def quick_replies(*choices):
    reply = replace(REPLIES["one of many"], listen_for=choices)
    *_, quick = told(ES_REQUESTS["facebook"], reply)["fulfillmentMessages"]
    return quick["quickReplies"]["quickReplies"]


def test_facebook_takes_thirteen_short_quick_replies():
    assert quick_replies(*map(str, range(60))) == [str(n) for n in range(13)]


def test_long_choices_are_shortened_for_facebook_to_whole_words():
    shown = quick_replies("the causes of the revolt", "x" * 21, "the end")
    assert shown == ["the causes of the…", "x" * 19 + "…", "the end"]


def test_what_could_stand_for_two_choices_is_not_offered():
    shown = quick_replies("the causes of the war", "the causes of the plague", "Mao")
    assert shown == ["Mao"]


def test_facebook_without_quick_replies_is_told_the_words_alone():
    assert len(told(ES_REQUESTS["facebook"], ASKING)["fulfillmentMessages"]) == 1


@pytest.mark.parametrize("name", ["an event of others", "no session"])
def test_a_request_without_a_turn_is_answered_with_nothing(name):
    assert CHANNEL.respond(CHANNEL.prove(incoming(ES_REQUESTS[name])), unasked) == b"{}"


def unasked(turn):
    raise AssertionError("there was nobody to answer")


@pytest.mark.parametrize("name", ["silent", "silent, ending", "only a pause"])
def test_a_reply_without_words_says_nothing(name):
    assert told(ES_REQUESTS["console"], REPLIES[name]) == {}


def test_lili_is_asked_once_for_a_request():
    asked = []

    def answer(turn):
        asked.append(turn.text)
        return ENDING

    CHANNEL.respond(CHANNEL.prove(incoming(es("hint"))), answer)
    assert asked == ["hint"]


def test_a_written_reply_is_what_is_responded():
    for sent in (ES_REQUESTS["console"], ES_REQUESTS["telephone"]):
        proved = CHANNEL.prove(incoming(sent))
        (turn,) = CHANNEL.read(proved)
        for reply in REPLIES.values():
            assert CHANNEL.write(turn, reply) == CHANNEL.respond(
                proved, lambda turn, reply=reply: reply
            )


def test_which_answer_is_right_is_never_told():
    other = replace(CHOOSING.asked, accepts=("Deng",), fact="fact-8")
    quiz = replace(
        CHOOSING,
        asked=other,
        verdict=Grade.WRONG,
        known=True,
        sources=(Source("doc.md", (1, 2), "fact-8"),),
    )
    for sent in ES_REQUESTS.values():
        assert told(sent, quiz) == told(sent, CHOOSING)


def test_no_state_is_left_with_google():
    assert "outputContexts" not in told(es("quiz me", payload=ON_THE_PHONE), CHOOSING)


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize("name", REPLIES)
def test_an_answer_is_never_larger_than_es_takes(name, screen):
    turn = Turn("1", "dialogflow_es:x", Intent.ASK, NOON, screen=screen)
    assert len(CHANNEL.write(turn, REPLIES[name])) <= 64 * 1024
