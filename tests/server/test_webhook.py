"""What every page of the webhook has in common."""

import io
import logging
from dataclasses import replace
from types import SimpleNamespace

import pytest

from alexa_chain import NOON, SKILL, Alexa, disabled, intent, launch
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.channels.bodies import LARGEST as MOST_BODY
from lili_voice.server.app import Doors, app_around
from lili_voice.server.platforms import ALEXA

UTTERANCE = "my secret thoughts about zhou enlai"


@pytest.fixture
def alexa():
    return Alexa()


@pytest.fixture
def skill(alexa, parrot, token):
    """A test client of a webhook that answers Alexa."""
    channel = AlexaChannel(
        [SKILL], now=alexa.now, roots=alexa.root.pem, fetch=alexa.fetch
    )
    return app_around(
        parrot.lili(), Doors(alexa.now, token, channels={ALEXA: channel})
    ).test_client()


def send(client, alexa, envelope):
    incoming = alexa.incoming(envelope)
    return client.post("/alexa", data=incoming.body, headers=dict(incoming.headers))


def test_a_monitor_hears_that_all_is_well(webhook):
    answer = webhook.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_the_front_page_says_how_to_try_her(webhook):
    answer = webhook.get("/", headers={"Host": "localhost:8080"})
    assert answer.mimetype == "text/plain"
    assert "lili talk" in answer.text
    assert "http://localhost:8080/api/turn" in answer.text


def test_without_a_skill_id_there_is_no_door_for_alexa(webhook, alexa):
    answer = send(webhook, alexa, launch())
    assert (answer.status_code, answer.json) == (404, {"error": "not found"})


def test_alexa_is_answered(skill, alexa, parrot):
    answer = send(skill, alexa, launch())
    assert answer.status_code == 200
    assert answer.json["response"]["outputSpeech"]["type"] == "SSML"
    assert [turn.intent for turn in parrot.turns] == ["launch"]


def test_what_alexa_did_not_sign_is_refused(skill, parrot, logged):
    answer = skill.post("/alexa", json=launch())
    assert (answer.status_code, answer.json) == (400, {"error": "refused"})
    assert "refused: the signaturecertchainurl header is missing" in logged()
    assert not parrot.turns


def test_who_leaves_the_skill_is_forgotten(skill, alexa, parrot):
    assert send(skill, alexa, disabled()).status_code == 200
    assert parrot.forgotten == ["alexa:amzn1.ask.account.PUPIL"]


def test_who_may_come_back_is_kept(skill, alexa, parrot):
    assert send(skill, alexa, disabled("PERSISTED")).status_code == 200
    assert parrot.forgotten == []


def test_an_old_farewell_does_not_forget_who_came_back(skill, alexa, parrot):
    farewell = disabled()
    first = send(skill, alexa, farewell)
    send(skill, alexa, launch(at=NOON))
    assert send(skill, alexa, farewell).data == first.data
    assert len(parrot.forgotten) == 1


@pytest.mark.parametrize(
    ("path", "method", "status", "why"),
    [
        ("/nothing", "GET", 404, "not found"),
        ("/api/turn", "GET", 405, "method not allowed"),
        ("/alexa", "GET", 405, "method not allowed"),
        ("/healthz", "POST", 405, "method not allowed"),
        ("//alexa", "POST", 404, "not found"),
        ("/alexa/", "POST", 404, "not found"),
    ],
)
def test_what_is_not_there_is_said_in_json(skill, path, method, status, why):
    answer = skill.open(path, method=method)
    assert (answer.status_code, answer.json) == (status, {"error": why})


@pytest.mark.parametrize(
    "target",
    [
        "//api/turn",
        "///api/turn",
        "http:/api/turn",
        "http:api/turn",
        "http:///api/turn",
        "http://evil.example/api/turn",
        "http://localhost//api/turn",
        "foo://localhost/api/turn",
        "api/turn",
        "*",
        "",
    ],
)
def test_only_an_address_of_this_server_is_a_page(webhook, parrot, target):
    # What a server makes of the target is the same page for all of these.
    answer = webhook.post(
        "/api/turn",
        json={"learner": "ann", "text": "hello"},
        environ_overrides={"REQUEST_URI": target},
    )
    assert (answer.status_code, answer.json) == (404, {"error": "not found"})
    assert not parrot.turns


@pytest.mark.parametrize("target", ["/api/turn", "http://localhost/api/turn", "/x?//"])
def test_an_address_of_this_server_in_full_is_its_page(webhook, target):
    turn = {"learner": "ann", "text": "hello"}
    answer = webhook.post(
        "/api/turn", json=turn, environ_overrides={"REQUEST_URI": target}
    )
    assert answer.status_code == 200


def test_a_wrong_method_is_told_the_right_one(skill):
    assert "POST" in skill.get("/alexa").headers["Allow"]


@pytest.mark.parametrize("path", ["/alexa", "/api/turn"])
def test_a_body_that_is_too_large_is_not_looked_at(skill, webhook, parrot, path):
    client = skill if path == "/alexa" else webhook
    body = b'{"learner": "ann", "text": "hello"}'.ljust(MOST_BODY + 1)
    answer = client.post(path, data=body, content_type="application/json")
    assert (answer.status_code, answer.json) == (
        413,
        {"error": "request entity too large"},
    )
    assert not parrot.turns


def test_the_largest_body_is_taken(webhook):
    body = b'{"learner": "ann", "text": "hello"}'.ljust(MOST_BODY)
    answer = webhook.post("/api/turn", data=body, content_type="application/json")
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/", "/healthz", "/alexa", "/nothing"])
def test_browsers_may_guess_keep_and_load_nothing(skill, path):
    headers = skill.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_the_log_tells_method_page_status_and_time(webhook, logged):
    webhook.get("/healthz?learner=ann")
    assert logged().startswith("GET /healthz 200 ")
    assert logged().endswith(" ms")


def test_nothing_a_learner_said_or_is_called_reaches_a_log(
    skill, alexa, parrot, token, logged
):
    turn = {"learner": "ann-the-pupil", "text": UTTERANCE}
    shown = {"Authorization": f"Bearer {token}"}
    assert skill.post("/api/turn", json=turn, headers=shown).status_code == 200
    skill.post("/api/turn", json=turn | {"at": UTTERANCE}, headers=shown)
    skill.post(
        "/api/turn",
        json=turn,
        headers={"Authorization": "Bearer hidden", "Via": "1.1 x"},
    )
    skill.get(f"/{UTTERANCE}?learner=ann-the-pupil")
    skill.open("/", method="ANN-THE-PUPIL")
    send(skill, alexa, intent("AskWhoIntent", {"query": UTTERANCE}))
    skill.post("/alexa", json=intent("AskWhoIntent", {"query": UTTERANCE}))
    send(skill, alexa, disabled())
    parrot.trouble = ValueError(UTTERANCE)
    assert skill.post("/api/turn", json=turn, headers=shown).status_code == 500
    written = logged().lower()
    assert written.count(" ms") == 9
    for private in ("thoughts", "pupil", "hidden", SKILL, "amzn1"):
        assert private.lower() not in written


def test_a_body_without_a_length_is_not_read_beyond_the_limit(webhook, parrot):
    body = b'{"learner": "ann", "text": "hello"}'.ljust(MOST_BODY + 1)
    answer = webhook.post(
        "/api/turn",
        input_stream=io.BytesIO(body),
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert answer.status_code == 413
    assert not parrot.turns


def test_only_over_https_browsers_are_told_to_stay_with_it(webhook, proxied):
    told = "Strict-Transport-Security"
    assert told not in webhook.get("/").headers
    assert told in webhook.get("/", base_url="https://lili.example").headers
    passed_on = {"X-Forwarded-Proto": "https, https"}
    assert told in proxied.come("/", headers=passed_on).headers
    assert told not in webhook.get("/", headers=passed_on).headers
    told_once = {"X-Forwarded-Proto": "https"}
    assert told in proxied.come("/", headers=told_once).headers
    before_http = {"X-Forwarded-Proto": "https, http"}
    assert told in proxied.come("/", headers=before_http).headers


def test_the_log_has_parts_with_names(street, caplog):
    caplog.set_level(logging.INFO)
    street.post()
    street.come("/my-secret", method="ANN")
    first, second = (record.args for record in caplog.records)
    assert (first["channel"], first["status"]) == ("dialogflow_es", 200)
    assert (first["method"], first["page"]) == ("POST", "/dialogflow/es")
    assert second["channel"] is None
    assert (second["method"], second["page"]) == ("?", "(no such page)")


def test_the_postman_finishes_before_the_learners_are_closed(parrot):
    closed = []
    lili = replace(parrot.lili(), close=lambda: closed.append("learners"))
    app = app_around(lili, Doors(lambda: NOON))
    app.postman = SimpleNamespace(close=lambda: closed.append("postman"))
    app.close()
    assert closed == ["postman", "learners"]
