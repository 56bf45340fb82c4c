"""Published files: written whole, and compared with what they should be.

A platform is a function of the words to expect that returns `Files`; its row in
`platforms.py` says under which folder they stand.
"""

import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from lili_voice.errors import OperatorError

Files = Mapping[str, bytes]  # content by path, as "intents/QuizIntent.json"
_UNIX = 3  # what made the zip; told so that it is the same everywhere


def render(model: Mapping[str, Any]) -> bytes:
    """JSON, the same bytes for the same model."""
    text = json.dumps(model, indent=2, sort_keys=True, ensure_ascii=False)
    return (text + "\n").encode()


def under(folder: str, files: Files) -> dict[str, bytes]:
    """The same files, one folder further down."""
    return {f"{folder}/{name}": content for name, content in files.items()}


def zipped(files: Files) -> bytes:
    """A zip of them, the same bytes for the same files.

    They are stored as they are: compressors differ from version to version.
    """
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name)  # of 1 January 1980, the oldest a zip knows
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()


def write_files(out: Path, files: Files) -> list[Path]:
    """Writes each file under `out`, whole or not at all, in the order of their names.

    OperatorError if that place cannot be written.
    """
    paths = {out / name: content for name, content in sorted(files.items())}
    for path, content in paths.items():
        try:
            _replace(path, content)
        except OSError as error:
            raise OperatorError(
                f"{path} cannot be written ({error}); choose another folder."
            ) from error
    return list(paths)


def stale_files(out: Path, files: Files) -> list[str]:
    """A sentence for each file under `out` that is not as it should be.

    What else stands in a folder that holds such files is told too: a platform would
    be given it with them. Hidden files are a platform's own tools'.
    """
    stray = _standing(out, files) - files.keys()
    wrong = [name for name in sorted(files) if not _same(out / name, files[name])]
    return [
        *(f"{out / name} {_state(out / name)}." for name in wrong),
        *(f"{out / name} is published no longer: delete it." for name in sorted(stray)),
    ]


def _standing(out: Path, files: Files) -> set[str]:
    folders = {out / name.split("/")[0] for name in files if "/" in name}
    found = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(out).as_posix() for path in found}
    return {name for name in names if not _hidden(name)}


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _state(path: Path) -> str:
    told = "is out of date" if path.is_file() else "is missing"
    return f"{told}; run 'lili model' to write it"


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp makes files private; a published one may be read by all.
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    finally:
        Path(draft).unlink(missing_ok=True)
