"""What a visit has seen, for its workbench: in memory alone, and never much of it."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock

from lili_voice.simulator.stage import Exchange, Stage

MOST_VISITS = 64
MOST_EXCHANGES = 200


class Visit:
    """One browser's visit. Safe to share between threads.

    `name` is random and never shown. `stage` is the desk's own until the visitor talks
    to other documents, whose files are then in `uploads`, by name. `keeps` is false
    for a visitor who has no workbench: then nothing is remembered.
    """

    def __init__(
        self,
        name: str,
        stage: Callable[[], Stage],
        *,
        keeps: bool = True,
    ) -> None:
        self.name, self.keeps = name, keeps
        self._lock = Lock()
        self._common = stage
        self._own: Stage | None = None
        self._uploads: Mapping[str, bytes] = {}
        self._exchanges = OrderedDict[str, Exchange]()

    def learner(self, pupil: str = "one") -> str:
        """The name of one who learns in this visit."""
        return f"page:{self.name}:{pupil}"

    @property
    def stage(self) -> Stage:
        """Who answers here."""
        with self._lock:
            return self._own or self._common()

    @property
    def uploads(self) -> Mapping[str, bytes]:
        """The documents uploaded here, as they came, by file name."""
        with self._lock:
            return dict(self._uploads)

    def talk_to(self, uploads: Mapping[str, bytes], stage: Stage | None) -> None:
        """From now on that stage answers, which has those documents too; without one
        the desk's does again."""
        with self._lock:
            self._uploads, self._own = dict(uploads), stage

    def remember(self, exchange: Exchange) -> None:
        """Keeps an exchange; one that was told again is the one it was."""
        if not self.keeps:
            return
        with self._lock:
            self._exchanges.setdefault(exchange.turn.id, exchange)
            while len(self._exchanges) > MOST_EXCHANGES:
                self._exchanges.popitem(last=False)

    def exchange(self, turn_id: str) -> Exchange | None:
        """What was said in one turn; None for a stranger's and a forgotten one."""
        with self._lock:
            return self._exchanges.get(turn_id)

    def conversation(self) -> list[Exchange]:
        """All since the last launch, of whoever spoke last."""
        with self._lock:
            every = list(self._exchanges.values())
        theirs = [one for one in every if one.turn.learner == every[-1].turn.learner]
        starts = [place for place, one in enumerate(theirs) if one.turn.opens]
        return theirs[starts[-1] if starts else 0 :]


class Visits:
    """The visits remembered: the least lately used goes first. Safe for threads."""

    def __init__(self, stage: Callable[[], Stage], most: int = MOST_VISITS) -> None:
        self._stage, self._most = stage, most
        self._lock = Lock()
        self._visits = OrderedDict[str, Visit]()

    def of(self, name: str) -> Visit:
        """The visit of that name, new if it is not remembered."""
        with self._lock:
            visit = self._visits.pop(name, None) or Visit(name, self._stage)
            self._visits[name] = visit
            while len(self._visits) > self._most:
                self._visits.popitem(last=False)
            return visit
