"""One open SQLite database, shared by every thread of a process."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import repeat
from pathlib import Path
from threading import Lock
from time import sleep

from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from lili_voice.errors import StoreError
from lili_voice.stores.failures import telling
from lili_voice.stores.files import create_once, others_can_read

# Seconds to wait for another process: Google waits five for a whole turn.
PATIENCE = 1.5
WORN_OUT = 0.05  # of it, once that was in vain: turns that queue would all come late
# Pauses before asking again whether another process still writes: short ones first.
SOON, OFTEN = (0.001, 0.002, 0.005), 0.01


class Database:
    """One connection behind a lock.

    A connection for each thread would have them wait for SQLite's single writer by
    sleeping and polling; a lock hands over at once. Nobody waits for another process
    with that lock in hand: waits would add up, and who only reads would share them.
    """

    def __init__(self, path: Path | None, patience: float = PATIENCE) -> None:
        """Opens, or makes, the file at `path`; None keeps everything in memory."""
        self.path = path
        self.place = str(path) if path else "memory"
        self._patience = patience
        self._in_vain = False  # the last wait for another process
        self._lock = Lock()
        # Whether something erased may still stand in the log.
        self.untidy = False
        with telling(self.place):
            if path:
                _make_ready(path)
            engine = create_engine(
                "sqlite://",
                creator=lambda: _connect(path, patience),
                poolclass=StaticPool,
                # A reply must not reach a log by way of an error message.
                hide_parameters=True,
            )
            self._connection = engine.connect()
            self._driver = _driver_of(self._connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A short transaction that sees one moment."""
        with self._alone():
            # SQLAlchemy begins nothing of its own here, but it ends what is begun.
            self._driver.execute("BEGIN")
            with self._ending():
                yield self._connection

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """For one statement that only reads: it sees one moment by itself."""
        with self._alone():
            yield self._connection

    @contextmanager
    def writing(self, patience: float | None = None) -> Iterator[Connection]:
        """A short transaction that no other writer can come between."""
        patience = self._patience if patience is None else patience
        for pause in _pauses(patience * (WORN_OUT if self._in_vain else 1)):
            with self._alone():
                if self._begin_to_write(insist=not pause):
                    with self._ending():
                        yield self._connection
                    return
            sleep(pause)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._lock.acquire(timeout=self._patience):
            raise StoreError(f"learners in {self.place}: too many turns wait for them")
        try:
            with telling(self.place):
                yield
        finally:
            self._lock.release()

    @contextmanager
    def _ending(self) -> Iterator[None]:
        try:
            yield
            self._end(self._connection.commit, self._driver.commit)
        finally:
            self._end(self._connection.rollback, self._driver.rollback)

    def _begin_to_write(self, *, insist: bool) -> bool:
        """False while another process writes; to `insist` is to raise that instead."""
        try:
            with self._at_once():
                self._driver.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as problem:
            # The low byte is the code without its details.
            busy = problem.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            self._in_vain = self._in_vain or (busy and insist)
            if insist or not busy:
                raise
            return False
        self._in_vain = False
        return True

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """SQLite waits for nobody."""
        self._driver.execute("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self._driver.execute(f"PRAGMA busy_timeout = {self._patience * 1000:.0f}")

    def _end(self, by_us: Callable[[], None], by_driver: Callable[[], None]) -> None:
        """Ends the transaction, if one is open, wherever statements were run."""
        if self._connection.in_transaction():
            by_us()
        elif self._driver.in_transaction:
            by_driver()

    def empty_the_log(self, *, patient: bool = False) -> bool:
        """Moves what was written into the file, and leaves no trace beside it.

        False, and the database is `untidy`, while another process reads what stands
        in the log: then it is for later. Only the `patient` wait for that process.
        """
        for pause in _pauses(self._patience if patient else 0):
            # Set first: should this fail, the traces are still there.
            self.untidy = True
            with self._alone(), self._at_once():
                emptied = self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                busy, *_ = emptied.fetchone()
                self.untidy = bool(busy)
            if not busy:
                return True
            sleep(pause)
        return False

    def close(self) -> None:
        """Nothing can be read or written afterwards."""
        with self._lock:
            self._connection.close()
            self._connection.engine.dispose()


def _pauses(patience: float) -> Iterator[float]:
    """Some seconds in small pauses, and a 0 after them."""
    yield from SOON if patience else ()
    yield from repeat(OFTEN, int(patience / OFTEN))
    yield 0.0


def database_path(url: str) -> Path | None:
    """The file a SQLAlchemy URL names; None for memory.

    Raises StoreError for any other kind of database.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError(
            "LILI_STORE is not a database URL; write sqlite:////path/to/learners.db"
        ) from None
    if parsed.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise StoreError(
            f"LILI_STORE names a {parsed.drivername} database, but this version keeps "
            "learners in SQLite only; write sqlite:////path/to/learners.db"
        )
    if parsed.host or parsed.query:
        raise StoreError(
            "LILI_STORE: a SQLite URL is three slashes and a path, without options: "
            "sqlite:///learners.db, or sqlite:////path/to/learners.db"
        )
    if parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database)).resolve()


def _make_ready(path: Path) -> None:
    if not path.exists():
        create_once(path, _turn_on_wal)
    if not path.is_file():
        raise StoreError(f"{path} is not a file; point LILI_STORE at one")
    if others_can_read(path):
        # Whoever may write but does not own it has to leave that to the owner.
        with suppress(PermissionError):
            path.chmod(0o600)


def _turn_on_wal(path: Path) -> None:
    """Before anyone else sees the file: two processes cannot switch it at once."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _connect(path: Path | None, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path or ":memory:",
        timeout=patience,
        isolation_level=None,  # the driver begins nothing by itself; Database does
        check_same_thread=False,  # the lock of Database keeps threads apart
    )
    try:
        _set_up(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection) -> None:
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode == "wal":
        # Commits do not wait for the disk: a power cut may lose the last few of them,
        # but never damages the file, and a killed process loses none. Without WAL
        # (some network disks) SQLite's careful default stays.
        connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is forgotten is overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON")


def _driver_of(connection: Connection) -> sqlite3.Connection:
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver
