"""An upload, written to the folder of the documents."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from lili_voice.errors import OperatorError


def save(name: str, data: bytes, folder: Path, *, replace: bool = False) -> bool:
    """Writes a document of a safe name into a folder, whole or not at all.

    False where a document of that name is there and is not to be replaced. Raises
    OperatorError when it cannot be written.
    """
    place = folder / name
    try:
        if not folder.is_dir():
            raise OperatorError(
                f"{name}: the documents of Lili lie in no folder; whoever runs her can "
                "set LILI_CONTENT to one"
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
        if replace and not os.path.isdir(place):
            os.replace(draft, place)  # a link of that name is replaced, not followed
        else:
            os.link(draft, place)  # never takes the place of what is there
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)
