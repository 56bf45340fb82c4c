"""Plain text to blocks: worksheets typed without any markup."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from lili_voice.knowledge.document import Block, Doubt, Line, Shape
from lili_voice.knowledge.reading.bullets import BULLET, standings
from lili_voice.knowledge.reading.chrome import is_cue
from lili_voice.knowledge.reading.front_matter import Front, split_front
from lili_voice.knowledge.reading.page import File, Page
from lili_voice.knowledge.reading.text import Text, decoded

QUESTION = re.compile(
    r"^\s*(?:Q(?:uestion)?\s*\d*\s*[.:)]|\d{1,2}[.)])\s*(?=\S.*\?\s*$)", re.I
)
ANSWER = re.compile(r"^\s*A(?:nswer)?\s*\d*\s*[.:)]\s+(?=\S)")
LONGEST_QUESTION = 25  # words; a longer line ending in "?" is prose
LONGEST_LABEL = 8  # words before a colon at the end of a line
LONGEST_TITLE = 12  # words
LONGEST_NAME = 6  # words of a heading straight above bullets


@dataclass(slots=True)
class _Piece:
    """A block while its lines come in."""

    shape: Shape
    lines: list[Line]
    level: int = 0
    bullet: str = ""  # as it stands before an item, with the space before it


def read_plain(file: File) -> Page:
    """Raises AuthorError when its front matter, or the file, cannot be read."""
    return read_marked(file, text_blocks)


def read_marked(file: File, blocks_of: Callable[[str, int], list[Block]]) -> Page:
    """A file of text below its front matter, whatever marks it is written with."""
    text = decoded(file)
    front = split_front(text.words, file.name)
    return Page(
        tuple(blocks_of(front.body, front.first_line)),
        tuple(_written(text.words)),
        doubts=tuple(_saved(file.name, text, front)),
        front=front,
    )


def _written(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), 1):
        if any(map(str.isalnum, line)):
            yield Line(number, line.strip())


def _saved(name: str, text: Text, front: Front) -> Iterator[Doubt]:
    """How the file was saved, or begun."""
    if text.guessed:
        what = "not saved as UTF-8: letters with accents may be wrong; save it again"
        yield Doubt(name, 1, what)
    if front.unclosed:
        last = front.first_line - 1
        what = f"front matter that nothing ends: put --- below line {last}; not read"
        yield Doubt(name, 1, what)


def text_blocks(text: str, first_line: int = 1) -> list[Block]:
    """The blocks of a plain text whose first line is `first_line` of its file."""
    lines = [Line(n, line) for n, line in enumerate(text.split("\n"), first_line)]
    told = [line for line in lines if line.text.strip()]
    pieces: list[_Piece] = []
    first = True
    for line, following in zip_longest(told, told[1:]):
        # a site's own words above the page do not take the title's place
        if first and is_cue(Block(Shape.PARAGRAPH, (line,))):
            pieces.append(_Piece(Shape.PARAGRAPH, [line]))
            continue
        _take(pieces, line, following, first=first)
        first = False
    return list(_blocks(pieces))


def _blocks(pieces: list[_Piece]) -> Iterator[Block]:
    items = [piece.bullet for piece in pieces]
    for piece, (level, run) in zip(pieces, standings(items), strict=True):
        yield Block(piece.shape, tuple(piece.lines), level or piece.level, run)


def _take(
    pieces: list[_Piece], line: Line, following: Line | None, *, first: bool
) -> None:
    text, previous = line.text, pieces[-1] if pieces else None
    heading = _heading(line, following, first=first)
    if heading:
        level = 1 if first and not heading.endswith((":", "?")) else 2
        pieces.append(_Piece(Shape.HEADING, [Line(line.number, heading)], level))
    elif bullet := BULLET.match(text):
        item = Line(line.number, text[bullet.end() :].strip())
        pieces.append(_Piece(Shape.ITEM, [item], 1, bullet.group().rstrip()))
    elif previous is not None and _continues(previous, line):
        previous.lines.append(Line(line.number, text.strip()))
    else:
        answer = Line(line.number, ANSWER.sub("", text).strip())
        pieces.append(_Piece(Shape.PARAGRAPH, [answer]))


def _heading(line: Line, following: Line | None, *, first: bool) -> str:
    """The heading a line is, or ""."""
    bare = line.text.strip()
    words = len(bare.split())
    if bare.endswith("?") and words <= LONGEST_QUESTION:
        return _question(line.text)
    if BULLET.match(line.text) or ANSWER.match(line.text):
        return ""
    if bare.endswith(":") and words <= LONGEST_LABEL and not _opens_list(following):
        return bare
    if first and words <= LONGEST_TITLE and not bare.endswith((".", "!")):
        return bare
    return bare if _names_a_list(line, following) else ""


def _question(text: str) -> str:
    """The question a line asks, without its number; "" for an item of a list."""
    if asked := QUESTION.match(text):
        return text[asked.end() :].strip()
    return "" if BULLET.match(text) else text.strip()


def _opens_list(following: Line | None) -> bool:
    """Whether bullets come next: then "There were five reasons:" is no heading."""
    return following is not None and bool(BULLET.match(following.text))


def _names_a_list(line: Line, following: Line | None) -> bool:
    """ "Quick facts", straight above its bullets."""
    bare = line.text.strip()
    if following is None or following.number != line.number + 1:
        return False
    short = len(bare.split()) <= LONGEST_NAME and bare[-1:].isalnum()
    return short and _opens_list(following)


def _continues(previous: _Piece, line: Line) -> bool:
    """Whether a line goes on with the sentence of the line right above it."""
    above = previous.lines[-1]
    if previous.shape is Shape.HEADING or above.number != line.number - 1:
        return False
    ended = above.text.rstrip().endswith((".", "!", "?", ":", "”", "’"))
    return not ended and (line.text.lstrip()[:1].islower() or line.text[:1].isspace())
