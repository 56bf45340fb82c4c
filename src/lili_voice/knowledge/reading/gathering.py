"""Which files are meant by some paths."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lili_voice.knowledge.reading.read import SUFFIXES

# Documents all the same, though not ones Lili can read.
OTHER_DOCUMENTS = frozenset(
    {".doc", ".docx", ".odt", ".rtf", ".pdf", ".ppt", ".pptx", ".odp", ".pages"}
    | {".htm", ".html", ".markdown", ".mdown", ".text", ".epub", ".tex", ".rst"}
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files by their names, in the order of the names, and what is missing."""

    files: Mapping[str, Path]
    failures: tuple[str, ...] = ()


def gather(paths: Sequence[Path]) -> Gathered:
    """The documents that some files and folders are or hold.

    A document's name is its path below the folder that all of `paths` lie in, the
    same in whatever order they come. Hidden files and links to folders are passed by;
    a link that leads out of its folder is not followed, and is told.
    """
    whole = {Path(os.path.abspath(path)): None for path in paths}
    failures: list[str] = []
    found = {file for path in whole for file in _under(path, failures)}
    root = _root(list(whole))
    named = sorted((_printable(file.relative_to(root)), file) for file in found)
    return Gathered(dict(named), tuple(failures))


def _under(path: Path, failures: list[str]) -> Iterator[Path]:
    try:
        path.stat()
    except OSError as error:
        failures.append(
            f"{_printable(path)}: cannot be read ({error.strerror}); "
            "give a document, or a folder of them, that is there"
        )
        return
    if not path.is_dir():
        yield from _readable([path], failures)
        return

    def unreadable(error: OSError) -> None:
        failures.append(
            f"{error.filename}: cannot be read ({error.strerror}); "
            "see that you may read it"
        )

    for folder, below, files in os.walk(path, onerror=unreadable):
        below[:] = sorted(name for name in below if not name.startswith("."))
        kept = (name for name in sorted(files) if not name.startswith((".", "~$")))
        inside = _inside(path, [Path(folder, n) for n in (*below, *kept)], failures)
        yield from _readable([f for f in inside if not f.is_dir()], failures, some=True)


def _inside(folder: Path, found: Sequence[Path], failures: list[str]) -> Iterator[Path]:
    """Those that no link leads out of the folder; the others are told."""
    for path in found:
        if not _leads_out(path, folder):
            yield path
        elif path.is_dir() or path.suffix.lower() in SUFFIXES:
            failures.append(
                f"{_printable(path)}: a link that leads out of the folder is not "
                "followed; copy what it leads to into the folder"
            )


def _leads_out(path: Path, folder: Path) -> bool:
    if not path.is_symlink():
        return False
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _readable(
    files: Sequence[Path], failures: list[str], *, some: bool = False
) -> Iterator[Path]:
    """Those in a format Lili reads; with `some`, files of no document are passed by."""
    for file in files:
        suffix = file.suffix.lower()
        if suffix in SUFFIXES:
            yield file
        elif not some or suffix in OTHER_DOCUMENTS:
            failures.append(
                f"{_printable(file)}: only .md and .txt are read; "
                "save it as plain text in UTF-8"
            )


def _root(paths: Sequence[Path]) -> Path:
    folders = [path if path.is_dir() else path.parent for path in paths]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # none at all
        return Path(os.path.abspath(os.sep))


def _printable(path: Path) -> str:
    """A name that any output can carry, whatever bytes it was made of."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
