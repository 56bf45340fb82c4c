"""What a document is made of, whatever format it came in."""

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
class Block:
    """Lines that belong together.

    `level` is a heading's rank (1 = title), or how deep an item lies in its list.
    `run` tells the lists and tables of a page apart; `head` are the words above a
    table that an item is a row of, None outside a table. `doubt` is what the author
    is to be told of a block that is left out.
    """

    shape: Shape
    lines: tuple[Line, ...]
    level: int = 0
    run: int = 0
    head: str | None = None
    doubt: str = ""

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, down to the next heading.

    `level` is the heading's rank, 0 where there is none. `label` is the factor an
    essay paragraph argues ("Political"); `also` are further wordings of the heading's
    question that the author added.
    """

    heading: str
    kind: Kind
    line: int
    blocks: tuple[Block, ...] = ()
    label: str = ""
    also: tuple[str, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """A name the author tells us how to say, and how it may be misheard."""

    name: str
    say: str = ""
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself: its front matter, or what we could tell."""

    title: str
    aliases: tuple[str, ...] = ()
    subject: str = ""
    years: str = ""
    boards: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a document its author should look at."""

    document: str
    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read.

    `left_out` are the lines that are no content, `structure` the numbers of those
    that are front matter, headings or further wordings, `written` all lines that hold
    words. `digest` is the SHA-256 of the file.
    """

    path: str
    about: About
    sections: tuple[Section, ...]
    left_out: tuple[Line, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    digest: str = ""
    structure: frozenset[int] = frozenset()
    written: tuple[Line, ...] = ()
