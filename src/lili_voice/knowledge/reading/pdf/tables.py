"""Tables on PDF pages to rows of cells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from lili_voice.knowledge.document import Block, Line
from lili_voice.knowledge.reading.labels import is_date
from lili_voice.knowledge.reading.pdf.hyphens import Hyphens
from lili_voice.knowledge.reading.pdf.lines import lines_of
from lili_voice.knowledge.reading.pdf.loose import Loose, rows_of
from lili_voice.knowledge.reading.pdf.marks import is_bullet
from lili_voice.knowledge.reading.pdf.sheet import Box, Grid, Word
from lili_voice.knowledge.reading.pdf.terms import terms_of
from lili_voice.knowledge.reading.pdf.textline import TextLine

SAME_PLACE = 6.0  # points: how far the columns of one table may move between pages
HEAD = 12  # words; a cell of more is no head


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells, and the words in them that are set apart.

    `bold`: every cell of it is.
    """

    cells: tuple[str, ...]
    terms: tuple[str, ...] = ()
    bold: bool = False

    @property
    def text(self) -> str:
        """As every reader writes a row: "first cell: second; third"."""
        told = [cell for cell in self.cells if cell.strip()]
        return f"{told[0]}: {'; '.join(told[1:])}" if told[1:] else "".join(told)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table on one page; `edges` are where its columns begin."""

    rows: tuple[Row, ...]
    edges: tuple[float, ...]
    box: Box

    def goes_on(self, following: "Table") -> bool:
        """Whether a table on the next page is the rest of this one."""
        if len(self.edges) != len(following.edges):
            return False
        pairs = zip(self.edges, following.edges, strict=True)
        return all(abs(one - two) < SAME_PLACE for one, two in pairs)

    @property
    def has_head(self) -> bool:
        """Whether its first row names the columns."""
        first, *others = self.rows
        if not others or not all(cell.strip() for cell in first.cells[1:]):
            return False
        if first.bold and not all(row.bold for row in others):
            return True
        if any(len(cell.split()) > HEAD for cell in first.cells):
            return False
        figures = sum(_has_figures(row) for row in others)
        if not _has_figures(first) or figures * 2 < len(others):
            return True
        dated = all(is_date(row.cells[0]) for row in others)  # below "Date in 1888"
        return dated and not is_date(first.cells[0])

    def below(self, head: Row) -> "Table":
        """The same table with another row above it."""
        return replace(self, rows=(head, *self.rows))


def _has_figures(row: Row) -> bool:
    return any(map(str.isdigit, row.cells[0]))


def ruled(grid: Grid, words: Sequence[Word], hyphens: Hyphens) -> Table:
    """A table with lines round its cells; `words` are those that stand in it."""
    rows = []
    for boxes in grid.rows:
        cells = [
            [word for word in words if box and box.holds(word.box)] for box in boxes
        ]
        rows.append(_row([lines_of(cell) for cell in cells], hyphens))
    kept = [row for row in rows if row.text.strip()]
    edges = sorted({round(box.x0) for row in grid.rows for box in row if box})
    return Table(tuple(kept), tuple(map(float, edges)), grid.box)


def unruled(loose: Loose, hyphens: Hyphens) -> Table:
    """A table that only shows by its words standing in columns."""
    rows = [_row(cells, hyphens) for cells in rows_of(loose)]
    edges = (loose.box.x0, *(end for _, end in loose.gaps))
    return Table(tuple(row for row in rows if row.text), edges, loose.box)


def _row(cells: Sequence[Sequence[TextLine]], hyphens: Hyphens) -> Row:
    lines = [line for cell in cells for line in cell]
    bold = bool(lines) and all(line.bold for line in lines)
    texts = tuple(_cell(cell, hyphens) for cell in cells)
    told = zip(texts, cells, strict=True)
    terms = dict.fromkeys(term for text, cell in told for term in terms_of(text, cell))
    return Row(texts, tuple(terms), bold)


def _cell(lines: Sequence[TextLine], hyphens: Hyphens) -> str:
    """What stands in a cell; the entries of a list in it are parted by semicolons."""
    parts: list[list[str]] = []
    for line in lines:
        text = line.text
        if line.mark and not is_bullet(line.mark) and not parts:
            text = f"{line.mark} {text}"
        if line.mark or not parts:
            parts.append([text])
        else:
            parts[-1].append(text)
    told = [" ".join(hyphens.joined(part)) for part in parts]
    ends = [
        " " if text.endswith((".", "!", "?", ";", ":", ",")) else "; " for text in told
    ]
    joined = "".join(text + end for text, end in zip(told, ends, strict=True))
    return joined.removesuffix("; ").strip()


def cut_row(block: Block, rest: Row, number: int) -> Block:
    """A row that a page break has cut, with what stands of it on the next page."""
    pairs = list(zip_longest(block.cells, rest.cells, fillvalue=""))
    whole = Row(tuple(f"{one} {two}".strip() for one, two in pairs))
    first = next(at for at, (_, two) in enumerate(pairs) if two)
    before = Row((*block.cells[:first], pairs[first][0]))
    end = len(before.text.rstrip())
    lines = (
        replace(block.lines[0], text=whole.text[:end]),
        Line(number, whole.text[end:].strip()),
    )
    terms = tuple(dict.fromkeys((*block.terms, *rest.terms)))
    return replace(block, lines=lines, cells=whole.cells, terms=terms)
