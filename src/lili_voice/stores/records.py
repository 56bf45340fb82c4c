"""What is kept of learners, for whoever runs Lili: all of one, or figures over all."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, RowMapping

from lili_voice.learning.learner import Card, Contrast, Review
from lili_voice.stores import statements
from lili_voice.stores.inbox_statements import ALL_OF
from lili_voice.stores.remembering import aware, card_of, reviews_of
from lili_voice.turn import Grade


@dataclass(frozen=True, slots=True)
class Known:
    """One learner among all, by the hash that hides who it is."""

    key: str
    seen_at: datetime
    turns: int
    answers: int  # lines of the review log
    facts: int


@dataclass(frozen=True, slots=True)
class Practice:
    """How one fact was answered by all learners together.

    Contested lines count in the place of those they overrule; `contested` says how
    many there are.
    """

    fact: str
    answers: int
    right: int
    learners: int
    contested: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter that is not answered yet: as it came, and what is to be sent, of which
    so many messages were `sent`."""

    at: datetime
    body: object
    answer: object
    sent: int


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is kept of one learner.

    `row` is what stands of them by itself, empty before their first turn is answered;
    `log` every line of the review log in the order they were written, `replies` what
    they were told and `letters` what waits for an answer, the earliest first.
    """

    key: str
    row: Mapping[str, object]
    exam: date | None
    cards: tuple[Card, ...]
    log: tuple[Review, ...]
    contrasts: tuple[Contrast, ...]
    replies: tuple[object, ...]
    letters: tuple[Waiting, ...] = ()


def read_known(connection: Connection) -> tuple[Known, ...]:
    """Every learner, the last seen first."""
    rows = connection.execute(statements.KNOWN).all()
    return tuple(
        Known(row.key, aware(row.seen_at), row.version, row.answers, row.facts)
        for row in rows
    )


def read_practice(connection: Connection) -> tuple[Practice, ...]:
    """Every fact that was asked about."""
    rows = connection.execute(
        statements.PRACTICE, {"grade_": Grade.CORRECT.value}
    ).all()
    return tuple(Practice(*row) for row in rows)


def read_everything(connection: Connection, key: str) -> Everything | None:
    """None where there is no such learner."""
    wanted = {"learner_": key}
    row = connection.execute(statements.ROW, wanted).mappings().one_or_none()
    letters = tuple(map(_letter, connection.execute(ALL_OF, wanted)))
    if row is None and not letters:
        return None
    pairs = connection.execute(statements.ALL_CONTRASTS, wanted).all()
    told = connection.execute(statements.ALL_REPLIES, wanted).scalars()
    return Everything(
        key,
        _plain(row) if row else {},
        row["exam"] if row else None,
        tuple(map(card_of, connection.execute(statements.ALL_CARDS, wanted))),
        tuple(reviews_of(connection.execute(statements.ALL_REVIEWS, wanted))),
        tuple(Contrast(pair.fact, pair.other, aware(pair.due)) for pair in pairs),
        tuple(map(_object, told)),
        letters,
    )


def _letter(row: Row[Any]) -> Waiting:
    return Waiting(aware(row.at), _object(row.body), _object(row.answer), row.sent)


def _plain(row: RowMapping) -> Mapping[str, object]:
    exam: date | None = row["exam"]
    return {
        "turns": row["version"],
        "seen_at": aware(row["seen_at"]).isoformat(),
        "doing": _object(row["doing"]),
        "about": _object(row["about"]),
        "asks": row["asks"],
        "round": _object(row["round"]),
        "exam": exam and exam.isoformat(),
    }


def _object(kept: str | None) -> object:
    """What the JSON of a row holds; as it stands, if it is damaged."""
    if kept is None:
        return None
    try:
        found: object = json.loads(kept)
    except ValueError:
        return kept
    return found
