"""The real server process, spoken to over loopback as Alexa and others would."""

import json
import re
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPConnection
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

from alexa_chain import (
    NOON,
    SKILL,
    URL,
    Alexa,
    authority,
    envelope,
    intent,
    launch,
    leaf,
    pem,
)

SCHEMA = json.loads(
    resources.files("lili_voice.channels").joinpath("turn.schema.json").read_text()
)
TOLD = jsonschema.Draft202012Validator(SCHEMA)
TOKEN = "a-token-of-the-school"
JSON = {"Content-Type": "application/json"}
WITH_TOKEN = JSON | {"Authorization": f"Bearer {TOKEN}"}
OTHER_SKILL = SKILL.replace("1", "9")


@dataclass
class Server:
    """A running server and the folder it lives on."""

    process: subprocess.Popen
    port: int
    folder: Path
    alexa: Alexa

    def set_clock(self, at):
        (self.folder / "now").write_text(at.isoformat())

    def post(self, path, body, headers):
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=20)) as http:
            http.request("POST", path, body, headers)
            answer = http.getresponse()
            return answer.status, answer.read()

    def send(self, request, spoil=lambda body: body, url=URL):
        body = json.dumps(request).encode()
        headers = self.alexa.headers(body, url) | {"Content-Type": "application/json"}
        return self.post("/alexa", spoil(body), headers)

    def say(self, learner, text, **more):
        turn = {"learner": learner, "text": text} | more
        status, body = self.post("/api/turn", json.dumps(turn), WITH_TOKEN)
        assert status == 200
        answer = json.loads(body)
        TOLD.validate(answer)
        return answer

    def kept(self):
        """Everything in the database, as text."""
        with closing(sqlite3.connect(self.folder / "learners.db")) as learners:
            return list(learners.iterdump())


@contextmanager
def running(folder):
    alexa, stranger = Alexa(), authority("Stranger")
    (folder / "root.pem").write_bytes(alexa.root.pem)
    (folder / "echo-api-cert-12.pem").write_bytes(alexa.chain)
    (folder / "broken.pem").write_bytes(alexa.chain.replace(b"M", b"N"))
    (folder / "untrusted.pem").write_bytes(pem(leaf(stranger), stranger))
    (folder / "now").write_text(NOON.isoformat())
    script = Path(__file__).with_name("real_webhook.py")
    command = [sys.executable, str(script), str(folder), SKILL, TOKEN]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=log, text=True
        ) as process,
    ):
        first = process.stdout.readline()
        found = re.search(r":(\d+)$", first.strip())
        assert found, (folder / "log").read_text()
        yield Server(process, int(found[1]), folder, alexa)
        process.terminate()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture(autouse=True)
def _noon(server):
    server.set_clock(NOON)


def numbered(request, number):
    request["request"]["requestId"] = f"amzn1.echo-api.request.{number}"
    return request


def test_a_signed_launch_is_welcomed(server):
    status, body = server.send(numbered(launch(), 1))
    response = json.loads(body)["response"]
    assert status == 200
    assert "Lili" in response["outputSpeech"]["ssml"]
    assert response["shouldEndSession"] is False


def test_a_signed_question_is_answered_from_the_notes(server):
    question = intent("AskWhoIntent", {"query": "introduced the great leap forward"})
    status, body = server.send(numbered(question, 2))
    assert status == 200
    assert "Liu Shaoqi" in json.loads(body)["response"]["outputSpeech"]["ssml"]


def test_the_end_of_a_session_is_answered_with_nothing(server):
    ended = {"type": "SessionEndedRequest", "reason": "USER_INITIATED"}
    status, body = server.send(numbered(envelope(ended), 3))
    assert (status, json.loads(body)["response"]) == (200, {})


def test_one_byte_changed_is_refused(server):
    forged = server.send(
        numbered(launch(), 4), spoil=lambda body: body.replace(b"en-GB", b"en-GC")
    )
    assert forged == (400, b'{"error":"refused"}')


@pytest.mark.parametrize(
    "request_sent",
    [
        launch(at=NOON - timedelta(minutes=10)),
        launch(at=NOON + timedelta(minutes=10)),
        launch(skill=OTHER_SKILL),
    ],
)
def test_an_old_request_or_one_for_another_skill_is_refused(server, request_sent):
    assert server.send(request_sent) == (400, b'{"error":"refused"}')


@pytest.mark.parametrize("chain", ["broken.pem", "untrusted.pem", "missing.pem"])
def test_a_certificate_that_is_not_alexas_is_refused(server, chain):
    url = f"https://s3.amazonaws.com/echo.api/{chain}"
    assert server.send(launch(), url=url) == (400, b'{"error":"refused"}')


@pytest.mark.parametrize("target", ["//api/turn", "http:api/turn"])
def test_an_address_that_only_ends_like_a_page_is_none(server, target):
    body = json.dumps({"learner": "ann", "text": "help"})
    assert server.post(target, body, WITH_TOKEN) == (404, b'{"error":"not found"}')


def test_the_same_request_again_gets_the_same_answer_and_changes_nothing(server):
    question = numbered(intent("AskWhoIntent", {"query": "was mao"}), 5)
    first = server.send(question)
    kept = server.kept()
    server.set_clock(NOON + timedelta(seconds=100))
    assert server.send(question) == first
    assert first[0] == 200
    assert server.kept() == kept


def test_the_same_request_much_later_is_refused(server):
    question = numbered(intent("AskWhoIntent", {"query": "was mao"}), 6)
    assert server.send(question)[0] == 200
    server.set_clock(NOON + timedelta(minutes=10))
    assert server.send(question) == (400, b'{"error":"refused"}')


def test_a_class_may_talk_all_at_once(server):
    def evening(pupil):
        return [server.say(f"pupil {pupil}", "who introduced it") for _ in range(5)]

    with ThreadPoolExecutor(8) as pupils:
        answers = [
            answer for answers in pupils.map(evening, range(8)) for answer in answers
        ]
    assert [answer["known"] for answer in answers] == [True] * 40


def test_one_learner_on_many_devices_loses_no_turn(server):
    with ThreadPoolExecutor(8) as devices:
        answers = list(devices.map(lambda _: server.say("ann", "help"), range(8)))
    assert {answer["intent"] for answer in answers} == {"help"}


def test_a_turn_delivered_twice_at_once_is_answered_alike(server):
    with ThreadPoolExecutor(8) as network:
        answers = list(
            network.map(lambda _: server.say("bob", "ask me one", id="7"), range(8))
        )
    assert all(answer == answers[0] for answer in answers)


def test_a_body_without_a_length_is_capped_too(server):
    pieces = iter([b'{"learner": "ann", "text": "help"}', *[b" " * 65536] * 5])
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=20)) as http:
        http.request(
            "POST",
            "/api/turn",
            pieces,
            WITH_TOKEN,
            encode_chunked=True,
        )
        assert http.getresponse().status == 413


def test_told_to_stop_it_stops_and_its_log_names_nobody(tmp_path):
    with running(tmp_path) as server:
        server.send(intent("AskWhoIntent", {"query": "introduced my secret"}))
        server.say("gone-tomorrow", "who introduced my secret")
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(20) == 0
    log = (tmp_path / "log").read_text()
    assert "POST /alexa 200" in log
    assert "POST /api/turn 200" in log
    for private in ("secret", "tomorrow", "PUPIL", "amzn1", "Traceback"):
        assert private not in log
