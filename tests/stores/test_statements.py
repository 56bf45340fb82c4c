"""A learner with years of answers costs what a new one does."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Insert, event

from lili_voice.learning.learner import Learner, Learnt, Review
from lili_voice.stores import statements
from lili_voice.stores.database import Database
from lili_voice.stores.learners import REMEMBERED, LearnerStore
from lili_voice.stores.upgrades import upgrade
from lili_voice.turn import Grade

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)

ASKED = {
    "RECALL": {"learner_": "k7", "turn_": "t"},
    "ADVANCE": {
        "learner_": "k7",
        "before": 1,
        "version": 2,
        "about": "[]",
        "seen_at": NOON,
        "asks": "why",
    },
    "UNDELIVER": {"learner_": "k7", "turn_": "t"},
    "DROP_OLD": {"learner_": "k7", "old": 1},
    "COUNT": {"learner_": "k7", "facts": ["f1", "f2"]},
    "FORGET": {"learner_": "k7"},
    "REMARK_AGAIN": {
        "day_": NOON.date(),
        "about_": "unanswered",
        "words_": "why",
        "facts_": "[]",
    },
    "DROP_PAST": {"past": NOON.date()},
}
# These go through all remarks, of which there are never more than MOST.
BOUNDED = {"REMARKS", "DROP_REMARKS", "DROP_CROWDED"}


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    """How SQLite finds the rows of each statement, and of all it sets off."""
    database = Database(tmp_path_factory.mktemp("plans") / "learners.db")
    with database.writing() as connection:
        upgrade(connection, database.place)
    found = {}
    with database.writing() as connection:
        # The statements themselves are explained, just as a turn would send them.
        event.listen(connection, "before_cursor_execute", _explained, retval=True)
        for name, values in ASKED.items():
            result = connection.execute(getattr(statements, name), values)
            found[name] = [row[3] for row in result.cursor.fetchall()]
    database.close()
    return found


def _explained(connection, cursor, statement, parameters, context, many):
    return f"EXPLAIN QUERY PLAN {statement}", parameters


def test_every_statement_that_looks_for_rows_is_explained_here():
    all_of_them = {name for name in vars(statements) if name.isupper()}
    inserts = {n for n in all_of_them if isinstance(getattr(statements, n), Insert)}
    assert all_of_them - inserts == set(ASKED) | BOUNDED


@pytest.mark.parametrize("name", ASKED)
def test_rows_are_searched_by_an_index_and_never_scanned(plans, name):
    assert plans[name]
    for line in plans[name]:
        assert line.startswith("SEARCH"), plans[name]


def test_counting_answers_reads_the_index_alone(plans):
    assert "COVERING INDEX reviews_by_fact" in plans["COUNT"][0]


@pytest.fixture
def steps(database):
    """A store, and a count of the steps SQLite's own machine has taken in it."""
    opened = Database(database)
    with opened.writing() as connection:
        upgrade(connection, opened.place)
        taken = []
        driver = connection.connection.driver_connection
        driver.set_progress_handler(lambda: taken.append(1), 1)
    yield LearnerStore(opened, b"secret"), taken
    opened.close()


def test_a_turn_after_ten_thousand_answers_costs_what_an_early_one_does(steps, kept):
    store, taken = steps

    def cost_of_a_turn(who, version):
        del taken[:]
        before, _ = store.recall(who, "t")
        assert before.version == version
        assert store.save(who, before, kept("t", "f1"))
        store.reviews(who, ["f1", "f2"])
        return len(taken)

    facts = [f"f{n}" for n in range(100)]
    answered = tuple(Review(fact, Grade.CORRECT, NOON) for fact in facts[3:])
    turns = REMEMBERED + 10  # so that an old reply is dropped at each
    for n in range(turns):
        turn = replace(kept(f"t{n}"), learnt=Learnt(answered if n < 110 else ()))
        store.save("veteran", Learner(version=n), turn)
    store.save("newcomer", Learner(), kept("t0"))
    counts = store.reviews("veteran", facts)
    assert sum(count.total() for count in counts.values()) > 10_000
    assert cost_of_a_turn("veteran", turns) < 1.2 * cost_of_a_turn("newcomer", 1)
