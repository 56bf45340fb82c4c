"""What is kept for the author of the notes, of nobody in particular."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import Connection

from lili_voice.learning.learner import About, Kept, Remark
from lili_voice.stores import statements
from lili_voice.stores.prepared import Prepared
from lili_voice.stores.rows import from_json, to_json

KEPT_FOR = timedelta(days=30)
MOST = 10_000  # rows; the oldest go first

_DROP_PAST = Prepared(statements.DROP_PAST)
_ABOUT = {about.value: about for about in About}


def write_remarks(
    connection: Connection, kept: Kept, today: date | None = None
) -> None:
    """The remarks of a turn; one made before on the same day is only counted.

    None is dated later than today, where it is known what day that is: it would be
    kept for longer than all others.
    """
    for remark in kept.remarks:
        made = remark.at.astimezone(UTC).date()
        row = {
            "day": min(made, today or made),
            "about": remark.about.value,
            "words": remark.words,
            "facts": to_json(remark.facts),
        }
        known = {f"{name}_": value for name, value in row.items()}
        if not connection.execute(statements.REMARK_AGAIN, known).rowcount:
            connection.execute(statements.REMARK, {**row, "times": 1})
            connection.execute(statements.DROP_CROWDED, {"most": MOST})


def drop_past(connection: Connection, today: date) -> None:
    """Nothing is left from KEPT_FOR ago or before."""
    _DROP_PAST.run(connection, {"past": today - KEPT_FOR})


def read_remarks(connection: Connection) -> tuple[Remark, ...]:
    """All that are kept, `at` midnight of their day; of other versions, those that
    this one knows."""
    rows = connection.execute(statements.REMARKS).all()
    return tuple(
        Remark(
            _ABOUT[row.about],
            row.words,
            from_json(row.facts, tuple[str, ...]) or (),
            datetime.combine(row.day, time(), UTC),
            row.times,
        )
        for row in rows
        if row.about in _ABOUT
    )
