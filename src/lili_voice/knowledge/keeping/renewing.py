"""Documents that were read before are not read again."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from lili_voice.errors import AuthorError, OperatorError
from lili_voice.knowledge.document import Document, Doubt
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.keeping.factstore import (
    is_read_alike,
    is_store,
    read_pages,
    read_store,
)
from lili_voice.knowledge.library import Page, page_of
from lili_voice.knowledge.reading.contents import bytes_of
from lili_voice.knowledge.reading.read import read_all

STANDS = "what was understood of it before is kept"


@dataclass(frozen=True, slots=True)
class Former:
    """What a store held: its facts, and its pages by their documents' paths.

    `alike` tells whether they would be read now as they were then.
    """

    facts: Sequence[Fact] = ()
    pages: Mapping[str, Page] = field(default_factory=dict)
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Renewed:
    """The pages of some documents, a sentence for each that could not be read, and how
    many were not read because they had not changed."""

    pages: tuple[Page, ...]
    failures: tuple[str, ...] = ()
    unchanged: int = 0


def former_of(folder: Path | None) -> Former:
    """What is kept in a folder, nothing if it is no store.

    OperatorError if the store is damaged.
    """
    if folder is None or not is_store(folder):
        return Former()
    try:
        pages = read_pages(folder)
    except OperatorError:
        # of an older Lili, perhaps: its facts are known, its documents are not
        return Former(tuple(read_store(folder).facts))
    facts = tuple(fact for page in pages for fact in page.facts)
    by_path = {page.document.path: page for page in pages}
    return Former(facts, by_path, is_read_alike(folder))


def renew(
    files: Iterable[tuple[str, Path]], names: Collection[str], former: Former
) -> Renewed:
    """The pages of some files, each with its name; those of `former` where it has them.

    `names` are the names of all files. A document that cannot be read any more keeps
    what was understood of it.
    """
    free = _Free(former, names)
    pages, failures, unchanged = list[Page](), list[str](), 0
    for name, path in files:
        if (known := free.page(name, path)) is not None:
            pages.append(known)
            unchanged += 1
            continue
        reading = read_all([(name, path)])
        pages += [page_of(document) for document in reading.documents]
        before = former.pages.get(name) if reading.failures else None
        failures += [
            f"{failure}; {STANDS}" if before else failure
            for failure in reading.failures
        ]
        pages += [_outdated(before)] if before else []
    return Renewed(tuple(pages), tuple(failures), unchanged)


class _Free:
    """The former pages that no file has been found to be yet."""

    def __init__(self, former: Former, names: Collection[str]) -> None:
        self._pages = former.pages if former.alike else {}
        # a file may be a former one that is not there any more
        gone = [page for name, page in self._pages.items() if name not in names]
        self._gone = {page.document.digest: page for page in reversed(gone)}

    def page(self, name: str, path: Path) -> Page | None:
        """The page of a file that has not changed, but for its name perhaps."""
        same = self._pages.get(name)
        if same is None and not self._gone:
            return None
        digest = _digest(path, name)
        if same is not None:
            return same if same.document.digest == digest else None
        page = self._gone.get(digest)
        if page is None or not _may_be_renamed(page.document, name):
            return None
        del self._gone[digest]
        return _renamed(page, name)


def _digest(path: Path, name: str) -> str:
    """The SHA-256 of a file, "" if it cannot be read: reading it will tell why."""
    try:
        return hashlib.sha256(bytes_of(path, name)).hexdigest()
    except AuthorError:
        return ""


def _may_be_renamed(document: Document, name: str) -> bool:
    """Whether a document is the same under another name: read in the same way, and
    not called by its name for want of a title."""
    before, now = PurePosixPath(document.path), PurePosixPath(name)
    called = before.stem.replace("_", " ")
    return before.suffix.lower() == now.suffix.lower() and (
        document.about.title != called or before.stem == now.stem
    )


def _outdated(page: Page) -> Page:
    """A page of a file that cannot be read: the file, once mended, is read anew."""
    return replace(page, document=replace(page.document, digest=""))


def _renamed(page: Page, name: str) -> Page:
    """A page whose file bears another name now."""
    document = replace(
        page.document,
        path=name,
        doubts=tuple(_of_renamed(doubt, name) for doubt in page.document.doubts),
    )
    facts = (
        replace(fact, source=replace(fact.source, document=name)) for fact in page.facts
    )
    doubts = tuple(_of_renamed(doubt, name) for doubt in page.doubts)
    return replace(page, document=document, facts=tuple(facts), doubts=doubts)


def _of_renamed(doubt: Doubt, name: str) -> Doubt:
    """A doubt about a document by itself; its other place, if any, lies there too."""
    return replace(doubt, document=name, other=name if doubt.other else "")
