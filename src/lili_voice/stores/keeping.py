"""What a turn leaves behind, written to rows."""

from sqlalchemy import Connection

from lili_voice.learning.learner import Card, Contrast, Kept, Learnt, Review
from lili_voice.stores import statements
from lili_voice.stores.prepared import Prepared
from lili_voice.stores.remembering import utc
from lili_voice.stores.rows import to_json
from lili_voice.turn import Reply

# Turns of a learner whose replies are kept, in case one is delivered again.
REMEMBERED = 500

_LEARNER = ("version", "doing", "about", "seen_at", "asks", "round", "exam")
_MEET = Prepared(statements.MEET, "key", *_LEARNER)
_ADVANCE = Prepared(statements.ADVANCE, *_LEARNER)
UNDELIVER = Prepared(statements.UNDELIVER)
_DELIVER = Prepared(statements.DELIVER, "learner", "turn", "version", "reply")
_DROP_OLD = Prepared(statements.DROP_OLD)
_LINE = ("learner", "fact", "grade", "at", "rating", "kind")
_REVIEW = Prepared(statements.REVIEW, *_LINE, "hints", "seconds", "contested")
_DROP_CARD = Prepared(statements.DROP_CARD)
_CARD = Prepared(statements.CARD)


def write_learner(connection: Connection, key: str, version: int, kept: Kept) -> None:
    """The learner as the turn leaves them, met before at `version`."""
    after = kept.after
    row = {
        "version": version + 1,
        "doing": None if after.doing is None else to_json(after.doing),
        "about": to_json(after.about),
        "seen_at": utc(kept.at),
        "asks": after.asks,
        "round": None if after.round is None else to_json(after.round),
        "exam": after.exam,
    }
    if version == 0:
        _MEET.run(connection, {"key": key, **row})
    else:
        _ADVANCE.run(connection, {"learner_": key, "before": version, **row})


def write_delivery(
    connection: Connection, key: str, turn: tuple[str, int], reply: Reply
) -> None:
    """The reply to a turn, by its hidden id and the version it leads to."""
    turn_key, version = turn
    row = {
        "learner": key,
        "turn": turn_key,
        "version": version,
        "reply": to_json(reply),
    }
    _DELIVER.run(connection, row)
    if version > REMEMBERED:
        _DROP_OLD.run(connection, {"learner_": key, "old": version - REMEMBERED})


def write_learnt(connection: Connection, key: str, learnt: Learnt) -> None:
    """Lines are added; cards and contrasts take the place of those there were."""
    if learnt.reviews:
        lines = [review_row(key, line) for line in learnt.reviews]
        _REVIEW.run_each(connection, lines)
    if learnt.cards:
        cards = {card.fact: card for card in learnt.cards}
        gone = [{"learner_": key, "fact_": fact} for fact in cards]
        _DROP_CARD.run_each(connection, gone)
        rows = [card_row(key, card) for card in cards.values()]
        _CARD.run_each(connection, rows)
    _write_contrasts(connection, key, learnt)


def review_row(key: str, line: Review) -> dict[str, object]:
    return {
        "learner": key,
        "fact": line.fact,
        "grade": line.grade.value,
        "at": utc(line.at),
        "rating": int(line.rating),
        "kind": line.kind.value,
        "hints": line.hints,
        "seconds": line.seconds,
        "contested": line.contested,
    }


def card_row(key: str, card: Card) -> dict[str, object]:
    return {
        "learner": key,
        "fact": card.fact,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "due": utc(card.due),
        "last": utc(card.last),
        "reviews": card.reviews,
        "lapses": card.lapses,
    }


def _write_contrasts(connection: Connection, key: str, learnt: Learnt) -> None:
    """What is settled goes first: mixed up again in the same turn, it is due again."""
    pairs = {_pair(contrast): contrast for contrast in learnt.contrasts}
    gone = {*pairs, *map(_pair, learnt.settled)}
    if not gone:
        return
    connection.execute(
        statements.DROP_CONTRAST,
        [{"learner_": key, "fact_": fact, "other_": other} for fact, other in gone],
    )
    rows = [
        {"learner": key, "fact": fact, "other": other, "due": utc(contrast.due)}
        for (fact, other), contrast in pairs.items()
    ]
    if rows:
        connection.execute(statements.CONTRAST, rows)


def _pair(contrast: Contrast) -> tuple[str, str]:
    return contrast.fact, contrast.other
