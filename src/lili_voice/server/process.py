"""The server process: it listens until told to stop, and leaves nobody halfway."""

import logging
import signal
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Event
from time import monotonic
from types import FrameType
from typing import Any
from wsgiref.types import WSGIApplication

import waitress
from waitress import wasyncore

from lili_voice.server.connections import (
    MOST,
    Arrivals,
    Connection,
    Uploading,
    in_hand,
)

# Seconds for the turns in hand. Service managers kill after 10 or more, and the postman
# has to come to an end afterwards.
PATIENCE = 5.0
LOOK = 0.1  # seconds
SIGNALS = (signal.SIGTERM, signal.SIGINT)
BACKLOG = 1024
LIMITS = {
    "threads": 8,
    "backlog": BACKLOG,
    "connection_limit": MOST,
    "channel_timeout": 30,  # seconds without a byte
    "cleanup_interval": 10,
    "max_request_header_size": 32 * 1024,
    # Somewhat more than the app takes, so that the app can say no in its own words.
    "max_request_body_size": 1024 * 1024,
    "asyncore_use_poll": True,
    "ident": None,
    # Taken away, they could not tell us that a proxy passed the request on.
    "clear_untrusted_proxy_headers": False,
}

log = logging.getLogger("lili_voice.server")


@contextmanager
def ready_to_run(
    app: WSGIApplication, listener: socket.socket, *, uploads: bool
) -> Iterator[Any]:
    """waitress around the app, listening; closed afterwards. Large bodies are let in
    only where there are `uploads`."""
    with closing(waitress.create_server(app, sockets=[listener], **LIMITS)) as server:
        server.channel_class = Uploading if uploads else Connection
        yield server


def run(server: Any, leaving: Event) -> None:
    """Serves until SIGTERM or SIGINT, sets `leaving`, and finishes what is in hand.

    Whoever is connected then is answered still, newcomers are not let in. A second
    signal ends the process at once. To be called in the main thread.
    """

    def leave(signum: int, frame: FrameType | None) -> None:
        for one in SIGNALS:
            signal.signal(one, signal.SIG_DFL)
        leaving.set()
        server.pull_trigger()

    before = [signal.signal(one, leave) for one in SIGNALS]
    arrivals = Arrivals()
    try:
        while not leaving.is_set():
            _look(server, 1.0)
            arrivals.drop_slow(server.active_channels.values(), monotonic())
        _finish(server)
    finally:
        for one, action in zip(SIGNALS, before, strict=True):
            signal.signal(one, action)


def _finish(server: Any) -> None:
    wasyncore.dispatcher.close(server)  # the listening socket alone
    until = monotonic() + PATIENCE
    while in_hand(server.active_channels.values()) and monotonic() < until:
        _look(server, LOOK)
    if in_hand(server.active_channels.values()):
        log.warning("stopped before everyone was answered")
    server.task_dispatcher.shutdown(timeout=LOOK)
    for connection in list(server.active_channels.values()):
        connection.close()


def _look(server: Any, seconds: float) -> None:
    """Reads and writes what can be read and written, waiting as long if nothing can."""
    wasyncore.loop(seconds, use_poll=True, map=server._map, count=1)
