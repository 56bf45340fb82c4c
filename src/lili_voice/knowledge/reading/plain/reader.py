"""Plain text to blocks: worksheets typed without any markup."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lili_voice.knowledge.document import Block, Doubt, Line, Shape
from lili_voice.knowledge.reading.bullets import standings
from lili_voice.knowledge.reading.front_matter import Front, split_front
from lili_voice.knowledge.reading.page import File, Page
from lili_voice.knowledge.reading.plain.around import Around, around
from lili_voice.knowledge.reading.plain.heads import (
    ALSO,
    ANSWER,
    LONGEST_LABEL,
    LONGEST_NAME,
    LONGEST_QUESTION,
    LONGEST_TITLE,
    MARKER,
    QUESTION,
    bullet_of,
    is_underline,
)
from lili_voice.knowledge.reading.plain.lists import listed
from lili_voice.knowledge.reading.plain.opening import opening_of
from lili_voice.knowledge.reading.plain.piece import Piece, is_site
from lili_voice.knowledge.reading.plain.ranks import ranked
from lili_voice.knowledge.reading.plain.tables import Row, tables_of, with_leaders_read
from lili_voice.knowledge.reading.text import Text, decoded

__all__ = [
    "ANSWER",
    "LONGEST_LABEL",
    "LONGEST_NAME",
    "LONGEST_QUESTION",
    "LONGEST_TITLE",
    "QUESTION",
    "read_marked",
    "read_plain",
    "text_blocks",
]
WIDEST = 110  # characters of a line that its typist, or a program, has broken
FEWEST_BROKEN = 3  # lines that end in mid-sentence where the next word had no room
TABLES = 5_000  # what the numbers of tables begin with, behind those of lists


def read_plain(file: File) -> Page:
    """Raises AuthorError when its front matter, or the file, cannot be read."""
    return read_marked(file, text_blocks)


def read_marked(file: File, blocks_of: Callable[[str, int], list[Block]]) -> Page:
    """A file of text below its front matter, whatever marks it is written with."""
    text = decoded(file)
    front = split_front(text.words, file.name)
    return Page(
        tuple(blocks_of(front.body, front.first_line)),
        tuple(_written(text.words)),
        doubts=tuple(_saved(file.name, text, front)),
        front=front,
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


def text_blocks(text: str, first_line: int = 1) -> list[Block]:
    """The blocks of a plain text whose first line is `first_line` of its file."""
    lines = [Line(n, line) for n, line in enumerate(text.split("\n"), first_line)]
    told = with_leaders_read([line for line in lines if line.text.strip()])
    tables = tables_of(told)
    opening = opening_of(told, tables)
    said = [line for line in told if line.number not in opening.unsaid]
    walk = _Walk(
        around(said, tables),
        tables,
        opening.title,
        _width(told),
    )
    unsaid = [
        Block(Shape.UNSAID, (Line(line.number, line.text.strip()),))
        for line in told
        if line.number in opening.unsaid
    ]
    return [*_blocks(ranked(listed(walk.pieces()))), *unsaid]


def _width(told: Sequence[Line]) -> int:
    """How many characters a line holds where lines are broken, 0 where they are not."""
    told = [line for line in told if not ALSO.match(line.text)]  # they may be long
    widest = max((len(line.text) for line in told), default=0)
    if widest > WIDEST:
        return 0
    broken = sum(_is_full(a, b, widest) and _is_unended(a) for a, b in pairwise(told))
    return widest if broken >= FEWEST_BROKEN else 0


def _is_full(line: Line, below: Line, width: int) -> bool:
    """Whether the first word below had no more room in a line."""
    first = below.text.split()[0]
    near = below.number == line.number + 1
    return near and len(line.text.rstrip()) + 1 + len(first) > width


def _is_unended(line: Line) -> bool:
    return not line.text.rstrip().endswith((".", "!", "?", ":", "”", "’"))


def _blocks(pieces: Sequence[Piece]) -> Iterator[Block]:
    items = [piece.bullet for piece in pieces]
    for piece, (level, run) in zip(pieces, standings(items), strict=True):
        yield Block(
            *(piece.shape, tuple(_lines(piece)), level or piece.level),
            *(run or piece.run, piece.head),
            cells=piece.cells,
        )


def _lines(piece: Piece) -> list[Line]:
    return sorted((*piece.lines, *piece.asked), key=lambda line: line.number)


@dataclass(slots=True)
class _Walk:
    """Where we are while walking down a text; `width` is that of its broken lines."""

    around: Around
    tables: Mapping[int, Row | None]
    title: int
    width: int
    found: list[Piece] = field(default_factory=list)

    def pieces(self) -> list[Piece]:
        for at, line in enumerate(self.around.told):
            if line.number in self.tables:
                self._row(line, self.tables[line.number])
            elif at == 0 or not is_underline(line):
                self._take(at, line)
            elif self.found:
                self.found[-1].underline = line.text.strip()[:1]
        return self.found

    def _row(self, line: Line, row: Row | None) -> None:
        """A table's row; where no head stands above, "first cell: the others"."""
        told = [cell for cell in row.cells if cell] if row else []
        if row is None or not told:
            return
        text = ": ".join(filter(None, (told[0], "; ".join(told[1:]))))
        shape = Shape.UNSAID if row.is_head else Shape.ITEM
        piece = Piece(shape, [Line(line.number, text)], 1, run=TABLES + row.run)
        if not row.is_head and (any(row.head) or len(row.cells) > 2):
            piece.head, piece.cells = row.head, row.cells
        self.found.append(piece)

    def _take(self, at: int, line: Line) -> None:
        bare = line.text.strip()
        previous = self.found[-1] if self.found else None
        if is_site(line.text):
            self._add(Piece(Shape.PARAGRAPH, [Line(line.number, bare)], cue=True))
        elif MARKER.match(bare):  # "Answer:", with the answer below it
            self._add(Piece(Shape.UNSAID, [Line(line.number, bare)]))
        elif line.number == self.title:
            self._add(Piece(Shape.HEADING, [Line(line.number, bare)], 1))
        elif previous is not None and self._asks(previous, at):
            previous.asked.append(Line(line.number, bare))
        elif previous is not None and self._continues(previous, at):
            previous.lines.append(Line(line.number, bare))
        elif heading := self.around.heading(at):
            self._add(Piece(Shape.HEADING, [Line(line.number, heading)], 2))
        elif bullet := bullet_of(line.text, previous.bullet if previous else ""):
            item = Line(line.number, line.text[bullet.end() :].strip())
            self._add(Piece(Shape.ITEM, [item], 1, bullet.group().rstrip()))
        else:
            answer = Line(line.number, ANSWER.sub("", line.text).strip())
            self._add(Piece(Shape.PARAGRAPH, [answer]))

    def _add(self, piece: Piece) -> None:
        self.found.append(piece)

    def _asks(self, previous: Piece, at: int) -> bool:
        """Whether a line asks in other words for what the piece above it tells."""
        before, line = self.around.told[at - 1], self.around.told[at]
        near = previous.last.number == line.number - 1
        indented = line.text[:1].isspace()
        if previous.shape is Shape.HEADING or previous.cue or previous.run:
            return False
        if ALSO.match(line.text):
            below = self.around.told[at + 1 : at + 2]
            goes_on = indented or any(bullet_of(ln.text, "") for ln in below)
            return near or (previous.shape is Shape.ITEM and goes_on)
        if not near or previous.last not in previous.asked:
            return False
        full = bool(self.width) and _is_full(before, line, self.width)
        question = indented and line.text.rstrip().endswith("?")
        bullet = bullet_of(line.text, previous.bullet)
        return not bullet and (full or question or _is_unended(previous.last))

    def _continues(self, previous: Piece, at: int) -> bool:
        """Whether a line goes on with the sentence of the line right above it."""
        before, line = self.around.told[at - 1], self.around.told[at]
        above = previous.last
        if previous.shape is Shape.HEADING or above.number != line.number - 1:
            return False
        if previous.cue or previous.run or bullet_of(line.text, previous.bullet):
            return False
        if self.width and _is_full(before, line, self.width):
            return True
        indented = line.text[:1].isspace()
        if previous.shape is Shape.ITEM and indented and self.width:
            return True
        return _is_unended(above) and (line.text.lstrip()[:1].islower() or indented)
