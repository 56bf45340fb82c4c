"""Markdown to blocks, with the lines they stand on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.page import File, Page
from lili_voice.knowledge.reading.plaintext import read_marked
from lili_voice.knowledge.reading.tags import UNSEEN, html_blocks, tag_name, unseen

BOX = re.compile(r"^\[[ xX]\]\s+")  # of a list of things to do
CODE = "a code block: not read; if it is text, take away its {marks}"


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def read_markdown(file: File) -> Page:
    """Raises AuthorError when its front matter, or the file, cannot be read."""
    return read_marked(file, markdown_blocks)


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
    run: int = 0  # which list or table of the page we are in
    begins: bool = False  # an item has begun, and holds nothing yet
    head: tuple[str, ...] | None = None  # of the table we are in
    row: list[Token] = field(default_factory=list)

    def step(self, token: Token, previous: Token | None) -> None:
        if token.type in ("list_item_open", "list_item_close"):
            self.depth += token.nesting
            self.begins = token.nesting > 0
        elif token.type in ("bullet_list_open", "ordered_list_open", "table_open"):
            self.run += self.depth == 0
            self.head = None
        elif token.type in ("tr_open", "tr_close"):
            self._row(token)
        elif token.type in ("fence", "code_block"):
            self._code(token)
        elif token.type == "html_block":
            self._html(token)
        elif token.type == "inline" and previous is not None:
            self._inline(token, previous)

    def _inline(self, token: Token, opening: Token) -> None:
        if opening.type in ("th_open", "td_open"):
            self.row.append(token)
            return
        self._doubt_unseen(token)
        lines = _lines(token, self.first_line)
        if opening.type == "heading_open":
            self._add(Shape.HEADING, lines, int(opening.tag[1:]))
            return
        if self.begins:
            lines[0] = replace(lines[0], text=BOX.sub("", lines[0].text))
        self._add(self._shape, lines, self._level)
        self.begins = False

    @property
    def _shape(self) -> Shape:
        return Shape.ITEM if self.depth else Shape.PARAGRAPH

    @property
    def _level(self) -> int:
        """A second paragraph of an item lies below the item, like its sub-items."""
        return self.depth + 1 if self.depth and not self.begins else self.depth

    def _add(self, shape: Shape, lines: Sequence[Line], level: int) -> None:
        self.blocks.append(Block(shape, tuple(lines), level, self.run))

    def _row(self, token: Token) -> None:
        """A table's row reads "first cell: the others"; its head is not said."""
        if token.nesting > 0:
            self.row = [token]
            return
        start, *cells = self.row
        texts = [" ".join(line.text for line in _lines(cell, 1)) for cell in cells]
        told = [text for text in texts if text.strip()]
        joined = f"{told[0]}: {'; '.join(told[1:])}" if told[1:] else "".join(told)
        number = self.first_line + (start.map[0] if start.map else 0)
        shape = Shape.UNSAID if self.head is None else Shape.ITEM
        row = Block(shape, (Line(number, joined),), 1, self.run, self.head)
        self.blocks.append(replace(row, cells=tuple(texts)))
        if self.head is None:
            self.head = tuple(texts)

    def _code(self, token: Token) -> None:
        """Code is no text, though text may look like code: its author is told."""
        number = self.first_line + (token.map[0] if token.map else 0)
        fenced = token.type == "fence"
        opening = [f"{token.markup}{token.info}"] if fenced else []
        written = [*opening, *token.content.removesuffix("\n").split("\n")]
        lines = tuple(Line(n, text.strip()) for n, text in enumerate(written, number))
        doubt = CODE.format(marks=token.markup if fenced else "indent")
        self.blocks.append(Block(Shape.UNSAID, lines, doubt=doubt))
        self.begins = False

    def _html(self, token: Token) -> None:
        number = self.first_line + (token.map[0] if token.map else 0)
        self.run += self.depth == 0
        for block in html_blocks(token.content, number):
            if block.shape is Shape.PARAGRAPH:
                self._add(self._shape, block.lines, self._level)
                self.begins = False
            else:
                self.blocks.append(replace(block, run=self.run))

    def _doubt_unseen(self, token: Token) -> None:
        number = self.first_line + (token.map[0] if token.map else 0)
        for child in token.children or ():
            number += child.type in ("softbreak", "hardbreak")
            name = tag_name(child.content) if child.type == "html_inline" else ""
            if name in UNSEEN and not child.content.startswith("</"):
                line = Line(number, child.content)
                self.blocks.append(Block(Shape.UNSAID, (line,), doubt=unseen(name)))


def _lines(token: Token, first_line: int) -> list[Line]:
    """One Line for each source line: soft breaks tell where a new one begins."""
    number = first_line + (token.map[0] if token.map else 0)
    texts = [""]
    hidden = ""  # the element whose content nobody sees
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            texts.append("")
            continue
        if child.type == "html_inline" and (name := tag_name(child.content)):
            if name in UNSEEN:
                hidden = "" if child.content.startswith("</") else name
            texts[-1] += " " if name == "br" else ""
        elif not hidden:
            texts[-1] += _said(child)
        texts += [""] * child.content.count("\n")  # a tag may be broken between lines
    return [Line(n, text.strip()) for n, text in enumerate(texts, number)]


def _said(child: Token) -> str:
    if child.type == "html_inline" and child.content.startswith(("<!", "<?")):
        return ""
    return child.content if child.type in ("text", "code_inline", "html_inline") else ""
