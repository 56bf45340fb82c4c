"""The plain door: one turn as JSON in, one as JSON out."""

import json
from datetime import UTC, datetime
from importlib import resources

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.channels.turns import (
    LONGEST_TEXT,
    Arrival,
    Said,
    Unreadable,
    read,
    turn_of,
    write,
    write_error,
)
from lili_voice.source import Source
from lili_voice.speech import Speech, say
from lili_voice.turn import Choice, Grade, Intent, Question, Reply

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ARRIVAL = Arrival("local:", "17", NOW)
SCHEMA = json.loads(
    resources.files("lili_voice.channels").joinpath("turn.schema.json").read_text()
)
TOLD = jsonschema.Draft202012Validator(SCHEMA)
SAID = jsonschema.Draft202012Validator(SCHEMA | {"anyOf": [{"$ref": "#/$defs/said"}]})
CHOICES = (Choice("a", "the Chinese road"), Choice("b", "backyard furnaces"))
FULL = Reply(
    speech=say("Correct. It began in 1958."),
    intent=Intent.ANSWER,
    reprompt=say("Another one?"),
    choices=CHOICES,
    sources=(
        Source("notes/glf.pdf", (71, 72), "glf-1", 3),
        Source("glf.md", (4, 4), "glf-2"),
    ),
    verdict=Grade.CORRECT,
    asked=Question("When did it begin?", ("in 1958", "1958"), "glf-1", CHOICES),
)


def sent(**fields):
    return json.dumps({"learner": "ann"} | fields).encode()


def heard(**fields):
    said = read(sent(**fields))
    assert isinstance(said, Said)
    return turn_of(said, ARRIVAL)


def trouble(body):
    found = read(body)
    assert isinstance(found, Unreadable)
    return found.why


def told(reply, **how):
    line = write("ann", reply, **how)
    assert b"\n" not in line
    answer = json.loads(line)
    TOLD.validate(answer)
    return answer


# --- what is read


def test_words_are_heard_as_what_they_are():
    turn = heard(text="who introduced it")
    assert (turn.intent, turn.text, turn.question) == (
        Intent.ASK,
        "who introduced it",
        True,
    )
    assert heard(text="give me a hint").intent is Intent.HINT


def test_no_words_are_silence():
    assert heard(text="").intent is Intent.SILENCE
    assert heard(text="  ").intent is Intent.SILENCE


def test_a_conversation_opens_with_a_launch_or_just_begins():
    launch = heard(event="launch")
    assert (launch.intent, launch.opens, launch.text) == (Intent.LAUNCH, True, "")
    assert not heard(text="who introduced it").opens


def test_the_end_of_a_conversation_says_nothing():
    assert heard(event="end").intent is Intent.END


def test_a_tapped_choice_is_an_answer():
    turn = heard(choice="b")
    assert (turn.intent, turn.text, dict(turn.slots)) == (
        Intent.ANSWER,
        "b",
        {"choice": "b"},
    )


def test_a_tap_counts_for_more_than_the_words_beside_it():
    assert heard(choice="b", text="the second one").text == "b"


def test_a_turn_without_a_time_happens_when_it_arrives():
    assert heard(text="hello").at == NOW


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-21T17:30:00Z",
        "2026-11-21T17:30:00.000+00:00",
        "2026-11-21T18:30:00+01:00",
        "2026-11-21T17:30:00",
        "20261121T173000Z",
    ],
)
def test_a_time_may_be_written_as_iso_8601_allows(at):
    assert heard(text="hello", at=at).at == datetime(2026, 11, 21, 17, 30, tzinfo=UTC)


def test_an_id_of_the_sender_never_meets_one_of_ours():
    assert heard(text="hello", id="17").id != heard(text="hello").id
    assert heard(text="hello", id="17").id == heard(text="hello", id="17").id


def test_a_turn_may_say_where_it_comes_from():
    turn = heard(text="hello", locale="en-US", screen=True)
    assert (turn.locale, turn.screen) == ("en-US", True)
    assert (heard(text="hello").locale, heard(text="hello").screen) == ("en-GB", False)


def test_fields_nobody_knows_are_passed_over():
    assert (
        heard(text="help", colour="blue", more={"deep": [1, None]}).intent
        is Intent.HELP
    )


def test_null_is_the_same_as_nothing():
    turn = heard(
        text="help", event=None, id=None, at=None, choice=None, locale=None, screen=None
    )
    assert turn.intent is Intent.HELP


def test_a_byte_order_mark_does_no_harm():
    assert isinstance(read(b"\xef\xbb\xbf" + sent(text="help")), Said)


def test_text_of_any_length_that_is_taken_is_heard():
    assert heard(text="a " * (LONGEST_TEXT // 2)).intent is Intent.ASK


# --- what is not


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, "give text, or an event"),
        ({"text": None}, "give text, or an event"),
        ({"text": "hello", "event": "launch"}, "not both"),
        ({"choice": "a", "event": "end"}, "not both"),
        ({"text": 7}, "text: expected `str | null`, got `int`"),
        ({"text": ["hello"]}, "text: expected"),
        ({"text": "a" * (LONGEST_TEXT + 1)}, "text: longer than 10,000 characters"),
        ({"event": "begin"}, "event: invalid enum value 'begin'"),
        ({"text": "a", "learner": ""}, "learner: expected `str` of length >= 1"),
        (
            {"text": "a", "learner": "a" * 513},
            "learner: expected `str` of length <= 512",
        ),
        ({"text": "a", "learner": None}, "learner: expected `str`, got `null`"),
        ({"text": "a", "learner": 5}, "learner: expected `str`, got `int`"),
        ({"text": "a", "id": 5}, "id: expected"),
        ({"text": "a", "id": ""}, "id: expected"),
        ({"choice": ""}, "choice: expected"),
        ({"text": "a", "screen": "yes"}, "screen: expected `bool | null`"),
        ({"text": "a", "at": 1763740800}, "at: expected"),
        ({"text": "a", "at": "yesterday"}, "at: expected an ISO 8601 time"),
        ({"text": "a", "at": ""}, "at: expected an ISO 8601 time"),
        ({"text": "a", "at": "2026-13-01T00:00:00Z"}, "at: expected an ISO 8601 time"),
        (
            {"text": "a", "at": "0001-01-01T00:00:00+14:00"},
            "at: expected a time in the years 1970 to 2999",
        ),
        (
            {"text": "a", "at": "9999-12-31T23:59:59-14:00"},
            "at: expected a time in the years 1970 to 2999",
        ),
        ({"text": "a", "at": "1969-12-31T23:59:59Z"}, "in the years 1970 to 2999"),
        ({"text": "a", "at": "3000-01-01T00:00:00Z"}, "in the years 1970 to 2999"),
    ],
)
def test_a_turn_that_cannot_be_taken_says_why(fields, why):
    assert why in trouble(sent(**fields))


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "this is not JSON"),
        (b"\n", "this is not JSON"),
        (b"hello", "this is not JSON"),
        (b'{"text": "hello"}', "object missing required field `learner`"),
        (b"null", "expected `object`, got `null`"),
        (b'"hello"', "expected `object`, got `str`"),
        (b'{"learner": "ann", "text": NaN}', "this is not JSON"),
        (b'{"learner": "ann", "text": "a", "x": Infinity}', "this is not JSON"),
        (b'{"learner": "ann", "text": "\xff\xfe"}', "this is not UTF-8"),
        (b'{"learner": "ann", "text": "\\ud800"}', "this is not JSON"),
        (b'{"learner": "ann", "text": "a"} {}', "this is not JSON"),
        (b"[" * 10_000, "expected `object`, got `array`"),
        (
            b'{"learner": "ann", "text": "a", "x": '
            + b"[" * 10_000
            + b"]" * 10_000
            + b"}",
            "this is nested too deeply",
        ),
        (b'{"learner": "ann", "x":' * 10_000, "this is nested too deeply"),
    ],
)
def test_what_is_no_turn_at_all_says_why(body, why):
    assert trouble(body) == why


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_explained(body):
    found = read(body)
    assert isinstance(found, Said) or found.why


ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=20)
    | st.lists(st.text(max_size=3), max_size=2)
)
FIELDS = (
    "learner",
    "text",
    "event",
    "choice",
    "id",
    "locale",
    "screen",
    "debug",
    "other",
)


@given(st.dictionaries(st.sampled_from(FIELDS), ANYTHING))
def test_every_turn_that_is_taken_keeps_to_the_schema(fields):
    found = read(json.dumps(fields).encode())
    if isinstance(found, Said):
        SAID.validate(fields)
        assert turn_of(found, ARRIVAL).at == NOW


# --- what is written


def test_everything_a_reply_holds_is_told():
    assert told(FULL, debug=True) == {
        "learner": "ann",
        "speech": "Correct. It began in 1958.",
        "ssml": FULL.speech.ssml(),
        "display": "Correct. It began in 1958.",
        "reprompt": "Another one?",
        "listening": True,
        "choices": [
            {"letter": "a", "text": "the Chinese road"},
            {"letter": "b", "text": "backyard furnaces"},
        ],
        "intent": "answer",
        "known": None,
        "sources": [
            {
                "document": "notes/glf.pdf",
                "lines": [71, 72],
                "fact": "glf-1",
                "page": 3,
            },
            {"document": "glf.md", "lines": [4, 4], "fact": "glf-2"},
        ],
        "verdict": "correct",
        "question": {
            "prompt": "When did it begin?",
            "accepts": ["in 1958", "1958"],
            "choices": [
                {"letter": "a", "text": "the Chinese road"},
                {"letter": "b", "text": "backyard furnaces"},
            ],
            "fact": "glf-1",
        },
    }


def test_the_right_answer_is_shown_for_debugging_alone():
    assert "question" not in told(FULL)
    assert "When did it begin?" not in write("ann", FULL).decode()


def test_for_debugging_a_turn_that_asks_nothing_says_so():
    assert (
        told(Reply(say("Hello."), Intent.LAUNCH, say("Yes?")), debug=True)["question"]
        is None
    )


def test_after_the_end_nothing_is_said_and_nobody_listens():
    answer = told(Reply(Speech(), Intent.END))
    assert (answer["speech"], answer["reprompt"], answer["listening"]) == (
        "",
        None,
        False,
    )


def test_what_is_written_is_one_line_to_every_reader():
    reply = Reply(say("One.\nTwo."), Intent.ASK)
    line = write("ann\u2028\u2029\x85\x1e\r\n", reply).decode()
    assert line.splitlines() == [line]
    assert json.loads(line)["learner"] == "ann\u2028\u2029\x85\x1e\r\n"


def test_an_error_is_one_object():
    TOLD.validate(json.loads(write_error("this is not JSON")))


def test_the_schema_is_a_schema_and_names_every_intent_and_verdict():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    shown = SCHEMA["$defs"]["told"]["properties"]
    assert shown["intent"]["enum"] == [intent.value for intent in Intent]
    assert shown["verdict"]["enum"] == [*(grade.value for grade in Grade), None]


@pytest.mark.parametrize(
    "spoilt",
    [
        {"listening": False},
        {"reprompt": None},
        {"extra": 1},
        {"known": "yes"},
        {"sources": [{"document": "a"}]},
    ],
)
def test_the_schema_finds_what_breaks_the_promise(spoilt):
    assert not TOLD.is_valid(told(FULL) | spoilt)
