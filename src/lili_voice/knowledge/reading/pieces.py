"""What stands on a page, before its looks and its words are weighed."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.emphasis import key_terms
from lili_voice.knowledge.reading.said import Said
from lili_voice.knowledge.reading.wordings import WITHIN


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to be.

    A heading of level 0 ranks right below the last one that was marked as such, or
    with it after a `rule` across the page. `indent` is in points;
    a `close` piece stands straight below the one before it.
    """

    shape: Shape
    said: Said
    level: int = 0
    run: int = 0
    head: tuple[str, ...] | None = None
    cells: tuple[str, ...] = ()
    doubt: str = ""
    indent: float = 0
    rule: bool = False
    close: bool = False

    @property
    def text(self) -> str:
        return self.said.text

    def block(self) -> Block:
        return Block(
            *(self.shape, self.said.lines, self.level, self.run, self.head),
            doubt=self.doubt,
            cells=self.cells,
            terms=key_terms(self.text, self.said.spans),
        )


def typed(pieces: Sequence[Piece]) -> list[Line]:
    """The pieces as the lines of a plain text, without wordings that follow in them."""
    lines, number = list[Line](), 0
    for piece in pieces:
        listed = piece.shape is Shape.ITEM and piece.head is None
        number += 1 if listed or piece.close else 2
        mark = "• " if listed else ""
        lines.append(Line(number, f"{mark}{WITHIN.split(piece.text)[0]}"))
    return lines
