"""What is kept for the author of the notes, and for how long."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lili_voice.errors import StoreError
from lili_voice.learning.learner import About, Learner, Remark
from lili_voice.stores import open_existing, remarks
from lili_voice.stores.remarks import KEPT_FOR
from lili_voice.stores.secret import hide

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
DAY = datetime(2031, 3, 14, tzinfo=UTC)
SECRET = b"a secret that only these tests know"


class Clock:
    """What time it really is, whatever a turn says."""

    def __init__(self):
        self.at = NOON

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(opened, clock):
    return opened(now=clock)


@pytest.fixture
def says(store, kept):
    """Saves a turn of a learner that leaves remarks."""

    def says(*told, who="alexa:a", turn="t", at=NOON):
        before, _ = store.recall(who, turn)
        turn = replace(kept(turn), at=at, remarks=told)
        return store.save(who, before, turn)

    return says


def unanswered(words, *facts, at=NOON):
    return Remark(About.UNANSWERED, words, facts, at)


def contested(*facts, at=NOON):
    return Remark(About.CONTESTED, "", facts, at)


def test_a_remark_comes_back_with_no_more_of_its_time_than_the_day(store, says):
    says(unanswered("who was [name]", "f1", "f2"), contested("f3"))
    assert set(store.remarks(NOON)) == {
        Remark(About.UNANSWERED, "who was [name]", ("f1", "f2"), DAY),
        Remark(About.CONTESTED, "", ("f3",), DAY),
    }


def test_the_same_remark_of_anybody_is_counted_day_by_day(store, says, clock):
    later = NOON + timedelta(days=1)
    says(unanswered("why"), turn="t1")
    says(unanswered("why"), turn="t2", who="alexa:b")
    clock.at = later
    says(unanswered("why", at=later), turn="t3", at=later)
    counts = {remark.at: remark.times for remark in store.remarks(later)}
    assert counts == {DAY: 2, DAY + timedelta(days=1): 1}


def test_the_day_is_that_of_greenwich(store, says):
    late = datetime.fromisoformat("2031-03-15T00:30:00+01:00")
    says(unanswered("why", at=late))
    assert [remark.at for remark in store.remarks(NOON)] == [DAY]


def test_a_turn_delivered_again_is_remarked_once(store, says, database):
    assert says(unanswered("why"))
    assert not says(unanswered("why"))
    with closing(sqlite3.connect(database)) as raw, raw:
        raw.execute("UPDATE deliveries SET reply = 'gone'")
    assert says(unanswered("why"))
    assert [remark.times for remark in store.remarks(NOON)] == [1]


def test_a_turn_that_is_not_saved_leaves_no_remark(store, kept):
    turn = replace(kept("t"), remarks=(unanswered("why"),))
    assert not store.save("alexa:a", Learner(version=7), turn)
    assert store.remarks(NOON) == ()


def test_after_thirty_days_the_next_turn_takes_it_away(says, clock, database):
    says(unanswered("why"), turn="t1")
    clock.at = NOON + KEPT_FOR - timedelta(days=1)
    says(who="alexa:b", turn="t2", at=clock.at)
    assert in_file(database)
    clock.at = NOON + KEPT_FOR
    says(who="alexa:b", turn="t3", at=clock.at)
    assert not in_file(database)


def test_a_turn_played_on_a_day_to_come_takes_nothing_away(store, says):
    says(unanswered("why"), turn="t1")
    for days in (40, 400, 1):
        says(who="alexa:b", turn=f"in {days}", at=NOON + timedelta(days=days))
    assert [remark.words for remark in store.remarks(NOON)] == ["why"]


def test_a_remark_made_on_a_day_to_come_is_kept_no_longer_than_others(
    store, says, clock, database
):
    ahead = NOON + timedelta(days=400)
    says(unanswered("why", at=ahead), at=ahead)
    assert [remark.at for remark in store.remarks(NOON)] == [DAY]
    clock.at = NOON + KEPT_FOR
    says(who="alexa:b", turn="t2")
    assert not in_file(database)


def test_a_turn_delivered_after_a_month_leaves_nothing_that_is_too_old(
    says, clock, database
):
    clock.at = NOON + KEPT_FOR
    says(who="alexa:b", turn="t1")
    says(unanswered("why"), turn="t2")
    assert not in_file(database)


def test_without_a_clock_what_is_too_old_goes_when_it_is_looked_at(opened, kept):
    store, later = opened(), NOON + KEPT_FOR
    old = replace(kept("t"), remarks=(unanswered("why"),))
    assert store.save("alexa:a", Learner(), old)
    assert store.save("alexa:b", Learner(), replace(kept("u"), at=later))
    assert len(store.remarks(NOON)) == 1
    assert store.remarks(later) == ()


def test_after_thirty_days_a_look_takes_it_away(store, says, database):
    says(unanswered("why"), contested("f1"))
    assert len(store.remarks(NOON + KEPT_FOR - timedelta(days=1))) == 2
    assert store.remarks(NOON + KEPT_FOR) == ()
    assert not in_file(database)


def in_file(database):
    with closing(sqlite3.connect(database)) as raw:
        return raw.execute("SELECT * FROM remarks").fetchall()


def test_no_more_are_kept_than_there_is_room_for_and_the_oldest_go(store, kept):
    old = unanswered("old", at=NOON - timedelta(days=1))
    many = [unanswered(f"why {n}") for n in range(remarks.MOST)]
    turn = replace(kept("t"), remarks=(old, *many[:-1]))
    assert store.save("alexa:a", Learner(), turn)
    full = store.remarks(NOON)
    assert len(full) == remarks.MOST
    last = replace(kept("u"), remarks=(many[-1],))
    assert store.save("alexa:a", Learner(version=1), last)
    assert {r.words for r in store.remarks(NOON)} == {r.words for r in many}


def test_what_is_cleared_leaves_no_trace_on_the_disk(store, says, database):
    says(unanswered("the furnaces of anyang"), contested("fact-of-anyang"))
    store.clear_remarks()
    assert store.remarks(NOON) == ()
    assert store.recall("alexa:a", "t")[1] is not None
    for file in database.parent.iterdir():
        assert b"anyang" not in file.read_bytes()


def test_nothing_tells_whose_a_remark_is(store, says, database):
    says(unanswered("zebras"), turn="t1", who="alexa:b")
    says(unanswered("apples"), turn="t2", who="alexa:a")
    with closing(sqlite3.connect(database)) as raw:
        columns = [row[1] for row in raw.execute("PRAGMA table_info(remarks)")]
        rows = raw.execute("SELECT * FROM remarks").fetchall()
        with pytest.raises(sqlite3.OperationalError):
            raw.execute("SELECT rowid FROM remarks")
    assert columns == ["day", "about", "words", "facts", "times"]
    assert [row[2] for row in rows] == ["apples", "zebras"]  # not as they were asked
    everything = repr(rows)
    for name in ("alexa:a", "alexa:b", "t1", "t2"):
        assert hide(name, SECRET) not in everything
    assert "12:00" not in everything


def test_of_a_forgotten_learner_only_what_is_nobodys_is_left(store, says, database):
    says(unanswered("why did [name] leave", "f1"))
    store.forget("alexa:a")
    left = Remark(About.UNANSWERED, "why did [name] leave", ("f1",), DAY)
    assert store.remarks(NOON) == (left,)
    for file in database.parent.iterdir():
        assert hide("alexa:a", SECRET).encode() not in file.read_bytes()


def test_a_remark_of_another_version_is_passed_over(store, says, database):
    says(unanswered("why"), contested("f1"))
    with closing(sqlite3.connect(database)) as raw, raw:
        raw.execute("UPDATE remarks SET about = 'praised' WHERE words = ''")
        raw.execute("UPDATE remarks SET facts = '{' WHERE words = 'why'")
    assert store.remarks(NOON) == (Remark(About.UNANSWERED, "why", (), DAY),)


def test_looking_at_a_store_that_is_not_there_makes_none(database):
    assert open_existing(f"sqlite:///{database}", SECRET) is None
    assert not database.exists()


def test_looking_at_a_store_that_is_there_opens_it(opened, kept, database):
    opened().save("alexa:a", Learner(), replace(kept("t"), remarks=(contested("f"),)))
    found = open_existing(f"sqlite:///{database}", SECRET)
    with closing(found):
        assert [remark.facts for remark in found.remarks(NOON)] == [("f",)]


# Commits fail while the obstacle is there, as they do on a full disk.
OBSTACLE = """
CREATE TABLE obstacle (of TEXT REFERENCES learners (key) DEFERRABLE INITIALLY DEFERRED);
CREATE TRIGGER stand_in_the_way AFTER DELETE ON remarks
    BEGIN INSERT INTO obstacle VALUES ('nobody'); END;
"""


def test_what_is_too_old_goes_on_the_same_day_if_the_first_try_failed(
    says, clock, database
):
    says(unanswered("why"))
    clock.at = NOON + KEPT_FOR
    with closing(sqlite3.connect(database)) as raw:
        raw.executescript(OBSTACLE)
        with pytest.raises(StoreError):
            says(turn="t2")
        raw.executescript("DROP TRIGGER stand_in_the_way")
        assert says(turn="t3")
        assert raw.execute("SELECT * FROM remarks").fetchall() == []
