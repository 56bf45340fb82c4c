"""One open SQLite database, shared by every thread of a process."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from lili_voice.errors import StoreError
from lili_voice.stores.failures import telling
from lili_voice.stores.files import create_once, others_can_read

PATIENCE = 5.0  # seconds to wait for another process; a voice platform waits eight


class Database:
    """One connection behind a lock.

    A connection for each thread would have them wait for SQLite's single writer by
    sleeping and polling; a lock hands over at once.
    """

    def __init__(self, path: Path | None, patience: float = PATIENCE) -> None:
        """Opens, or makes, the file at `path`; None keeps everything in memory."""
        self.path = path
        self.place = str(path) if path else "memory"
        self._lock = Lock()
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
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """For one statement that only reads: it sees one moment by itself."""
        with self._lock, telling(self.place):
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A short transaction that no other writer can come between."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self._lock, telling(self.place):
            # SQLAlchemy begins nothing of its own here, but it ends what is begun.
            self._driver.execute(begin)
            try:
                yield self._connection
                self._end(self._connection.commit, self._driver.commit)
            finally:
                self._end(self._connection.rollback, self._driver.rollback)

    def _end(self, by_us: Callable[[], None], by_driver: Callable[[], None]) -> None:
        """Ends the transaction, if one is open, wherever statements were run."""
        if self._connection.in_transaction():
            by_us()
        elif self._driver.in_transaction:
            by_driver()

    def empty_the_log(self) -> None:
        """Moves what was written into the file, and leaves no trace beside it."""
        with self._lock, telling(self.place):
            self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Nothing can be read or written afterwards."""
        with self._lock:
            self._connection.close()
            self._connection.engine.dispose()


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
