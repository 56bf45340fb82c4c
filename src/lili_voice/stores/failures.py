"""What a database or a disk complains of, in words an operator can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from lili_voice.errors import StoreError

# By the first words of SQLite's result codes: https://www.sqlite.org/rescode.html
_REMEDIES = {
    "SQLITE_NOTADB": "it is no SQLite database; point LILI_STORE at another file",
    "SQLITE_CORRUPT": "the file is damaged; stop Lili and restore it from a copy",
    "SQLITE_FULL": "the disk is full; make room, then start Lili again",
    "SQLITE_BUSY": "another program holds it; close that program",
    "SQLITE_READONLY": "it may not be written; give it to the user who runs Lili",
    "SQLITE_PERM": "it may not be opened; give it to the user who runs Lili",
    "SQLITE_CANTOPEN": "it cannot be opened; the path must be a file, in a folder "
    "that the user who runs Lili may write",
    "SQLITE_IOERR": "the disk cannot be read or written; check it and its free room",
}
_ELSE = "check the file and its folder, or point LILI_STORE at another file"


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turns what goes wrong inside into a StoreError that names `place`."""
    try:
        yield
    except DBAPIError as problem:
        raise StoreError(_explain(place, problem.orig)) from problem
    except (sqlite3.Error, OSError) as problem:
        raise StoreError(_explain(place, problem)) from problem


def _explain(place: str, problem: BaseException | None) -> str:
    name = getattr(problem, "sqlite_errorname", "")
    remedies = (told for code, told in _REMEDIES.items() if name.startswith(code))
    return f"learners in {place}: {next(remedies, _ELSE)} ({problem})"
