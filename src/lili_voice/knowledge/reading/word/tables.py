"""The tables of a Word document: rows of facts, or paper to write on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.knowledge.reading.comparing import compares
from lili_voice.knowledge.reading.headings import FRAMES, announced
from lili_voice.knowledge.reading.labels import labelled
from lili_voice.knowledge.reading.plain.heads import LONGEST_QUESTION
from lili_voice.knowledge.reading.word.cells import Row, is_head, spread, terms_of
from lili_voice.knowledge.reading.word.strips import Role, Strip

LONGEST_SIDE = 8  # words of a heading beside its text
MOST = 0.5


def table_strips(rows: Sequence[Row], table: int) -> Iterator[Strip]:
    """The lines of a table that has the number `table` in its document."""
    wide = [row for row in rows if len(row.cells) > 1]
    if not wide:
        yield from _as_page(rows)
    elif _asks(wide) or _is_essay(wide):
        yield from _beside(rows)
    elif len(wide) <= 2 and any(cell.is_page for cell in wide[-1].cells):
        yield from _in_columns(rows)
    elif len(wide) == 1 and _holds_tables(wide[0]):
        yield from _as_page(rows)
    else:
        yield from _as_rows(rows, table)


def _as_page(rows: Sequence[Row]) -> Iterator[Strip]:
    for row in rows:
        for cell in row.cells:
            yield from cell.strips


def _asks(rows: Sequence[Row]) -> bool:
    """Whether most rows are a question and its answer."""
    asked = [row for row in rows if _question_of(row)]
    return len(asked) > len(rows) * MOST


def _question_of(row: Row) -> str:
    if len(row.cells) != 2:
        return ""
    text = row.cells[0].text
    is_question = text.endswith("?") and len(text.split()) <= LONGEST_QUESTION
    return text if is_question else ""


def _is_essay(rows: Sequence[Row]) -> bool:
    """Whether rows are a few words, and beside them what an essay says of them."""
    if any(len(row.cells) != 2 for row in rows):
        return False
    sides = [row.cells[0].text for row in rows]
    if not all(0 < len(side.split()) <= LONGEST_SIDE for side in sides):
        return False
    pages = sum(row.cells[1].is_page for row in rows)
    frames = sum(announced(side) in FRAMES for side in sides)
    return frames > 1 or (pages > 1 and pages >= len(rows) * MOST)


def _beside(rows: Sequence[Row]) -> Iterator[Strip]:
    """Each first cell as the heading of what stands beside it."""
    for at, row in enumerate(rows):
        if len(row.cells) < 2:
            yield from _across(row)
        elif at == 0 and is_head(row, rows[1:]):
            yield Strip(_joined([cell.text for cell in row.cells]), Role.UNSAID)
        else:
            yield Strip(row.cells[0].text, Role.SIDE)
            for cell in row.cells[1:]:
                yield from cell.strips


def _in_columns(rows: Sequence[Row]) -> Iterator[Strip]:
    """Lists side by side, each with its head above it."""
    *above, below = [row for row in rows if len(row.cells) > 1]
    for row in rows:
        if len(row.cells) < 2:
            yield from _across(row)
    for at, cell in enumerate(below.cells):
        if above and at < len(above[0].cells) and above[0].cells[at].text:
            yield Strip(above[0].cells[at].text, Role.SIDE)
        yield from cell.strips


def _holds_tables(row: Row) -> bool:
    return any(strip.table or strip.rank for cell in row.cells for strip in cell.strips)


def _across(row: Row, *, heads: bool = True) -> Iterator[Strip]:
    """A row of one cell: a heading, if it is as short as one and `heads` something."""
    for cell in row.cells:
        short = 0 < len(cell.text.split()) <= LONGEST_SIDE
        if heads and short and not cell.text.endswith("."):
            yield Strip(cell.text, Role.SIDE)
        else:
            yield from cell.strips


def _compares(rows: Sequence[Row]) -> bool:
    head, *below = [[cell.text for cell in row.cells] for row in rows]
    return compares(head, below)


def _as_rows(rows: Sequence[Row], table: int) -> Iterator[Strip]:
    """Rows of facts; one that reads like Markdown's: "first cell: second; third"."""
    head: tuple[str, ...] | None = None
    above: tuple[str, ...] = ()
    wide = [row for row in rows if len(row.cells) > 1]
    for row in rows:
        if len(row.cells) < 2:
            one_more = head is not None and bool(labelled(_text_of(row))[0])
            if not one_more:
                yield from _across(row, heads=row is not rows[-1])
                continue
        cells = spread(row, above)
        if head is None and (is_head(row, wide[1:]) or _compares(wide)):
            head = spread(row, (), repeated=True)
            yield Strip(_joined(cells), Role.UNSAID, cells=cells, table=table)
        elif row.heads and cells == head:  # it stands again on a new page
            yield Strip(_joined(cells), Role.UNSAID)
        elif head is None and len(cells) == 2:  # a list with its labels beside it
            yield Strip(_joined(cells), Role.ROW, table=table, terms=terms_of(row))
            above = cells
        else:
            head = head or ("",) * len(cells)
            told = Strip(_joined(cells), Role.ROW, cells=cells, head=head, table=table)
            yield replace(told, terms=terms_of(row))
            above = cells


def _text_of(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells)


def _joined(cells: Sequence[str]) -> str:
    told = [text for text in cells if text.strip()]
    name = told[0].removesuffix(":") if told[1:] else ""
    return f"{name}: {'; '.join(told[1:])}" if name else "".join(told)
