"""Only an agent that shows the secret is listened to."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from dialogflow_bodies import (
    CX_REQUESTS,
    ES_REQUESTS,
    NEXT_SECRET,
    NOON,
    SECRET,
    cx_channel,
    es_channel,
    incoming,
)
from lili_voice.errors import Refused

ES, CX = es_channel(), cx_channel()
KINDS = pytest.mark.parametrize(
    ("channel", "sent", "key"),
    [
        pytest.param(ES, ES_REQUESTS["console"], "responseId", id="es"),
        pytest.param(CX, CX_REQUESTS["web chat"], "detectIntentResponseId", id="cx"),
    ],
)


def refusal(channel, request):
    with pytest.raises(Refused) as caught:
        channel.prove(request)
    assert "liu shaoqi" not in str(caught.value)
    return caught.value.status


@KINDS
def test_either_secret_opens_the_door_while_it_is_changed(channel, sent, key):
    for secret in (SECRET, NEXT_SECRET):
        proved = channel.prove(incoming(sent, secret))
        assert (proved.id, proved.at) == (sent[key], NOON)


@KINDS
@pytest.mark.parametrize(
    "secret", [None, "", "seven", SECRET.upper(), SECRET + " ", "sévén", "\udc80"]
)
def test_without_the_secret_nobody_comes_in(channel, sent, key, secret):
    assert refusal(channel, incoming(sent, secret)) == 403


@KINDS
@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b" " * 300_000])
def test_nothing_of_a_body_is_looked_at_before_the_secret(channel, sent, key, body):
    assert refusal(channel, incoming(body, "guessed")) == 403


@KINDS
@pytest.mark.parametrize(
    "sent_instead",
    [
        *(
            b"",
            b"{",
            b"null",
            b"[]",
            b'"x"',
            b"{}",
            b"\xff\xfe",
            b"[" * 100_000,
            b"9" * 9000,
        ),
        json.dumps({"version": "1.0", "request": {"type": "LaunchRequest"}}).encode(),
        json.dumps({"object": "page", "entry": []}).encode(),
        json.dumps(
            {"id": "x", "sessionId": "y", "result": {"resolvedQuery": "hi"}}
        ).encode(),
        json.dumps(
            {"queryResult": None, "sessionInfo": None, "fulfillmentInfo": []}
        ).encode(),
        json.dumps({"queryResult": "x", "detectIntentResponseId": 7}).encode(),
    ],
)
def test_what_is_no_request_of_this_platform_is_refused(
    channel, sent, key, sent_instead
):
    assert refusal(channel, incoming(sent_instead)) == 400


def test_es_and_cx_do_not_take_each_others_requests():
    for sent in CX_REQUESTS.values():
        assert refusal(ES, incoming(sent)) == 400
    for sent in ES_REQUESTS.values():
        assert refusal(CX, incoming(sent)) == 400


@KINDS
def test_a_body_of_more_than_256_kilobytes_is_refused(channel, sent, key):
    padded = json.dumps(sent).encode().ljust(256 * 1024)
    channel.prove(incoming(padded))
    assert refusal(channel, incoming(padded + b" ")) == 413


@KINDS
@pytest.mark.parametrize("given", [None, "", 7, "x" * 513, ["a"], {}])
def test_without_an_id_the_same_bytes_are_the_same_turn(channel, sent, key, given):
    odd = {**sent, key: given}
    first, again = (channel.prove(incoming(odd)).id for _ in range(2))
    other = channel.prove(incoming({**odd, "more": 1})).id
    assert first == again != other
    assert first.startswith("body:")


@KINDS
def test_without_an_id_the_same_words_a_second_later_are_another_turn(
    channel, sent, key
):
    odd, turns = {**sent, key: None}, []
    for seconds in (0, 0.9, 1, 60):
        at = NOON + timedelta(seconds=seconds)
        other = replace(channel, now=lambda at=at: at)
        turns.append(other.prove(incoming(odd)).id)
    assert turns[0] == turns[1]
    assert len(set(turns)) == 3


@KINDS
def test_with_an_id_the_time_makes_no_other_turn(channel, sent, key):
    later = replace(channel, now=lambda: NOON + timedelta(minutes=1))
    assert later.prove(incoming(sent)).id == sent[key]


@KINDS
def test_what_a_learner_said_is_not_in_what_a_log_would_show(channel, sent, key):
    assert "shaoqi" not in repr(channel.prove(incoming(sent)))
    assert SECRET not in repr(channel)


@pytest.mark.parametrize(
    "sent",
    [{"detectIntentResponseId": "1"}, {"sessionInfo": {}}, {"fulfillmentInfo": {}}],
)
def test_a_request_of_cx_may_lack_all_but_one_of_its_parts(sent):
    assert CX.prove(incoming(sent)).envelope == sent
