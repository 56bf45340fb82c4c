"""How fast one learner, or one address, may come: a little memory for each of many."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock

MOST = 20_000  # remembered at once: some megabytes
ROUNDING = 1e-6  # seconds


class Pace:
    """`per_minute` of something for each key, as many at once after a rest.

    The generic cell rate algorithm: of each key only the moment is kept at which it
    has earned everything back (ITU-T I.371, annex A). Keys are kept hashed under
    `salt`, the least lately used ones go first. `seconds` is a clock that never goes
    back. Safe to share between threads; no call's time depends on how many keys
    there are.
    """

    def __init__(
        self,
        per_minute: int,
        seconds: Callable[[], float],
        salt: bytes,
        most: int = MOST,
    ) -> None:
        self._each = 60 / per_minute
        self._seconds = seconds
        self._salt = salt
        self._most = most
        self._lock = Lock()
        self._rested: OrderedDict[bytes, float] = OrderedDict()

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._rested)

    def take(self, key: str) -> float:
        """Takes one and returns 0, or takes none and returns the seconds to wait."""
        name = self._hashed(key)
        with self._lock:
            wait = self._wait(name)
            if not wait:
                self._spend(name, self._each)
            return wait

    def wait(self, key: str) -> float:
        """The seconds until one could be taken; takes none."""
        name = self._hashed(key)
        with self._lock:
            return self._wait(name)

    def charge(self, key: str, times: int = 1) -> None:
        """Takes some, even if there are none: it is too late to say no."""
        name = self._hashed(key)
        with self._lock:
            self._spend(name, times * self._each)

    def _wait(self, name: bytes) -> float:
        now = self._seconds()
        spent = self._rested.get(name, now) - now
        wait = spent + self._each - 60
        return wait if wait > ROUNDING else 0.0

    def _spend(self, name: bytes, cost: float) -> None:
        now = self._seconds()
        self._rested[name] = max(self._rested.get(name, now), now) + cost
        self._rested.move_to_end(name)
        while len(self._rested) > self._most:
            self._rested.popitem(last=False)

    def _hashed(self, key: str) -> bytes:
        plain = key.encode("utf-8", "surrogatepass")
        return blake2b(plain, digest_size=16, key=self._salt).digest()
