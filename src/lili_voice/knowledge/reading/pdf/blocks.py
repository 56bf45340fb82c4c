"""Lines of PDF pages to blocks: headings, paragraphs, items of lists, rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.pdf.furniture import Furniture
from lili_voice.knowledge.reading.pdf.goes_on import (
    goes_on,
    is_below_item,
    is_dash_within,
    is_meaning,
)
from lili_voice.knowledge.reading.pdf.headings import is_heading
from lili_voice.knowledge.reading.pdf.marks import unmarked
from lili_voice.knowledge.reading.pdf.orphans import Orphan, orphan_above
from lili_voice.knowledge.reading.pdf.piece import Piece
from lili_voice.knowledge.reading.pdf.styles import Look
from lili_voice.knowledge.reading.pdf.tables import Row, Table, cut_row
from lili_voice.knowledge.reading.pdf.textline import TextLine


@dataclass(slots=True)
class Writing:
    """A document's pieces while its lines come in, page by page.

    `number` is that of the last line, `pages` the first of each page, `written` the
    lines that hold words.
    """

    look: Look
    pieces: list[Piece] = field(default_factory=list)
    number: int = 0
    pages: list[int] = field(default_factory=list)
    written: list[Line] = field(default_factory=list)
    breaks: bool = False  # a new page or column has begun
    table: Table | None = None  # the one that the last page ended with
    head: tuple[str, ...] = ()
    run: int = 0  # of tables

    def page(self, furniture: Furniture, parts: Sequence[TextLine | Table]) -> None:
        """Takes in what stands on one page, in reading order."""
        self.pages.append(self.number + 1)
        self.breaks = True
        self._aside(furniture.above)
        for part, following in zip_longest(parts, parts[1:]):
            if isinstance(part, Table):
                self._table(part)
            else:
                self._line(part, following)
            self.breaks = False
        self._aside(furniture.below)
        if not parts or not isinstance(parts[-1], Table):
            self.table = None

    @property
    def _open(self) -> Piece | None:
        """The piece that the next line may go on with."""
        told = (piece for piece in reversed(self.pieces) if not piece.unsaid)
        last = next(told, None)
        return last if last is not None and last.lines else None

    def _count(self, text: str) -> int:
        self.number += 1
        if any(map(str.isalnum, text)):
            self.written.append(Line(self.number, text))
        return self.number

    def _aside(self, lines: Sequence[TextLine]) -> None:
        for line in lines:
            text = f"{line.mark} {line.text}".strip()
            unsaid = Block(Shape.UNSAID, (Line(self._count(text), text),))
            self.pieces.append(Piece(Shape.UNSAID, block=unsaid))

    def _line(self, line: TextLine, following: TextLine | Table | None) -> None:
        if line.aside:
            self._aside([line])
            return
        number = self._count(f"{line.mark} {line.text}".strip())
        last, breaks = self._open, self.breaks or line.breaks
        if last is not None and is_dash_within(last, line):
            line = unmarked(line)
        mended = last is not None and goes_on(last, line, self.look, breaks=breaks)
        below = last is not None and is_below_item(last, line)
        if last is not None and not breaks and is_meaning(last, line, self.look):
            mended = last.defines = True
            shape, level = Shape.PARAGRAPH, 0
        elif is_heading(line, following, last if mended else None, self.look):
            mended = mended and last is not None and last.shape is Shape.HEADING
            shape, level = Shape.HEADING, 0
        elif line.mark or below:
            shape, level = Shape.ITEM, 1
            mended = mended and not line.mark
        else:
            shape, level = Shape.PARAGRAPH, 0
            mended = mended and last is not None and last.shape is not Shape.HEADING
        if mended and last is not None:
            last.lines.append(line)
            last.numbers.append(number)
            return
        self.pieces.append(Piece(shape, [line], [number], level, mark=line.mark))

    def _table(self, table: Table) -> None:
        if not table.rows:
            return
        if self.table is not None and self.breaks and self.table.goes_on(table):
            rows = self._over(table.rows)
        elif self.breaks and (orphan := orphan_above(self.pieces, table)):
            rows = self._headed(orphan, table)
        else:
            rows = self._begun(table)
        for row in rows:
            self._row(row, self.head)
        self.table = table

    def _begun(self, table: Table) -> Sequence[Row]:
        """Begins a table; gives its rows below the head."""
        self.run += 1
        self.head = ("",) * len(table.rows[0].cells)
        if not table.has_head:
            return table.rows
        self.head = table.rows[0].cells
        self._row(table.rows[0], None)
        return table.rows[1:]

    def _headed(self, orphan: Orphan, table: Table) -> Sequence[Row]:
        """Begins a table whose head stands on the page before; gives its rows."""
        self.run += 1
        self.head = orphan.cells
        first, *others = orphan.pieces
        first.block = orphan.block(self.run)
        self.pieces = [p for p in self.pieces if not any(p is o for o in others)]
        return self._unrepeated(table.rows)

    def _unrepeated(self, rows: Sequence[Row]) -> Sequence[Row]:
        """The rows, without the head where it is told once more."""
        if rows[0].cells != self.head:
            return rows
        self._row(rows[0], None)
        return rows[1:]

    def _over(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Goes on with the last page's table; gives the rows not yet told."""
        rows = self._unrepeated(rows)
        last = next((p for p in reversed(self.pieces) if not p.unsaid), None)
        if not rows or rows[0].cells[0] or last is None or last.block is None:
            return rows
        last.block = cut_row(last.block, rows[0], self._count(rows[0].text))
        return rows[1:]

    def _row(self, row: Row, head: tuple[str, ...] | None) -> None:
        line = Line(self._count(row.text), row.text)
        shape = Shape.UNSAID if head is None else Shape.ITEM
        block = Block(
            shape, (line,), 1, self.run, head, cells=row.cells, terms=row.terms
        )
        self.pieces.append(Piece(shape, block=block))
