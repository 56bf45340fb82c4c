"""What has happened since the start, in plain numbers: cheap to add to at each turn."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock

# Seconds; a platform waits for 5 to 8 of them, and a turn should take milliseconds.
BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


@dataclass(slots=True)
class Spent:
    """How long turns took: `counts[n]` of them within `BOUNDS[n]`, the last beyond."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    seconds: float = 0.0


class Tally:
    """Counts; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._turns: Counter[tuple[str, str]] = Counter()
        self._spent: dict[str, Spent] = {}
        self._refusals: Counter[tuple[str, str]] = Counter()
        self._limited: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self._store_failures = 0

    def turn(self, channel: str, intent: str, seconds: float) -> None:
        """A turn was answered."""
        place = bisect_left(BOUNDS, seconds)
        with self._lock:
            self._turns[channel, intent] += 1
            spent = self._spent.get(channel)
            if spent is None:
                spent = self._spent[channel] = Spent()
            spent.counts[place] += 1
            spent.seconds += seconds

    def refusal(self, channel: str, reason: str) -> None:
        """A request was not answered; `channel` is "" when it was to none."""
        with self._lock:
            self._refusals[channel, reason] += 1

    def limited(self, by: str) -> None:
        """Somebody came too fast: a "learner" or an "address"."""
        with self._lock:
            self._limited[by] += 1

    def dropped(self, reason: str, letters: int = 1) -> None:
        """Letters were given up, and nobody is answered."""
        with self._lock:
            self._dropped[reason] += letters

    def store_failure(self) -> None:
        """Learners could not be reached."""
        with self._lock:
            self._store_failures += 1

    def turns(self) -> dict[tuple[str, str], int]:
        """How many, by channel and intent."""
        with self._lock:
            return dict(self._turns)

    def spent(self) -> dict[str, Spent]:
        """How long they took, by channel."""
        with self._lock:
            return {
                channel: Spent(list(one.counts), one.seconds)
                for channel, one in self._spent.items()
            }

    def refusals(self) -> dict[tuple[str, str], int]:
        """How many, by channel and reason."""
        with self._lock:
            return dict(self._refusals)

    def limits(self) -> dict[str, int]:
        """How often somebody came too fast, by who."""
        with self._lock:
            return dict(self._limited)

    def drops(self) -> dict[str, int]:
        """How many letters were given up, by reason."""
        with self._lock:
            return dict(self._dropped)

    @property
    def store_failures(self) -> int:
        """How often learners could not be reached."""
        return self._store_failures
