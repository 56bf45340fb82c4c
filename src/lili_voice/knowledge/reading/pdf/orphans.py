"""The head of a table that a page break has left on the page before its rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.pdf.piece import Piece
from lili_voice.knowledge.reading.pdf.tables import SAME_PLACE, Row, Table
from lili_voice.knowledge.reading.pdf.textline import TextLine, joined

MOST = 3  # lines of such a head
PADDING = 10.0  # points between a column's edge and its words
BETWEEN = 0.8  # sizes between the words of two columns: more than a space
ENDED = re.compile(r"[.!?;,:]$")


@dataclass(frozen=True, slots=True)
class Orphan:
    """A head's cells, and the pieces that it was taken for, the last first."""

    cells: tuple[str, ...]
    pieces: tuple[Piece, ...]

    def block(self, run: int) -> Block:
        """The head as the first row of the table numbered `run`."""
        told = (
            Line(number, line.text)
            for piece in reversed(self.pieces)
            for number, line in zip(piece.numbers, piece.lines, strict=True)
        )
        return Block(Shape.UNSAID, tuple(told), 1, run, cells=self.cells)


def orphan_above(pieces: Sequence[Piece], table: Table) -> Orphan | None:
    """The lines that end a page and stand in the columns of a table on the next."""
    taken, lines = list[Piece](), list[TextLine]()
    for piece in (piece for piece in reversed(pieces) if not piece.unsaid):
        if piece.mark or piece.block is not None or len(lines) >= MOST:
            return None
        taken.append(piece)
        lines = [*piece.lines, *lines]
        found = [_cells(line, table.edges) for line in lines]
        if not all(found):
            return None
        if all(found[0]):
            cells = tuple(
                " ".join(filter(None, column)) for column in zip(*found, strict=True)
            )
            bold = all(line.bold for line in lines)
            return (
                Orphan(cells, tuple(taken))
                if _heads(Row(cells, bold=bold), table)
                else None
            )
    return None


def _heads(head: Row, table: Table) -> bool:
    """Whether a row names the columns of a table that does not name them itself."""
    first = table.rows[0]
    own = table.has_head and first.bold and first.cells != head.cells
    named = not any(ENDED.search(cell) for cell in head.cells)
    return named and not own and table.below(head).has_head


def _cells(line: TextLine, edges: Sequence[float]) -> list[str]:
    """What a line has in each column; [] where it stands in none."""
    columns: list[list[int]] = [[] for _ in edges]
    for at, word in enumerate(line.words):
        under = [n for n, edge in enumerate(edges) if edge <= word.box.x0 + SAME_PLACE]
        if not under:
            return []
        columns[under[-1]].append(at)
    if len(edges) < 2 or not all(
        _begins(line, *told) for told in _told(columns, edges)
    ):
        return []
    return [joined([line.words[at] for at in column]) for column in columns]


def _told(
    columns: Sequence[Sequence[int]], edges: Sequence[float]
) -> Iterator[tuple[int, float]]:
    """The first word of each column that has one, and where that column begins."""
    for column, edge in zip(columns, edges, strict=True):
        if column:
            yield column[0], edge


def _begins(line: TextLine, at: int, edge: float) -> bool:
    """Whether a word stands where a column begins, apart from the word before it."""
    box = line.words[at].box
    apart = at == 0 or box.x0 - line.words[at - 1].box.x1 > BETWEEN * line.size
    return apart and box.x0 - edge < PADDING
