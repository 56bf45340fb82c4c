"""Letters that wait for an answer: they outlast a restart, and are gone once answered.

A platform that must be acknowledged at once is answered later, from here. Who wrote
and what was written lie in the inbox for so long only; of a letter that was answered
the keyed hash of its id is left, for as long as the platform may deliver it again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Update

from lili_voice.stores import inbox_statements as statements
from lili_voice.stores.database import Database
from lili_voice.stores.remembering import aware, utc
from lili_voice.stores.secret import hide

# Letters of one person, who writes faster than anybody could be answered.
MOST_WAITING = 20


@dataclass(frozen=True, slots=True)
class Letter:
    """Something to answer. `sender` names the learner as turns do, `at` is aware,
    `body` is whatever the channel needs to answer it."""

    id: str
    sender: str
    at: datetime
    body: str


@dataclass(frozen=True, slots=True)
class Held:
    """A letter taken in hand for the `tries`th time. `answer` is what the channel made
    of the reply, once there is one; of its messages so many were `sent`."""

    number: int
    tries: int
    at: datetime
    body: str
    answer: str | None = None
    sent: int = 0


class Inbox:
    """The inbox of one store; safe for many threads, and for several processes.

    Whoever takes a letter holds it until a moment of their own choosing; afterwards
    anyone may take it, and what the former holder says of it changes nothing. Every
    method raises StoreError when the database cannot be used.
    """

    def __init__(self, database: Database, secret: bytes) -> None:
        self._database = database
        self._secret = secret
        # A process that was killed may have left words in the log.
        self._erased = True

    def put(self, letters: Sequence[Letter], now: datetime) -> int:
        """Keeps all letters or none; those met before are passed over, and so is what
        a person writes while MOST_WAITING of theirs wait. How many are kept."""
        with self._database.writing() as connection:
            new = 0
            for letter in letters:
                met = {"id": self._hidden(letter.id), "at": utc(now)}
                if not connection.execute(statements.MEET, met).rowcount:
                    continue
                sender = self._hidden(letter.sender)
                waiting = connection.execute(statements.WAITING_OF, {"of": sender})
                if waiting.scalar_one() >= MOST_WAITING:
                    continue
                row = {
                    "sender": sender,
                    "at": utc(letter.at),
                    "body": letter.body,
                    "due": utc(now),
                }
                connection.execute(statements.PUT, row)
                new += 1
        return new

    def take(self, now: datetime, until: datetime) -> Held | None:
        """The letter to answer next, held until a moment; None when none is due.

        The letters of one sender come one at a time, in the order of their times.
        """
        wanted = {"now": utc(now)}
        with self._database.reading() as connection:
            if connection.execute(statements.NEXT, wanted).first() is None:
                return None
        with self._database.writing() as connection:
            row = connection.execute(statements.NEXT, wanted).one_or_none()
            if row is None:
                return None
            hold = {"number_": row.number, "until": utc(until)}
            connection.execute(statements.HOLD, hold)
        at = aware(row.at)
        return Held(row.number, row.tries + 1, at, row.body, row.answer, row.sent)

    def answered(self, held: Held, answer: str, until: datetime) -> bool:
        """What to send is kept, and the letter is held on; False when it is ours no
        longer."""
        return self._change(statements.ANSWER, held, told=answer, until=utc(until))

    def sent(self, held: Held, count: int, until: datetime) -> bool:
        """So many messages are sent, and the letter is held on; False when it is ours
        no longer."""
        return self._change(statements.SENT, held, count=count, until=utc(until))

    def put_off(self, held: Held, until: datetime) -> None:
        """Lets go of a letter, to be taken again from a moment on."""
        self._change(statements.PUT_OFF, held, until=utc(until))

    def done(self, held: Held) -> None:
        """Erases a letter that is answered, or given up."""
        which = {"number_": held.number, "tries_": held.tries}
        with self._database.writing() as connection:
            connection.execute(statements.DONE, which)
        self._erased = True

    def sweep(self, before: datetime) -> int:
        """Erases what is from before a moment: letters, and what is known of those
        answered. How many letters that were.

        Afterwards no letter that is gone, for whatever reason, has left a trace;
        while another process reads them, the next sweep sees to that.
        """
        past = {"before": utc(before)}
        with self._database.writing() as connection:
            dropped = connection.execute(statements.DROP_STALE, past).rowcount
            connection.execute(statements.FORGET_MET, past)
        if dropped or self._erased or self._database.untidy:
            self._tidy()
        return dropped

    def waiting(self) -> int:
        """How many letters are not answered yet."""
        with self._database.reading() as connection:
            return connection.execute(statements.WAITING).scalar_one()

    def _tidy(self) -> None:
        """What is erased meanwhile is for the next time, and so is all of it when it
        fails."""
        self._erased = False
        emptied = False
        try:
            emptied = self._database.empty_the_log()
        finally:
            self._erased = self._erased or not emptied

    def _change(self, change: Update, held: Held, **values: object) -> bool:
        which = {"number_": held.number, "tries_": held.tries}
        with self._database.writing() as connection:
            return connection.execute(change, {**which, **values}).rowcount > 0

    def _hidden(self, name: str) -> str:
        return hide(name, self._secret)
