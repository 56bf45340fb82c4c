"""The lines of a plain text, and its blocks while they come in."""

from dataclasses import dataclass, field
from functools import lru_cache

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.furniture.chrome import is_cue


@dataclass(slots=True)
class Piece:
    """`bullet` stands before an item, with the space before it; `underline` is the
    sign a heading is underlined with. `run`, `head` and `cells` are of a table's row.
    A `cue` is a line of a web site. `asked` are other wordings for an item."""

    shape: Shape
    lines: list[Line]
    level: int = 0
    bullet: str = ""
    run: int = 0
    head: tuple[str, ...] | None = None
    cells: tuple[str, ...] = ()
    underline: str = ""
    cue: bool = False
    asked: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def last(self) -> Line:
        """The last line it stands on."""
        ends = (*self.lines[-1:], *self.asked[-1:])
        return max(ends, key=lambda line: line.number)


@lru_cache(maxsize=10_000)
def is_site(text: str) -> bool:
    """Whether a line is a web site's own; asked several times of each."""
    return is_cue(Block(Shape.PARAGRAPH, (Line(0, text),)))
