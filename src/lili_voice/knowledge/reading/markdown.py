"""Markdown to blocks, with the lines they stand on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.bullets import counted
from lili_voice.knowledge.reading.html.reader import html_pieces
from lili_voice.knowledge.reading.markdown_words import said_of, unseen_of
from lili_voice.knowledge.reading.page import File, Page
from lili_voice.knowledge.reading.pieces import Piece
from lili_voice.knowledge.reading.plain.reader import read_marked
from lili_voice.knowledge.reading.said import Said, joined
from lili_voice.knowledge.reading.shaping import blocks_of
from lili_voice.knowledge.reading.verbs import has_verb

BOX = re.compile(r"^\[[ xX]\]\s+")  # of a list of things to do
BULLET = re.compile(r"^[•‣◦▪●]\s")  # typed, and no Markdown
FOOTNOTE = re.compile(r"^\[\^[\w-]+\]:")
CODE = "a code block: not read; if it is text, take away its {marks}"
ENDED = re.compile(r"[.!?:][”’\"')]*\s*$")  # as a sentence ends
LISTS = ("bullet_list_open", "ordered_list_open", "table_open")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_markdown(file: File) -> Page:
    """Raises AuthorError when its front matter, or the file, cannot be read."""
    return read_marked(file, partial(markdown_blocks, name=file.name))


def markdown_blocks(text: str, first_line: int = 1, name: str = "") -> list[Block]:
    """The blocks of a Markdown text whose first line is `first_line` of its file.

    Raises AuthorError, naming the file `name`, for HTML that no person wrote.
    """
    walk = _Walk(first_line, name)
    previous = None
    for token in _parser().parse(text):
        walk.step(token, previous)
        previous = token
    blocks = _without_banner([*blocks_of(walk.pieces, titled=False), *walk.unsaid])
    return [block for block in blocks if block.text.strip()]


def _without_banner(blocks: list[Block]) -> list[Block]:
    """The blocks, without the scraps above the only title: a class, a course."""
    titles = [at for at, b in enumerate(blocks) if _ranks_first(b)]
    above = blocks[: titles[0]] if len(titles) == 1 else []
    if not all(b.shape in (Shape.PARAGRAPH, Shape.UNSAID) for b in above):
        return blocks
    unsaid = [
        b
        if ENDED.search(b.text) or has_verb(b.text)
        else replace(b, shape=Shape.UNSAID)
        for b in above
    ]
    return [*unsaid, *blocks[len(above) :]]


def _ranks_first(block: Block) -> bool:
    return block.shape is Shape.HEADING and block.level == 1


@dataclass(slots=True)
class _Walk:
    """Where we are while walking down a page."""

    first_line: int
    name: str
    pieces: list[Piece] = field(default_factory=list)
    unsaid: list[Block] = field(default_factory=list)
    depth: int = 0  # of the list we are in
    run: int = 0  # which list or table of the page we are in
    begins: bool = False  # an item has begun, and holds nothing yet
    head: tuple[str, ...] | None = None  # of the table we are in
    row: list[Token] = field(default_factory=list)
    rule: bool = False  # across the page, since the last piece

    def step(self, token: Token, previous: Token | None) -> None:
        if token.type in ("list_item_open", "list_item_close"):
            self.depth += token.nesting
            self.begins = token.nesting > 0
        elif token.type in LISTS:
            self.run += self.depth == 0
            self.head = None
        elif token.type in ("tr_open", "tr_close"):
            self._row(token)
        elif token.type in ("fence", "code_block", "html_block"):
            self._raw(token)
        elif token.type == "inline" and previous is not None:
            self._inline(token, previous)
        self.rule = self.rule or token.type == "hr"

    def _raw(self, token: Token) -> None:
        if token.type == "html_block":
            self._html(token)
        else:
            self._code(token)
            self.begins = False

    def _inline(self, token: Token, opening: Token) -> None:
        if opening.type in ("th_open", "td_open"):
            self.row.append(token)
            return
        number = self.first_line + (token.map[0] if token.map else 0)
        self.unsaid.extend(unseen_of(token, number))
        said = said_of(token, number)
        if opening.type == "heading_open":
            self._add(Piece(Shape.HEADING, said, int(opening.tag[1:])))
            return
        if self.depth:
            box = BOX.match(said.text) if self.begins else None
            said = said.without(box.end()) if box else said
            self._add(Piece(Shape.ITEM, said, self._level, self.run))
        else:
            note = FOOTNOTE.match(token.content)
            shape = Shape.UNSAID if note else Shape.PARAGRAPH
            for part in _parts(said):
                self._add(Piece(shape, part, run=self.run))
        self.begins = False

    @property
    def _level(self) -> int:
        """A second paragraph of an item lies below the item, like its sub-items."""
        return self.depth + 1 if self.depth and not self.begins else self.depth

    def _add(self, piece: Piece) -> None:
        self.pieces.append(replace(piece, rule=self.rule))
        self.rule = False

    def _row(self, token: Token) -> None:
        """A table's row reads "first cell: the others"; its head is not said."""
        if token.nesting > 0:
            self.row = [token]
            return
        start, *cells = self.row
        number = self.first_line + (start.map[0] if start.map else 0)
        said = [said_of(cell, number) for cell in cells]
        texts = tuple(cell.text for cell in said)
        told = [cell for cell in said if cell.text.strip()]
        row = joined([*told[:1], joined(told[1:], ";")], ":")
        shape = Shape.UNSAID if self.head is None else Shape.ITEM
        self._add(Piece(shape, row, 1, self.run, self.head, texts))
        if self.head is None:
            self.head = texts

    def _code(self, token: Token) -> None:
        """Code is no text, though text may look like code: its author is told."""
        number = self.first_line + (token.map[0] if token.map else 0)
        fenced = token.type == "fence"
        opening = [f"{token.markup}{token.info}"] if fenced else []
        written = [*opening, *token.content.removesuffix("\n").split("\n")]
        lines = tuple(Line(n, text.strip()) for n, text in enumerate(written, number))
        doubt = CODE.format(marks=token.markup if fenced else "indent")
        self.unsaid.append(Block(Shape.UNSAID, lines, doubt=doubt))

    def _html(self, token: Token) -> None:
        number = self.first_line + (token.map[0] if token.map else 0)
        self.run += self.depth == 0
        for piece in html_pieces(token.content, number, self.name):
            if piece.shape is Shape.PARAGRAPH and self.depth:
                item = replace(piece, shape=Shape.ITEM, level=self._level)
                self._add(replace(item, run=self.run))
                self.begins = False
            else:
                self._add(replace(piece, run=self.run + piece.run))
        self.run = max((piece.run for piece in self.pieces), default=self.run)


def _parts(said: Said) -> Iterator[Said]:
    """A paragraph, cut around lines in bold and before typed bullets and numbers."""
    lines, begun = said.lines, 0
    numbers = counted([line.text for line in lines])
    for at in range(1, len(lines)):
        title = at == 1 and said.only(0, 1).loud
        if title or at in numbers or BULLET.match(lines[at].text):
            yield said.only(begun, at)
            begun = at
    yield said.only(begun, len(lines))
