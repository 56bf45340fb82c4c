"""The tables. A change here needs a numbered step in `upgrades`.

A learner's last reply is the delivery of their present version, so that no reply is
kept twice. Learners and turns are named by keyed hashes alone, but for letters that
have yet to be answered. Remarks are nobody's: they have no key, no time but the day,
and lie in the order of their words, so that nothing tells which turn left them.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
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
    Column("round", Text),  # JSON of a Round
    Column("exam", Date),
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

is_contested = text("contested = 1")  # few lines are: the others cost the index nothing

# Lines are only ever added, in the order of their ids. Cards are what the lines of one
# learner and fact come to.
reviews = Table(
    "reviews",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("learner", ForeignKey(learners.c.key, ondelete="CASCADE"), nullable=False),
    Column("fact", Text, nullable=False),
    Column("grade", String(16), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("rating", Integer, nullable=False, server_default="1"),
    Column("kind", String(16), nullable=False, server_default="short"),
    Column("hints", Integer, nullable=False, server_default="0"),
    Column("seconds", Float),
    Column("contested", Boolean, nullable=False, server_default="0"),
    Index("reviews_by_fact", "learner", "fact"),
    # With the grade, so that counting never visits the rows themselves.
    Index("reviews_by_time", "learner", "at", "grade"),
    Index(
        "reviews_contested", "learner", "contested", "fact", sqlite_where=is_contested
    ),
)

cards = Table(
    "cards",
    TABLES,
    Column("learner", ForeignKey(learners.c.key, ondelete="CASCADE"), primary_key=True),
    Column("fact", Text, primary_key=True),
    Column("stability", Float, nullable=False),
    Column("difficulty", Float, nullable=False),
    Column("due", DateTime, nullable=False),
    Column("last", DateTime, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Index("cards_by_due", "learner", "due"),
    Index("cards_by_stability", "learner", "stability"),
    sqlite_with_rowid=False,  # found by learner and fact, or by way of an index
)

contrasts = Table(
    "contrasts",
    TABLES,
    Column("learner", ForeignKey(learners.c.key, ondelete="CASCADE"), primary_key=True),
    Column("fact", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("due", DateTime, nullable=False),
    Index("contrasts_by_due", "learner", "due"),
    sqlite_with_rowid=False,
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

# Letters to be answered, as they came; a row goes once its answer is sent.
inbox = Table(
    "inbox",
    TABLES,
    Column("number", Integer, primary_key=True),
    Column("sender", String(64), nullable=False),  # the learner's key
    Column("at", DateTime, nullable=False),
    Column("body", Text, nullable=False),
    Column("answer", Text),  # what is to be sent, in its channel's words
    Column("sent", Integer, nullable=False, server_default="0"),  # of these messages
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("held", Boolean, nullable=False, server_default="0"),
    Column("due", DateTime, nullable=False),  # of a letter in hand: held until then
    Index("inbox_by_sender", "sender", "at"),
    Index("inbox_by_due", "due"),
    sqlite_autoincrement=True,  # a number never stands for another letter
)

# Ids of letters that came, hidden, so that each is answered once.
inbox_met = Table(
    "inbox_met",
    TABLES,
    Column("id", String(64), primary_key=True),
    Column("at", DateTime, nullable=False),
    Index("inbox_met_by_time", "at"),
    sqlite_with_rowid=False,
)
