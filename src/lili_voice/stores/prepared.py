"""Statements written out once, for what every turn says to the database.

SQLAlchemy takes longer over each of them than SQLite itself does. It still writes them
and turns values into what the database keeps; they run in the transaction that is open.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.types import TypeEngine

Values = Mapping[str, object]
Row = Sequence[Any]  # the values of one row, in the order they were selected
Convert = Callable[[Any], Any]
Key = TypeVar("Key", str, int)  # a name, or a place in a row

_DIALECT = SQLiteDialect_pysqlite(paramstyle="named")


class Prepared:
    """One statement; an INSERT or UPDATE of the columns named, if not of all."""

    def __init__(
        self, statement: Select[Any] | Insert | Update | Delete, *columns: str
    ) -> None:
        compiled = statement.compile(
            dialect=_DIALECT, column_keys=[*columns] if columns else None
        )
        self._sql = str(compiled)
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        # What the statement gives itself, such as the 0 of a limit's offset.
        self._own = {name: b.value for name, b in binds.items() if not b.required}
        self._inward = _converts((name, _inward(b.type)) for name, b in binds.items())
        found = statement.selected_columns if isinstance(statement, Select) else ()
        self._outward = _converts(enumerate(_outward(one.type) for one in found))

    def run(self, connection: Connection, values: Values) -> int:
        """How many rows it changed."""
        return self._run(connection, values).rowcount

    def run_each(self, connection: Connection, those: Iterable[Values]) -> None:
        """Once for each of some rows."""
        for values in those:
            self._run(connection, values)

    def rows(self, connection: Connection, values: Values) -> list[Row]:
        """The rows it finds."""
        found: list[Row] = self._run(connection, values).fetchall()
        return list(map(self._read, found)) if self._outward else found

    def _read(self, row: Row) -> Row:
        read = list(row)
        for at, convert in self._outward.items():
            read[at] = convert(row[at])
        return read

    def _run(self, connection: Connection, values: Values) -> sqlite3.Cursor:
        driver: Any = connection.connection.driver_connection
        given = {**self._own, **values}
        for name, convert in self._inward.items():
            given[name] = convert(given[name])
        cursor: sqlite3.Cursor = driver.execute(self._sql, given)
        return cursor


def _converts(those: Iterable[tuple[Key, Convert | None]]) -> dict[Key, Convert]:
    """Of what is turned into something else; most values are kept as they are."""
    return {key: convert for key, convert in those if convert}


def _inward(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _outward(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
