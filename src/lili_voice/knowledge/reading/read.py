"""A file to a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Block, Document, Doubt, Line, Shape
from lili_voice.knowledge.reading.about import about_of
from lili_voice.knowledge.reading.apart import lists_apart
from lili_voice.knowledge.reading.chrome import without_chrome
from lili_voice.knowledge.reading.front_matter import Front, split_front
from lili_voice.knowledge.reading.markdown import markdown_blocks
from lili_voice.knowledge.reading.plaintext import text_blocks
from lili_voice.knowledge.reading.sections import is_further_wording, sections
from lili_voice.knowledge.reading.slips import slips
from lili_voice.knowledge.reading.text import Text, read_text

SUFFIXES = (".md", ".txt")


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
    """The document in a .md or .txt file; `name` is its path inside the content folder.

    Raises AuthorError, naming the file and the remedy, when it cannot be read.
    """
    text = read_text(path, name)
    front = split_front(text.words, name)
    blocks = (
        markdown_blocks(front.body, front.first_line)
        if path.suffix.lower() == ".md"
        else text_blocks(front.body, front.first_line)
    )
    kept, left_out = without_chrome([b for b in blocks if b.shape is not Shape.UNSAID])
    unsaid = [block for block in blocks if block.shape is Shape.UNSAID]
    title, found = sections(kept)
    title = title or Path(name).stem.replace("_", " ")
    about, doubts = about_of(front.values, title, name)
    return Document(
        name,
        about,
        tuple(lists_apart(found)),
        tuple(_in_order(left_out, *(block.lines for block in unsaid))),
        (*_saved(name, text, front), *doubts, *_told(name, unsaid), *slips(name, kept)),
        digest=text.digest,
        structure=frozenset(range(1, front.first_line)) | _structure(kept),
        written=tuple(_written(text.words)),
    )


def _in_order(*parts: Iterable[Line]) -> list[Line]:
    """Lines left out, by their numbers and each once."""
    found = {line.number: line for part in parts for line in part}
    return [found[number] for number in sorted(found)]


def _structure(blocks: Iterable[Block]) -> frozenset[int]:
    """The lines that are headings, or further wordings of one."""
    return frozenset(
        line.number
        for block in blocks
        if block.shape is Shape.HEADING or is_further_wording(block)
        for line in block.lines
    )


def _written(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        if any(map(str.isalnum, line)):
            yield Line(number, line.strip())


def _saved(name: str, text: Text, front: Front) -> Iterator[Doubt]:
    """How the file was saved, or begun."""
    if text.guessed:
        what = "not saved as UTF-8: letters with accents may be wrong; save it again"
        yield Doubt(name, 1, what)
    if front.unclosed:
        last = front.first_line - 1
        what = f"front matter that nothing ends: put --- below line {last}; not read"
        yield Doubt(name, 1, what)


def _told(name: str, unsaid: Iterable[Block]) -> Iterator[Doubt]:
    """What is left out, but may have been meant to be read."""
    for block in unsaid:
        if block.doubt:
            yield Doubt(name, block.lines[0].number, block.doubt)
