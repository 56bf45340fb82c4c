"""The door of Messenger: acknowledged at once, kept before that."""

import json
import logging
from datetime import timedelta
from threading import Event

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
    app.register_blueprint(messenger.door(channel(), postbox.take_in))
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


def test_messenger_is_not_shut_out_for_what_strangers_send(on_messenger):
    forged = [
        on_messenger.come("/messenger", method="POST", data=b"{}").status_code
        for _ in range(100)
    ]
    assert forged == [403] * 60 + [429] * 40
    assert on_messenger.come("/healthz").status_code == 429
    body = json.dumps(POST).encode()
    signed = {"method": "POST", "data": body, "headers": signature(body)}
    assert on_messenger.come("/messenger", **signed).status_code == 200


def test_of_messenger_the_letters_that_wait_are_counted(on_messenger):
    assert on_messenger.counts()["lili_waiting_letters"] == 0
    assert on_messenger.come("/readyz").status_code == 200


def soon(comes_true):
    moment = Event()
    return any(comes_true() or moment.wait(0.01) for _ in range(1000))


def test_what_is_too_old_to_be_answered_is_counted_as_dropped(on_messenger):
    body = json.dumps(post_of(typed("hello", at=NOON - timedelta(hours=25)))).encode()
    signed = {"method": "POST", "data": body, "headers": signature(body)}
    assert on_messenger.come("/messenger", **signed).status_code == 200
    dropped = 'lili_dropped_letters_total{reason="too late"}'
    assert soon(lambda: on_messenger.counts().get(dropped) == 1)


def test_once_the_server_is_to_leave_so_is_the_postman(on_messenger):
    on_messenger.app.watch.leaving.set()
    assert soon(lambda: not on_messenger.app.postman.is_at_work())
