"""A store is written by one at a time; to read it, nobody needs to ask.

The system gives up a claim for whoever dies with it: a file that a dead process left
behind claims nothing.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from lili_voice.errors import OperatorError
from lili_voice.knowledge.keeping.factstore import CLAIM, check_place, unwritable

if sys.platform == "win32":
    import msvcrt

    def _hold(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def claimed(out: Path | None) -> Iterator[None]:
    """For as long as it lasts, nobody else can claim the folder `out`; without one,
    nothing is claimed.

    The folder is made if need be, and gone again if nothing was put there.
    OperatorError, at once, if somebody else has it or no store can be written there.
    """
    if out is None:
        yield
        return
    check_place(out)
    made = [folder for folder in (out, *out.parents) if not folder.exists()]
    with _opened(out) as file:
        _take(file, out)
        try:
            yield
        finally:
            with suppress(OSError):  # Windows removes no file that is open: it may stay
                (out / CLAIM).unlink()
                for folder in made:
                    folder.rmdir()


def _opened(out: Path) -> IO[bytes]:
    try:
        out.mkdir(parents=True, exist_ok=True)
        return (out / CLAIM).open("ab")
    except OSError as error:
        raise unwritable(out, error) from error


def _take(file: IO[bytes], out: Path) -> None:
    try:
        _hold(file)
        now = os.stat(out / CLAIM)
    except (BlockingIOError, PermissionError, FileNotFoundError) as error:
        raise _taken(out) from error
    except OSError as error:
        raise unwritable(out, error) from error
    if not os.path.samestat(os.fstat(file.fileno()), now):
        raise _taken(out)  # whoever had it has just put it away, and another came


def _taken(out: Path) -> OperatorError:
    return OperatorError(
        f"{out}: another 'lili ingest' is writing to it; wait until that one has "
        "ended, or give --out another folder"
    )
