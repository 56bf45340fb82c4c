"""Somebody else's emulator of Alexa talks to the running webhook.

virtual-alexa is not ours and shares none of our misreadings of Alexa's requests. It is
installed by npm into pytest's cache on first use; without Node or a network these
tests are skipped.
"""

import json
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from alexa_chain import SKILL, Alexa
from emulators.alexa_model import Model
from emulators.alexa_rules import check_response, words_of
from virtual_alexa.signing import Webhook, signing

HERE = Path(__file__).parent
TOKEN = "a-token-that-nobody-uses"
WEBHOOK = HERE.parent / "server" / "real_webhook.py"
MODEL = HERE.parents[1] / "interaction_model" / "alexa" / "en-GB.json"
LISTED = ("package.json", "package-lock.json")
INSTALL = (
    *("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
    *("--fetch-retries", "1", "--fetch-retry-mintimeout", "1000"),
)


@pytest.fixture(scope="session")
def modules(pytestconfig):
    """The folder of what npm installed."""
    for tool in ("node", "npm"):
        if shutil.which(tool) is None:
            pytest.skip(f"virtual-alexa needs {tool}, which is not installed")
    files = {name: (HERE / name).read_bytes() for name in LISTED}
    key = sha256(b"".join(files.values())).hexdigest()[:12]
    folder = pytestconfig.cache.mkdir(f"virtual-alexa-{key}")
    if not (folder / "installed").exists():
        for name, content in files.items():
            (folder / name).write_bytes(content)
        _install(folder)
        (folder / "installed").touch()
    return folder / "node_modules"


def _install(folder):
    try:
        done = subprocess.run(
            INSTALL, cwd=folder, capture_output=True, text=True, timeout=240
        )
    except subprocess.TimeoutExpired:
        pytest.skip("virtual-alexa could not be installed: npm took too long")
    if done.returncode:
        told = [line for line in done.stderr.splitlines() if "npm error" in line]
        why = told[0] if told else f"npm ended with {done.returncode}"
        pytest.skip(f"virtual-alexa could not be installed: {why}")


@pytest.fixture(scope="module")
def webhook(tmp_path_factory):
    folder = tmp_path_factory.mktemp("webhook")
    now = datetime.now(UTC)
    alexa = Alexa(now)
    (folder / "root.pem").write_bytes(alexa.root.pem)
    (folder / "echo-api-cert-12.pem").write_bytes(alexa.chain)
    (folder / "now").write_text(now.isoformat())
    command = [sys.executable, str(WEBHOOK), str(folder), SKILL, TOKEN]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=log, text=True
        ) as process,
    ):
        try:
            found = re.search(r":(\d+)$", process.stdout.readline().strip())
            assert found, (folder / "log").read_text()
            yield Webhook(int(found[1]), folder, alexa)
        finally:
            process.terminate()


class Talk:
    """A conversation; every response is held to Amazon's rules as well."""

    def __init__(self, process, passed):
        self.process, self.passed = process, passed
        self.model = Model.read(MODEL)

    def does(self, **step):
        """The response's JSON, which is what virtual-alexa made of it too."""
        self.process.stdin.write(json.dumps(step) + "\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline())
        assert "problem" not in told, told
        sent, status, body = self.passed[-1]
        assert status == 200
        assert told["sent"] == sent
        whole = check_response(body, sent, self.model)
        assert told["told"]["response"] == whole["response"]
        return whole["response"]

    def says(self, **step):
        """The words of the response."""
        return words_of(self.does(**step)["outputSpeech"])


@pytest.fixture
def talk(modules, webhook):
    with signing(webhook) as (address, passed), node(modules, address) as process:
        yield Talk(process, passed)


@contextmanager
def node(modules, address):
    command = ["node", "talk.js", str(modules), address, str(MODEL), SKILL]
    with subprocess.Popen(
        command,
        cwd=HERE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield process
        process.stdin.close()


def test_a_question_is_answered_in_a_session_that_stays_open(talk):
    assert "Lili" in talk.says(launch=True)
    slots = {"query": "introduced the great leap forward"}
    assert "Liu Shaoqi" in talk.says(intend="AskWhoIntent", slots=slots)
    assert "Liu Shaoqi" in talk.says(intend="AMAZON.RepeatIntent")
    sessions = [sent["session"] for sent, _, _ in talk.passed]
    assert [session["new"] for session in sessions] == [True, False, False]
    assert len({session["sessionId"] for session in sessions}) == 1


def test_a_quiz_is_asked_helped_with_answered_and_stopped(talk):
    talk.does(launch=True)
    asked = talk.says(intend="QuizIntent")
    steps = (
        {"intend": "HintIntent"},
        {"intend": "AMAZON.RepeatIntent"},
        {"intend": "AnswerIntent", "slots": {"answer": "a banana"}},
        {"intend": "DontKnowIntent"},
    )
    for step in steps:
        response = talk.does(**step)
        assert response["shouldEndSession"] is False
        assert words_of(response["outputSpeech"]) != asked
    assert talk.does(intend="AMAZON.StopIntent")["shouldEndSession"] is True


def test_words_that_are_a_sample_reach_the_intent_of_the_sample(talk):
    talk.does(launch=True)
    for said, intent in (
        ("what do you know about me", "AboutMeIntent"),
        ("give me a hint", "HintIntent"),
        ("how am i doing", "ProgressIntent"),
        ("who was mao", "AskWhoIntent"),
    ):
        talk.does(utter=said)
        assert talk.passed[-1][0]["request"]["intent"]["name"] == intent


def test_words_caught_whole_are_understood(talk):
    talk.does(launch=True)
    said = talk.says(intend="WordsIntent", slots={"words": "quiz me on coal"})
    assert said.endswith("?")


def test_the_end_of_a_session_and_requests_of_other_kinds_are_harmless(talk):
    talk.does(launch=True)
    for kind in ("AudioPlayer.PlaybackStarted", "System.ExceptionEncountered"):
        assert talk.does(kind=kind) == {}
    event = {"arguments": ["something", {"of": []}], "source": {}, "token": ""}
    assert talk.does(kind="Alexa.Presentation.APL.UserEvent", more=event) is not None
    assert talk.does(leave=True) == {}
