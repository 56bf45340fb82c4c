"""What was answered lately, so that the same request gets the same answer."""

from collections.abc import Callable
from datetime import datetime
from heapq import heappop, heappush
from threading import Lock

MOST = 4_000_000  # bytes, of answers that are 1 to 120 kB long
FRAME = 500  # bytes that Python takes for keeping even the shortest

Key = tuple[str, datetime]


class Replays:
    """The last answers, by the request's id and time.

    An answer goes when no such request would be let in any more; those that would go
    first also go when all of them take more than `most` bytes.
    """

    def __init__(self, now: Callable[[], datetime], most: int = MOST) -> None:
        self._now = now
        self._most = most
        self._lock = Lock()
        self._bodies: dict[Key, bytes] = {}
        self._ends: list[tuple[datetime, Key]] = []  # a heap: what goes first, first
        self._size = 0

    def get(self, key: Key) -> bytes | None:
        with self._lock:
            return self._bodies.get(key)

    def keep(self, key: Key, body: bytes, until: datetime) -> bytes:
        """The answer to give: of two at the same moment, the first is kept."""
        now = self._now()
        with self._lock:
            if key in self._bodies:
                return self._bodies[key]
            self._bodies[key] = body
            heappush(self._ends, (until, key))
            self._size += _size(key, body)
            while self._ends and (self._size > self._most or self._ends[0][0] < now):
                _, gone = heappop(self._ends)
                self._size -= _size(gone, self._bodies.pop(gone))
            return body


def _size(key: Key, body: bytes) -> int:
    return FRAME + len(key[0]) + len(body)
