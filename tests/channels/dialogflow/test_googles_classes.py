"""Google's own message classes read our answers, and miss and doubt nothing in them."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogflow_bodies import (
    ASKING,
    CX_REQUESTS,
    ES_REQUESTS,
    REPLIES,
    cx_channel,
    es_channel,
    incoming,
)
from lili_voice.speech import say
from lili_voice.turn import Intent, Reply, Screen

NEEDED = "the extra `test` brings Google's message classes"
json_format = pytest.importorskip("google.protobuf.json_format", reason=NEEDED)
es_types = pytest.importorskip("google.cloud.dialogflow_v2.types", reason=NEEDED)
cx_types = pytest.importorskip("google.cloud.dialogflowcx_v3.types", reason=NEEDED)

CALLS = [
    *[
        pytest.param(es_channel(), es_types, sent, id=f"es, {name}")
        for name, sent in ES_REQUESTS.items()
    ],
    *[
        pytest.param(cx_channel(), cx_types, sent, id=f"cx, {name}")
        for name, sent in CX_REQUESTS.items()
    ],
]
EVERY_CALL = pytest.mark.parametrize(("channel", "types", "sent"), CALLS)


def read_by_google(types, body):
    """The response as JSON again, out of Google's class; raises for a stranger to it."""
    told = json.loads(body)
    response = json_format.ParseDict(told, types.WebhookResponse.pb()())
    assert json_format.MessageToDict(response) == told
    assert response.ByteSize() <= 64 * 1024
    return told


@EVERY_CALL
@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_google_reads_every_answer_as_we_meant_it(channel, types, sent, reply):
    proved = channel.prove(incoming(sent))
    body = channel.respond(proved, lambda turn: reply)
    read_by_google(types, body)
    assert body == channel.respond(proved, lambda turn: reply)
    for turn in channel.read(proved):
        read_by_google(types, channel.write(turn, reply))


@pytest.mark.parametrize(
    ("channel", "types", "sent"), [CALLS[0], CALLS[len(ES_REQUESTS)]]
)
@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters()), shown=st.text(st.characters()))
def test_google_reads_any_words(channel, types, sent, text, shown):
    reply = Reply(say(text), Intent.ASK, screen=Screen(shown, shown))
    read_by_google(
        types, channel.respond(channel.prove(incoming(sent)), lambda turn: reply)
    )


@EVERY_CALL
def test_our_requests_are_of_the_shapes_that_google_publishes(channel, types, sent):
    known = json_format.ParseDict(
        sent, types.WebhookRequest.pb()(), ignore_unknown_fields=True
    )
    assert known.ByteSize()


def test_google_would_notice_a_misspelt_field():
    (body,) = [
        es_channel().respond(
            es_channel().prove(incoming(ES_REQUESTS["console"])), lambda turn: ASKING
        )
    ]
    with pytest.raises(json_format.ParseError):
        read_by_google(es_types, body.replace(b"fulfillmentText", b"fulfilmentText"))
