"""The postman: answers what is due in the inbox, beside the threads of the server."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from threading import Condition, Event, Thread
from time import monotonic

from lili_voice.errors import LiliError
from lili_voice.server.boundary import attempt
from lili_voice.server.delivery import HOLD, TOO_LATE, WINDOW, Delivery
from lili_voice.server.logs import where
from lili_voice.stores import Held, Letter

HANDS = 4  # letters answered at a time, each of another person
LOOK = timedelta(seconds=1)  # how often to look for letters that nobody rang for
SWEEP = timedelta(minutes=1)  # how often to look for what has grown old
PATIENCE = 3.0  # seconds for the messages in hand, when the server has come to its end

log = logging.getLogger("lili_voice.messenger")


class Postman:
    """Answers letters from `start` until he is `leaving`, several persons' at a time.

    His threads are daemons: what Messenger does not take in time must not keep the
    process from its end. The letter waits in the inbox, and is sent at the next start.
    """

    def __init__(
        self, delivery: Delivery, leaving: Event | None = None, hands: int = HANDS
    ) -> None:
        self._delivery = delivery
        self._inbox = delivery.inbox
        self._leaving = leaving or Event()
        self._bell = Condition()
        self._rung = 0
        self._hands = [
            Thread(target=self._work, name=f"postman {number}", daemon=True)
            for number in range(hands)
        ]
        self._silent_until = self._swept = delivery.now()
        self._untidy = True

    def start(self) -> None:
        """To be called once, in the process that serves."""
        for hand in self._hands:
            hand.start()

    def take_in(self, letters: Sequence[Letter]) -> None:
        """Keeps letters to be answered, all or none; one that came before counts once.

        Raises StoreError.
        """
        if letters and self._inbox.put(letters, self._delivery.now()):
            self._ring()

    def waiting(self) -> int:
        """How many letters are not answered yet. Raises StoreError."""
        return self._inbox.waiting()

    def is_at_work(self) -> bool:
        """Whether letters are being answered: no thread of his has ended."""
        return all(hand.is_alive() for hand in self._hands)

    def close(self) -> None:
        """Finishes the messages in hand, if Messenger takes them soon; the rest waits.

        To be called before the learners are closed.
        """
        self._leaving.set()
        self._ring()
        until = monotonic() + PATIENCE
        for hand in self._hands:
            if hand.is_alive():
                hand.join(max(0.0, until - monotonic()))
        if any(hand.is_alive() for hand in self._hands):
            log.warning("stopped before Messenger took every message")
            return
        self._delivery.graph.close()

    def _ring(self) -> None:
        with self._bell:
            self._rung += 1
            self._bell.notify_all()

    def _work(self) -> None:
        while not self._leaving.is_set():
            rung = self._rung
            if not self._look():
                self._listen(rung)

    def _look(self) -> bool:
        """Whether there was a letter to take in hand."""
        now = self._delivery.now()
        try:
            self._sweep(now)
            silent = now < self._silent_until
            held = None if silent else self._inbox.take(now, now + HOLD)
        except LiliError as problem:
            log.error("%s", problem)
            return False
        if held is not None:
            self._answer(held)
        return held is not None

    def _listen(self, rung: int) -> None:
        with self._bell:
            self._bell.wait_for(lambda: self._rung != rung, LOOK.total_seconds())

    def _answer(self, held: Held) -> None:
        ended = attempt(self._delivery.deliver, held, self._leaving.is_set)
        try:
            if isinstance(ended, Exception):
                log.error("an answer for Messenger failed: %s", _told(ended))
                self._delivery.again(held)
            elif ended:
                self._silent_until = self._delivery.now() + ended
        except LiliError as problem:
            log.error("%s", problem)  # nobody holds the letter for long
        self._untidy = True
        self._ring()

    def _sweep(self, now: datetime) -> None:
        """At most once for each look: what is erased leaves no trace afterwards."""
        with self._bell:
            if now - self._swept < (LOOK if self._untidy else SWEEP):
                return
            self._swept, self._untidy = now, False
        if dropped := self._inbox.sweep(now - WINDOW):
            self._delivery.tally.dropped(TOO_LATE, dropped)
            log.error("%d messages grew too old to be answered", dropped)


def _told(problem: Exception) -> str:
    """What went wrong, and where; a message of anyone's but ours may quote what was
    said."""
    if isinstance(problem, LiliError):
        return str(problem)
    return where((type(problem), problem, problem.__traceback__))
