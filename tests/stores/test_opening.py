"""Where learners are kept, who can read it, and what is refused."""

import os
import sqlite3
import stat
from contextlib import closing

import pytest

from lili_voice.errors import StoreError
from lili_voice.learning.learner import Learner
from lili_voice.stores.database import Database

posix = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def traces(database):
    """Everything on the disk beside and in the database, secret excepted."""
    files = [f for f in database.parent.iterdir() if not f.name.endswith(".secret")]
    return b"".join(file.read_bytes() for file in files)


def secret_of(database):
    return database.with_name("learners.db.secret")


@posix
def test_only_the_owner_can_read_learners(opened, database, kept):
    opened(secret=None).save("alexa:a", Learner(), kept("t1"))
    assert mode(database.parent) == 0o700
    assert {f.name: mode(f) for f in database.parent.iterdir()} == {
        "learners.db": 0o600,
        "learners.db-wal": 0o600,
        "learners.db-shm": 0o600,
        "learners.db.secret": 0o600,
    }


@posix
def test_a_database_copied_back_is_closed_to_others_again(opened, database):
    opened().close()
    database.chmod(0o644)
    opened()
    assert mode(database) == 0o600


def test_who_a_learner_is_never_reaches_the_disk(opened, database, kept):
    store = opened()
    store.save("alexa:amzn1.account.MAOMAO", Learner(), kept("amzn1.request.ZHOU"))
    store.recall("alexa:amzn1.account.MAOMAO", "amzn1.request.LIU")
    on_disk = traces(database)
    assert b"To amzn1.request.ZHOU." in on_disk  # the reply, which this test words
    assert b"MAOMAO" not in on_disk
    assert on_disk.count(b"ZHOU") == on_disk.count(b"To amzn1.request.ZHOU.")


def test_nothing_of_a_forgotten_learner_is_left_on_the_disk(opened, database, kept):
    store = opened()
    store.save("alexa:a", Learner(), kept("Xanadu", "fact-of-xanadu"))
    assert b"anadu" in traces(database)
    store.forget("alexa:a")
    assert b"anadu" not in traces(database)


def test_a_store_in_memory_needs_no_disk(opened, kept):
    store = opened("sqlite://", None)
    store.save("alexa:a", Learner(), kept("t1"))
    assert store.recall("alexa:a", "t1")[0].version == 1
    assert opened("sqlite://", None).recall("alexa:a", "t1")[0].version == 0


def test_the_secret_made_beside_the_database_is_used_again(opened, database, kept):
    first = opened(secret=None)
    first.save("alexa:a", Learner(), kept("t1"))
    first.close()
    assert opened(secret=None).recall("alexa:a", "t1")[0].version == 1
    moved = secret_of(database).read_bytes().strip()
    assert opened(secret=moved).recall("alexa:a", "t1")[0].version == 1


def test_a_lost_secret_is_refused_because_learners_would_be_lost(
    opened, database, kept
):
    opened(secret=None).save("alexa:a", Learner(), kept("t1"))
    secret_of(database).unlink()
    with pytest.raises(StoreError, match=r"learners\.db\.secret is missing.*Restore"):
        opened(secret=None)
    assert not secret_of(database).exists()


def test_another_secret_is_refused_because_learners_would_be_strangers(opened, kept):
    opened(secret=b"a" * 32).save("alexa:a", Learner(), kept("t1"))
    with pytest.raises(StoreError, match=r"another secret.*LILI_SECRET") as refusal:
        opened(secret=b"b" * 32)
    assert "bbbb" not in str(refusal.value)


def test_the_secret_may_change_while_there_are_no_learners(opened, kept):
    opened(secret=b"a" * 32).close()
    store = opened(secret=b"b" * 32)
    store.save("alexa:a", Learner(), kept("t1"))
    store.close()
    assert opened(secret=b"b" * 32).recall("alexa:a", "t1")[0].version == 1


@posix
def test_a_secret_that_others_can_read_is_refused(opened, database):
    opened(secret=None)
    secret_of(database).chmod(0o640)
    with pytest.raises(StoreError, match="chmod 600"):
        opened(secret=None)


def test_a_damaged_secret_is_refused(opened, database):
    opened(secret=None)
    secret_of(database).write_bytes(b"short\n")
    with pytest.raises(StoreError, match=r"damaged.*Restore"):
        opened(secret=None)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://lili:pa55word@db/lili", "postgresql database.*SQLite only"),
        ("sqlite+aiosqlite:///learners.db", "SQLite only"),
        ("sqlite://learners.db", "three slashes"),
        ("sqlite:///learners.db?mode=ro", "three slashes"),
        ("learners", "not a database URL"),
    ],
)
def test_a_place_this_version_cannot_use_is_refused_by_name(opened, url, why):
    with pytest.raises(StoreError, match=why) as refusal:
        opened(url)
    assert "pa55word" not in str(refusal.value)


def test_a_path_with_spaces_and_signs_is_one_file(opened, tmp_path):
    opened(f"sqlite:///{tmp_path}/a b#1%25%3F.db")
    assert (tmp_path / "a b#1%?.db").is_file()


def test_a_file_that_is_no_database_is_refused_and_left_alone(opened, database):
    database.parent.mkdir()
    database.write_bytes(b"Dear diary, " * 500)
    with pytest.raises(StoreError, match=r"learners\.db.*no SQLite database"):
        opened()
    assert database.read_bytes() == b"Dear diary, " * 500


def test_the_database_of_another_program_is_refused_and_left_alone(opened, database):
    database.parent.mkdir()
    with closing(sqlite3.connect(database)) as other:
        other.execute("CREATE TABLE meta (key, value)")
    with pytest.raises(StoreError, match="something other than learners"):
        opened()
    with closing(sqlite3.connect(database)) as other:
        assert len(other.execute("SELECT * FROM sqlite_master").fetchall()) == 1


def test_an_empty_file_becomes_a_store(opened, database, kept):
    database.parent.mkdir()
    database.touch()
    assert opened().save("alexa:a", Learner(), kept("t1"))


def test_a_folder_in_place_of_the_file_is_refused(opened, database):
    database.mkdir(parents=True)
    with pytest.raises(StoreError, match=r"learners\.db is not a file"):
        opened()


def test_a_place_where_no_file_can_be_made_is_refused_by_name(opened, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=r"file/learners\.db.*LILI_STORE"):
        opened(f"sqlite:///{tmp_path}/file/learners.db")


def test_a_damaged_file_is_reported_with_a_remedy(opened, database, kept):
    store = opened()
    for n in range(20):
        store.save("alexa:a", Learner(version=n), kept(f"t{n}", f"f{n}"))
    store.close()
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\xaa" * (len(whole) - 4096))
    with pytest.raises(StoreError, match=r"learners\.db: the file is damaged.*restore"):
        opened().recall("alexa:a", "t1")


def test_a_full_disk_is_reported_and_the_store_works_once_there_is_room(database):
    store = Database(database)
    with store.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE big (words)")
        connection.exec_driver_sql("PRAGMA max_page_count = 3")
    fill = "INSERT INTO big VALUES (zeroblob(100000))"
    with pytest.raises(StoreError, match=r"learners\.db: the disk is full; make room"):  # noqa: SIM117
        with store.writing() as connection:
            connection.exec_driver_sql(fill)
    with store.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000")
        connection.exec_driver_sql(fill)
    with store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT count(*) FROM big").scalar()
    store.close()
    assert rows == 1


def test_a_database_held_by_another_program_is_reported_then_used(opened, database):
    opened().close()
    store = Database(database, patience=0.01)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program holds it"):  # noqa: SIM117
            with store.writing():
                pass
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM reviews")
    store.close()
