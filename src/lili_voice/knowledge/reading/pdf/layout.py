"""What a PDF file draws, to blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import Block, Line
from lili_voice.knowledge.reading.page import NO_WORDS
from lili_voice.knowledge.reading.pdf.blocks import Writing
from lili_voice.knowledge.reading.pdf.columns import in_order
from lili_voice.knowledge.reading.pdf.finish import blocks_of
from lili_voice.knowledge.reading.pdf.furniture import Furniture, furniture_of
from lili_voice.knowledge.reading.pdf.hyphens import Hyphens, hyphens_of
from lili_voice.knowledge.reading.pdf.loose import Loose
from lili_voice.knowledge.reading.pdf.sheet import UNREADABLE, Grid, Sheet, Sheets, Word
from lili_voice.knowledge.reading.pdf.styles import look_of, text_size
from lili_voice.knowledge.reading.pdf.tables import Table, ruled, unruled
from lili_voice.knowledge.reading.pdf.textline import TextLine

HIDDEN = 0.1  # share of letters without a meaning: more, and nothing can be trusted
OCR = "run text recognition (OCR) and save it again"
# What programs call a document nobody named.
NO_TITLE = re.compile(
    r"\.\w{2,4}$|^microsoft|^untitled|^document\d*$|^\(|[\\/_]|^slide|^presentation",
    re.I,
)
Part = TextLine | Table


@dataclass(frozen=True, slots=True)
class Laid:
    """A PDF file's blocks and lines; or `trouble`, why there are none and what to do.

    `pages` are the first lines of its pages, `doubts` what could not be read, with the
    line.
    """

    blocks: tuple[Block, ...] = ()
    written: tuple[Line, ...] = ()
    title: str = ""
    pages: tuple[int, ...] = ()
    doubts: tuple[tuple[int, str], ...] = ()
    trouble: str = ""


def laid_out(sheets: Sheets) -> Laid:
    """The text of a file's pages, in reading order, with its lines numbered.

    Lines are counted from the first page to the last, headers and footers too; a row of
    a table is one line.
    """
    words = [word for sheet in sheets.sheets for word in sheet.words if not word.drawn]
    if trouble := sheets.trouble or _trouble(sheets, words):
        return Laid(trouble=trouble)
    size, bold = text_size(words)
    around = furniture_of(sheets.sheets, size)
    bodies = [_body(sheet, at) for sheet, at in zip(sheets.sheets, around, strict=True)]
    parts = _parts(bodies, sheets.sheets)
    lines = [part for page in parts for part in page if isinstance(part, TextLine)]
    hyphens = hyphens_of(line.text for line in lines)
    look = look_of(lines, size, bold)
    writing = Writing(look)
    for body, page, furniture in zip(bodies, parts, around, strict=True):
        writing.page(furniture, [_told(part, body, hyphens) for part in page])
    title = "" if NO_TITLE.search(sheets.title.strip()) else sheets.title.strip()
    return Laid(
        blocks_of(writing.pieces, look, hyphens),
        tuple(writing.written),
        title,
        tuple(writing.pages),
        tuple(_doubts(sheets, writing)),
    )


def _trouble(sheets: Sheets, words: Sequence[Word]) -> str:
    """Why there is no text to be read, "" where there is some."""
    letters = sum(len(word.text) for word in words)
    hidden = sum(word.text.count(UNREADABLE) for word in words)
    if hidden > HIDDEN * letters:
        return (
            "its fonts do not say which letters they show; "
            f"print it to PDF again from where it was written, or {OCR}"
        )
    if any(any(map(str.isalnum, word.text)) for word in words):
        return ""
    if any(sheet.pictured for sheet in sheets.sheets):
        return f"only pictures of pages; {OCR}"
    return NO_WORDS


def _body(sheet: Sheet, furniture: Furniture) -> list[Word]:
    around = furniture.boxes
    return [word for word in sheet.words if word.box not in around]


def _parts(
    bodies: Sequence[Sequence[Word]], sheets: Sequence[Sheet]
) -> list[list[TextLine | Grid | Loose]]:
    """What stands on each page, in reading order."""
    boxes = [w.box for body in bodies for w in body if not w.drawn]
    left = min((box.x0 for box in boxes), default=0.0)
    right = max((box.x1 for box in boxes), default=0.0)
    found = []
    for body, sheet in zip(bodies, sheets, strict=True):
        free = [w for w in body if not any(g.box.holds(w.box) for g in sheet.grids)]
        found.append(list(in_order([*free, *sheet.grids], (left, right))))
    return found


def _told(
    part: TextLine | Grid | Loose, words: Sequence[Word], hyphens: Hyphens
) -> TextLine | Table:
    if isinstance(part, Grid):
        inside = [word for word in words if part.box.holds(word.box)]
        return ruled(part, inside, hyphens)
    return unruled(part, hyphens) if isinstance(part, Loose) else part


def _doubts(sheets: Sheets, writing: Writing) -> Iterator[tuple[int, str]]:
    """What of a file could not be read, though the rest was."""
    for number, (first, sheet) in enumerate(
        zip(writing.pages, sheets.sheets, strict=True), 1
    ):
        letters = sum(not word.drawn for word in sheet.words)
        if sheet.pictured and not letters:
            what = f"page {number} is a picture without text: not read; {OCR}"
            yield first, what
        if sheet.sideways > letters:
            what = f"page {number} is set sideways: not read; turn it and save it again"
            yield first, what
    for line in writing.written:
        if UNREADABLE in line.text:
            what = f"letters that cannot be read in “{line.text[:40]}”; type it again"
            yield line.number, what
