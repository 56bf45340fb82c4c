"""The door of Messenger: acknowledged at once, kept before that."""

import json
import logging

import pytest
from flask import Flask

from lili_voice.errors import StoreError
from lili_voice.server import messenger, refusals
from lili_voice.server.watch import new_watch
from messenger_world import (
    NOON,
    PAGE,
    VERIFY_TOKEN,
    channel,
    did,
    post_of,
    signature,
    typed,
)

POST = post_of(
    typed("who was my secret?", "m1", "4815162342"), typed("help", "m2", "6")
)


class Postbox(list):
    trouble = None

    def take_in(self, letters):
        if self.trouble:
            raise self.trouble
        self.extend(letters)


@pytest.fixture
def postbox():
    return Postbox()


@pytest.fixture
def webhook(postbox):
    app = Flask("messenger")
    watch = new_watch(0, lambda: 0.0, proxied=False)
    refusals.add_to(app, watch)
    app.register_blueprint(messenger.door(channel(), postbox.take_in, watch))
    return app.test_client()


def send(webhook, post, **headers):
    body = json.dumps(post).encode()
    return webhook.post("/messenger", data=body, headers=signature(body) | headers)


def test_a_post_is_acknowledged_with_nothing_but_that(webhook, postbox):
    answer = send(webhook, POST)
    assert (answer.status_code, answer.text) == (200, "EVENT_RECEIVED")
    assert [letter.id for letter in postbox] == ["m1", "m2"]
    assert postbox[0].sender == f"messenger:{PAGE}:4815162342"
    assert postbox[0].at == NOON


def test_a_post_in_which_nobody_speaks_is_acknowledged_too(webhook, postbox):
    assert send(webhook, post_of(did(read={"watermark": 1}))).status_code == 200
    assert postbox == []


def test_what_cannot_be_kept_is_not_acknowledged(webhook, postbox):
    postbox.trouble = StoreError("learners in place: the disk is full")
    answer = send(webhook, POST)
    assert answer.status_code == 503
    assert "Retry-After" in answer.headers


def test_a_post_that_is_not_signed_is_refused_and_kept_nowhere(
    webhook, postbox, caplog
):
    caplog.set_level(logging.DEBUG)
    answer = send(webhook, POST, **{"x-hub-signature-256": "sha256=00"})
    assert (answer.status_code, answer.json) == (403, {"error": "refused"})
    assert postbox == []
    logged = "\n".join(record.getMessage() for record in caplog.records)
    assert "secret" not in logged
    assert "4815162342" not in logged


def asked(webhook, token):
    query = {
        "hub.mode": "subscribe",
        "hub.verify_token": token,
        "hub.challenge": "<b>7",
    }
    return webhook.get("/messenger", query_string=query)


def test_messenger_is_told_its_challenge_as_plain_text(webhook):
    answer = asked(webhook, VERIFY_TOKEN.decode())
    assert (answer.status_code, answer.text) == (200, "<b>7")
    assert answer.content_type == "text/plain; charset=utf-8"


def test_nobody_else_is_told(webhook):
    answer = asked(webhook, "guessed")
    assert (answer.status_code, answer.json) == (403, {"error": "refused"})
