"""What a Word document shows, line by line, before anything is made of it."""

from dataclasses import dataclass
from enum import StrEnum

from lili_voice.knowledge.reading.bullets import BULLET


class Role(StrEnum):
    """What a line is for, where the document itself says so."""

    TEXT = "text"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"  # of the rank of its style
    SIDE = "side"  # a heading beside or above the cells of a table
    ROW = "row"
    UNSAID = "unsaid"  # for the eye alone


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are set; `size` is in half points, as Word counts."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    hidden: bool = False
    raised: bool = False
    size: int = 0


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of a paragraph, or one row of a table.

    `goes_on` is true for a further line of the paragraph before. `mark` is what Word
    draws before an item of a list, with spaces before it for its depth; `indent` how
    far other text is moved in, in steps of an eighth of an inch. `look` is that of all
    its letters: bold only where each of them is. `apart` are the stretches of its text
    in bold or italics. A row has `cells`, the `head` above them, the `terms` set apart
    in them and the number of its `table`.
    """

    text: str = ""
    role: Role = Role.TEXT
    rank: int = 0
    goes_on: bool = False
    mark: str = ""
    indent: int = 0
    in_list: bool = False  # set like a list's item, though it has no mark
    look: Look = PLAIN
    apart: tuple[tuple[int, int], ...] = ()
    terms: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    head: tuple[str, ...] | None = None
    table: int = 0
    doubt: str = ""

    @property
    def told(self) -> bool:
        """Whether it holds words that may be said."""
        return self.role is not Role.UNSAID and any(map(str.isalnum, self.text))


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line, with the number of its paragraph, from 1."""

    number: int
    strip: Strip


def is_item(strip: Strip) -> bool:
    """Whether a line is an item of a list, drawn or typed."""
    return bool(strip.mark or BULLET.match(strip.text))
