"""A file to a document."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Block, Document, Doubt, Line, Shape
from lili_voice.knowledge.reading.about import about_of
from lili_voice.knowledge.reading.apart import lists_apart
from lili_voice.knowledge.reading.contents import bytes_of
from lili_voice.knowledge.reading.formats import READERS
from lili_voice.knowledge.reading.furniture.chrome import without_chrome
from lili_voice.knowledge.reading.page import NO_WORDS, File, Page
from lili_voice.knowledge.reading.sections import sections, shaped
from lili_voice.knowledge.reading.slips import slips
from lili_voice.knowledge.reading.struck import struck_out
from lili_voice.knowledge.reading.titles import file_title, implied_title
from lili_voice.knowledge.reading.wordings import is_further_wording, with_wordings

SAVE_AGAIN = "save the document again, or leave it out"


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents that could be read, and a sentence for each that could not."""

    documents: tuple[Document, ...]
    failures: tuple[str, ...] = ()


def read_all(files: Iterable[tuple[str, Path]]) -> Reading:
    """The documents of some files, each with its name inside the content folder."""
    documents, failures = list[Document](), list[str]()
    for name, path in files:
        try:
            documents.append(read_document(path, name))
        except AuthorError as error:
            failures.append(str(error))
    return Reading(tuple(documents), tuple(failures))


def read_document(path: Path, name: str) -> Document:
    """The document in a file; `name` is its path inside the content folder.

    Raises AuthorError, naming the file and the remedy, when it cannot be read or is
    empty.
    """
    file = File(name, bytes_of(path, name))
    page = _page(file, READERS[path.suffix.lower()])
    unsaid = [block for block in page.blocks if block.shape is Shape.UNSAID]
    told = [block for block in page.blocks if block.shape is not Shape.UNSAID]
    struck = struck_out(told)
    kept, left_out = without_chrome(list(with_wordings(struck.blocks)))
    kept = shaped(kept)
    title, found = sections(kept)
    title = title or page.title or implied_title(found) or file_title(name)
    about, doubts = about_of(page.front.values, title, name)
    about = replace(about, not_asked=tuple(struck.questions))
    return Document(
        name,
        about,
        tuple(lists_apart(found)),
        tuple(_in_order(left_out, *(block.lines for block in unsaid))),
        (*page.doubts, *doubts, *_told(name, unsaid), *slips(name, kept)),
        digest=hashlib.sha256(file.data).hexdigest(),
        structure=frozenset(range(1, page.front.first_line)) | _structure(kept),
        written=page.written,
        unit=page.unit,
        pages=page.pages,
        titled=next(_lines_of(about.title, kept), 0),
        wordings=_asking(kept) | struck.lines,
    )


def _lines_of(heading: str, blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        if block.shape is Shape.HEADING and block.text.strip() == heading:
            yield block.lines[0].number


def _page(file: File, reader: Callable[[File], Page]) -> Page:
    """What a reader makes of a file; one that holds nothing is told in each format."""
    if not file.data:
        raise AuthorError(f"{file.name}: an empty file; {SAVE_AGAIN}")
    page = reader(file)
    if not page.written:
        raise AuthorError(f"{file.name}: {NO_WORDS}")
    return page


def _in_order(*parts: Iterable[Line]) -> list[Line]:
    """Lines left out, by their numbers and each once."""
    found = {line.number: line for part in parts for line in part}
    return [found[number] for number in sorted(found)]


def _structure(blocks: Iterable[Block]) -> frozenset[int]:
    """The lines that are headings."""
    headings = (block for block in blocks if block.shape is Shape.HEADING)
    return frozenset(line.number for block in headings for line in block.lines)


def _asking(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines that ask in other words what a heading asks, or for a statement."""
    further = (block.lines for block in blocks if is_further_wording(block))
    asked = (asked.lines for block in blocks for asked in block.asked)
    return frozenset(line.number for lines in (*further, *asked) for line in lines)


def _told(name: str, unsaid: Iterable[Block]) -> Iterator[Doubt]:
    """What is left out, but may have been meant to be read."""
    for block in unsaid:
        if block.doubt:
            yield Doubt(name, block.lines[0].number, block.doubt)
