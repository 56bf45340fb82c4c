"""Learners: recalled, saved, forgotten."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection

from lili_voice.learning.learner import (
    Card,
    Contrast,
    Doing,
    Kept,
    Learner,
    Remark,
    Round,
    Totals,
)
from lili_voice.stores import keeping, records, remembering, statements
from lili_voice.stores.database import Database
from lili_voice.stores.inbox import Inbox
from lili_voice.stores.inbox_statements import DROP_OF
from lili_voice.stores.prepared import Prepared, Row
from lili_voice.stores.records import Everything, Known, Practice
from lili_voice.stores.remarks import drop_past, read_remarks, write_remarks
from lili_voice.stores.rows import from_json
from lili_voice.stores.secret import derive, hide
from lili_voice.turn import Reply

_RECALL = Prepared(statements.RECALL)
_STANDING = Prepared(statements.STANDING)

Clock = Callable[[], datetime]
FAREWELLS = 100  # remembered at once; a platform delivers again within minutes


class LearnerStore:
    """The learners of one school, home or skill; safe for many threads at once.

    It is the Memory that scenes read. Every method raises StoreError when the database
    cannot be used. `now` tells the aware time: what is too old is dropped by it and
    never by the time of a turn, which may be played on another day than today. Without
    a clock it is dropped by `remarks` alone.
    """

    def __init__(
        self, database: Database, secret: bytes, now: Clock | None = None
    ) -> None:
        self._database = database
        self._secret = secret
        self._now = now
        # What was said to learners who asked to be forgotten, in case that very turn
        # is delivered again; in memory alone, since no row may be left of it.
        self._farewells: dict[tuple[str, str], Reply] = {}
        self._swept: date | None = None  # the day on which past remarks were dropped

    def recall(self, learner: str, turn_id: str) -> tuple[Learner, Reply | None]:
        """The learner, fresh if never met, and the reply this turn was given before."""
        key, turn = self._key(learner), self._key(turn_id)
        with self._database.glancing() as connection:
            row = _find(_RECALL, connection, key, turn)
        farewell = self._farewells.get((key, turn))
        if row is None:
            return Learner(), farewell
        version, doing, about, asks, round, exam, said, given = row
        found = Learner(
            version=version,
            doing=from_json(doing, Doing),
            about=from_json(about, tuple[str, ...]) or (),
            said=from_json(said, Reply),
            asks=asks,
            round=from_json(round, Round),
            exam=exam,
        )
        return found, from_json(given, Reply) or farewell

    def save(self, learner: str, before: Learner, kept: Kept) -> bool:
        """Keep what a turn leaves behind, all of it or nothing; or forget all.

        The replies of the last turns are kept, and no more: a platform delivers again
        within minutes, and without a bound what a pupil has heard would be kept for
        ever.

        False, and nothing is changed, when the learner is no longer at the version of
        `before`, or when this turn was answered meanwhile: recall, and think again.
        """
        key, turn = self._key(learner), self._key(kept.turn_id)
        today = self._today()
        with self._database.writing() as connection:
            version, given = _find(_STANDING, connection, key, turn) or (0, None)
            if before.version != version:
                return False
            if from_json(given, Reply) is not None or (key, turn) in self._farewells:
                return False
            if kept.forget:
                connection.execute(statements.FORGET, {"learner_": key})
            else:
                keeping.write_learner(connection, key, before.version, kept)
                delivered = (turn, before.version + 1)
                if given is not None:
                    keeping.UNDELIVER.run(connection, {"learner_": key, "turn_": turn})
                keeping.write_delivery(connection, key, delivered, kept.reply)
                # Given anew because unreadable since an upgrade, it counts only once.
                if given is None:
                    keeping.write_learnt(connection, key, kept.learnt)
                    write_remarks(connection, kept, today)
                self._drop_past(connection, kept, today)
        if kept.forget:
            self._bid_farewell(key, turn, kept.reply)
        else:
            self._swept = today
        if kept.forget or self._database.untidy:
            self._database.empty_the_log()
        return True

    def forget(self, learner: str) -> None:
        """Nothing that this learner said or did is left."""
        self.drop(self._key(learner))

    def drop(self, key: str) -> bool:
        """Forgets the learner with a key that `known` tells.

        False while another process reads the log, in which traces are left.
        """
        with self._database.writing() as connection:
            connection.execute(statements.FORGET, {"learner_": key})
            connection.execute(DROP_OF, {"learner_": key})
        return self._database.empty_the_log(patient=True)

    def cards(self, learner: str, facts: Collection[str]) -> Mapping[str, Card]:
        """By fact; a fact never asked about has none."""
        key = self._key(learner)
        with self._database.reading() as connection:
            found = remembering.read_cards(connection, key, facts)
            return {card.fact: card for card in found}

    def due(self, learner: str, at: datetime, most: int) -> Sequence[Card]:
        with self._database.reading() as connection:
            return remembering.read_due(connection, self._key(learner), at, most)

    def weakest(self, learner: str, most: int) -> Sequence[Card]:
        with self._database.reading() as connection:
            return remembering.read_weakest(connection, self._key(learner), most)

    def missed(self, learner: str, since: datetime, until: datetime) -> Sequence[str]:
        key = self._key(learner)
        with self._database.reading() as connection:
            return remembering.read_missed(connection, key, since, until)

    def contrasts(self, learner: str, at: datetime) -> Sequence[Contrast]:
        with self._database.reading() as connection:
            return remembering.read_contrasts(connection, self._key(learner), at)

    def totals(self, learner: str, at: datetime) -> Totals:
        with self._database.reading() as connection:
            return remembering.read_totals(connection, self._key(learner), at)

    def everything(self, name: str) -> Everything | None:
        """All that is kept of a learner, named as in a turn or by the key that `known`
        tells; None for a stranger."""
        with self._database.reading() as connection:
            return records.read_everything(
                connection, self._key(name)
            ) or records.read_everything(connection, name)

    def known(self) -> Sequence[Known]:
        """Who is kept, the last seen first."""
        with self._database.reading() as connection:
            return records.read_known(connection)

    def practice(self) -> Sequence[Practice]:
        """How each fact was answered by all learners together."""
        with self._database.reading() as connection:
            return records.read_practice(connection)

    def remarks(self, now: datetime) -> tuple[Remark, ...]:
        """What is kept for the author of the notes; what is too old by now goes."""
        with self._database.writing() as connection:
            drop_past(connection, now.astimezone(UTC).date())
            return read_remarks(connection)

    def clear_remarks(self) -> None:
        """Nothing is left of what was kept for the author."""
        with self._database.writing() as connection:
            connection.execute(statements.DROP_REMARKS)
        self._database.empty_the_log(patient=True)

    def inbox(self) -> Inbox:
        """Letters to be answered later, kept beside the learners who wrote them."""
        return Inbox(self._database, self._secret)

    def key_for(self, purpose: str) -> bytes:
        """A key of 32 bytes for signing something else than learners: every process
        that keeps them here derives the same."""
        return derive(self._secret, purpose)

    def close(self) -> None:
        """No other method may be called afterwards."""
        self._database.close()

    def _drop_past(
        self, connection: Connection, kept: Kept, today: date | None
    ) -> None:
        """Once on each day, and whenever there is something new."""
        if today and (kept.remarks or today != self._swept):
            drop_past(connection, today)

    def _today(self) -> date | None:
        return self._now().astimezone(UTC).date() if self._now else None

    def _bid_farewell(self, key: str, turn: str, reply: Reply) -> None:
        self._farewells[key, turn] = reply
        for old in list(self._farewells)[:-FAREWELLS]:
            self._farewells.pop(old, None)

    def _key(self, name: str) -> str:
        return hide(name, self._secret)


def _find(wanted: Prepared, connection: Connection, key: str, turn: str) -> Row | None:
    found = wanted.rows(connection, {"learner_": key, "turn_": turn})
    return found[0] if found else None
