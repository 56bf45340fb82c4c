"""Documents that have not changed since the last start are not read again.

What was found in them lies in a folder, as a store, under a name that only the same
documents, read by the same Lili, have. Nobody is told of it: where it is damaged, or
cannot be written, the documents are read as if it had never been.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import msgspec

from lili_voice.errors import AuthorError, OperatorError
from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.keeping.factstore import read_store, write_store
from lili_voice.knowledge.keeping.rules import every_rule
from lili_voice.knowledge.later import Later
from lili_voice.knowledge.library import (
    Library,
    Page,
    library_of_pages,
    page_of,
    read_documents,
)
from lili_voice.knowledge.reading.contents import bytes_of

PREFIX = "library-"
MOST = 8  # libraries kept: each edit of a document makes another
SEAL = "seal.json"  # the digest of every file beside it; what does not fit is not read
Files = Mapping[str, Path]


def unless_changed(files: Files, cache: Path) -> Library:
    """The library of some files by their names, as `read_documents` gives it.

    It is taken from the folder `cache` if it is there, and else put there.
    """
    try:
        digests = [(name, _digest(path, name)) for name, path in files.items()]
    except AuthorError:
        return read_documents(files)  # which tells what is wrong with one
    return _opened(cache / _name(digests), files) or _read(files, cache)


def _read(files: Files, cache: Path) -> Library:
    from lili_voice.knowledge.reading.read import read_all

    reading = read_all(files.items())
    pages = [page_of(document) for document in reading.documents]
    library = library_of_pages(pages, failures=reading.failures)
    if reading.failures:
        return library
    # Named after what was read: a file may have changed since it was looked at.
    place = cache / _name((d.path, d.digest) for d in reading.documents)
    try:
        _keep(library, pages, place)
    except (OSError, OperatorError):
        return library
    _remove_old(cache)
    return _opened(place, files) or library


def _keep(library: Library, pages: Sequence[Page], place: Path) -> None:
    """Puts a library in its place whole, or not at all. OSError or OperatorError."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=place.parent) as draft:
        written = Path(draft) / place.name
        told = [replace(page, doubts=()) for page in pages]
        write_store(replace(library, doubts=()), told, written)
        seal = {str(path.relative_to(written)): _seal(path) for path in _in(written)}
        (written / SEAL).write_bytes(msgspec.json.encode(seal))
        shutil.rmtree(place, ignore_errors=True)  # it is there only if damaged
        written.rename(place)


def _opened(place: Path, files: Files) -> Library | None:
    """The library in its place; None if it is not there, or not as it was put there."""
    try:
        seal = msgspec.json.decode((place / SEAL).read_bytes(), type=dict[str, str])
        if any(_seal(place / name) != sealed for name, sealed in seal.items()):
            return None
        library = read_store(place)
    except (OSError, OperatorError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    with suppress(OSError):
        os.utime(place)  # so that it is not removed as one of the oldest
    return replace(library, doubts=Later(lambda: _doubts(files)))


def _doubts(files: Files) -> Iterator[Doubt]:
    """They are for authors, who have time: they are not kept, but found again."""
    yield from read_documents(files).doubts


def _remove_old(cache: Path) -> None:
    """What is in use goes on being read by whoever uses it."""
    with suppress(OSError):
        kept = sorted(cache.glob(f"{PREFIX}*"), key=lambda one: one.stat().st_mtime_ns)
        for old in kept[:-MOST]:
            shutil.rmtree(old, ignore_errors=True)


def _name(digests: Iterable[tuple[str, str]]) -> str:
    """The name of what is found in some documents, told by their names and digests."""
    made_of = msgspec.json.encode((every_rule(), list(digests)))
    return PREFIX + hashlib.sha256(made_of).hexdigest()[:32]


def _digest(path: Path, name: str) -> str:
    return hashlib.sha256(bytes_of(path, name)).hexdigest()


def _seal(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
