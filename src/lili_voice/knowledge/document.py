"""What a document is made of, whatever format it came in."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lili_voice.knowledge.facts import Kind


class Shape(StrEnum):
    """What a block looks like on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    UNSAID = "unsaid"  # for the eye alone: a table's head, a comment


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file, 1-based, without its markup."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Other wordings for what is told from a line on, and where they stand."""

    line: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together.

    `level` is a heading's rank (1 = title), or how deep an item lies in its list.
    `run` tells the lists and tables of a page apart. A table's row is an item: `cells`
    are what stands in its columns, `head` what stands above them, column by column;
    outside a table `head` is None. `terms` are the words an author set in bold or
    italics. `doubt` is what the author is to be told of a block that is left out.
    `asked` are other wordings for what it tells, which are no part of its text.
    """

    shape: Shape
    lines: tuple[Line, ...]
    level: int = 0
    run: int = 0
    head: tuple[str, ...] | None = None
    doubt: str = ""
    cells: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, down to the next heading.

    `level` is the heading's rank, 0 where there is none. `label` is the factor an
    essay paragraph argues ("Political"); `also` are further wordings of the heading's
    question that the author added. `under` are the headings it stands under, the
    outermost first, without the title; `topic` what it is about, where a document has
    several topics.
    """

    heading: str
    kind: Kind
    line: int
    blocks: tuple[Block, ...] = ()
    label: str = ""
    also: tuple[str, ...] = ()
    level: int = 0
    under: tuple[str, ...] = ()
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name the author tells us how to say, and how it may be misheard."""

    name: str
    say: str = ""
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself: its front matter, or what we could tell.

    `not_asked` are quiz questions that its author does not want to be asked.
    """

    title: str
    aliases: tuple[str, ...] = ()
    subject: str = ""
    years: str = ""
    boards: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    not_asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a document its author should look at.

    `kind` is what sort of thing it is ("contradiction", "count", "date", "name",
    "slip", "spelling", "abbreviation", "long", "not understood", "unread"), "" for any
    other. A contradiction names the `other` document (it may be the same) and its
    `other_line`; elsewhere these are "" and 0.
    """

    document: str
    line: int
    what: str
    kind: str = ""
    other: str = ""
    other_line: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read.

    `left_out` are the lines that are no content, `structure` the numbers of those
    that are front matter or headings, `wordings` of those that ask the same in other
    words, `written` all lines that hold words. `digest` is the SHA-256 of the file.
    `unit` is what its lines are counted in ("line", "paragraph", "row"); `pages` are
    the numbers of the lines that its pages begin with, where it has pages; `titled` is
    the line of its title, 0 without one.
    """

    path: str
    about: About
    sections: tuple[Section, ...]
    left_out: tuple[Line, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    digest: str = ""
    structure: frozenset[int] = frozenset()
    written: tuple[Line, ...] = ()
    unit: str = "line"
    pages: tuple[int, ...] = ()
    titled: int = 0
    wordings: frozenset[int] = frozenset()

    def page_of(self, line: int) -> int | None:
        """The 1-based page a line stands on; None in a document without pages."""
        return bisect_right(self.pages, line) or None
