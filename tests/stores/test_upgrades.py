"""A store outlives the version that made it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import inspect

from lili_voice.errors import StoreError
from lili_voice.learning.learner import Learner, Rating
from lili_voice.learning.schedule import review
from lili_voice.stores import Letter
from lili_voice.stores.database import Database
from lili_voice.stores.secret import hide
from lili_voice.stores.tables import learners
from lili_voice.stores.upgrades import upgrade
from lili_voice.turn import Grade
from reviewed import counts

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
SECRET = b"a secret that only these tests know"

# A store as the first release made it, with a learner in it.
FIRST = """
CREATE TABLE meta (name VARCHAR(32) NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name));
CREATE TABLE learners (
    "key" VARCHAR(64) NOT NULL, version INTEGER NOT NULL, doing TEXT,
    about TEXT NOT NULL, seen_at DATETIME NOT NULL, PRIMARY KEY ("key")
);
CREATE TABLE deliveries (
    learner VARCHAR(64) NOT NULL, version INTEGER NOT NULL,
    turn VARCHAR(64) NOT NULL, reply TEXT NOT NULL,
    PRIMARY KEY (learner, version), UNIQUE (learner, turn),
    FOREIGN KEY(learner) REFERENCES learners ("key") ON DELETE CASCADE
);
CREATE TABLE reviews (
    id INTEGER NOT NULL, learner VARCHAR(64) NOT NULL, fact TEXT NOT NULL,
    grade VARCHAR(16) NOT NULL, at DATETIME NOT NULL, PRIMARY KEY (id),
    FOREIGN KEY(learner) REFERENCES learners ("key") ON DELETE CASCADE
);
CREATE INDEX reviews_by_fact ON reviews (learner, fact, grade);
INSERT INTO meta VALUES ('schema', '1');
"""
# What the second release made of it.
SECOND = """
ALTER TABLE learners ADD COLUMN asks TEXT DEFAULT '' NOT NULL;
CREATE TABLE remarks (
    day DATE NOT NULL, about VARCHAR(16) NOT NULL, words TEXT NOT NULL,
    facts TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (day, about, words, facts)
) WITHOUT ROWID;
UPDATE meta SET value = '2' WHERE name = 'schema';
"""
# What the third made of that; cards it filled itself.
THIRD = """
ALTER TABLE learners ADD COLUMN "round" TEXT;
ALTER TABLE learners ADD COLUMN exam DATE;
ALTER TABLE reviews ADD COLUMN rating INTEGER DEFAULT '1' NOT NULL;
ALTER TABLE reviews ADD COLUMN kind VARCHAR(16) DEFAULT 'short' NOT NULL;
ALTER TABLE reviews ADD COLUMN hints INTEGER DEFAULT '0' NOT NULL;
ALTER TABLE reviews ADD COLUMN seconds FLOAT;
ALTER TABLE reviews ADD COLUMN contested BOOLEAN DEFAULT '0' NOT NULL;
DROP INDEX reviews_by_fact;
CREATE INDEX reviews_by_fact ON reviews (learner, fact);
CREATE INDEX reviews_by_time ON reviews (learner, at, grade);
CREATE INDEX reviews_contested ON reviews (learner, contested, fact) WHERE contested = 1;
CREATE TABLE cards (
    learner VARCHAR(64) NOT NULL, fact TEXT NOT NULL, stability FLOAT NOT NULL,
    difficulty FLOAT NOT NULL, due DATETIME NOT NULL, last DATETIME NOT NULL,
    reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, PRIMARY KEY (learner, fact),
    FOREIGN KEY(learner) REFERENCES learners ("key") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX cards_by_due ON cards (learner, due);
CREATE INDEX cards_by_stability ON cards (learner, stability);
CREATE TABLE contrasts (
    learner VARCHAR(64) NOT NULL, fact TEXT NOT NULL, other TEXT NOT NULL,
    due DATETIME NOT NULL, PRIMARY KEY (learner, fact, other),
    FOREIGN KEY(learner) REFERENCES learners ("key") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX contrasts_by_due ON contrasts (learner, due);
UPDATE meta SET value = '3' WHERE name = 'schema';
"""
RELEASES = [FIRST, SECOND, THIRD]
# Fact, grade, day of March: one of them of a grade that nobody gives any more.
ANSWERED = [
    ("f1", "correct", "01"),
    ("f2", "partial", "02"),
    ("f3", "dont_know", "03"),
    ("f1", "wrong", "04"),
    ("f4", "splendid", "05"),
]


def change(database, sql, *values):
    with closing(sqlite3.connect(database)) as raw, raw:
        raw.execute(sql, values)


def step(name):
    return lambda connection: connection.exec_driver_sql(f"CREATE TABLE {name} (n)")


@pytest.fixture
def raw(database):
    opened = Database(database)
    yield opened
    opened.close()


def run(raw, *steps):
    with raw.writing() as connection:
        upgrade(connection, raw.place, steps)
        return set(inspect(connection).get_table_names())


def test_an_old_store_takes_only_the_steps_it_lacks_each_once(raw):
    first = run(raw)
    assert run(raw, step("two")) == first | {"two"}
    assert run(raw, step("two"), step("three")) == first | {"two", "three"}
    assert run(raw, step("two"), step("three")) == first | {"two", "three"}


def test_a_new_store_needs_no_steps(raw):
    assert "two" not in run(raw, step("two"))


def test_a_store_of_a_newer_version_is_refused(raw):
    run(raw, step("two"))
    with pytest.raises(StoreError, match=r"newer Lili.*update Lili"):
        run(raw)


def test_a_step_that_fails_leaves_the_store_as_it_was(raw):
    before = run(raw)
    with pytest.raises(StoreError):
        run(raw, step("two"), step("two"))
    with raw.reading() as connection:
        assert set(inspect(connection).get_table_names()) == before


def test_what_a_learner_was_doing_is_dropped_politely_if_unreadable(
    store, database, kept
):
    store.save("alexa:a", Learner(), kept("t1", "f1"))
    change(database, "UPDATE learners SET doing = ?, about = ?", '{"scene": 7}', "{")
    change(database, "UPDATE deliveries SET reply = ?", '{"speech": "as it once was"}')
    assert store.recall("alexa:a", "t1") == (Learner(version=1), None)
    assert counts(store, "alexa:a", ["f1"])["f1"] == {Grade.CORRECT: 1}
    assert store.save("alexa:a", Learner(version=1), kept("t2"))


def test_a_turn_whose_old_reply_is_unreadable_gets_a_new_one_and_counts_once(
    store, database, kept, reply
):
    store.save("alexa:a", Learner(), kept("t1", "f1"))
    change(database, "UPDATE deliveries SET reply = 'gone'")
    assert store.save("alexa:a", Learner(version=1), kept("t1", "f1"))
    assert store.recall("alexa:a", "t1")[1] == reply("To t1.")
    assert counts(store, "alexa:a", ["f1"])["f1"] == {Grade.CORRECT: 1}


def test_a_reply_with_fields_of_another_version_is_still_read(store, database, kept):
    store.save("alexa:a", Learner(), kept("t1"))
    change(
        database,
        "UPDATE deliveries SET reply = ?",
        '{"speech": {"parts": []}, "intent": "ask", "mood": "cheerful"}',
    )
    assert store.recall("alexa:a", "t1")[1] is not None


def test_a_grade_this_version_does_not_know_is_not_counted(store, database, kept):
    store.save("alexa:a", Learner(), kept("t1", "f1"))
    change(database, "UPDATE reviews SET grade = 'splendid'")
    assert counts(store, "alexa:a", ["f1"]) == {"f1": {}}


# By the words that made them; of those that come with a table, only how many.
INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? ORDER BY name"


def shape(database):
    """Each table's columns as SQLite tells them, and how its rows are found."""
    with closing(sqlite3.connect(database)) as raw:
        tables = raw.execute("SELECT name FROM pragma_table_list ORDER BY name")
        return {
            name: (
                raw.execute(f"SELECT * FROM pragma_table_xinfo('{name}')").fetchall(),
                raw.execute(INDEXES, (name,)).fetchall(),
                raw.execute(
                    f"SELECT wr FROM pragma_table_list WHERE name = '{name}'"
                ).fetchone(),
            )
            for (name,) in tables.fetchall()
        }


@pytest.fixture
def old_release(database):
    """A store as an earlier release left it, with a learner who has answered."""

    def make(schema):
        database.parent.mkdir()
        with closing(sqlite3.connect(database)) as raw:
            raw.executescript("".join(RELEASES[:schema]))
        secret = hide("lili_voice", SECRET)
        change(database, "INSERT INTO meta VALUES ('secret', ?)", secret)
        change(
            database,
            "INSERT INTO learners (key, version, about, seen_at) "
            "VALUES (?, 3, '[\"f1\"]', '2031-03-14 12:00:00')",
            hide("alexa:a", SECRET),
        )
        for fact, grade, day in ANSWERED:
            change(
                database,
                "INSERT INTO reviews (learner, fact, grade, at) VALUES (?, ?, ?, ?)",
                *(
                    hide("alexa:a", SECRET),
                    fact,
                    grade,
                    f"2031-03-{day} 12:00:00.000000",
                ),
            )

    return make


def test_a_store_of_the_first_release_keeps_its_learners(old_release, opened, kept):
    old_release(1)
    store = opened()
    assert store.recall("alexa:a", "t1") == (Learner(version=3, about=("f1",)), None)
    turn = kept("t1")
    turn = replace(turn, after=replace(turn.after, asks="why"))
    assert store.save("alexa:a", Learner(version=3), turn)
    assert store.recall("alexa:a", "t2")[0].asks == "why"


@pytest.mark.parametrize("schema", [1, 2])
def test_cards_are_rebuilt_from_the_answers_of_before(old_release, opened, schema):
    old_release(schema)
    store = opened()

    def asked(fact, *answers):
        card = None
        for rating, day in answers:
            card = review(card, rating, datetime(2031, 3, day, 12, tzinfo=UTC), fact)
        return card

    found = store.cards("alexa:a", ["f1", "f2", "f3", "f4", "f5"])
    assert found == {
        "f1": asked("f1", (Rating.GOOD, 1), (Rating.AGAIN, 4)),
        "f2": asked("f2", (Rating.HARD, 2)),
        "f3": asked("f3", (Rating.AGAIN, 3)),
    }
    assert {card.fact for card in store.due("alexa:a", NOON, 9)} == {"f1", "f2", "f3"}
    log = store.everything("alexa:a").log
    assert [(line.fact, line.rating) for line in log] == [
        ("f1", Rating.GOOD),
        ("f2", Rating.HARD),
        ("f3", Rating.AGAIN),
        ("f1", Rating.AGAIN),
    ]


def test_a_store_upgraded_once_is_opened_again_as_it_is(old_release, opened):
    old_release(2)
    first = opened()
    before = first.cards("alexa:a", ["f1", "f2", "f3"])
    first.close()
    assert opened().cards("alexa:a", ["f1", "f2", "f3"]) == before


@pytest.mark.parametrize("schema", [1, 2, 3])
def test_an_old_store_takes_letters_and_keeps_its_learners(old_release, opened, schema):
    old_release(schema)
    store = opened()
    inbox = store.inbox()
    assert inbox.put([Letter("m1", "alexa:a", NOON, "hello")], NOON) == 1
    assert inbox.take(NOON, NOON).body == "hello"
    assert store.recall("alexa:a", "t1")[0].version == 3


@pytest.mark.parametrize("schema", [1, 2, 3])
def test_an_old_store_becomes_just_what_a_new_one_is(
    old_release, opened, database, tmp_path, schema
):
    old_release(schema)
    opened()
    opened(f"sqlite:///{tmp_path}/new.db")
    assert shape(database) == shape(tmp_path / "new.db")


def test_an_upgrade_broken_off_leaves_the_old_store(old_release, opened, database):
    old_release(2)
    change(database, "CREATE TABLE cards (anything)")
    before = shape(database)
    with pytest.raises(StoreError, match="cards"):
        opened()
    assert shape(database) == before
    change(database, "DROP TABLE cards")
    assert opened().recall("alexa:a", "t1")[0].version == 3


def test_learners_of_an_unknown_schema_are_refused(raw):
    with raw.writing() as connection:
        learners.create(connection)
    with pytest.raises(StoreError, match="something other than learners"):
        run(raw)
