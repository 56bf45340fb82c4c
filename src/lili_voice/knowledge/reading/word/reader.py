"""Word documents: what they show, counted in paragraphs, as blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from lili_voice.knowledge.document import Doubt, Line
from lili_voice.knowledge.reading.page import File, Page
from lili_voice.knowledge.reading.word.archive import DAMAGED, damaged, opened
from lili_voice.knowledge.reading.word.blocks import blocks_of
from lili_voice.knowledge.reading.word.numbers import numbering_of
from lili_voice.knowledge.reading.word.story import Story
from lili_voice.knowledge.reading.word.strips import Numbered, Role, Strip
from lili_voice.knowledge.reading.word.styles import Element, W, styles_of
from lili_voice.knowledge.reading.word.text import Reader

if TYPE_CHECKING:
    from docx.document import Document

# How the names of relationships end, in files of either kind of Office Open XML.
NUMBERING, EDGES, NOTES = "numbering", ("header", "footer"), ("footnotes", "endnotes")
NOTE = "a footnote is not read; put what Lili should know in the text"
# Titles no author gave: those a program fills in, and names of files.
NO_TITLE = re.compile(
    r"^(?:(?:new |word )?document ?\d*|doc ?\d+|untitled.*|title|template|normal"
    r"|microsoft word.*|.*\.(?:docx?|dotx?|odt|rtf|txt|pdf))$",
    re.I,
)


def read_word(file: File) -> Page:
    """A .docx file as blocks; its lines are counted in paragraphs.

    A paragraph is counted whether or not it is empty, and so is a row of a table; a
    text box follows the paragraph it hangs on. Headers, footers and footnotes have the
    numbers after the last paragraph. Raises AuthorError, naming the remedy, when the
    file cannot be read.
    """
    written = _opened(file)
    try:
        numbered = list(_numbered(_strips(written)))
    except RecursionError as error:
        raise damaged(file) from error
    blocks = tuple(blocks_of(numbered))
    doubts = (
        Doubt(file.name, one.number, one.strip.doubt, "unread")
        for one in numbered
        if one.strip.doubt
    )
    told = tuple(_written(numbered))
    title = _title(written.title, file.name)
    return Page(blocks, told, title, tuple(doubts), unit="paragraph")


@dataclass(frozen=True, slots=True)
class _Written:
    """What python-docx finds in a file: its title and the roots of its parts."""

    title: str
    body: Element
    styles: Element
    parts: tuple[tuple[str, Element], ...]


def _opened(file: File) -> _Written:
    document = opened(file)
    try:
        title = document.core_properties.title or ""
        styles = document.styles.element
        parts = tuple(_parts(document))
    except DAMAGED as error:
        raise damaged(file) from error
    body = document.element.find(f"{W}body")
    if body is None:
        raise damaged(file)
    return _Written(title, body, styles, parts)


def _strips(written: _Written) -> Iterator[Strip]:
    """Every line of a document: its text, then what stands round and below it."""
    styles = styles_of(written.styles)
    lists = (root for kind, root in written.parts if kind == NUMBERING)
    numbering = numbering_of(next(lists, None))
    yield from Story(Reader(styles, numbering)).strips(written.body)
    seen = set[str]()
    for kind, root in written.parts:
        if kind == NUMBERING:
            continue
        for strip in Story(Reader(styles)).strips(root):
            if strip.text.strip() and strip.text not in seen:
                seen.add(strip.text)
                doubt = NOTE if kind in NOTES else ""
                yield replace(strip, role=Role.UNSAID, doubt=doubt)


def _parts(document: "Document") -> Iterator[tuple[str, Element]]:
    """The parts of a document beside its text: what each is, and its root."""
    from docx.oxml.parser import parse_xml

    for relation in document.part.rels.values():
        kind = str(relation.reltype).rsplit("/", 1)[-1]
        if not relation.is_external and kind in (NUMBERING, *EDGES, *NOTES):
            part = relation.target_part
            root = getattr(part, "element", None)
            yield kind, root if root is not None else parse_xml(part.blob)


def _numbered(strips: Iterator[Strip]) -> Iterator[Numbered]:
    number = 0
    for strip in strips:
        number += not strip.goes_on or not number
        yield Numbered(number, strip)


def _written(numbered: Sequence[Numbered]) -> Iterator[Line]:
    """The paragraphs that hold words."""
    texts: dict[int, list[str]] = {}
    for one in numbered:
        if any(map(str.isalnum, one.strip.text)):
            texts.setdefault(one.number, []).append(one.strip.text.strip())
    return (Line(number, " ".join(found)) for number, found in texts.items())


def _title(written: str, name: str) -> str:
    """The title an author gave in a document's properties; "" for any other."""
    title = " ".join(written.split())
    same = title.casefold() == PurePath(name).stem.casefold()
    return "" if same or NO_TITLE.match(title) else title
