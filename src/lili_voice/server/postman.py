"""The postman: answers what is due in the inbox, beside the threads of the server."""

import logging
import traceback
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from functools import partial
from threading import BoundedSemaphore, Condition, Thread

from lili_voice.errors import LiliError
from lili_voice.server.delivery import HOLD, WINDOW, Delivery
from lili_voice.stores import Held, Letter

HANDS = 4  # letters answered at a time, each of another person
LOOK = timedelta(seconds=1)  # how often to look for letters that nobody rang for
SWEEP = timedelta(minutes=1)  # how often to look for what has grown old
PLACES = 6

log = logging.getLogger("lili_voice.messenger")


class Postman:
    """Answers letters from `start` until `close`, several persons' at a time."""

    def __init__(self, delivery: Delivery, hands: int = HANDS) -> None:
        self._delivery = delivery
        self._inbox = delivery.inbox
        self._bell = Condition()
        self._rung = 0
        self._closing = False
        self._free = BoundedSemaphore(hands)
        self._hands = ThreadPoolExecutor(hands, "postman")
        self._walker = Thread(target=self._walk, name="postman", daemon=True)
        self._silent_until = self._swept = delivery.now()
        self._untidy = True

    def start(self) -> None:
        """To be called once, in the process that serves."""
        self._walker.start()

    def take_in(self, letters: Sequence[Letter]) -> None:
        """Keeps letters to be answered, all or none; one that came before counts once.

        Raises StoreError.
        """
        if letters and self._inbox.put(letters, self._delivery.now()):
            self._ring()

    def close(self) -> None:
        """Finishes the messages in hand; the rest waits in the inbox for a new start.

        To be called before the learners are closed.
        """
        self._closing = True
        self._ring()
        if self._walker.is_alive():
            self._walker.join()
        self._hands.shutdown()
        self._delivery.graph.close()

    def _ring(self) -> None:
        with self._bell:
            self._rung += 1
            self._bell.notify_all()

    def _walk(self) -> None:
        while not self._closing:
            rung = self._rung
            if not self._look():
                self._listen(rung)

    def _look(self) -> bool:
        """Whether there was a letter to take in hand."""
        now = self._delivery.now()
        try:
            self._sweep(now)
            return self._take_one(now)
        except LiliError as problem:
            log.error("%s", problem)
            return False

    def _listen(self, rung: int) -> None:
        with self._bell:
            self._bell.wait_for(lambda: self._rung != rung, LOOK.total_seconds())

    def _take_one(self, now: datetime) -> bool:
        if not self._free.acquire(blocking=False):
            return False
        with ExitStack() as undo:
            undo.callback(self._free.release)
            silent = now < self._silent_until
            held = None if silent else self._inbox.take(now, now + HOLD)
            if held is None:
                return False
            undo.pop_all()
        work = self._hands.submit(self._delivery.deliver, held, lambda: self._closing)
        work.add_done_callback(partial(self._settle, held))
        return True

    def _settle(self, held: Held, work: "Future[timedelta | None]") -> None:
        try:
            if problem := work.exception():
                log.error("an answer for Messenger failed: %s", _told(problem))
                self._delivery.again(held)
            elif pause := work.result():
                self._silent_until = self._delivery.now() + pause
        except LiliError as problem:
            log.error("%s", problem)  # nobody holds the letter for long
        finally:
            self._untidy = True
            self._free.release()
            self._ring()

    def _sweep(self, now: datetime) -> None:
        """At most once for each look: what is erased leaves no trace afterwards."""
        if now - self._swept < (LOOK if self._untidy else SWEEP):
            return
        self._swept, self._untidy = now, False
        if dropped := self._inbox.sweep(now - WINDOW):
            log.error("%d messages grew too old to be answered", dropped)


def _told(problem: BaseException) -> str:
    """What went wrong, and where; a message of anyone's but ours may quote what was
    said."""
    if isinstance(problem, LiliError):
        return str(problem)
    frames = traceback.extract_tb(problem.__traceback__)[-PLACES:]
    places = [f"{frame.filename}:{frame.lineno}" for frame in frames]
    return f"{type(problem).__name__} at {' > '.join(places)}"
