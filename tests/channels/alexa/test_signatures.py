"""Whose bytes are believed: nobody's but a holder of Alexa's key."""

import json

import pytest
from cryptography.hazmat.primitives.hashes import SHA1

from alexa_chain import NOON, URL, launch, refusal, rsa_key, sign
from lili_voice.channels import Incoming


def test_a_request_signed_by_alexa_is_believed(alexa, channel):
    proved = channel.prove(alexa.incoming(launch()))
    assert (proved.kind, proved.at) == ("LaunchRequest", NOON)


def test_a_changed_body_is_refused(alexa, channel):
    sent = alexa.incoming(launch())
    changed = Incoming(sent.body.replace(b"en-GB", b"en-US"), sent.headers)
    assert "signature" in refusal(channel, changed)


def test_a_body_with_one_more_space_is_refused(alexa, channel):
    sent = alexa.incoming(launch())
    assert "signature" in refusal(channel, Incoming(sent.body + b" ", sent.headers))


def test_unknown_fields_and_odd_spacing_do_not_break_the_signature(alexa, channel):
    body = json.dumps(launch() | {"certificationParam": 1}, indent=3).encode()
    assert channel.prove(alexa.incoming(body))


def test_another_key_is_refused(alexa, channel):
    sent = alexa.incoming(launch())
    forged = sent.headers | {"signature-256": sign(sent.body, rsa_key("evil"))}
    assert "signature" in refusal(channel, Incoming(sent.body, forged))


def test_a_sha_1_signature_is_refused(alexa, channel):
    sent = alexa.incoming(launch())
    old = sign(sent.body, hash_with=SHA1())
    assert "signature" in refusal(
        channel, Incoming(sent.body, sent.headers | {"signature-256": old})
    )
    only = {"signaturecertchainurl": URL, "signature": old}
    assert "signature-256" in refusal(channel, Incoming(sent.body, only))


@pytest.mark.parametrize(
    "claimed", ["%%%", "a", "Zm9v\n*", "é", " ", "AAAA", "=" * 5000]
)
def test_a_signature_that_is_none_is_refused(alexa, channel, claimed):
    sent = alexa.incoming(launch())
    odd = sent.headers | {"signature-256": claimed}
    assert "signature" in refusal(channel, Incoming(sent.body, odd))


def test_a_good_signature_with_something_strange_in_it_is_refused(alexa, channel):
    sent = alexa.incoming(launch())
    good = sent.headers["signature-256"]
    odd = sent.headers | {"signature-256": good[:9] + "*" + good[9:]}
    assert "base64" in refusal(channel, Incoming(sent.body, odd))


@pytest.mark.parametrize("body", [b"null", b'"x"', b"[]", b"7"])
def test_json_that_is_no_request_is_called_so(alexa, channel, body):
    assert "not a request" in refusal(channel, alexa.incoming(body))


@pytest.mark.parametrize("name", ["signaturecertchainurl", "signature-256"])
def test_a_missing_header_is_refused(alexa, channel, name):
    sent = alexa.incoming(launch())
    without = {key: value for key, value in sent.headers.items() if key != name}
    assert name in refusal(channel, Incoming(sent.body, without))
    assert name in refusal(channel, Incoming(sent.body, sent.headers | {name: ""}))


def test_nothing_in_a_body_is_looked_at_before_its_signature(alexa, channel):
    sent = alexa.incoming(launch())
    for body in (b"", b"null", b"\xff", b"[" * 100_000):
        assert "signature" in refusal(channel, Incoming(body, sent.headers))


def test_a_body_too_large_is_refused_before_anything_is_fetched(alexa, channel):
    large = alexa.incoming(b" " * (256 * 1024 + 1))
    assert "too large" in refusal(channel, large)
    assert alexa.fetched == []


# --- the body, signed but unreadable


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b'"x"',
        b"[]",
        b"7",
        b"{}",
        b"{",
        b"\xff\xfe",
        b'{"request": "\xe9"}',
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
        b"[" * 100_000,
        b"1" * 5_000,
        b'{"request": null}',
        b'{"request": []}',
    ],
)
def test_a_signed_body_that_is_no_request_is_refused(alexa, channel, body):
    refusal(channel, alexa.incoming(body))


def test_a_byte_order_mark_is_overlooked(alexa, channel):
    assert channel.prove(
        alexa.incoming(b"\xef\xbb\xbf" + json.dumps(launch()).encode())
    )


def test_numbers_that_are_none_and_fields_given_twice_do_no_harm(alexa, channel):
    plain = json.dumps(launch())
    odd = (
        plain[:-1] + ', "odd": NaN, "far": Infinity, "version": "0", "version": "1.0"}'
    )
    assert channel.prove(alexa.incoming(odd.encode()))


@pytest.mark.parametrize("given", [None, 7, "", [], {}, "x" * 600, "\ud800"])
def test_a_request_without_an_id_is_refused(alexa, channel, given):
    sent = launch()
    sent["request"]["requestId"] = given
    assert "id" in refusal(channel, alexa.incoming(sent))
