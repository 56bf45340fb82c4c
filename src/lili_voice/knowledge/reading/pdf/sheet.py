"""What a PDF file draws on its pages, before anybody makes sense of it.

All places are in points (1/72 inch) from the upper left corner of the page.
"""

from dataclasses import dataclass

BULLET = "•"  # every mark that is drawn, or taken from a font of signs, is read as this
UNREADABLE = "\ufffd"  # a letter whose font does not say what it is


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half-way down."""
        return (self.top + self.bottom) / 2

    def holds(self, other: "Box") -> bool:
        """Whether the middle of another lies in this one."""
        across = (other.x0 + other.x1) / 2
        return self.x0 <= across <= self.x1 and self.top <= other.middle <= self.bottom


@dataclass(frozen=True, slots=True)
class Word:
    """Letters of one style in a row, without a space.

    `glued`: it goes on with the word before it in another style. `aside`: its author
    marked it as no part of the text (a running header). `drawn`: a spot, not a letter.
    `lined`: it is underlined.
    """

    text: str
    box: Box
    size: float
    bold: bool = False
    italic: bool = False
    glued: bool = False
    aside: bool = False
    drawn: bool = False
    lined: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its lines drawn: row by row its cells, None where two are one."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. `pictured`: it shows a picture; `sideways`: letters not set level."""

    width: float
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...] = ()
    pictured: bool = False
    sideways: int = 0


@dataclass(frozen=True, slots=True)
class Sheets:
    """A file's pages; or `trouble`, why there are none and what to do."""

    sheets: tuple[Sheet, ...] = ()
    title: str = ""
    trouble: str = ""
