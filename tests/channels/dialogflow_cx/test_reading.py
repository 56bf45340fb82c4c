"""What CX tells of a turn."""

import pytest

from dialogflow_bodies import (
    CX_REQUESTS,
    CX_SESSION,
    NOON,
    ON_THE_PHONE,
    PLACE,
    cx,
    cx_channel,
    incoming,
)
from lili_voice.phrases import hear
from lili_voice.turn import Intent, Turn


def turns(sent):
    channel = cx_channel()
    return list(channel.read(channel.prove(incoming(sent))))


def turn(sent):
    (only,) = turns(sent)
    return only


def test_a_question_is_read_from_the_raw_text():
    assert turn(CX_REQUESTS["web chat"]) == Turn(
        id="ffd03c89-b8c3-4d43-99ac-a31f5cc3e761",
        learner=f"dialogflow_cx:{CX_SESSION}",
        intent=Intent.ASK,
        at=NOON,
        text="who was liu shaoqi",
        question=True,
        screen=True,
        locale="en-GB",
    )


@pytest.mark.parametrize("field", ["text", "transcript"])
@pytest.mark.parametrize(
    "said",
    [
        "hint",
        "my answer is mao",
        "quiz me on the hundred flowers",
        "B",
        "i don't know",
        "WELCOME",
    ],
)
def test_words_mean_what_they_mean_on_every_platform(field, said):
    heard, found = hear(said), turn(cx({field: said}, tag="skip"))
    assert (found.intent, found.text, found.slots, found.question) == (
        heard.intent,
        heard.text,
        heard.slots,
        heard.question,
    )


@pytest.mark.parametrize(
    ("keys", "said"), [("2", "2"), ("2#", "2"), ("*2", "2"), ("1958#", "1958")]
)
def test_keys_of_a_telephone_are_numbers(keys, said):
    pressed = turn(cx({"dtmfDigits": keys}))
    assert (pressed.intent, pressed.text, pressed.screen) == (Intent.ASK, said, False)


@pytest.mark.parametrize("event", ["WELCOME", "welcome", "CX_WELCOME"])
def test_a_welcome_opens_a_conversation(event):
    opened = turn(cx({"triggerEvent": event}))
    assert (opened.intent, opened.opens, opened.text) == (Intent.LAUNCH, True, "")


def test_the_welcome_intent_opens_one_too():
    first = f"{PLACE}/intents/00000000-0000-0000-0000-000000000000"
    assert turn(cx({"triggerIntent": first}, tag="x")).opens is True
    assert turn(cx({}, tag="input.welcome")).opens is True


def test_a_project_called_welcome_opens_nothing():
    other = "projects/welcome/locations/global/agents/welcome/intents/7"
    assert turns(cx({"triggerIntent": other}, tag="till")) == []


@pytest.mark.parametrize("said", ["hello", "hi lili", "hey lili"])
def test_a_greeting_in_words_does_not_open_one(said):
    assert turn(cx({"text": said}, tag="input.welcome")).opens is False


@pytest.mark.parametrize(
    "query",
    [
        *({"triggerEvent": f"sys.no-input-{which}"} for which in ("default", "1", "6")),
        *(
            {"transcript": ""},
            {"text": " "},
            {"text": None},
            {"text": 7},
            {"dtmfDigits": "#"},
            {},
        ),
    ],
)
def test_no_words_are_silence(query):
    assert turn(cx(query)).intent is Intent.SILENCE


def test_what_was_not_made_out_is_unclear():
    assert turn(CX_REQUESTS["not understood"]).intent is Intent.UNCLEAR


def test_what_matched_nothing_is_still_read():
    assert (
        turn(
            cx({"text": "who was liu shaoqi", "triggerEvent": "sys.no-match-1"})
        ).intent
        is Intent.ASK
    )


@pytest.mark.parametrize(
    "event", ["webhook.error", "sys.invalid-parameter", "till-closed"]
)
def test_an_event_of_others_is_no_turn(event):
    assert turns(cx({"triggerEvent": event}, tag="till")) == []


@pytest.mark.parametrize(
    "query", [{"triggerEvent": "start"}, {"triggerIntent": f"{PLACE}/intents/7"}, {}]
)
def test_where_there_are_no_words_the_tag_tells_what_is_wanted(query):
    assert turn(cx(query, tag="quiz")).intent is Intent.QUIZ


@pytest.mark.parametrize("session", [None, "", 7, [], {}, "x" * 513])
def test_without_a_session_there_is_no_turn(session):
    assert turns(cx({"text": "hint"}, session=session)) == []
    assert turns({**cx({"text": "hint"}), "sessionInfo": session}) == []


def test_the_environment_is_no_part_of_who_a_learner_is():
    session = CX_SESSION.replace("/sessions/", "/environments/live/sessions/")
    assert (
        turn(cx({"text": "hint"}, session=session)).learner
        == f"dialogflow_cx:{CX_SESSION}"
    )


def test_a_session_of_another_form_is_still_a_learner():
    assert (
        turn(cx({"text": "hint"}, session="pupil 7")).learner == "dialogflow_cx:pupil 7"
    )


def test_the_language_is_british_unless_it_says():
    assert turn(cx({"text": "hint"}, languageCode="en-us")).locale == "en-US"
    assert turn(cx({"text": "hint"}, languageCode="de")).locale == "en-GB"


@pytest.mark.parametrize(
    ("query", "payload", "screen"),
    [
        ({"text": "hint"}, None, True),
        ({"text": "hint"}, {"userId": "7"}, True),
        ({"text": "hint"}, ON_THE_PHONE, False),
        ({"transcript": "hint"}, None, False),
        ({"triggerEvent": "WELCOME"}, ON_THE_PHONE, False),
    ],
)
def test_whoever_types_has_a_screen(query, payload, screen):
    assert turn(cx(query, payload=payload)).screen is screen


def test_a_tag_that_needs_words_is_silence_without_them():
    assert turn(cx({}, tag="ask")).intent is Intent.SILENCE
    assert turn(cx({}, tag="answer")).intent is Intent.SILENCE
