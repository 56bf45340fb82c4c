"""Told to stop, the server lets nobody in any more and leaves nobody halfway."""

import json
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection

import pytest

TURN = json.dumps({"learner": "ann", "text": "hello"})
JSON = {"Content-Type": "application/json"}


def connection(port):
    return closing(HTTPConnection("127.0.0.1", port, timeout=20))


def ask(http):
    http.request("POST", "/api/turn", TURN, JSON)
    answer = http.getresponse()
    return answer.status, json.loads(answer.read()).get("speech")


def status(http, page):
    http.request("GET", page)
    answer = http.getresponse()
    answer.read()
    return answer.status


def until(condition):
    for _ in range(1000):
        if condition():
            return True
        time.sleep(0.01)
    return False


def is_closed(port):
    try:
        with connection(port) as http:
            http.connect()
    except ConnectionError:
        return True
    return False


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_turn_in_hand_is_finished_before_the_learners_are_closed(
    running, tmp_path, told
):
    with (
        running() as (process, port),
        connection(port) as pupil,
        connection(port) as monitor,
        ThreadPoolExecutor(1) as pupils,
    ):
        assert status(monitor, "/readyz") == 200
        answer = pupils.submit(ask, pupil)
        assert until((tmp_path / "begun").exists)
        process.send_signal(told)
        assert until(lambda: is_closed(port))
        assert status(monitor, "/readyz") == 503
        assert status(monitor, "/healthz") == 200
        assert not answer.done()
        (tmp_path / "go").touch()
        assert answer.result() == (200, "At last.")
        told_last, errors = process.communicate(timeout=20)
        assert process.returncode == 0
        assert told_last.endswith("closed\n")
        assert "Traceback" not in errors


def test_told_twice_it_is_gone_at_once(running, tmp_path):
    with (
        running() as (process, port),
        connection(port) as pupil,
        ThreadPoolExecutor(1) as pupils,
    ):
        lost = pupils.submit(ask, pupil)
        assert until((tmp_path / "begun").exists)
        process.send_signal(signal.SIGTERM)
        assert until(lambda: is_closed(port))
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == -signal.SIGTERM
        assert isinstance(lost.exception(), ConnectionError)
