"""What ES tells of a turn."""

import pytest

from dialogflow_bodies import (
    AGENT,
    ES_REQUESTS,
    ES_SESSION,
    FROM_FACEBOOK,
    NOON,
    ON_THE_PHONE,
    es,
    es_channel,
    incoming,
)
from lili_voice.phrases import hear
from lili_voice.turn import Intent, Turn

SESSION_ID = ES_SESSION.removeprefix(f"{AGENT}/sessions/")


def turns(sent):
    channel = es_channel()
    return list(channel.read(channel.prove(incoming(sent))))


def turn(sent):
    (only,) = turns(sent)
    return only


def test_a_question_is_read_from_the_raw_text():
    assert turn(ES_REQUESTS["console"]) == Turn(
        id="0f1e2d3c-aaaa-4bbb-8ccc-121212121212-d673503e",
        learner=f"dialogflow_es:{ES_SESSION}",
        intent=Intent.ASK,
        at=NOON,
        text="who was liu shaoqi",
        question=True,
        screen=True,
        locale="en-GB",
    )


@pytest.mark.parametrize(
    "said",
    [
        "hint",
        "my answer is mao",
        "quiz me on the hundred flowers",
        "B",
        "i don't know",
        "1958",
    ],
)
def test_words_mean_what_they_mean_on_every_platform(said):
    heard, found = hear(said), turn(es(said))
    assert (found.intent, found.text, found.slots, found.question) == (
        heard.intent,
        heard.text,
        heard.slots,
        heard.question,
    )


def test_the_intent_that_es_guessed_does_not_count_where_there_are_words():
    guessed = {"name": f"{AGENT}/intents/1", "displayName": "SkipIntent"}
    assert (
        turn(es("give me a hint", intent=guessed, action="skip")).intent is Intent.HINT
    )


@pytest.mark.parametrize(
    "event",
    ["WELCOME", "TELEPHONY_WELCOME", "FACEBOOK_WELCOME", "GOOGLE_ASSISTANT_WELCOME"],
)
def test_a_welcome_opens_a_conversation(event):
    opened = turn(es(event, action="input.welcome"))
    assert (opened.intent, opened.opens, opened.text) == (Intent.LAUNCH, True, "")


@pytest.mark.parametrize("said", ["hello", "welcome", "hi lili", "hey lili"])
def test_a_greeting_in_words_does_not_open_one(said):
    assert turn(es(said, action="input.welcome")).opens is False


@pytest.mark.parametrize(
    "event", ["actions_intent_NO_INPUT", "TELEPHONY_NO_INPUT", "", "  ", None, 7]
)
def test_no_words_are_silence(event):
    assert turn(es(event)).intent is Intent.SILENCE


def test_an_event_of_others_is_no_turn():
    assert turns(es("FACEBOOK_LOCATION")) == []
    assert turns(es("TILL_CLOSED", action="till.closed")) == []


def test_an_event_of_ours_is_known_by_its_action():
    assert turn(es("LET_US_START", action="quiz")).intent is Intent.QUIZ
    assert turn(es("LET_US_START", action="silence")).intent is Intent.SILENCE


@pytest.mark.parametrize("said", ["1914_18", "my_answer", "GLF", "LIU SHAOQI"])
def test_what_a_learner_may_type_is_no_event(said):
    assert turn(es(said)).intent is Intent.ASK


@pytest.mark.parametrize("session", [None, "", 7, [], {}, "x" * 513])
def test_without_a_session_there_is_no_turn(session):
    assert turns({**es("hint"), "session": session}) == []


@pytest.mark.parametrize(
    ("session", "learner"),
    [
        (f"{AGENT}/sessions/{SESSION_ID}", f"{AGENT}/sessions/{SESSION_ID}"),
        (
            f"{AGENT}/environments/draft/users/-/sessions/{SESSION_ID}",
            f"{AGENT}/sessions/{SESSION_ID}",
        ),
        (
            f"{AGENT}/environments/live/users/pupil-7/sessions/{SESSION_ID}",
            f"{AGENT}/users/pupil-7",
        ),
        (
            f"projects/p/locations/us/agent/sessions/{SESSION_ID}",
            f"projects/p/locations/us/agent/sessions/{SESSION_ID}",
        ),
        (
            f"projects/p/locations/us/agent/environments/e/users/u/sessions/{SESSION_ID}",
            "projects/p/locations/us/agent/users/u",
        ),
        ("sessions-of-a-test", "sessions-of-a-test"),
    ],
)
def test_a_learner_is_the_user_or_else_the_session(session, learner):
    assert turn(es("hint", session=session)).learner == f"dialogflow_es:{learner}"


def test_learners_of_two_agents_are_never_taken_for_one():
    names = {
        turn(es("hint", session=f"projects/{project}/agent/sessions/1")).learner
        for project in ("a", "b")
    }
    assert len(names) == 2


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        ("en", "en-GB"),
        ("en-gb", "en-GB"),
        ("en-US", "en-US"),
        ("en-au", "en-AU"),
        ("fr", "en-GB"),
        (None, "en-GB"),
        ("e" * 900, "en-GB"),
    ],
)
def test_the_language_is_british_unless_it_says(code, locale):
    assert turn(es("hint", languageCode=code)).locale == locale


@pytest.mark.parametrize(
    ("source", "payload", "screen"),
    [
        ("DIALOGFLOW_CONSOLE", {}, True),
        ("DIALOGFLOW_MESSENGER", {}, True),
        (None, {}, True),
        (None, FROM_FACEBOOK, True),
        ("GOOGLE_TELEPHONY", {}, False),
        (None, ON_THE_PHONE, False),
    ],
)
def test_everything_but_a_telephone_has_a_screen(source, payload, screen):
    assert turn(es("hint", source=source, payload=payload)).screen is screen


def test_where_there_are_no_words_the_action_tells_what_is_wanted():
    assert turn(es("", action="quiz")).intent is Intent.QUIZ
    assert turn(es("", action="ask")).intent is Intent.SILENCE
