"""What came of something a visitor did, kept until the next page tells it."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

MOST_VISITS = 64
MOST_OF_ONE = 16


@dataclass(frozen=True, slots=True)
class Came:
    """What came of it, in words; `name` is the upload meant, `href` where it is shown
    and `talk` where it is talked of. `clashes`: another document has its name."""

    words: str
    good: bool = False
    name: str = ""
    href: str = ""
    talk: str = ""
    clashes: bool = False


class Notices:
    """Kept for each visit until told, the oldest go first. Safe for threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept = OrderedDict[str, Sequence[Came]]()

    def keep(self, visit: str, came: Sequence[Came]) -> None:
        """What the visit of that name is to be told."""
        with self._lock:
            both = (*self._kept.pop(visit, ()), *came)
            self._kept[visit] = both[-MOST_OF_ONE:]
            while len(self._kept) > MOST_VISITS:
                self._kept.popitem(last=False)

    def told(self, visit: str) -> Sequence[Came]:
        """All that was kept for it, which is forgotten."""
        with self._lock:
            return self._kept.pop(visit, ())
