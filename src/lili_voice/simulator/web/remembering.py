"""What a visit has seen, for its workbench: in memory alone, and never much of it."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock

from lili_voice.simulator.stage import Exchange, Stage

MOST_VISITS = 64
MOST_EXCHANGES = 200
MOST_WITH_UPLOADS = 8  # visits that talk to documents of their own at the same time
UNTOUCHED = timedelta(hours=12)  # how long a visit that nobody comes back to is kept


@dataclass(frozen=True, slots=True)
class _Played:
    """An exchange and the stage it was played on: None once that is gone."""

    exchange: Exchange
    stage: Stage | None


class Visit:
    """One browser's visit. Safe to share between threads.

    `name` is random and never shown. `stage` is the desk's own until the visitor talks
    to other documents, whose files are then in `uploads`, by name. `keeps` is false
    for a visitor who has no workbench: then nothing is remembered. `lost_uploads` is
    true once too many others have uploaded theirs since.
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
        self._exchanges = OrderedDict[str, _Played]()
        self.lost_uploads = False

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
            former, self._own = self._own, stage
            self._uploads, self.lost_uploads = dict(uploads), False
            # A stage holds a whole library; none is kept but the one that answers.
            for turn_id, one in self._exchanges.items():
                if former is not None and one.stage is former:
                    self._exchanges[turn_id] = replace(one, stage=None)

    def lose_uploads(self) -> None:
        """The desk's stage answers again, since there is no more room for another."""
        self.talk_to({}, None)
        self.lost_uploads = True

    def remember(self, exchange: Exchange, stage: Stage | None = None) -> None:
        """Keeps an exchange, and the stage it was played on; one that was told again is
        the one it was. Of a learner who asked to be forgotten nothing is left, this
        exchange included."""
        if not self.keeps:
            return
        with self._lock:
            if exchange.forgets:
                self._forget(exchange.turn.learner)
                return
            there = stage if stage in (self._own, self._common()) else None
            self._exchanges.setdefault(exchange.turn.id, _Played(exchange, there))
            while len(self._exchanges) > MOST_EXCHANGES:
                self._exchanges.popitem(last=False)

    def _forget(self, learner: str) -> None:
        for turn_id, one in list(self._exchanges.items()):
            if one.exchange.turn.learner == learner:
                del self._exchanges[turn_id]

    def exchange(self, turn_id: str) -> Exchange | None:
        """What was said in one turn; None for a stranger's and a forgotten one."""
        with self._lock:
            played = self._exchanges.get(turn_id)
            return played.exchange if played else None

    def played_on(self, turn_id: str) -> Stage | None:
        """The stage of that turn; None if its documents are not talked to any more."""
        with self._lock:
            played = self._exchanges.get(turn_id)
            return played.stage if played else None

    def conversation(self) -> list[Exchange]:
        """All since the last launch, of whoever spoke last."""
        with self._lock:
            every = [one.exchange for one in self._exchanges.values()]
        theirs = [one for one in every if one.turn.learner == every[-1].turn.learner]
        starts = [place for place, one in enumerate(theirs) if one.turn.opens]
        return theirs[starts[-1] if starts else 0 :]


class Visits:
    """The visits remembered: the least lately used goes first, and so does what it
    uploaded. Safe for threads."""

    def __init__(self, stage: Callable[[], Stage], most: int = MOST_VISITS) -> None:
        self._stage, self._most = stage, most
        self._lock = Lock()
        self._visits = OrderedDict[str, Visit]()
        self._seen = dict[str, datetime]()

    def of(self, name: str, now: datetime | None = None) -> Visit:
        """The visit of that name, new if it is not remembered. What nobody has come
        back to for UNTOUCHED before `now` is forgotten."""
        with self._lock:
            if now is not None:
                self._drop_old(now)
                self._seen[name] = now
            visit = self._visits.pop(name, None) or Visit(name, self._stage)
            self._visits[name] = visit
            while len(self._visits) > self._most:
                self._drop(next(iter(self._visits)))
            with_uploads = [one for one in self._visits.values() if one.uploads]
            for one in with_uploads[:-MOST_WITH_UPLOADS]:
                one.lose_uploads()
            return visit

    def drop(self, name: str) -> None:
        """Forgets a visit, and all that was said and uploaded in it."""
        with self._lock:
            self._drop(name)

    def _drop_old(self, now: datetime) -> None:
        for name, seen in list(self._seen.items()):
            if now - seen > UNTOUCHED:
                self._drop(name)

    def _drop(self, name: str) -> None:
        self._visits.pop(name, None)
        self._seen.pop(name, None)
