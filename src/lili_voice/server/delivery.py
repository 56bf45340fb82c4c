"""How one letter is answered: thought about once, then sent message by message.

How many messages are sent is kept, so that whoever goes on after a crash repeats one
of them at most. Nothing that is logged tells who wrote, or what.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from lili_voice.channels import Answer
from lili_voice.channels.messenger import Event, MessengerChannel
from lili_voice.channels.messenger.events import unpacked
from lili_voice.channels.messenger.sending import Fate, Graph, Outcome
from lili_voice.server.tally import Tally
from lili_voice.stores import Held, Inbox

WINDOW = timedelta(hours=24)  # Messenger allows no answer later than that
# How long a letter is held for the next call to Graph; by then it is over.
HOLD = timedelta(seconds=30)
# The last try is made about an hour after the first: later, an answer helps nobody.
MOST_TRIES = 14
# Why a letter is given up.
TOO_LATE, FAILED = "too late", "failed too often"
REFUSED, UNREADABLE = "refused", "of another version"
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=2), timedelta(minutes=10)

log = logging.getLogger("lili_voice.messenger")


@dataclass(frozen=True, slots=True)
class Delivery:
    """What it takes to answer a letter; `now` tells the aware time, `tally` counts what
    is given up."""

    inbox: Inbox
    channel: MessengerChannel
    answer: Answer
    graph: Graph
    now: Callable[[], datetime]
    tally: Tally = field(default_factory=Tally)

    def deliver(self, held: Held, stopping: Callable[[], bool]) -> timedelta | None:
        """Answers a letter in hand; how long nothing should be sent, if Graph said so.

        When it is `stopping` between two messages, the rest waits. Whatever `answer`
        raises, this raises, and so does the inbox.
        """
        event = unpacked(held.body)
        if event is None or held.tries > MOST_TRIES or self._too_late(held):
            self._give_up(held, UNREADABLE if event is None else TOO_LATE)
            return None
        answer = held.answer
        if answer is None:
            if held.tries == 1 and not stopping():
                self.graph.typing(event.sender)  # a courtesy: it need not arrive
            answer = self._answer(event)
            if not self.inbox.answered(held, answer, self.now() + HOLD):
                return None
        return self._send(held, event, answer, stopping)

    def again(self, held: Held, pause: timedelta | None = None) -> None:
        """Puts a letter off, each time for longer; in the end it is given up."""
        if held.tries >= MOST_TRIES:
            self._give_up(held, FAILED)
            return
        wait = min(FIRST_WAIT * 2 ** (held.tries - 1), LONGEST_WAIT)
        self.inbox.put_off(held, self.now() + max(wait, pause or wait))

    def _answer(self, event: Event) -> str:
        turn = self.channel.turn(event)
        return self.channel.write(turn, self.answer(turn)).decode()

    def _send(
        self, held: Held, event: Event, answer: str, stopping: Callable[[], bool]
    ) -> timedelta | None:
        messages = json.loads(answer)
        for count, message in enumerate(messages[held.sent :], held.sent + 1):
            if stopping() or self._too_late(held):
                self.inbox.put_off(held, self.now())
                return None
            outcome = self.graph.send(event.sender, message)
            if outcome.fate is not Fate.DONE:
                return self._failed(held, outcome)
            if not self.inbox.sent(held, count, self.now() + HOLD):
                return None
        self.inbox.done(held)
        return None

    def _failed(self, held: Held, outcome: Outcome) -> timedelta | None:
        if outcome.fate is Fate.NEVER:
            self._give_up(held, REFUSED, outcome.code)
            return None
        log.warning("Messenger takes no message now: %s", outcome.code)
        self.again(held, outcome.pause)
        return outcome.pause

    def _too_late(self, held: Held) -> bool:
        return self.now() - held.at >= WINDOW

    def _give_up(self, held: Held, why: str, code: str = "") -> None:
        log.error("an answer for Messenger is dropped: %s %s", why, code)
        self.tally.dropped(why)
        self.inbox.done(held)
