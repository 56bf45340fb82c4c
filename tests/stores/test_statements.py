"""A learner with years of answers costs what a new one does."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import Insert, event

from lili_voice.learning.learner import Card, Learner, Learnt, Review, Totals
from lili_voice.stores import statements
from lili_voice.stores.database import Database
from lili_voice.stores.keeping import REMEMBERED
from lili_voice.stores.learners import LearnerStore
from lili_voice.stores.upgrades import upgrade
from lili_voice.turn import Grade

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)

ASKED = {
    "RECALL": {"learner_": "k7", "turn_": "t"},
    "STANDING": {"learner_": "k7", "turn_": "t"},
    "ADVANCE": {
        "learner_": "k7",
        "before": 1,
        "version": 2,
        "about": "[]",
        "seen_at": NOON,
        "asks": "why",
        "round": None,
        "exam": None,
    },
    "UNDELIVER": {"learner_": "k7", "turn_": "t"},
    "DROP_OLD": {"learner_": "k7", "old": 1},
    "DROP_CARD": {"learner_": "k7", "fact_": "f1"},
    "DROP_CONTRAST": {"learner_": "k7", "fact_": "f1", "other_": "f2"},
    "CARDS": {"learner_": "k7", "facts": '["f1", "f2"]'},
    "DUE": {"learner_": "k7", "at_": NOON, "most": 50},
    "WEAKEST": {"learner_": "k7", "most": 20},
    "CONTRASTS": {"learner_": "k7", "at_": NOON},
    "HISTORY": {"learner_": "k7", "fact_": "f1"},
    "STRETCH": {
        "learner_": "k7",
        "since": NOON,
        "until": NOON,
        "grade_": "correct",
        "most": 9,
    },
    "ANSWERED": {"learner_": "k7", "grade_": "correct"},
    "CONTESTED": {"learner_": "k7"},
    "HELD": {"learner_": "k7"},
    "OWED": {"learner_": "k7", "at_": NOON},
    "ROW": {"learner_": "k7"},
    "ALL_CARDS": {"learner_": "k7"},
    "ALL_REVIEWS": {"learner_": "k7"},
    "ALL_CONTRASTS": {"learner_": "k7"},
    "ALL_REPLIES": {"learner_": "k7"},
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
# These go through all learners, for whoever runs Lili; no turn waits for them.
OVER_ALL = {"KNOWN", "PRACTICE"}
# What was missed yesterday, totals and an export are asked for now and then; of
# CARDS the few facts that are handed over are sorted.
SORTED = {"STRETCH", "ANSWERED", "ALL_REVIEWS", "CARDS"}
SORTS = ("LIST SUBQUERY", "USE TEMP B-TREE")
GIVEN = "SCAN given"  # the facts that a statement is handed


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
    assert all_of_them - inserts == set(ASKED) | BOUNDED | OVER_ALL


@pytest.mark.parametrize("name", ASKED)
def test_rows_are_searched_by_an_index_and_never_scanned(plans, name):
    looks = [line for line in plans[name] if not line.startswith((*SORTS, GIVEN))]
    assert looks
    for line in looks:
        assert line.startswith("SEARCH"), plans[name]


@pytest.mark.parametrize("name", set(ASKED) - SORTED)
def test_rows_are_found_in_the_order_they_are_wanted(plans, name):
    assert not any(line.startswith(SORTS) for line in plans[name])


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("ANSWERED", "COVERING INDEX reviews_by_time"),
        ("CONTESTED", "COVERING INDEX reviews_contested"),
        ("HELD", "COVERING INDEX"),
        ("OWED", "COVERING INDEX cards_by_due"),
    ],
)
def test_counting_reads_an_index_alone(plans, name, index):
    assert any(index in line for line in plans[name])


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


def test_a_turn_after_ten_thousand_cards_costs_what_an_early_one_does(steps, kept):
    store, taken = steps

    def cost_of_a_turn(who, version):
        del taken[:]
        before, _ = store.recall(who, "t")
        assert before.version == version
        store.cards(who, ["f1", "f2"])
        assert len(store.due(who, NOON, 5)) == len(store.weakest(who, 5)) == 5
        assert store.contrasts(who, NOON) == ()
        assert store.save(who, before, learnt(kept("t"), range(1, 3)))
        return len(taken)

    turns = REMEMBERED + 10  # so that an old reply is dropped at each
    for n in range(turns):
        facts = range(20 * n, 20 * n + 20)
        store.save("veteran", Learner(version=n), learnt(kept(f"t{n}"), facts))
    store.save("newcomer", Learner(), learnt(kept("t0"), range(20)))
    assert store.totals("veteran", NOON) == Totals(10_200, 10_200, 10_200, 10_200, 1)
    assert cost_of_a_turn("veteran", turns) < 1.3 * cost_of_a_turn("newcomer", 1)


def learnt(turn, numbers):
    """The turn, if it had answered some facts."""
    facts = [f"f{n}" for n in numbers]
    lines = tuple(Review(fact, Grade.CORRECT, NOON) for fact in facts)
    cards = tuple(Card(fact, 2.0 + n, 5.0, NOON, NOON) for n, fact in enumerate(facts))
    return replace(turn, learnt=Learnt(lines, cards))
