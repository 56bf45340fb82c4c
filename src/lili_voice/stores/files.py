"""Files that only the user who runs Lili may read."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def create_once(path: Path, fill: Callable[[Path], None]) -> None:
    """Make `path` with mode 0600 unless it is there; nobody ever sees it half made.

    When several processes try at once, one wins and all find the same file. A folder
    that is missing is made for its owner alone. Raises OSError.
    """
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(number)
    draft = Path(name)
    try:
        fill(draft)
        _reach_the_disk(draft)
        # Unlike a rename, a link never replaces what another process put there.
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink()


def others_can_read(path: Path) -> bool:
    """Windows keeps its permissions elsewhere; there it is always False."""
    return os.name == "posix" and bool(path.stat().st_mode & 0o077)


def _reach_the_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
