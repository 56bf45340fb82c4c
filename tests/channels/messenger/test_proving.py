"""Only Messenger gets in, and only for our app."""

import json

import pytest

from lili_voice.channels import Incoming
from lili_voice.errors import Refused
from messenger_world import (
    APP_SECRET,
    VERIFY_TOKEN,
    channel,
    incoming,
    post_of,
    signature,
    typed,
)

POST = post_of(typed("who was Mao?"))
BODY = json.dumps(POST).encode()
ASKED = {
    "hub.mode": "subscribe",
    "hub.verify_token": VERIFY_TOKEN.decode(),
    "hub.challenge": "1158201444",
}


def test_messenger_is_shown_that_the_webhook_is_ours():
    assert channel().challenge(ASKED) == "1158201444"


@pytest.mark.parametrize(
    "wrong",
    [
        {"hub.verify_token": "guessed"},
        {"hub.verify_token": ""},
        {"hub.verify_token": "é\udc80"},
        {"hub.mode": "unsubscribe"},
        {"hub.challenge": ""},
        {"hub.challenge": "1" * 513},
    ],
)
def test_nobody_else_is_shown(wrong):
    with pytest.raises(Refused) as refused:
        channel().challenge(ASKED | wrong)
    assert refused.value.status == 403
    assert VERIFY_TOKEN.decode() not in str(refused.value)


def test_a_query_of_nothing_is_refused():
    with pytest.raises(Refused):
        channel().challenge({})


def test_a_signed_post_is_let_in():
    assert channel().prove(incoming(POST)).body == POST


def test_the_signature_is_of_the_bytes_and_not_of_what_they_mean():
    spaced = BODY.replace(b": ", b":  ")
    assert channel().prove(Incoming(spaced, signature(spaced))).body == POST
    with pytest.raises(Refused):
        channel().prove(Incoming(spaced, signature(BODY)))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        signature(BODY, b"another secret"),
        signature(BODY + b" "),
        {"x-hub-signature-256": ""},
        {"x-hub-signature-256": "sha256="},
        {"x-hub-signature-256": signature(BODY)["x-hub-signature-256"][7:]},
        {
            "x-hub-signature-256": signature(BODY)["x-hub-signature-256"].replace(
                "256", "1"
            )
        },
        {"x-hub-signature-256": "sha256=é\udc80"},
        {"x-hub-signature": signature(BODY)["x-hub-signature-256"]},
    ],
)
def test_a_post_without_the_right_signature_is_refused(headers):
    with pytest.raises(Refused) as refused:
        channel().prove(Incoming(BODY, headers))
    assert refused.value.status == 403


@pytest.mark.parametrize("place", range(0, len(BODY), 7))
def test_one_byte_changed_is_refused(place):
    forged = bytearray(BODY)
    forged[place] ^= 1
    with pytest.raises(Refused):
        channel().prove(Incoming(bytes(forged), signature(BODY)))


def test_two_secrets_are_good_while_they_are_changed():
    both = channel(secrets=(APP_SECRET, b"the app's new secret"))
    assert both.prove(incoming(POST)).body == POST
    assert both.prove(incoming(POST, b"the app's new secret")).body == POST


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'"page"', b"\xff", b"[" * 100_000])
def test_what_is_signed_but_no_post_is_refused_unquoted(body):
    with pytest.raises(Refused) as refused:
        channel().prove(Incoming(body, signature(body)))
    assert refused.value.status == 400
    assert refused.value.__cause__ is None
