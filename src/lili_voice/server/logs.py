"""The log: lines of text, or one JSON object a line; of learners it tells nothing.

What others' code says may quote a request, so only its pattern is written, never what
was put into it; and of what went wrong only where, never the message.
"""

import logging
import threading
import time
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

import msgspec

from lili_voice.settings import Log

OURS = "lili_voice"
DEEPEST = 6  # frames told of a failure

log = logging.getLogger("lili_voice.server")

Failure = tuple[type[BaseException] | None, BaseException | None, TracebackType | None]


def set_up(kind: Log, stream: TextIO | None = None) -> None:
    """Our log at INFO, others' at WARNING, on `stream`, which is stderr if None."""
    lines = logging.StreamHandler(stream)
    lines.setFormatter(JsonLines() if kind is Log.JSON else TextLines())
    logging.basicConfig(handlers=[lines], force=True)
    logging.getLogger(OURS).setLevel(logging.INFO)
    # No line tells its caller or its process; finding them out would cost each of
    # them microseconds (Logging HOWTO, "Optimization").
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    logging._srcfile = None
    threading.excepthook = _tell_of_thread


def _tell_of_thread(failed: threading.ExceptHookArgs) -> None:
    failure = (failed.exc_type, failed.exc_value, failed.exc_traceback)
    name = failed.thread.name if failed.thread else "?"
    log.error("the thread %s ended: %s", name, where(failure))


def where(failure: Failure) -> str:
    """The kind of a failure and the places it came through, without its message."""
    kind, _, trace = failure
    frames = traceback.extract_tb(trace)[-DEEPEST:]
    places = " > ".join(f"{frame.filename}:{frame.lineno}" for frame in frames)
    return f"{getattr(kind, '__name__', '?')} at {places}"


class TextLines(logging.Formatter):
    """Time, level and message."""

    default_msec_format = None

    def format(self, record: logging.LogRecord) -> str:
        """One line, with the time of this machine."""
        return f"{self.formatTime(record)} {record.levelname} {_message(record)}"

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        """The time to a millisecond."""
        at = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(record.created))
        return f"{at},{int(record.msecs):03}"


class JsonLines(logging.Formatter):
    """The same with the logger's name, and the parts of a message that has names."""

    def format(self, record: logging.LogRecord) -> str:
        """One object, with the time in UTC."""
        at = datetime.fromtimestamp(record.created, UTC)
        line: dict[str, object] = {
            "time": at.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        if _is_ours(record) and isinstance(record.args, Mapping):
            line |= record.args
        return msgspec.json.encode(line).decode()


def _message(record: logging.LogRecord) -> str:
    told = record.getMessage() if _is_ours(record) else str(record.msg)
    if record.exc_info:
        told = f"{told}: {where(record.exc_info)}"
    # A line stays a line, whatever is told.
    if told.isprintable():
        return told
    return "".join(letter if letter.isprintable() else " " for letter in told)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.startswith(OURS)
