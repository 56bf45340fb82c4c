"""What learners remember, read from rows: cards, contrasts and the review log."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row

from lili_voice.learning.learner import Card, Contrast, Rating, Review, Totals
from lili_voice.learning.schedule import effective
from lili_voice.stores import statements
from lili_voice.stores.prepared import Prepared
from lili_voice.stores.rows import to_json
from lili_voice.turn import Grade, QuestionKind

_GRADES = {grade.value: grade for grade in Grade}
_KINDS = {kind.value: kind for kind in QuestionKind}

_CARDS = Prepared(statements.CARDS)
_DUE = Prepared(statements.DUE)
_WEAKEST = Prepared(statements.WEAKEST)
_CONTRASTS = Prepared(statements.CONTRASTS)
_STRETCH = Prepared(statements.STRETCH)

MOST_MISSED = 200  # facts that were not right, the latest first


def utc(moment: datetime) -> datetime:
    """Without a zone: the databases do not all keep one."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def aware(moment: datetime) -> datetime:
    """With the zone it was kept in."""
    return moment.replace(tzinfo=UTC)


def read_cards(
    connection: Connection, key: str, facts: Collection[str]
) -> Iterator[Card]:
    """The cards of some facts, of those that have one."""
    wanted = {"learner_": key, "facts": to_json(sorted(facts))}
    yield from map(card_of, _CARDS.rows(connection, wanted))


def read_due(
    connection: Connection, key: str, at: datetime, most: int
) -> tuple[Card, ...]:
    """Cards due at a moment, the longest overdue first."""
    wanted = {"learner_": key, "at_": utc(at), "most": most}
    return tuple(map(card_of, _DUE.rows(connection, wanted)))


def read_weakest(connection: Connection, key: str, most: int) -> tuple[Card, ...]:
    """Cards of least stability first."""
    wanted = {"learner_": key, "most": most}
    return tuple(map(card_of, _WEAKEST.rows(connection, wanted)))


def read_contrasts(
    connection: Connection, key: str, at: datetime
) -> tuple[Contrast, ...]:
    """Contrasts due at a moment, the longest overdue first."""
    wanted = {"learner_": key, "at_": utc(at)}
    rows = _CONTRASTS.rows(connection, wanted)
    return tuple(Contrast(fact, other, aware(due)) for _, fact, other, due in rows)


def read_missed(
    connection: Connection, key: str, since: datetime, until: datetime
) -> tuple[str, ...]:
    """Facts whose last answer in a stretch of time was not right, the latest first."""
    wanted = {
        "learner_": key,
        "since": utc(since),
        "until": utc(until),
        "grade_": Grade.CORRECT.value,
        "most": MOST_MISSED,
    }
    return tuple(fact for (fact,) in _STRETCH.rows(connection, wanted))


def read_history(connection: Connection, key: str, fact: str) -> tuple[Review, ...]:
    """The lines of the log on one fact, in the order they were written."""
    wanted = {"learner_": key, "fact_": fact}
    return tuple(reviews_of(connection.execute(statements.HISTORY, wanted)))


def read_totals(connection: Connection, key: str, at: datetime) -> Totals:
    """A learner's memory in figures."""
    wanted = {"learner_": key, "at_": utc(at), "grade_": Grade.CORRECT.value}
    told = connection.execute(statements.ANSWERED, wanted).one()
    gone = _overruled(connection, key)
    return Totals(
        reviews=told.answers - len(gone),
        right=told.right - sum(line.grade is Grade.CORRECT for line in gone),
        facts=connection.execute(statements.HELD, wanted).scalar_one(),
        due=connection.execute(statements.OWED, wanted).scalar_one(),
        days=told.days,
    )


def card_of(row: Sequence[Any]) -> Card:
    """The card a row of `cards` holds, its columns in their order."""
    _, fact, stability, difficulty, due, last, reviews, lapses = row
    return Card(fact, stability, difficulty, aware(due), aware(last), reviews, lapses)


def reviews_of(rows: Iterable[Row[tuple[object, ...]]]) -> Iterator[Review]:
    """The lines rows of `reviews` hold; of other versions, those this one knows."""
    for row in rows:
        if row.grade in _GRADES:
            yield Review(
                row.fact,
                _GRADES[row.grade],
                aware(row.at),
                Rating(row.rating),
                _KINDS.get(row.kind, QuestionKind.SHORT),
                row.hints,
                row.seconds,
                row.contested,
            )


def _overruled(connection: Connection, key: str) -> Sequence[Review]:
    """The lines that contested ones take the place of: few, on few facts."""
    gone: list[Review] = []
    facts = connection.execute(statements.CONTESTED, {"learner_": key}).scalars().all()
    for fact in dict.fromkeys(facts):
        lines = read_history(connection, key, fact)
        standing = {id(line) for line in effective(lines)}
        gone += [line for line in lines if id(line) not in standing]
    return gone
