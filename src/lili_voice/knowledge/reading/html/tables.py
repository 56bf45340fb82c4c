"""Tables of a web page: which hold data, and their rows."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.comparing import LONGEST_NAME, announces, compares
from lili_voice.knowledge.reading.html.tree import tag_of
from lili_voice.knowledge.reading.pieces import Piece
from lili_voice.knowledge.reading.said import Said, joined
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST_CELL = 80  # words; a longer one is a page of its own
MOST_COLUMNS, MOST_ROWS = 20, 200  # that one cell may claim to span
WORDY = ".//h1|.//h2|.//h3|.//h4|.//h5|.//h6|.//table"
LISTS = ".//ul|.//ol|.//dl|.//p[2]"
HEAD_WORDS = re.compile(
    r"(?:key )?(?:dates?|years?|when|events?|what(?: happened)?|terms?|words?|names?|"
    r"meanings?|definitions?|who|where|why|how|types?|causes?|reasons?|effects?|"
    r"results?|features?|details?|evidence|examples?|person|people|places?|factors?|"
    r"problems?|solutions?|questions?|answers?|topics?|importance|significance)\b"
    r".{0,30}",
    re.I,
)


@dataclass(slots=True)
class Cell:
    """`span` are its columns and rows."""

    said: Said = field(default_factory=lambda: Said(()))
    is_head: bool = False
    span: tuple[int, int] = (1, 1)

    @property
    def text(self) -> str:
        return self.said.text


def is_data(table: etree._Element, linked: Callable[[etree._Element], bool]) -> bool:
    """Whether a table holds rows of data, and not the columns of a page.

    `linked` tells the elements that are no content.
    """
    if (table.get("role") or "") in ("presentation", "none") or table.xpath(WORDY):
        return False
    rows = [[c for c in row if tag_of(c) in ("td", "th")] for row in _rows(table)]
    cells = [cell for row in rows for cell in row]
    if max(map(len, rows), default=0) < 2 or any(map(linked, cells)):
        return False
    if table.find("caption") is not None or sum(tag_of(c) == "th" for c in cells) > 1:
        return True
    if table.xpath(LISTS):
        return False
    return all(len(" ".join(c.itertext()).split()) <= LONGEST_CELL for c in cells)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if tag_of(child) == "tr":
            yield child
        elif tag_of(child) in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if tag_of(row) == "tr")


def table_pieces(rows: Sequence[Sequence[Cell]], run: int) -> Iterator[Piece]:
    """Headings and items for the rows of a table; its head is not said."""
    grid = list(_spread(rows))
    width = max(map(len, grid), default=0)
    head: tuple[str, ...] | None = None
    for at, row in enumerate(grid):
        told = _told(row)
        if not told:
            continue
        said = _row_said(told)
        texts = tuple(cell.text for cell in row)
        if len(told) == 1 and _is_title(told[0], width):
            yield Piece(Shape.HEADING, said)
        elif head is None and _is_head(row, grid[at + 1 :]):
            head = texts
            yield Piece(Shape.UNSAID, said, 1, run, cells=texts)
        elif len(row) == 2 and texts[0].endswith("?") and texts[1]:
            yield Piece(Shape.HEADING, told[0].said)
            yield Piece(Shape.PARAGRAPH, told[1].said)
        elif head is None and len(told) <= 2:  # a box of facts: "Began: 1914"
            yield Piece(Shape.ITEM, said, 1, run)
        else:
            above = head or ("",) * width
            yield Piece(Shape.ITEM, said, 1, run, above, texts)


def _spread(rows: Sequence[Sequence[Cell]]) -> Iterator[list[Cell]]:
    """Rows in which a cell stands in each column and row that it spans."""
    hanging: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        placed, waiting = list[Cell](), deque(row)
        while (waiting or len(placed) in hanging) and len(placed) < MOST_COLUMNS:
            if len(placed) in hanging:
                cell, left = hanging.pop(len(placed))
            else:
                cell = waiting.popleft()
                left = cell.span[1]
            if left > 1:
                hanging[len(placed)] = (cell, left - 1)
            placed.append(cell)
            placed += [Cell(is_head=cell.is_head)] * (cell.span[0] - 1)
        yield [*placed, *waiting]


def _told(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if cell.text]


def _row_said(told: Sequence[Cell]) -> Said:
    """ "First cell: second; third"."""
    plain = [replace(c.said, spans=()) if c.said.loud else c.said for c in told]
    rest = joined(plain[1:], ";")
    return joined([plain[0], rest], ":")


def _is_title(cell: Cell, width: int) -> bool:
    """Whether a cell that stands alone in its row names what comes below."""
    whole = cell.span[0] >= width > 1
    return whole and (cell.is_head or cell.said.loud)


def _is_head(row: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    told = _told(row)
    if not below or len(told) < 2:
        return False
    if all(cell.is_head for cell in told):
        return True
    if all(cell.said.loud for cell in told):
        return not all(cell.said.loud for cell in _told(below[0]))
    if all(HEAD_WORDS.fullmatch(cell.text) for cell in told):
        return True
    if all(_is_name(cell.text) and announces(cell.text) for cell in told):
        return True
    return compares(_texts(row), list(map(_texts, below)))


def _is_name(text: str) -> bool:
    figures = any(map(str.isdigit, text))
    return len(text.split()) <= LONGEST_NAME and not figures and not has_verb(text)


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell.text for cell in row]


def span_of(cell: etree._Element) -> tuple[int, int]:
    """The columns and rows a cell claims, within reason."""
    columns, rows = (cell.get(name) or "1" for name in ("colspan", "rowspan"))
    return _number(columns, MOST_COLUMNS), _number(rows, MOST_ROWS)


def _number(written: str, most: int) -> int:
    digits = written.strip()[:6]
    return max(1, min(int(digits), most)) if digits.isdecimal() else 1
