"""What every reader is given, and what it makes of it."""

from dataclasses import dataclass, field

from lili_voice.knowledge.document import Block, Doubt, Line
from lili_voice.knowledge.reading.front_matter import Front


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a file; `name` is its path inside the content folder."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """A file's blocks in reading order, and its lines that hold words.

    A reader marks as unsaid what its format shows to be no content (a menu, a running
    header); what only its words give away is left to `without_chrome`. `title` is the
    one a format keeps apart from the text, "" without one. `unit` and `pages` are
    those of the Document.
    """

    blocks: tuple[Block, ...]
    written: tuple[Line, ...]
    title: str = ""
    doubts: tuple[Doubt, ...] = ()
    front: Front = field(default_factory=Front)
    unit: str = "line"
    pages: tuple[int, ...] = ()
