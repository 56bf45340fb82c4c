"""What a page's looks and words make of what stands on it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.emphasis import is_bold_heading
from lili_voice.knowledge.reading.furniture.chrome import is_cue, names_course
from lili_voice.knowledge.reading.pieces import Piece, typed
from lili_voice.knowledge.reading.placing import placed
from lili_voice.knowledge.reading.plain.heads import (
    ANSWER,
    LONGEST_TITLE,
    QUESTION,
    heading_of,
)
from lili_voice.knowledge.reading.verbs import has_verb

NOT_FIRST = Line(0, "-")  # above the first line, which is not taken for a title here


def blocks_of(pieces: Sequence[Piece], *, titled: bool) -> list[Block]:
    """The blocks of a page; with `titled` its first words may be its title."""
    pieces = [piece for piece in pieces if _tells(piece)]
    shaped = list(_shaped([p for p in pieces if p.shape is not Shape.UNSAID]))
    if titled:
        shaped = _with_title(shaped)
    told = placed(shaped)
    blocks = (
        (piece if piece.shape is Shape.UNSAID else next(told)).block()
        for piece in pieces
    )
    return list(blocks)


def _tells(piece: Piece) -> bool:
    return any(map(str.isalnum, piece.text))


def _shaped(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Paragraphs that look like headings are headings."""
    lines, under_title = typed(pieces), False
    for at, piece in enumerate(pieces):
        around = (
            lines[at],
            lines[at - 1] if at else NOT_FIRST,
            *lines[at + 1 : at + 2],
        )
        if piece.shape is Shape.HEADING:
            yield _asked(piece)
        elif piece.shape is not Shape.PARAGRAPH:
            yield _with_colon(piece)
        elif piece.said.linked and not piece.text.endswith((".", "?", "!")):
            yield replace(piece, shape=Shape.UNSAID)
        elif under_title and names_course(piece.text):
            yield piece
            continue
        elif _is_bold_heading(pieces[at : at + 2]) or _is_heading(piece, *around):
            yield _asked(replace(piece, shape=Shape.HEADING, level=0))
        else:
            yield _answered(piece)
        under_title = piece.shape is Shape.HEADING and piece.level == 1


def _is_heading(
    piece: Piece, line: Line, before: Line, following: Line | None = None
) -> bool:
    """Whether a line in plain type is a heading, as it would be in a plain text."""
    one_line = len(piece.said.lines) == 1 or line.text.endswith("?")
    if following is None or not one_line:
        return False
    return bool(heading_of(line, before, following))


def _is_bold_heading(pieces: Sequence[Piece]) -> bool:
    """Whether the first of two pieces is one."""
    piece = pieces[0]
    if not piece.said.loud:
        return False
    following = pieces[1] if len(pieces) > 1 else None
    above_list = following is not None and _is_item(following)
    if BULLET.match(piece.text) and above_list and following and following.said.loud:
        return False
    return is_bold_heading(piece.text, above_list=above_list)


def _is_item(piece: Piece) -> bool:
    typed = piece.shape is Shape.PARAGRAPH and bool(BULLET.match(piece.text))
    return typed or (piece.shape is Shape.ITEM and piece.head is None)


def _with_colon(piece: Piece) -> Piece:
    """An item that opens with words in bold and their dates, "Phase 1 (1702) ...":
    they are what it is about, as "Phase 1 (1702): ..." says in every format."""
    spans, lines = piece.said.spans, piece.said.lines
    end = spans[0][1] if spans and spans[0][0] == 0 else 0
    label, rest = piece.text[:end].rstrip(), piece.text[end:].lstrip()
    if not label.endswith(")") or not rest[:1].isupper() or end > len(lines[0].text):
        return piece
    first = replace(lines[0], text=f"{label}: {lines[0].text[end:].lstrip()}")
    moved = len(first.text) - len(lines[0].text)
    later = tuple((one + moved, two + moved) for one, two in spans[1:])
    said = replace(piece.said, lines=(first, *lines[1:]), spans=(spans[0], *later))
    return replace(piece, said=said)


def _asked(piece: Piece) -> Piece:
    """A question without its number, a bold line without its own."""
    found = QUESTION.match(piece.text) or (
        BULLET.match(piece.text) if piece.level == 0 else None
    )
    return _without(piece, found)


def _answered(piece: Piece) -> Piece:
    return _without(piece, ANSWER.match(piece.text))


def _without(piece: Piece, mark: re.Match[str] | None) -> Piece:
    """A piece without what stands before its words."""
    bare = replace(piece, said=piece.said.without(mark.end())) if mark else piece
    return bare if _tells(bare) else piece


def _with_title(pieces: list[Piece]) -> list[Piece]:
    """A page without a first-rank heading opens with its title all the same."""
    ranks = [p.level for p in pieces if p.shape is Shape.HEADING and p.level]
    if 1 in ranks:
        return _without_banner(pieces)
    first = next((at for at, p in enumerate(pieces) if _may_begin(p)), None)
    if first is None:
        return pieces
    piece = pieces[first]
    if piece.shape is Shape.HEADING and piece.level:
        alone = piece.level == min(ranks) and ranks.count(piece.level) == 1
        is_title = alone and not piece.text.endswith("?")
    else:
        short = len(piece.text.split()) <= LONGEST_TITLE
        ended = piece.text.endswith((".", "!", "?", ":"))
        is_title = short and not ended and piece.shape is not Shape.ITEM
    if not is_title:
        return pieces
    title = replace(piece, shape=Shape.HEADING, level=1)
    return [*pieces[:first], title, *pieces[first + 1 :]]


def _without_banner(pieces: Sequence[Piece]) -> list[Piece]:
    """A page without the scraps above its title."""
    title = next(
        at
        for at, piece in enumerate(pieces)
        if piece.shape is Shape.HEADING and piece.level == 1
    )
    above = [
        replace(piece, shape=Shape.UNSAID) if _is_scrap(piece) else piece
        for piece in pieces[:title]
    ]
    return [*above, *pieces[title:]]


def _is_scrap(piece: Piece) -> bool:
    marked = piece.shape is Shape.HEADING and piece.level > 0
    ended = piece.text.endswith((".", "!", "?", "”", "’"))
    told = ended or piece.head is not None or has_verb(piece.text)
    return not (marked or told)


def _may_begin(piece: Piece) -> bool:
    return piece.shape is not Shape.UNSAID and not is_cue(piece.block())
