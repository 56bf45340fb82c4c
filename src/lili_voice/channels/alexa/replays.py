"""What was answered lately, so that the same request gets the same answer."""

from datetime import datetime
from threading import Lock

MOST = 4096

Key = tuple[str, datetime]


class Replays:
    """The last answers, by the request's id and time; the oldest go first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._bodies: dict[Key, bytes] = {}

    def get(self, key: Key) -> bytes | None:
        with self._lock:
            return self._bodies.get(key)

    def keep(self, key: Key, body: bytes) -> bytes:
        """The answer to give: of two at the same moment, the first is kept."""
        with self._lock:
            kept = self._bodies.setdefault(key, body)
            while len(self._bodies) > self._most:
                self._bodies.pop(next(iter(self._bodies)))
            return kept
