"""Schema 3: what learners remember. Cards are rebuilt from the answers of before."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from sqlalchemy import Connection

from lili_voice.learning.learner import Card, Rating, Review
from lili_voice.learning.schedule import replayed
from lili_voice.turn import Grade

# Until now nothing was kept of how much of a partly right answer was there; what was
# told apart was mostly a date with the right year.
RATINGS = {
    Grade.CORRECT.value: Rating.GOOD,
    Grade.PARTIAL.value: Rating.HARD,
    Grade.WRONG.value: Rating.AGAIN,
    Grade.DONT_KNOW.value: Rating.AGAIN,
}
TABLES = (
    'ALTER TABLE learners ADD COLUMN "round" TEXT',
    "ALTER TABLE learners ADD COLUMN exam DATE",
    "ALTER TABLE reviews ADD COLUMN rating INTEGER DEFAULT '1' NOT NULL",
    "ALTER TABLE reviews ADD COLUMN kind VARCHAR(16) DEFAULT 'short' NOT NULL",
    "ALTER TABLE reviews ADD COLUMN hints INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE reviews ADD COLUMN seconds FLOAT",
    "ALTER TABLE reviews ADD COLUMN contested BOOLEAN DEFAULT '0' NOT NULL",
    "DROP INDEX reviews_by_fact",
    "CREATE INDEX reviews_by_fact ON reviews (learner, fact)",
    "CREATE INDEX reviews_by_time ON reviews (learner, at, grade)",
    "CREATE INDEX reviews_contested ON reviews (learner, contested, fact) "
    "WHERE contested = 1",
    "CREATE TABLE cards (learner VARCHAR(64) NOT NULL, fact TEXT NOT NULL, "
    "stability FLOAT NOT NULL, difficulty FLOAT NOT NULL, due DATETIME NOT NULL, "
    "last DATETIME NOT NULL, reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, "
    "PRIMARY KEY (learner, fact), FOREIGN KEY(learner) REFERENCES learners "
    '("key") ON DELETE CASCADE) WITHOUT ROWID',
    "CREATE INDEX cards_by_due ON cards (learner, due)",
    "CREATE INDEX cards_by_stability ON cards (learner, stability)",
    "CREATE TABLE contrasts (learner VARCHAR(64) NOT NULL, fact TEXT NOT NULL, "
    "other TEXT NOT NULL, due DATETIME NOT NULL, PRIMARY KEY (learner, fact, other), "
    'FOREIGN KEY(learner) REFERENCES learners ("key") ON DELETE CASCADE) WITHOUT ROWID',
    "CREATE INDEX contrasts_by_due ON contrasts (learner, due)",
)


def add_memory(connection: Connection) -> None:
    """Rounds, an exam, ratings, cards and contrasts."""
    for statement in TABLES:
        connection.exec_driver_sql(statement)
    for grade, rating in RATINGS.items():
        connection.exec_driver_sql(
            "UPDATE reviews SET rating = ? WHERE grade = ?", (int(rating), grade)
        )
    for learner, card in _cards(connection):
        connection.exec_driver_sql(
            "INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                learner,
                card.fact,
                card.stability,
                card.difficulty,
                _written(card.due),
                _written(card.last),
                card.reviews,
                card.lapses,
            ),
        )


def _cards(connection: Connection) -> Iterator[tuple[str, Card]]:
    """A learner and a card for each fact they answered, in a grade we know."""
    known = ", ".join(f"'{grade}'" for grade in RATINGS)
    rows = connection.exec_driver_sql(
        "SELECT learner, fact, at, rating, grade FROM reviews "
        f"WHERE grade IN ({known}) ORDER BY learner, fact, at, id"
    ).all()
    for (learner, fact), lines in groupby(rows, key=lambda row: (row[0], row[1])):
        card = replayed(
            [
                Review(
                    fact,
                    Grade(line.grade),
                    datetime.fromisoformat(line.at).replace(tzinfo=UTC),
                    Rating(line.rating),
                )
                for line in lines
            ]
        )
        if card:
            yield learner, card


def _written(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(" ", "microseconds")
