"""Opens the store a URL names, with the secret its learners are hidden under."""

from contextlib import ExitStack

from sqlalchemy import Connection, delete, insert, select

from lili_voice.errors import StoreError
from lili_voice.stores.database import Database, database_path
from lili_voice.stores.failures import telling
from lili_voice.stores.learners import Clock, LearnerStore
from lili_voice.stores.secret import hide, new_secret, secret_beside
from lili_voice.stores.tables import learners, meta
from lili_voice.stores.upgrades import upgrade

# Seconds: another process may be bringing many learners to new tables.
STARTING = 5.0


def open_store(
    url: str, secret: bytes | None, now: Clock | None = None
) -> LearnerStore:
    """The store at a SQLAlchemy URL, made if it is new and upgraded if it is old.

    Without a secret, one is kept beside the database. By `now`, the aware time, what is
    too old is dropped at the first turn of each day. Raises StoreError.
    """
    database = Database(database_path(url))
    with ExitStack() as undo:
        undo.callback(database.close)
        with database.writing(STARTING) as connection:
            upgrade(connection, database.place)
            used = _holds_learners(connection)
        # Learners are looked for first: once there are any, their secret exists.
        if secret is None:
            secret = _own_secret(database, used)
        with database.writing(STARTING) as connection:
            _adopt(connection, database.place, secret)
        undo.pop_all()
    return LearnerStore(database, secret, now)


def open_existing(url: str, secret: bytes | None) -> LearnerStore | None:
    """The store at a URL; None where it has yet to be made. Raises StoreError."""
    path = database_path(url)
    return open_store(url, secret) if path is None or path.exists() else None


def try_store(url: str, secret: bytes | None) -> None:
    """Open and close the store at a URL, unless it has yet to be made.

    Raises StoreError.
    """
    if store := open_existing(url, secret):
        store.close()


def _own_secret(database: Database, used: bool) -> bytes:
    if database.path is None:
        return new_secret()
    with telling(database.place):
        return secret_beside(database.path, may_create=not used)


def _adopt(connection: Connection, place: str, secret: bytes) -> None:
    """Under another secret every learner would silently be a stranger."""
    print_of = hide("lili_voice", secret)
    kept = select(meta.c.value).where(meta.c.name == "secret")
    if connection.execute(kept).scalar() == print_of:
        return
    if _holds_learners(connection):
        raise StoreError(
            f"learners in {place} were kept under another secret, and cannot be found "
            "with this one. Set LILI_SECRET (or LILI_SECRET_FILE) to the former one, "
            "or leave it out if there was none; to start afresh without these "
            "learners, move the database away"
        )
    connection.execute(delete(meta).where(meta.c.name == "secret"))
    connection.execute(insert(meta).values(name="secret", value=print_of))


def _holds_learners(connection: Connection) -> bool:
    return connection.execute(select(learners.c.key).limit(1)).first() is not None
