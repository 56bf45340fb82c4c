"""Calls to Graph: a real server of this machine stands in its place."""

import logging
import subprocess
import sys
from datetime import timedelta

import httpx
import pytest

from lili_voice.channels.messenger.sending import Fate, Graph, Outcome, open_graph
from messenger_world import HANG, NOON, PAGE_TOKEN, failing, graph_running

MESSAGE = {"text": "Mao was the leader."}
MINUTE = timedelta(minutes=1)


@pytest.fixture
def fake():
    with graph_running() as graph:
        yield graph


@pytest.fixture
def graph(fake):
    opened = open_graph(fake.url, PAGE_TOKEN, lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture
def hasty(fake):
    """Waits for nothing."""
    timeout = httpx.Timeout(30, read=0.05)
    opened = Graph(httpx.Client(base_url=fake.url, timeout=timeout), lambda: NOON)
    yield opened
    opened.close()


def test_a_message_is_sent_in_answer_to_a_person(graph, fake):
    assert graph.send("5", MESSAGE) == Outcome(Fate.DONE)
    sent = {"recipient": {"id": "5"}, "messaging_type": "RESPONSE", "message": MESSAGE}
    assert fake.posts == [("/v23.0/me/messages", sent)]
    assert fake.headers[0]["Authorization"] == f"Bearer {PAGE_TOKEN}"
    assert fake.headers[0]["Content-Type"] == "application/json"


def test_somebody_is_seen_to_be_typing(graph, fake):
    assert graph.typing("5").fate is Fate.DONE
    assert fake.posts[0][1] == {"recipient": {"id": "5"}, "sender_action": "typing_on"}


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (failing(500), "500"),
        (failing(503, 2), "503/2"),
        (failing(400, 100, is_transient=True), "400/100"),
        (failing(400, 1200), "400/1200"),
        (failing(400, 1), "400/1"),
        (failing(401, 190), "401/190"),
        (failing(408), "408"),
        (failing(302), "302"),
        ((502, b"<html>Bad gateway</html>", {}), "502"),
    ],
)
def test_what_may_go_better_another_time_is_told(graph, fake, answer, code):
    fake.answers = [answer]
    assert graph.send("5", MESSAGE) == Outcome(Fate.LATER, code)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (failing(400, 100), "400/100"),
        (failing(403, 10, error_subcode=2018278), "403/10"),
        (failing(400, 551), "400/551"),
        (failing(404), "404"),
        (failing(400, [4]), "400"),
        ((400, {"error": "no"}, {}), "400"),
        ((400, b"\xff", {}), "400"),
    ],
)
def test_what_would_fail_again_is_told(graph, fake, answer, code):
    fake.answers = [answer]
    assert graph.send("5", MESSAGE) == Outcome(Fate.NEVER, code)


@pytest.mark.parametrize(
    ("asked", "pause"),
    [
        ("7", timedelta(seconds=7)),
        ("0", timedelta(0)),
        ("Sat, 21 Nov 2026 12:02:00 GMT", 2 * MINUTE),
        ("Sat, 21 Nov 2026 12:02:00 -0000", 2 * MINUTE),
        ("Sat, 21 Nov 2026 11:00:00 GMT", timedelta(0)),
        ("9" * 40, 15 * MINUTE),
        ("soon", None),
        ("-5", None),
        ("½", None),
    ],
)
def test_graph_says_how_long_to_wait(graph, fake, asked, pause):
    fake.answers = [(503, {}, {"Retry-After": asked})]
    assert graph.send("5", MESSAGE).pause == pause


@pytest.mark.parametrize(
    "answer",
    [failing(429)]
    + [failing(400, code) for code in (4, 17, 32, 341, 613, 80000, 80006, 80014)],
)
def test_too_much_means_a_pause_whether_graph_says_how_long_or_not(graph, fake, answer):
    status, told, _ = answer
    fake.answers = [answer, (status, told, {"Retry-After": "120"})]
    first, second = graph.send("5", MESSAGE), graph.send("5", MESSAGE)
    assert (first.fate, first.pause) == (Fate.LATER, MINUTE)
    assert (second.fate, second.pause) == (Fate.LATER, 2 * MINUTE)


def test_a_graph_that_does_not_answer_is_left_for_later(hasty, fake):
    fake.answers = [HANG]
    assert hasty.send("5", MESSAGE) == Outcome(Fate.LATER, "ReadTimeout")


def test_to_be_seen_typing_is_not_worth_a_long_wait():
    waits = []

    def slow(request):
        waits.append(request.extensions["timeout"])
        raise httpx.ReadTimeout("too slow")

    transport = httpx.MockTransport(slow)
    timeout = httpx.Timeout(4, read=8)
    http = httpx.Client(base_url="http://x", timeout=timeout, transport=transport)
    graph = Graph(http, lambda: NOON)
    assert graph.typing("5") == graph.send("5", MESSAGE)
    assert set(waits[0].values()) == {1.0}
    assert waits[1]["read"] == 8
    graph.close()


def test_a_graph_that_is_not_there_is_left_for_later(fake):
    with graph_running() as gone:
        url = gone.url
    graph = open_graph(url, PAGE_TOKEN, lambda: NOON)
    assert graph.send("5", MESSAGE) == Outcome(Fate.LATER, "ConnectError")
    graph.close()


def test_no_log_tells_the_token_or_who_was_told_what(graph, fake, caplog):
    caplog.set_level(logging.DEBUG)
    fake.answers = [failing(400, 100)]
    graph.typing("4815162342")
    graph.send("4815162342", MESSAGE)
    graph.send("4815162342", MESSAGE)
    logged = "\n".join(record.getMessage() for record in caplog.records)
    assert "/me/messages" in logged
    for private in (PAGE_TOKEN, "4815162342", "leader"):
        assert private not in logged


WITHOUT = """
import sys
sys.modules["httpx"] = None
import lili_voice.channels.messenger
from lili_voice.channels.messenger.sending import open_graph
from lili_voice.errors import OperatorError
try:
    open_graph("https://graph.facebook.com", "token", None)
except OperatorError as problem:
    print(problem)
"""


def test_without_httpx_the_operator_is_told_how_to_install_it():
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True
    )
    assert "pip install 'lili-voice[messenger]'" in told.stdout
