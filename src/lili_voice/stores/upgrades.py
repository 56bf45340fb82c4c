"""Brings a store to the tables of this version, and refuses one that is not ours."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, insert, inspect, select, update

from lili_voice.errors import StoreError
from lili_voice.stores.rebuilding import add_memory
from lili_voice.stores.tables import TABLES, learners, meta

Step = Callable[[Connection], None]


def _add_remarks(connection: Connection) -> None:
    """Schema 2: remarks for the author, and what the last question asked for."""
    connection.exec_driver_sql(
        "ALTER TABLE learners ADD COLUMN asks TEXT DEFAULT '' NOT NULL"
    )
    connection.exec_driver_sql(
        "CREATE TABLE remarks (day DATE NOT NULL, about VARCHAR(16) NOT NULL, "
        "words TEXT NOT NULL, facts TEXT NOT NULL, times INTEGER NOT NULL, "
        "PRIMARY KEY (day, about, words, facts)) WITHOUT ROWID"
    )


def _add_inbox(connection: Connection) -> None:
    """Schema 4: letters that wait for an answer."""
    connection.exec_driver_sql(
        "CREATE TABLE inbox (number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "
        "sender VARCHAR(64) NOT NULL, at DATETIME NOT NULL, body TEXT NOT NULL, "
        "answer TEXT, sent INTEGER DEFAULT '0' NOT NULL, "
        "tries INTEGER DEFAULT '0' NOT NULL, held BOOLEAN DEFAULT '0' NOT NULL, "
        "due DATETIME NOT NULL)"
    )
    connection.exec_driver_sql("CREATE INDEX inbox_by_due ON inbox (due)")
    connection.exec_driver_sql("CREATE INDEX inbox_by_sender ON inbox (sender, at)")
    connection.exec_driver_sql(
        "CREATE TABLE inbox_met (id VARCHAR(64) NOT NULL, at DATETIME NOT NULL, "
        "PRIMARY KEY (id)) WITHOUT ROWID"
    )
    connection.exec_driver_sql("CREATE INDEX inbox_met_by_time ON inbox_met (at)")


# UPGRADES[0] leads from schema 1 to schema 2, and so on. A step never changes once
# released; it writes its own SQL, because `tables` shows only the newest schema.
UPGRADES: Sequence[Step] = (_add_remarks, add_memory, _add_inbox)


def upgrade(
    connection: Connection, place: str, upgrades: Sequence[Step] = UPGRADES
) -> None:
    """Make the tables, or run the steps that are missing, in one transaction.

    Raises StoreError for a store of a newer Lili, or a database of something else.
    """
    newest = 1 + len(upgrades)
    found = _schema(connection, place)
    if found is None:
        TABLES.create_all(connection)
        connection.execute(insert(meta).values(name="schema", value=str(newest)))
        return
    if found > newest:
        raise StoreError(
            f"learners in {place} were kept by a newer Lili (schema {found}, this one "
            f"knows {newest}); update Lili, or point LILI_STORE at another file"
        )
    for step in upgrades[found - 1 :]:
        step(connection)
    if found < newest:
        schema = update(meta).where(meta.c.name == "schema")
        connection.execute(schema.values(value=str(newest)))


def _schema(connection: Connection, place: str) -> int | None:
    """None for an empty database."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if {meta.name, learners.name} <= set(tables):
        written = select(meta.c.value).where(meta.c.name == "schema")
        found = connection.execute(written).scalar()
        if isinstance(found, str) and found.isdecimal():
            return int(found)
    raise StoreError(
        f"{place} holds something other than learners; point LILI_STORE at another file"
    )
