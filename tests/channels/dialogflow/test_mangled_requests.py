"""Whatever a request looks like, it is refused or gets a valid answer."""

import json
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogflow_bodies import (
    CX_REQUESTS,
    ES_REQUESTS,
    ES_SESSION,
    cx_channel,
    es_channel,
    incoming,
)
from lili_voice.errors import Refused
from lili_voice.speech import say
from lili_voice.turn import Awaited, Reply, Screen

DOORS = [
    pytest.param(
        es_channel(), ES_REQUESTS, {"fulfillmentText", "fulfillmentMessages"}, id="es"
    ),
    pytest.param(
        cx_channel(), CX_REQUESTS, {"fulfillmentResponse", "targetPage"}, id="cx"
    ),
]
EVERY_DOOR = pytest.mark.parametrize(("channel", "requests", "keys"), DOORS)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
) | st.sampled_from(
    [
        "x" * 20_000,
        "<speak>&",
        "\ud800",
        {},
        [],
        [[]] * 50,
        10**400,
        "WELCOME",
        "A_B",
        ES_SESSION,
    ]
)
ODD = (None, "", 0, [], {}, True, "\ud800", "x" * 20_000, "NO_INPUT", "sessions/", [{}])


def places(value, path=()):
    """Every path into a request, through lists too."""
    found = [path] if path else []
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, below in inner:
        found += places(below, (*path, key))
    return found


def changed(whole, path, odd):
    sent = place = json.loads(json.dumps(whole))
    *steps, last = path
    for step in steps:
        place = place[step]
    place[last] = odd
    return sent


@EVERY_DOOR
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_mangled_request_is_refused_or_answered(channel, requests, keys, data):
    sent = data.draw(st.sampled_from(list(requests.values())))
    for _ in range(data.draw(st.integers(1, 4))):
        if paths := places(sent):
            sent = changed(sent, data.draw(st.sampled_from(paths)), data.draw(JUNK))
    answer_to(channel, incoming(sent), keys)


@EVERY_DOOR
def test_a_request_with_any_one_part_odd_is_refused_or_answered(
    channel, requests, keys
):
    for whole in requests.values():
        for path in places(whole):
            for odd in ODD:
                answer_to(channel, incoming(changed(whole, path, odd)), keys)


@EVERY_DOOR
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_request_with_changed_bytes_is_refused_or_answered(
    channel, requests, keys, data
):
    body = bytearray(
        json.dumps(data.draw(st.sampled_from(list(requests.values())))).encode()
    )
    for _ in range(data.draw(st.integers(1, 5))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    answer_to(channel, incoming(bytes(body)), keys)


def answer_to(channel, request, keys):
    """Fails unless the request is refused, or read and answered in the platform's form."""
    try:
        proved = channel.prove(request)
    except Refused:
        return
    assert channel.forgets(proved) is None
    body = channel.respond(proved, echo)
    assert len(body) <= 64 * 1024
    told = json.loads(body)
    assert told.keys() <= keys
    for message in told.get("fulfillmentResponse", {}).get("messages", []):
        if "outputAudioText" in message:
            assert (
                ElementTree.fromstring(message["outputAudioText"]["ssml"]).tag
                == "speak"
            )
    for turn in channel.read(proved):
        assert json.loads(channel.write(turn, echo(turn))).keys() <= keys


def echo(turn):
    """Says and shows what was heard, after using the ids as a store would."""
    assert turn.id.encode()
    assert turn.learner.encode().startswith(b"dialogflow_")
    assert turn.locale.startswith("en-")
    shown = Screen(turn.text, turn.text)
    return Reply(say(turn.text), turn.intent, awaits=Awaited.ANSWER, screen=shown)
