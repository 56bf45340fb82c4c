"""Which files are meant by some paths."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lili_voice.knowledge.document import Document, Doubt
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.knowledge.reading.titles import file_title

# Documents all the same, though not ones Lili can read: what to save each as.
OTHER_DOCUMENTS: Mapping[str, str] = {
    **dict.fromkeys((".doc", ".docm", ".dot", ".dotx", ".odt", ".rtf"), ".docx"),
    **dict.fromkeys((".pages", ".wps", ".wpd", ".gdoc"), ".docx"),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key", ".pub", ".xps"), ".pdf"),
    **dict.fromkeys((".xls", ".xlsx", ".xlsm", ".ods", ".numbers"), ".csv"),
    **dict.fromkeys((".mht", ".mhtml", ".xhtml", ".epub"), ".html"),
    **dict.fromkeys((".tex", ".rst", ".mdown"), ".txt"),
}
HIDDEN = (".", "~$")  # the second is what Word keeps beside an open document
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


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
    if not os.path.isdir(path):
        yield from _readable([path], failures)
        return

    def unreadable(error: OSError) -> None:
        failures.append(
            f"{_printable(Path(error.filename))}: cannot be read ({error.strerror}); "
            "see that you may read it"
        )

    for folder, below, files in os.walk(path, onerror=unreadable):
        below[:] = sorted(name for name in below if not name.startswith(HIDDEN))
        kept = (name for name in sorted(files) if not name.startswith(HIDDEN))
        inside = _inside(path, [Path(folder, n) for n in (*below, *kept)], failures)
        yield from _readable(
            [f for f in inside if not os.path.isdir(f)], failures, some=True
        )


def _inside(folder: Path, found: Sequence[Path], failures: list[str]) -> Iterator[Path]:
    """Those that no link leads out of the folder; the others are told."""
    for path in found:
        if not _leads_out(path, folder):
            yield path
        elif os.path.isdir(path) or path.suffix.lower() in SUFFIXES:
            failures.append(
                f"{_printable(path)}: a link that leads out of the folder is not "
                "followed; copy what it leads to into the folder"
            )


def _leads_out(path: Path, folder: Path) -> bool:
    if not os.path.islink(path):
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
            failures.append(f"{_printable(file)}: {_not_read(suffix)}")


def _not_read(suffix: str) -> str:
    if suffix in OTHER_DOCUMENTS:
        return f"{suffix} files are not read; save it as {OTHER_DOCUMENTS[suffix]}"
    known = f"{', '.join(SUFFIXES[:-1])} and {SUFFIXES[-1]}"
    return f"only {known} files are read; save it as one of these"


def _root(paths: Sequence[Path]) -> Path:
    folders = [path if os.path.isdir(path) else path.parent for path in paths]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # none at all
        return Path(os.path.abspath(os.sep))


def _printable(path: Path) -> str:
    """A name that any output can carry on one line, whatever bytes it was made of."""
    name = os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
    return UNPRINTABLE.sub(lambda sign: f"\\x{ord(sign[0]):02x}", name)


def same_titles(documents: Iterable[Document]) -> Iterator[Doubt]:
    """A doubt for each document that holds what another does, or has its title, or that
    goes by the name of its file, since it has none."""
    held: dict[str, str] = {}
    titled: dict[str, str] = {}
    for document in documents:
        title = " ".join(document.about.title.split())
        same = held.setdefault(document.digest or document.path, document.path)
        other = titled.setdefault(title.casefold(), document.path)
        if same != document.path:
            what = f"holds the same as {same}: take one of them away"
            yield Doubt(document.path, 1, what)
        elif title and other != document.path:
            what = f"has the title of {other}, “{title}”: give it one of its own"
            yield Doubt(document.path, 1, what)
        elif not document.titled and title == file_title(document.path):
            what = f"has no title, so pupils hear “{title}”: put one above all else"
            yield Doubt(document.path, 1, what)
