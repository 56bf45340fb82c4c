"""The tables. A change here needs a numbered step in `upgrades`.

A learner's last reply is the delivery of their present version, so that no reply is
kept twice. Learners and turns are named by keyed hashes alone. Remarks are nobody's:
they have no key, no time but the day, and lie in the order of their words, so that
nothing tells which turn left them.
"""

from sqlalchemy import (
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

TABLES = MetaData()

meta = Table(
    "meta",
    TABLES,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)

learners = Table(
    "learners",
    TABLES,
    Column("key", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("doing", Text),  # JSON of a Doing
    Column("about", Text, nullable=False),  # JSON list of fact ids
    Column("seen_at", DateTime, nullable=False),  # UTC, like every time here
    Column("asks", Text, nullable=False, server_default=""),
)

deliveries = Table(
    "deliveries",
    TABLES,
    Column("learner", ForeignKey(learners.c.key, ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("turn", String(64), nullable=False),
    Column("reply", Text, nullable=False),  # JSON of a Reply
    UniqueConstraint("learner", "turn"),
)

reviews = Table(
    "reviews",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("learner", ForeignKey(learners.c.key, ondelete="CASCADE"), nullable=False),
    Column("fact", Text, nullable=False),
    Column("grade", String(16), nullable=False),
    Column("at", DateTime, nullable=False),
    # The grade is in it so that counting never visits the rows themselves.
    Index("reviews_by_fact", "learner", "fact", "grade"),
)

remarks = Table(
    "remarks",
    TABLES,
    Column("day", Date, primary_key=True),
    Column("about", String(16), primary_key=True),
    Column("words", Text, primary_key=True),
    Column("facts", Text, primary_key=True),  # JSON list of fact ids
    Column("times", Integer, nullable=False),
    sqlite_with_rowid=False,  # a row's number would tell when it came
)
