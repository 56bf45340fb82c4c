"""The paragraphs and tables of a Word document, in the order they are read."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lili_voice.knowledge.reading.word.cells import Cell, Row
from lili_voice.knowledge.reading.word.strips import Role, Strip
from lili_voice.knowledge.reading.word.styles import Element, W, value, whole
from lili_voice.knowledge.reading.word.tables import table_strips
from lili_voice.knowledge.reading.word.text import BOX, COMPATIBLE, Reader

DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
DRAWN = "words in a diagram are not read; write them in the text"
MOST_COLUMNS = 63  # as Word has
# What paragraphs may stand in, besides the page itself.
THROUGH = frozenset(
    {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")}
    | {f"{W}footnote", f"{W}endnote"}
    | {f"{COMPATIBLE}AlternateContent", f"{COMPATIBLE}Choice"}
)


@dataclass(slots=True)
class Story:
    """Walks down a document; `tables` counts those it has met."""

    reader: Reader = field(default_factory=Reader)
    tables: int = 0

    def strips(self, parent: Element) -> Iterator[Strip]:
        """The lines of everything in some part of a document."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self.tables += 1
                yield from table_strips(self._rows(child), self.tables)
            elif _is_contents(child):
                yield from (
                    replace(strip, role=Role.UNSAID) for strip in self._within(child)
                )
            elif child.tag in THROUGH:
                yield from self.strips(child)

    def _within(self, parent: Element) -> Iterator[Strip]:
        for paragraph in parent.iter(f"{W}p"):
            yield from self.reader.strips(paragraph)

    def _paragraph(self, paragraph: Element) -> Iterator[Strip]:
        """A paragraph, then what stands in the text boxes that hang on it."""
        yield from self.reader.strips(paragraph)
        if paragraph.find(f"{W}r") is None and not len(paragraph):
            return
        for drawn in paragraph.iter(BOX, DIAGRAM):
            if drawn.tag == DIAGRAM:
                yield Strip(role=Role.UNSAID, goes_on=True, doubt=DRAWN)
            elif _is_own(drawn, paragraph):
                yield from self.strips(drawn)

    def _rows(self, table: Element) -> list[Row]:
        found = (row for row in _inside(table, f"{W}tr") if not _is_struck_out(row))
        return [self._row(row) for row in found]

    def _row(self, row: Element) -> Row:
        own = row.find(f"{W}trPr")
        heads = own is not None and own.find(f"{W}tblHeader") is not None
        return Row(tuple(self._cell(c) for c in _inside(row, f"{W}tc")), heads)

    def _cell(self, cell: Element) -> Cell:
        own = cell.find(f"{W}tcPr")
        span = value(own, "gridSpan")
        merge = None if own is None else own.find(f"{W}vMerge")
        goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        width = min(max(whole(span, 1), 1), MOST_COLUMNS)
        return Cell(tuple(self.strips(cell)), width, goes_on)


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in THROUGH:
            yield from _inside(child, tag)


def _is_struck_out(row: Element) -> bool:
    own = row.find(f"{W}trPr")
    return own is not None and own.find(f"{W}del") is not None


def _is_contents(child: Element) -> bool:
    """Whether a part of the page is a table of contents."""
    if child.tag != f"{W}sdt":
        return False
    gallery = child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and "Contents" in gallery.get(f"{W}val", "")


def _is_own(box: Element, paragraph: Element) -> bool:
    """Whether a text box hangs on this paragraph, and is not drawn for old Words."""
    for above in box.iterancestors():
        if above is paragraph:
            return True
        if above.tag in (BOX, f"{COMPATIBLE}Fallback"):
            return False
    return False
