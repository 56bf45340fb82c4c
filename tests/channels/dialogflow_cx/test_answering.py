"""What CX is told."""

import json
from dataclasses import replace

import pytest

from dialogflow_bodies import (
    ASKING,
    CHOOSING,
    CX_REQUESTS,
    ENDING,
    FLOW,
    NOON,
    PLACE,
    REPLIES,
    cx,
    cx_channel,
    incoming,
)
from lili_voice.source import Source
from lili_voice.turn import Grade, Intent, Turn

CHANNEL = cx_channel()


def told(sent, reply):
    return json.loads(
        CHANNEL.respond(CHANNEL.prove(incoming(sent)), lambda turn: reply)
    )


def test_a_reply_is_shown_voiced_and_has_chips():
    text = "Who led it?\nA, Mao Zedong,\nB, Liu Shaoqi,\nor C, Deng?"
    chips = [{"text": one} for one in ("A", "B", "C", "Hint", "Skip")]
    assert told(CX_REQUESTS["web chat"], CHOOSING) == {
        "fulfillmentResponse": {
            "messages": [
                {"text": {"text": [text]}},
                {"outputAudioText": {"ssml": CHOOSING.speech.ssml()}},
                {"payload": {"richContent": [[{"type": "chips", "options": chips}]]}},
            ],
            "mergeBehavior": "REPLACE",
        }
    }


def test_a_telephone_has_no_chips():
    for name in ("telephone", "telephone, keys", "nothing said"):
        messages = told(CX_REQUESTS[name], CHOOSING)["fulfillmentResponse"]["messages"]
        assert [list(message) for message in messages] == [
            ["text"],
            ["outputAudioText"],
        ]


@pytest.mark.parametrize(
    ("page", "end"),
    [
        (f"{FLOW}/pages/START_PAGE", f"{FLOW}/pages/END_SESSION"),
        (
            f"{FLOW}/pages/4f1c945f-7485-413d-b45f-0b44967f9d5c",
            f"{FLOW}/pages/END_SESSION",
        ),
        (
            f"{PLACE}/environments/e/flows/f/pages/p",
            f"{PLACE}/environments/e/flows/f/pages/END_SESSION",
        ),
    ],
)
def test_the_last_words_end_the_session(page, end):
    sent = cx({"text": "stop"}, pageInfo={"currentPage": page})
    assert told(sent, ENDING)["targetPage"] == end
    assert told(sent, REPLIES["silent, ending"]) == {"targetPage": end}


def test_a_question_does_not_end_the_session():
    assert "targetPage" not in told(CX_REQUESTS["web chat"], ASKING)


@pytest.mark.parametrize(
    "page",
    [
        None,
        "",
        7,
        [],
        "START_PAGE",
        FLOW,
        f"{FLOW}/pages/",
        f"{FLOW}/pages/a/b",
        f"{FLOW}/pages/{'x' * 500}",
    ],
)
def test_without_a_page_to_go_from_the_words_are_said_all_the_same(page):
    for info in ({"currentPage": page}, page):
        answer = told(cx({"text": "stop"}, pageInfo=info), ENDING)
        assert answer.keys() == {"fulfillmentResponse"}


@pytest.mark.parametrize("name", ["an event of others", "no session"])
def test_a_request_without_a_turn_is_answered_with_nothing(name):
    assert CHANNEL.respond(CHANNEL.prove(incoming(CX_REQUESTS[name])), unasked) == b"{}"


def unasked(turn):
    raise AssertionError("there was nobody to answer")


@pytest.mark.parametrize("name", ["silent", "only a pause"])
def test_a_reply_without_words_says_nothing(name):
    assert told(CX_REQUESTS["web chat"], REPLIES[name]) == {}


def test_a_written_reply_is_what_is_responded():
    for sent in (CX_REQUESTS["web chat"], CX_REQUESTS["telephone"]):
        proved = CHANNEL.prove(incoming(sent))
        (turn,) = CHANNEL.read(proved)
        written = CHANNEL.write(turn, CHOOSING)
        assert written == CHANNEL.respond(proved, lambda turn: CHOOSING)


def test_which_answer_is_right_is_never_told():
    other = replace(CHOOSING.asked, accepts=("Deng",), fact="fact-8")
    quiz = replace(
        CHOOSING,
        asked=other,
        verdict=Grade.WRONG,
        known=True,
        sources=(Source("doc.md", (1, 2), "fact-8"),),
    )
    for sent in CX_REQUESTS.values():
        assert told(sent, quiz) == told(sent, CHOOSING)


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize("name", REPLIES)
def test_an_answer_is_never_larger_than_cx_takes(name, screen):
    turn = Turn("1", "dialogflow_cx:x", Intent.ASK, NOON, screen=screen)
    assert len(CHANNEL.write(turn, REPLIES[name])) <= 64 * 1024
