"""One turn as JSON over HTTP."""

import pytest

from lili_voice.errors import StoreError

TURN = {"learner": "ann", "text": "who introduced it"}


def post(client, turn=None, **how):
    return client.post("/api/turn", json=TURN | (turn or {}), **how)


def test_a_turn_is_answered(webhook, parrot):
    answer = post(webhook)
    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    assert answer.json["learner"] == "ann"
    assert answer.json["speech"] == "You said who introduced it."
    assert [turn.learner for turn in parrot.turns] == ["local:ann"]


def test_a_turn_without_an_id_is_always_new(webhook, parrot):
    post(webhook)
    post(webhook)
    post(webhook, {"id": "7"})
    post(webhook, {"id": "7"})
    first, second, third, fourth = [turn.id for turn in parrot.turns]
    assert len({first, second, third}) == 3
    assert third == fourth


def test_a_turn_that_names_no_time_happens_now(webhook, parrot):
    post(webhook)
    post(webhook, {"at": "2027-01-01T00:00:00Z"})
    assert [turn.at.isoformat() for turn in parrot.turns] == [
        "2026-11-21T12:00:00+00:00",
        "2027-01-01T00:00:00+00:00",
    ]


def test_on_this_machine_the_question_may_be_looked_at(webhook):
    assert "question" not in post(webhook).json
    assert post(webhook, {"debug": True}).json["question"]["accepts"] == ["two"]


def test_no_learner_can_pass_for_one_of_alexas(webhook, parrot):
    post(webhook, {"learner": "alexa:amzn1.ask.account.PUPIL"})
    assert parrot.turns[0].learner == "local:alexa:amzn1.ask.account.PUPIL"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "this is not JSON"),
        (b"[]", "expected `object`, got `array`"),
        (b'{"learner": "ann"}', "give text, or an event (launch or end)"),
        (b'{"learner": "ann", "text": 1}', "text: expected `str | null`, got `int`"),
        (b'{"learner": "ann", "text": "\xff"}', "this is not UTF-8"),
    ],
)
def test_what_is_no_turn_is_explained(webhook, parrot, body, why):
    answer = webhook.post("/api/turn", data=body, content_type="application/json")
    assert (answer.status_code, answer.json) == (400, {"error": why})
    assert not parrot.turns


@pytest.mark.parametrize(
    "kind", [None, "text/plain", "application/x-www-form-urlencoded"]
)
def test_only_json_is_taken(webhook, parrot, kind):
    body = b'{"learner": "ann", "text": "hello"}'
    answer = webhook.post("/api/turn", data=body, content_type=kind)
    assert (answer.status_code, answer.json) == (
        415,
        {"error": "unsupported media type"},
    )
    assert not parrot.turns


def test_a_charset_does_no_harm(webhook):
    kind = "application/json; charset=utf-8"
    body = b'{"learner": "ann", "text": "hello"}'
    assert webhook.post("/api/turn", data=body, content_type=kind).status_code == 200


def test_learners_out_of_reach_are_an_outage(webhook, parrot, logged):
    parrot.trouble = StoreError("learners in /srv/learners.db: the disk is full")
    answer = post(webhook)
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.json == {"error": "learners cannot be reached; try again soon"}
    assert "the disk is full" in logged()


def test_what_nobody_foresaw_tells_the_caller_nothing(webhook, parrot, logged):
    parrot.trouble = KeyError("who introduced it")
    answer = post(webhook)
    assert (answer.status_code, answer.json) == (
        500,
        {"error": "internal server error"},
    )
    assert "KeyError at" in logged()
    assert "conftest.py" in logged()
    assert "who introduced it" not in logged()
