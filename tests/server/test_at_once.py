"""The door that every platform comes in by which is answered at once."""

import io

import pytest

from lili_voice.channels.bodies import LARGEST as MOST_BODY
from lili_voice.errors import StoreError
from lili_voice.server.at_once import Headers

AWAY = b"I can't reach my notes just now. Please try again in a minute."


def test_a_platform_is_proved_and_answered(street, parrot):
    answer = street.post("hello")
    assert (answer.status_code, answer.data) == (200, b"You said hello.")
    assert answer.content_type == "application/json;charset=utf-8"
    assert [turn.learner for turn in parrot.turns] == ["post:ann"]


def test_who_is_not_the_platform_is_refused(street, parrot, logged):
    answer = street.post(secret="wrong")
    assert (answer.status_code, answer.json) == (400, {"error": "refused"})
    assert "refused: the secret is wrong" in logged()
    assert not parrot.turns


def test_a_platform_without_a_channel_has_no_door(street):
    for page in ("/alexa", "/dialogflow/cx", "/messenger"):
        assert street.come(page, method="POST").status_code == 404


def test_who_leaves_is_forgotten(street, parrot):
    assert street.post("").status_code == 200
    assert parrot.forgotten == ["post:ann"]


def test_an_outage_is_apologised_for_in_lilis_voice_and_logged_once(
    street, parrot, logged
):
    parrot.trouble = StoreError("learners in /srv/learners.db: the disk is full")
    answer = street.post()
    assert (answer.status_code, answer.data) == (200, AWAY)
    assert logged().count("the disk is full") == 1
    counts = street.counts()
    assert counts["lili_store_failures_total"] == 1
    assert not any(name.startswith("lili_turns") for name in counts)


def test_who_cannot_be_forgotten_now_is_not_told_that_they_were(street, parrot):
    parrot.away = StoreError("learners in /srv/learners.db: the disk is full")
    answer = street.post("")
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert street.counts()["lili_store_failures_total"] == 1


@pytest.mark.parametrize(
    ("environ", "headers"),
    [
        ({"HTTP_X_LILI_SECRET": "s"}, {"x-lili-secret": "s"}),
        ({"CONTENT_TYPE": "a/b"}, {"content-type": "a/b"}),
        ({"CONTENT_LENGTH": "7"}, {"content-length": "7"}),
        ({"REMOTE_ADDR": "1.2.3.4", "wsgi.input": None, "PATH_INFO": "/"}, {}),
    ],
)
def test_a_channel_sees_the_headers_and_nothing_else(environ, headers):
    assert dict(Headers(environ)) == headers
    assert len(Headers(environ)) == len(headers)


def test_a_header_that_did_not_come_is_none():
    assert Headers({"SECRET": "s"}).get("secret") is None
    assert "secret" not in Headers({"SECRET": "s"})


def test_what_nobody_foresaw_tells_the_platform_nothing(street, parrot, logged):
    parrot.trouble = KeyError("who introduced it")
    answer = street.post()
    assert (answer.status_code, answer.json) == (
        500,
        {"error": "internal server error"},
    )
    assert "KeyError at " in logged()
    assert "conftest.py" in logged()
    assert "who introduced it" not in logged()
    assert "POST /dialogflow/es 500" in logged()


def test_the_end_of_the_process_is_no_failure_of_a_turn(street, parrot):
    parrot.trouble = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        street.post()


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_a_platform_only_posts(street, method):
    answer = street.come("/dialogflow/es", method=method)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


@pytest.mark.parametrize(("size", "status"), [(MOST_BODY, 200), (MOST_BODY + 1, 413)])
def test_the_largest_body_is_taken_with_a_length_or_without(
    street, parrot, size, status
):
    def send(**how):
        return street.come(
            "/dialogflow/es",
            method="POST",
            input_stream=io.BytesIO(b"a" * size),
            headers={"X-Secret": "right", "X-Name": "ann"},
            **how,
        ).status_code

    assert send(content_length=size) == status
    street.client.environ_base["wsgi.input_terminated"] = True
    assert send() == status
    assert [len(turn.text) for turn in parrot.turns] == [size] * 2 * (status == 200)
