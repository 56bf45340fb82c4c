"""Another process holds the database: nobody waits long, or in vain."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from lili_voice.errors import StoreError
from lili_voice.learning.learner import Learner
from lili_voice.stores import LearnerStore, Letter
from lili_voice.stores.database import Database

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
SECRET = b"a secret that only these tests know"
LONG = 30.0  # seconds that no test waits


@contextmanager
def another_process(database, *statements):
    """Somebody else's connection, in the midst of a transaction."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement).fetchall()
        yield other


def writing(database):
    return another_process(database, "BEGIN IMMEDIATE")


def reading(database):
    return another_process(database, "BEGIN", "SELECT * FROM learners")


@pytest.fixture
def patient(opened, database):
    opened().close()
    held = Database(database, patience=LONG)
    yield held
    held.close()


def change(database):
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM reviews")


def test_who_only_reads_does_not_wait_for_those_who_wait_to_write(patient, database):
    with ThreadPoolExecutor(8) as turns:
        with writing(database) as other:
            waiting = [turns.submit(change, patient) for _ in range(8)]
            for _ in range(200):
                with patient.glancing() as connection:
                    connection.exec_driver_sql("SELECT * FROM learners").all()
            assert not any(one.done() for one in waiting)
            other.execute("ROLLBACK")
        assert [one.result() for one in waiting] == [None] * 8


def test_who_writes_may_find_another_process_writing_and_wait_for_its_end(
    patient, database
):
    with writing(database) as other, ThreadPoolExecutor(1) as turns:
        waiting = turns.submit(change, patient)
        other.execute("DELETE FROM learners")
        other.execute("COMMIT")
        assert waiting.result() is None


def test_once_a_wait_was_in_vain_the_next_turns_hardly_wait(opened, database):
    opened().close()
    held, tries = Database(database, patience=0.2), []
    with held.glancing() as connection:
        connection.connection.driver_connection.set_trace_callback(tries.append)

    def tries_of_a_turn():
        del tries[:]
        with suppress(StoreError):
            change(held)
        return tries.count("BEGIN IMMEDIATE")

    with writing(database) as other:
        patient, *worn_out = (tries_of_a_turn() for _ in range(4))
        assert patient > 3 * max(worn_out)
        assert min(worn_out) > 1
        other.execute("ROLLBACK")
    change(held)
    with writing(database):
        assert tries_of_a_turn() == patient
    held.close()


def test_a_turn_does_not_wait_for_ever_for_another_turn(database):
    held, entered, leave = Database(database, patience=0.01), Event(), Event()

    def stay():
        with held.reading():
            entered.set()
            leave.wait(LONG)

    with ThreadPoolExecutor(1) as turns:
        staying = turns.submit(stay)
        entered.wait(LONG)
        with pytest.raises(StoreError, match="too many turns"):  # noqa: SIM117
            with held.glancing():
                pass
        leave.set()
        assert staying.result() is None
    with held.glancing() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    held.close()


def holding(database, words):
    """Which files of a store hold some words."""
    files = database.parent.iterdir()
    return {file.name for file in files if words in file.read_bytes()}


@pytest.fixture
def answered(store):
    """An inbox whose one letter is answered, and so erased."""
    inbox = store.inbox()
    inbox.sweep(NOON - DAY)
    inbox.put([Letter("m1", "messenger:1:ann", NOON, "my secret")], NOON)
    inbox.done(inbox.take(NOON, NOON + DAY))
    return inbox


def test_traces_that_a_reader_keeps_in_the_log_go_once_the_reader_is_gone(
    answered, database
):
    with reading(database):
        answered.sweep(NOON - DAY)
        assert holding(database, b"my secret") == {"learners.db-wal"}
    answered.sweep(NOON - DAY)
    assert holding(database, b"my secret") == set()


def test_a_sweep_waits_for_no_reader(patient, opened, database):
    """It would wait for ever: the reader goes only when the sweep is over."""
    with reading(database):
        with patient.writing() as connection:
            connection.exec_driver_sql("INSERT INTO meta VALUES ('a', 'b')")
        assert not patient.empty_the_log()
        with patient.glancing() as connection:
            told = connection.exec_driver_sql("PRAGMA busy_timeout").scalar()
    assert told == LONG * 1000  # as before, for all that follows
    assert patient.empty_the_log()


def secretly(kept, turn, **more):
    """A turn whose reply says something private."""
    made = kept(turn)
    return type(made)(Learner(about=("my secret",)), turn, made.at, made.reply, **more)


@pytest.fixture
def hasty(opened, database):
    opened().close()
    made = LearnerStore(Database(database, patience=0.01), SECRET)
    yield made
    made.close()


@pytest.mark.parametrize("forget", ["by voice", "by the platform"])
def test_what_a_reader_kept_of_a_forgotten_learner_goes_with_the_next_turn(
    hasty, kept, database, forget
):
    assert hasty.save("alexa:ann", Learner(), secretly(kept, "t1"))
    with reading(database):
        if forget == "by voice":
            farewell = secretly(kept, "t2", forget=True)
            assert hasty.save("alexa:ann", Learner(version=1), farewell)
        else:
            assert not hasty.drop(hasty.known()[0].key)
        assert holding(database, b"my secret") == {"learners.db-wal"}
    assert hasty.save("alexa:bob", Learner(), kept("t3"))
    assert holding(database, b"my secret") == set()


def test_letters_past_the_limit_of_one_person_are_passed_over(store):
    inbox = store.inbox()

    def flood(who, count):
        return [Letter(f"{who}{n}", who, NOON, f"{n}") for n in range(count)]

    assert inbox.put(flood("ann", 15), NOON) == 15
    assert inbox.put([*flood("bob", 2), *flood("ann", 100)], NOON) == 2 + 5
    assert inbox.waiting() == 22
    inbox.done(inbox.take(NOON, NOON + DAY))
    assert inbox.put([Letter("later", "ann", NOON, "later")], NOON) == 1
    assert inbox.put([Letter("too late", "ann", NOON, "no")], NOON) == 0
