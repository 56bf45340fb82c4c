"""Connections to the server: who holds one for too long, and who speaks no HTTP."""

from collections.abc import Iterable
from copy import copy
from functools import partial
from http import HTTPStatus
from typing import Any, ClassVar
from weakref import WeakSet

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.task import ErrorTask

from lili_voice.channels.turns import write_error
from lili_voice.server.addresses import place_of
from lili_voice.server.gate import GUARDS

MOST = 200
CROWD = MOST // 2  # with more connections than these nobody may dawdle
SLOWEST = 30.0  # seconds in which a whole request must have come
SLOWEST_IN_A_CROWD = 3.0
# The one page that takes files, how large all of them may be (somewhat more than the
# page takes, so that it can say no in its own words), and how many come at a time, of
# all and of one address: they lie on the disk before it is known whether they are
# welcome, and nobody is to take the place of all others.
UPLOADS, LARGEST_UPLOAD = "/library/upload", 21 * 1024 * 1024
MOST_UPLOADS, MOST_OF_ONE = 8, 2


class Arrivals:
    """Requests that are still coming in.

    waitress waits as long as a byte comes now and then; somebody who sends one at a
    time could keep every connection busy, and somebody who sends none at all for a
    while as well.
    """

    def __init__(self) -> None:
        self._since: dict[object, float] = {}
        self._looked = 0.0

    def drop_slow(self, connections: Iterable[Any], now: float) -> None:
        """Closes the connections whose request has been coming for too long; in a crowd
        also those which have been idle longest, as many as make it one."""
        if now - self._looked < 1:
            return
        self._looked = now
        taken = list(connections)
        coming = {one.request: one for one in taken if one.request is not None}
        self._since = {request: self._since.get(request, now) for request in coming}
        surplus = max(0, len(taken) - CROWD)
        slowest = SLOWEST_IN_A_CROWD if surplus else SLOWEST
        for request, since in self._since.items():
            if now - since > slowest:
                coming[request].will_close = True
        idle = sorted(filter(_is_idle, taken), key=lambda one: one.last_activity)
        for one in idle[:surplus]:
            one.will_close = True


def in_hand(connections: Iterable[Any]) -> bool:
    """Whether a request is being received, answered or sent off."""
    return any(not _is_idle(one) for one in list(connections))


def _is_idle(connection: Any) -> bool:
    """Nothing is asked, answered or sent off."""
    busy = connection.requests or connection.request or connection.total_outbufs_len
    return not busy


class Unreadable(ErrorTask):  # type: ignore[misc]
    """What waitress itself refuses, since it is no HTTP or far too large, told in the
    way of every other refusal."""

    def execute(self) -> None:
        """Writes the answer."""
        status = HTTPStatus(self.request.error.code)
        body = write_error(status.phrase.lower())
        self.status = f"{status.value} {status.phrase}"
        self.response_headers.extend([("Content-Type", "application/json"), *GUARDS])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class Arriving(HTTPRequestParser):  # type: ignore[misc]
    """One request as it comes in: as large as waitress was told, or an upload."""

    adj: Any
    uploads: ClassVar[WeakSet["Arriving"]] = WeakSet()  # those there are, of any server

    def __init__(self, adj: Any, place: str) -> None:
        super().__init__(adj)
        self.place = place

    def parse_header(self, header_plus: bytes) -> None:
        """Reads the first line and the headers, after which comes the body."""
        super().parse_header(header_plus)
        large = self.chunked or self.content_length >= self.adj.max_request_body_size
        wanted = large and self.command == "POST" and self.path == UPLOADS
        if wanted and self._has_room():
            self.uploads.add(self)
            self.adj = copy(self.adj)
            self.adj.max_request_body_size = LARGEST_UPLOAD

    def _has_room(self) -> bool:
        places = [one.place for one in self.uploads]
        return len(places) < MOST_UPLOADS and places.count(self.place) < MOST_OF_ONE


class Connection(HTTPChannel):  # type: ignore[misc]
    """One connection."""

    error_task_class = Unreadable


class Uploading(Connection):
    """One connection to a server that takes files."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        place = place_of(self.addr[0]) if self.addr else ""
        self.parser_class = partial(Arriving, place=place)
