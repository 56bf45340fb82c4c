"""Learners: recalled, saved, forgotten."""

from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime

from sqlalchemy import Connection, RowMapping

from lili_voice.learning.learner import Doing, Kept, Learner, Remark
from lili_voice.stores import statements
from lili_voice.stores.database import Database
from lili_voice.stores.remarks import drop_past, read_remarks, write_remarks
from lili_voice.stores.rows import from_json, to_json
from lili_voice.stores.secret import hide
from lili_voice.turn import Grade, Reply

# Turns of a learner whose replies are kept, in case one is delivered again.
REMEMBERED = 500

_GRADES = {grade.value: grade for grade in Grade}


class LearnerStore:
    """The learners of one school, home or skill; safe for many threads at once.

    Every method raises StoreError when the database cannot be used.
    """

    def __init__(self, database: Database, secret: bytes) -> None:
        self._database = database
        self._secret = secret

    def recall(self, learner: str, turn_id: str) -> tuple[Learner, Reply | None]:
        """The learner, fresh if never met, and the reply this turn was given before."""
        with self._database.reading() as connection:
            row = _find(connection, self._key(learner), self._key(turn_id))
        if row is None:
            return Learner(), None
        found = Learner(
            version=row["version"],
            doing=from_json(row["doing"], Doing),
            about=from_json(row["about"], tuple[str, ...]) or (),
            said=from_json(row["said"], Reply),
            asks=row["asks"],
        )
        return found, from_json(row["given"], Reply)

    def save(self, learner: str, before: Learner, kept: Kept) -> bool:
        """Keep what a turn leaves behind, all of it or nothing.

        The replies of the last REMEMBERED turns are kept, and no more: a platform
        delivers again within minutes, and without a bound what a pupil has heard
        would be kept for ever.

        False, and nothing is changed, when the learner is no longer at the version of
        `before`, or when this turn was answered meanwhile: recall, and think again.
        """
        key, turn = self._key(learner), self._key(kept.turn_id)
        with self._database.writing() as connection:
            row = _find(connection, key, turn)
            if before.version != (row["version"] if row else 0):
                return False
            given = row["given"] if row else None
            if from_json(given, Reply) is not None:
                return False
            _write_learner(connection, key, before.version, kept)
            _write_delivery(connection, key, (turn, before.version + 1), kept.reply)
            # A reply unreadable since an upgrade is given anew, but counts only once.
            if given is None:
                _write_reviews(connection, key, kept)
                write_remarks(connection, kept)
            drop_past(connection, _utc(kept.at).date())
        return True

    def reviews(
        self, learner: str, fact_ids: Collection[str]
    ) -> dict[str, Counter[Grade]]:
        """How often each of a few facts was answered, by grade."""
        counts: dict[str, Counter[Grade]] = {fact: Counter() for fact in fact_ids}
        wanted = {"learner_": self._key(learner), "facts": list(counts)}
        with self._database.reading() as connection:
            rows = connection.execute(statements.COUNT, wanted).all()
        for row in rows:
            if row.grade in _GRADES:
                counts[row.fact][_GRADES[row.grade]] = row.times
        return counts

    def forget(self, learner: str) -> None:
        """Nothing that this learner said or did is left."""
        with self._database.writing() as connection:
            connection.execute(statements.FORGET, {"learner_": self._key(learner)})
        self._database.empty_the_log()

    def remarks(self, now: datetime) -> tuple[Remark, ...]:
        """What is kept for the author of the notes; what is too old by now goes."""
        with self._database.writing() as connection:
            drop_past(connection, _utc(now).date())
            return read_remarks(connection)

    def clear_remarks(self) -> None:
        """Nothing is left of what was kept for the author."""
        with self._database.writing() as connection:
            connection.execute(statements.DROP_REMARKS)
        self._database.empty_the_log()

    def close(self) -> None:
        """No other method may be called afterwards."""
        self._database.close()

    def _key(self, name: str) -> str:
        return hide(name, self._secret)


def _find(connection: Connection, key: str, turn: str) -> RowMapping | None:
    wanted = {"learner_": key, "turn_": turn}
    return connection.execute(statements.RECALL, wanted).mappings().one_or_none()


def _write_learner(connection: Connection, key: str, version: int, kept: Kept) -> None:
    doing = kept.after.doing
    row = {
        "version": version + 1,
        "doing": None if doing is None else to_json(doing),
        "about": to_json(kept.after.about),
        "seen_at": _utc(kept.at),
        "asks": kept.after.asks,
    }
    if version == 0:
        connection.execute(statements.MEET, {"key": key, **row})
    else:
        connection.execute(
            statements.ADVANCE, {"learner_": key, "before": version, **row}
        )


def _write_delivery(
    connection: Connection, key: str, turn: tuple[str, int], reply: Reply
) -> None:
    turn_key, version = turn
    connection.execute(statements.UNDELIVER, {"learner_": key, "turn_": turn_key})
    connection.execute(
        statements.DELIVER,
        {
            "learner": key,
            "turn": turn_key,
            "version": version,
            "reply": to_json(reply),
        },
    )
    connection.execute(
        statements.DROP_OLD, {"learner_": key, "old": version - REMEMBERED}
    )


def _write_reviews(connection: Connection, key: str, kept: Kept) -> None:
    rows = [
        {
            "learner": key,
            "fact": review.fact,
            "grade": review.grade.value,
            "at": _utc(review.at),
        }
        for review in kept.learnt.reviews
    ]
    if rows:
        connection.execute(statements.REVIEW, rows)


def _utc(moment: datetime) -> datetime:
    """Without a zone: the databases do not all keep one."""
    return moment.astimezone(UTC).replace(tzinfo=None)
