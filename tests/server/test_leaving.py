"""Told to stop, the server lets nobody in any more and leaves nobody halfway."""

import json
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

TURN = json.dumps({"learner": "ann", "text": "hello"})
JSON = {"Content-Type": "application/json"}


@contextmanager
def running(folder):
    script = Path(__file__).with_name("slow_webhook.py")
    with subprocess.Popen(
        [sys.executable, str(script), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        found = re.search(r":(\d+)$", process.stdout.readline().strip())
        yield process, int(found[1])
        process.kill()


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
def test_a_turn_in_hand_is_finished_before_the_learners_are_closed(tmp_path, told):
    with (
        running(tmp_path) as (process, port),
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


def test_told_twice_it_is_gone_at_once(tmp_path):
    with (
        running(tmp_path) as (process, port),
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
