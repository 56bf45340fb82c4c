"""Requests that were recorded somewhere are known by their shape, whatever is in them."""

import json
from datetime import UTC, datetime

import pytest

from alexa_chain import disabled, envelope
from dialogflow_bodies import CX_REQUESTS, ES_REQUESTS
from emulators.alexa_rules import words_of
from emulators.messenger import post_of
from lili_voice.channels.bodies import LARGEST
from lili_voice.simulator.platforms import Recorded, Unreadable, read_recorded
from lili_voice.simulator.platforms.recorded import DEEPEST, MOST_TURNS
from lili_voice.speech import say
from lili_voice.turn import Intent, Reply

NOW = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)
REPLY = Reply(say("It was Mao."), Intent.ASK, say("What else?"))
PEOPLE = {"sender": {"id": "7"}, "recipient": {"id": "8"}, "timestamp": 1}


def loaded(request):
    return read_recorded(json.dumps(request).encode(), NOW)


def intent(name, **slots):
    filled = {slot: {"name": slot, "value": said} for slot, said in slots.items()}
    return envelope(
        {"type": "IntentRequest", "intent": {"name": name, "slots": filled}}
    )


def message(text, sender="7"):
    people = PEOPLE | {"sender": {"id": sender}}
    return {**people, "message": {"mid": f"m_{text}", "text": text}}


def test_alexa_is_known_and_answered():
    found = loaded(intent("AskWhoIntent", query="was mao"))
    assert (found.name, found.title) == ("alexa", "Alexa")
    [turn] = found.turns
    assert (turn.intent, turn.text) == (Intent.ASK, "who was mao")
    told = found.answered([REPLY])
    assert words_of(told["response"]["outputSpeech"]) == "It was Mao."


@pytest.mark.parametrize("case", ES_REQUESTS)
def test_es_is_known_by_its_query_result(case):
    found = loaded(ES_REQUESTS[case])
    assert (found.name, found.title) == ("dialogflow_es", "Dialogflow ES")
    assert len(found.turns) == (case != "an event of others")
    told = found.answered([REPLY for _ in found.turns])
    assert bool(told) == bool(found.turns)


@pytest.mark.parametrize("case", CX_REQUESTS)
def test_cx_is_known_by_its_session(case):
    found = loaded(CX_REQUESTS[case])
    assert (found.name, found.title) == ("dialogflow_cx", "Dialogflow CX")
    told = found.answered([REPLY for _ in found.turns])
    assert bool(told) == bool(found.turns)


def test_a_post_of_messengers_may_hold_many_turns():
    found = loaded(post_of(message("hint"), message("skip", "9")))
    assert (found.name, found.title) == ("messenger", "Messenger")
    assert [turn.intent for turn in found.turns] == [Intent.HINT, Intent.SKIP]
    told = found.answered([REPLY, REPLY])
    assert [one["text"] for one in told] == ["It was Mao.", "It was Mao."]


def test_a_line_of_the_plain_door_is_known_too():
    found = loaded({"learner": "me", "text": "quiz me", "id": "4"})
    assert (found.name, found.title) == ("turn", "/api/turn")
    [turn] = found.turns
    assert (turn.intent, turn.id) == (Intent.QUIZ, "given:4")
    assert found.answered([REPLY])["speech"] == "It was Mao."


@pytest.mark.parametrize(
    "request_",
    [
        intent("AskWhoIntent", query="was mao"),
        ES_REQUESTS["console"],
        CX_REQUESTS["web chat"],
        post_of(message("hint")),
        {"learner": "me", "text": "hint", "at": "2031-01-01T00:00:00Z"},
    ],
)
def test_it_takes_place_now_and_is_nobodys(request_):
    [turn] = loaded(request_).turns
    assert turn.at == NOW
    assert turn.learner == "recorded:"


def test_a_request_whose_user_was_left_out_is_read_all_the_same():
    sent = intent("HintIntent")
    del sent["context"]
    del sent["session"]
    assert [turn.intent for turn in loaded(sent).turns] == [Intent.HINT]
    assert loaded(ES_REQUESTS["no session"]).turns
    assert loaded(CX_REQUESTS["no session"]).turns


def test_a_request_in_which_nobody_speaks_has_no_turns_and_an_empty_answer():
    for sent in (envelope({"type": "SessionEndedRequest"}), disabled()):
        found = loaded(sent)
        assert found.turns == ()
        assert found.answered([]) == {"version": "1.0", "response": {}}
    echo = {**PEOPLE, "message": {"mid": "m", "text": "hi", "is_echo": True}}
    assert loaded(post_of(echo)).answered([]) == []


UNREADABLE = {
    "nothing": b"",
    "spaces": b"  \n",
    "words": b"who was mao",
    "half of it": b'{"request": {"type": ',
    "not text": b"\xff\xfe\x00",
    "a list": b"[]",
    "a number": b"7",
    "null": b"null",
    "two lines": b'{"learner": "a", "text": "b"}\n{"learner": "a", "text": "c"}',
    "no shape": b"{}",
    "an answer": b'{"version": "1.0", "response": {}}',
    "instagram, without an entry": b'{"object": "instagram"}',
    "a line for nobody": b'{"text": "hint"}',
    "a line of numbers": b'{"learner": 1, "text": 2}',
    "a line that says nothing": b'{"learner": "me", "text": null}',
    "a line of another time": b'{"learner": "me", "text": "hint", "at": "soon"}',
    "no JSON number": b'{"learner": "me", "text": "hint", "n": NaN}',
    "a number without end": b'{"queryResult": ' + b"9" * 9000 + b"}",
    "deep": b'{"queryResult": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "not so deep": b'{"queryResult": {}, "x": ' + b"[" * 80 + b"]" * 80 + b"}",
    "huge": b'{"queryResult": {}, "x": "' + b"y" * LARGEST + b'"}',
    "a crowd": json.dumps(
        post_of(*[message(f"{n}") for n in range(MOST_TURNS + 1)])
    ).encode(),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_is_no_request_is_told_what_is_expected(case):
    found = read_recorded(UNREADABLE[case], NOW)
    assert isinstance(found, Unreadable)
    assert "Alexa, Dialogflow ES, Dialogflow CX or Messenger" in found.why
    assert found.why.endswith(".")
    assert len(found.why) < 400


def test_as_deep_as_platforms_nest_is_not_too_deep():
    sent = ES_REQUESTS["console"] | {"extra": json.loads("[" * 20 + "]" * 20)}
    assert DEEPEST > 20
    assert isinstance(loaded(sent), Recorded)


ODD = (None, True, 7, -1.5, 1e308, "", "x", "\ud800", "x" * 5000, [], [[]], {}, {"": 0})


def variants(value):
    """The request with one thing in it replaced by each that is odd there."""
    yield from ODD
    if isinstance(value, dict):
        for key, inner in value.items():
            yield {name: one for name, one in value.items() if name != key}
            for odd in variants(inner):
                yield value | {key: odd}
    if isinstance(value, list) and value:
        for odd in variants(value[0]):
            yield [odd, *value[1:]]


@pytest.mark.parametrize(
    "request_",
    [
        intent("WordsIntent", words="mao"),
        envelope({"type": "Alexa.Presentation.APL.UserEvent", "arguments": ["hint"]}),
        ES_REQUESTS["telephone"],
        CX_REQUESTS["an intent"],
        post_of({**PEOPLE, "postback": {"title": "hint", "payload": "hint"}}),
        {"learner": "me", "choice": "a", "id": "1", "screen": True, "locale": "en-GB"},
    ],
)
def test_no_odd_value_anywhere_makes_it_fail(request_):
    known = 0
    for odd in variants(request_):
        found = loaded(odd)
        known += isinstance(found, Recorded)
        if isinstance(found, Recorded):
            json.dumps(found.answered([REPLY for _ in found.turns]))
    assert known > 5
