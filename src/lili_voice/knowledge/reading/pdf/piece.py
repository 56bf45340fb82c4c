"""A block of a PDF document while its lines come in."""

from dataclasses import dataclass, field

from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.pdf.textline import TextLine


@dataclass(slots=True)
class Piece:
    """Lines that belong together, with their numbers; or a `block` made elsewhere.

    `mark` is the bullet or number an item begins with; an item without one goes on
    with the item above it. `defines`: its first line is a word, the rest its meaning.
    `opens`: it begins a document in which nothing is set as a heading.
    """

    shape: Shape
    lines: list[TextLine] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    level: int = 0
    mark: str = ""
    block: Block | None = None
    defines: bool = False
    opens: bool = False

    @property
    def unsaid(self) -> bool:
        return self.block is not None and self.block.shape is Shape.UNSAID

    @property
    def text(self) -> str:
        """Its words as they stand, with words broken between its lines left so."""
        return " ".join(line.text for line in self.lines)

    @property
    def begins(self) -> float:
        """Where its text begins, from the left of its column."""
        return self.lines[0].box.x0 - self.lines[0].left
