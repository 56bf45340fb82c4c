"""Statements written out once, for what every turn says to the database.

SQLAlchemy takes longer over each of them than SQLite itself does. It still writes them
and turns values into what the database keeps; they run in the transaction that is open.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.types import TypeEngine

Values = Mapping[str, object]
Row = Sequence[Any]  # the values of one row, in the order they were selected
Convert = Callable[[Any], Any] | None

_DIALECT = SQLiteDialect_pysqlite()


class Prepared:
    """One statement; an INSERT or UPDATE of the columns named, if not of all."""

    def __init__(
        self, statement: Select[Any] | Insert | Update | Delete, *columns: str
    ) -> None:
        compiled = statement.compile(
            dialect=_DIALECT, column_keys=[*columns] if columns else None
        )
        self._sql = str(compiled)
        binds = [(name, compiled.binds[name]) for name in compiled.positiontup or ()]
        self._given = [(name, _inward(bind.type)) for name, bind in binds]
        # What the statement gives itself, such as the 0 of a limit's offset.
        self._own = {name: bind.value for name, bind in binds if not bind.required}
        found = statement.selected_columns if isinstance(statement, Select) else ()
        self._outward = tuple(_outward(column.type) for column in found)

    def run(self, connection: Connection, values: Values) -> int:
        """How many rows it changed."""
        return self._run(connection, values).rowcount

    def run_each(self, connection: Connection, those: Iterable[Values]) -> None:
        """Once for each of some rows."""
        for values in those:
            self._run(connection, values)

    def rows(self, connection: Connection, values: Values) -> list[Row]:
        """The rows it finds."""
        found = self._run(connection, values).fetchall()
        return [tuple(self._read(row)) for row in found]

    def _read(self, row: Row) -> Iterable[object]:
        for value, convert in zip(row, self._outward, strict=True):
            yield convert(value) if convert else value

    def _run(self, connection: Connection, values: Values) -> sqlite3.Cursor:
        driver: Any = connection.connection.driver_connection
        values = {**self._own, **values} if self._own else values
        given = [
            convert(values[name]) if convert else values[name]
            for name, convert in self._given
        ]
        cursor: sqlite3.Cursor = driver.execute(self._sql, given)
        return cursor


def _inward(kind: TypeEngine[Any]) -> Convert:
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)


def _outward(kind: TypeEngine[Any]) -> Convert:
    return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
