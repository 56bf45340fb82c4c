"""An upload, written to the folder of the documents."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from lili_voice.errors import AuthorError, OperatorError

# What systems say whose disks know one name of a file alone: exFAT, some networks.
NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def save(name: str, data: bytes, folder: Path, *, replace: bool = False) -> bool:
    """Writes a document of a safe name into a folder, whole or not at all.

    False where a document of that name is there and is not to be replaced. Raises
    OperatorError when it cannot be written, AuthorError where a folder has its name.
    """
    place = folder / name
    try:
        if not folder.is_dir():
            raise OperatorError(
                f"{name}: the documents of Lili lie in no folder; whoever runs her can "
                "set LILI_CONTENT to one"
            )
        if place.is_dir():
            raise AuthorError(
                f"{name}: a folder of that name is there already; give the document "
                "another name and upload it again"
            )
        _write(place, data, replace=replace)
    except FileExistsError:
        return False
    except OSError as error:
        raise OperatorError(
            f"{name}: cannot be saved ({error.strerror}); whoever runs Lili can see "
            "that she may write to her folder of documents"
        ) from error
    return True


def _write(place: Path, data: bytes, *, replace: bool) -> None:
    number, draft = tempfile.mkstemp(prefix=".lili-", dir=place.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, 0o644)  # a document is for everyone who may enter the folder
        if replace:
            os.replace(draft, place)  # a link of that name is replaced, not followed
        else:
            _name(draft, place)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)


def _name(draft: str, place: Path) -> None:
    """Gives a draft its name, never in the place of what is there (FileExistsError)."""
    try:
        os.link(draft, place)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        # The name is taken first, by an empty file: only one of two can have it.
        place.open("xb").close()
        os.replace(draft, place)
