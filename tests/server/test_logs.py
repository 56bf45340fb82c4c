"""The log: text or JSON, a line for each thing, and nothing of the learner."""

import io
import json
import logging
import subprocess
import sys

import pytest

from lili_voice.server.logs import JsonLines, TextLines

WORDS = "who was zhou enlai"


@pytest.fixture(params=[TextLines, JsonLines])
def form(request):
    return request.param()


@pytest.fixture
def write(form):
    """Logs one thing and returns what was written."""

    def write(name, *told, **more):
        stream = io.StringIO()
        lines = logging.StreamHandler(stream)
        lines.setFormatter(form)
        log = logging.Logger(name)
        log.addHandler(lines)
        log.error(*told, **more)
        return stream.getvalue()

    return write


def failing():
    try:
        raise KeyError(WORDS)
    except KeyError:
        return sys.exc_info()


def test_a_line_stays_a_line(write):
    written = write("lili_voice.server", "one\ntwo\r\x1b[31mthree\u2028")
    assert len(written.splitlines()) == 1
    assert "\x1b" not in written


def test_of_a_failure_only_kind_and_place_are_written(write):
    written = write("lili_voice.server", "a page", exc_info=failing())
    assert "a page: KeyError at " in written
    assert "test_logs.py:" in written
    assert "zhou" not in written
    assert len(written.splitlines()) == 1


def test_of_what_others_log_only_the_pattern_is_written(write):
    written = write("waitress", "Exception while serving %s", "/" + WORDS)
    assert "Exception while serving %s" in written
    assert "zhou" not in written


def test_text_begins_with_the_time_and_the_level():
    record = logging.makeLogRecord(
        {"name": "lili_voice", "msg": "so", "levelname": "INFO", "msecs": 7}
    )
    line = TextLines().format(record)
    assert line.endswith(",007 INFO so")


def test_json_names_the_parts():
    told = ({"page": "/alexa", "status": 200, "channel": None},)
    record = logging.LogRecord(
        "lili_voice.access", logging.INFO, "", 0, "%(page)s %(status)d", told, None
    )
    record.created = 1795176000.25
    assert json.loads(JsonLines().format(record)) == {
        "time": "2026-11-20T12:00:00.250+00:00",
        "level": "info",
        "logger": "lili_voice.access",
        "message": "/alexa 200",
        "page": "/alexa",
        "status": 200,
        "channel": None,
    }


SET_UP = """
import logging, threading
from lili_voice.server.logs import set_up
from lili_voice.settings import Log
set_up(Log.JSON)
logging.getLogger("lili_voice.server").info("heard")
logging.getLogger("other").info("not heard")
def fail():
    raise ValueError("who was zhou enlai")
thread = threading.Thread(target=fail, name="questions")
thread.start()
thread.join()
"""


def test_set_up_a_process_tells_of_a_thread_that_failed_but_not_what_it_said():
    done = subprocess.run(
        [sys.executable, "-c", SET_UP], capture_output=True, text=True, check=True
    )
    first, second = map(json.loads, done.stderr.splitlines())
    assert first["message"] == "heard"
    assert second["message"].startswith("the thread questions ended: ValueError at ")
    assert "zhou" not in done.stderr
