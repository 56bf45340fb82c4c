"""Markdown to blocks, with the lines they stand on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lili_voice.knowledge.document import Block, Line, Shape

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
SPOKEN = ("text", "code_inline", "html_inline")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def markdown_blocks(text: str, first_line: int = 1) -> list[Block]:
    """The blocks of a Markdown text whose first line is `first_line` of its file."""
    walk = _Walk(first_line)
    previous = None
    for token in _parser().parse(text):
        walk.step(token, previous)
        previous = token
    return [block for block in walk.blocks if block.text.strip()]


@dataclass(slots=True)
class _Walk:
    """Where we are while walking down a page."""

    first_line: int
    blocks: list[Block] = field(default_factory=list)
    depth: int = 0  # of the list we are in
    begins: bool = False  # an item has begun, and holds nothing yet
    head: bool = False  # in the head of a table
    row: list[Token] = field(default_factory=list)

    def step(self, token: Token, previous: Token | None) -> None:
        if token.type in ("list_item_open", "list_item_close"):
            self.depth += token.nesting
            self.begins = token.nesting > 0
        elif token.type in ("thead_open", "thead_close"):
            self.head = token.nesting > 0
        elif token.type in ("tr_open", "tr_close"):
            self._row(token)
        elif token.type in ("fence", "code_block", "html_block"):
            self._literal(token)
        elif token.type == "inline" and previous is not None:
            self._inline(token, previous)

    def _inline(self, token: Token, opening: Token) -> None:
        if opening.type in ("th_open", "td_open"):
            self.row.append(token)
        elif opening.type == "heading_open":
            self._add(
                Shape.HEADING, _lines(token, self.first_line), int(opening.tag[1:])
            )
        else:
            self._add(self._shape, _lines(token, self.first_line), self._level)
            self.begins = False

    @property
    def _shape(self) -> Shape:
        return Shape.ITEM if self.depth else Shape.PARAGRAPH

    @property
    def _level(self) -> int:
        """A second paragraph of an item lies below the item, like its sub-items."""
        return self.depth + 1 if self.depth and not self.begins else self.depth

    def _add(self, shape: Shape, lines: Iterator[Line], level: int) -> None:
        self.blocks.append(Block(shape, tuple(lines), level))

    def _row(self, token: Token) -> None:
        """A table's row reads "first cell: the others"; its head is not said."""
        if token.nesting > 0:
            self.row = [token]
            return
        start, *cells = self.row
        texts = ["".join(line.text for line in _lines(cell, 1)) for cell in cells]
        told = [text for text in texts if text.strip()]
        joined = f"{told[0]}: {'; '.join(told[1:])}" if told[1:] else "".join(told)
        number = self.first_line + (start.map[0] if start.map else 0)
        shape = Shape.UNSAID if self.head else Shape.ITEM
        self._add(shape, iter((Line(number, joined),)), 1)

    def _literal(self, token: Token) -> None:
        """Code and HTML stand as they are written; comments are not said."""
        start = self.first_line + (token.map[0] if token.map else 0)
        start += 1 if token.type == "fence" else 0
        lines = token.content.removesuffix("\n").split("\n")
        said = COMMENT.sub("", token.content) if token.type == "html_block" else "said"
        shape = self._shape if said.strip() else Shape.UNSAID
        written = (Line(start + at, line.strip()) for at, line in enumerate(lines))
        self._add(shape, written, self._level)
        self.begins = False


def _lines(token: Token, first_line: int) -> Iterator[Line]:
    """One Line for each source line: soft breaks tell where a new one begins."""
    number = first_line + (token.map[0] if token.map else 0)
    text = ""
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            yield Line(number, text)
            number, text = number + 1, ""
        elif child.type in SPOKEN and not COMMENT.match(child.content):
            text += child.content
    yield Line(number, text)
