"""The pieces of a PDF document to blocks, once all of them are known."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.bullets import standings
from lili_voice.knowledge.reading.furniture.chrome import is_cue
from lili_voice.knowledge.reading.pdf.goes_on import follows_closely
from lili_voice.knowledge.reading.pdf.hyphens import Hyphens
from lili_voice.knowledge.reading.pdf.lists import marks_of
from lili_voice.knowledge.reading.pdf.marks import is_bullet
from lili_voice.knowledge.reading.pdf.piece import Piece
from lili_voice.knowledge.reading.pdf.sheet import BULLET
from lili_voice.knowledge.reading.pdf.styles import Look, Style
from lili_voice.knowledge.reading.pdf.terms import terms_of
from lili_voice.knowledge.reading.plain.heads import (
    ANSWER,
    LONGEST_QUESTION,
    MARKS,
    heading_of,
)

ASKED = re.compile(r"Q(?:uestion)?\s?\d{1,2}[.:)]?", re.I)
ASKED_WORD = re.compile(r"\AQ(?:uestion)?(?:\s?\d{1,2})?\s?[.:)]\s+", re.I)
ABOVE_TITLE = 3  # lines that may stand above a title
PLAIN: Style = (0.0, False, False)  # of a heading that only its words show to be one


@dataclass(frozen=True, slots=True)
class Heading:
    """Which piece is a heading, and how it is set."""

    piece: Piece
    style: Style


def blocks_of(
    pieces: Sequence[Piece], look: Look, hyphens: Hyphens
) -> tuple[Block, ...]:
    """The blocks of a document, its title first."""
    told = [piece for piece in pieces if not piece.unsaid]
    _tell_headings(told, look)
    levels = _levels(told, look)
    marks = [piece.mark if piece.shape is Shape.ITEM else "" for piece in told]
    stands = _standings(told, marks)
    found = [
        _block(piece, hyphens, levels.get(id(piece)) or level, run)
        for piece, (level, run) in zip(told, stands, strict=True)
    ]
    unsaid = [piece.block for piece in pieces if piece.unsaid and piece.block]
    return tuple(_counted(sorted((*found, *unsaid), key=_place)))


def _counted(blocks: Sequence[Block]) -> Iterator[Block]:
    """Lists and tables, which were counted apart, counted in one."""
    runs: dict[tuple[bool, int], int] = {}
    for block in blocks:
        if not block.run:
            yield block
            continue
        key = (bool(block.cells), block.run)
        yield replace(block, run=runs.setdefault(key, len(runs) + 1))


def _place(block: Block) -> tuple[bool, int]:
    """A title comes first, whatever is set above it; then all is in order."""
    title = block.shape is Shape.HEADING and block.level == 1
    return not title, block.lines[0].number if block.lines else 0


def _tell_headings(pieces: Sequence[Piece], look: Look) -> None:
    """Makes headings of the lines whose words alone show that they are."""
    lines = list(_typed(pieces, look))
    # where something is set as a heading, what comes first has no title's place
    before = None if look.plain else Line(-1, "-")
    opens = True  # nothing but headings stands above
    for piece, line, following in zip_longest(pieces, lines, lines[1:]):
        # a site's own words above the page do not take the title's place
        if before is None and is_cue(Block(piece.shape, (line,))):
            continue
        told = piece.shape is Shape.HEADING or piece.block is not None
        if opens:  # an essay's question, with what its answer is worth
            line = replace(line, text=MARKS.sub("", line.text))
        if not told and (_is_asked(piece) or heading_of(line, before, following)):
            piece.shape, piece.opens = Shape.HEADING, before is None
        opens = opens and piece.shape is Shape.HEADING
        before = line


def _is_asked(piece: Piece) -> bool:
    """Whether a line begins as a question does, though it may not end as one."""
    short = len(piece.text.split()) <= LONGEST_QUESTION
    return short and bool(ASKED.fullmatch(piece.mark))


def _typed(pieces: Sequence[Piece], look: Look) -> Iterator[Line]:
    """The pieces as the lines of a plain text, with empty ones where a space is."""
    number = 0
    above: Piece | None = None
    for piece in pieces:
        number += 1 if above is not None and follows_closely(above, piece, look) else 2
        mark = BULLET if is_bullet(piece.mark) else piece.mark
        text = piece.block.text if piece.block else piece.text
        listed = piece.shape is Shape.ITEM and piece.block is None
        yield Line(number, f"{mark or BULLET} {text}" if listed else text)
        above = piece


def _levels(pieces: Sequence[Piece], look: Look) -> dict[int, int]:
    """The level of each heading: 1 for the title, then by how large it is set."""
    heads = [Heading(p, _style(p, look)) for p in pieces if p.shape is Shape.HEADING]
    counts = Counter(head.style for head in heads)
    ranks = sorted(counts, reverse=True)
    title = _title(pieces, heads, counts)
    above = ranks[1:] if title is not None and title.style == ranks[0] else ranks
    if title is not None and counts[title.style] > 1:
        above = ranks
    return {
        id(head.piece): 1 if head is title else 2 + _rank(above, head.style)
        for head in heads
    }


def _rank(ranks: Sequence[Style], style: Style) -> int:
    return ranks.index(style) if style in ranks else 0


def _style(piece: Piece, look: Look) -> Style:
    line = piece.lines[0]
    return look.style(line) if look.sets_apart(line) else PLAIN


def _title(
    pieces: Sequence[Piece], heads: Sequence[Heading], counts: Counter[Style]
) -> Heading | None:
    """The heading that is set larger than all others, near the beginning."""
    if not heads:
        return None
    best = max(head.style for head in heads)
    head = next(head for head in heads if head.style == best)
    text = head.piece.text.rstrip()
    at = next(at for at, piece in enumerate(pieces) if piece is head.piece)
    if head.style == PLAIN:
        return head if head.piece.opens and not text.endswith((":", "?")) else None
    if at > ABOVE_TITLE or any(p.shape is Shape.ITEM for p in pieces[:at]):
        return None
    if counts[head.style] > 1 and not _stands_over_heading(pieces, at):
        return None
    return head if not text.endswith(("?", ":")) else None


def _stands_over_heading(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the first line is a heading, and so is the next."""
    return at == 0 and len(pieces) > 1 and pieces[1].shape is Shape.HEADING


def _standings(
    pieces: Sequence[Piece], marks: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """The level and run of each piece; an item without a mark goes with the last."""
    given = [p.shape is Shape.ITEM and p.block is None and not p.mark for p in pieces]
    kept = [piece for piece, late in zip(pieces, given, strict=True) if not late]
    found = standings(marks_of(kept))
    level, run = 0, 0
    for late in given:
        if late:
            yield level + 1, run
            continue
        level, run = next(found)
        yield level, run


def _block(piece: Piece, hyphens: Hyphens, level: int, run: int) -> Block:
    if piece.block is not None:
        return piece.block
    texts = [line.text for line in piece.lines]
    asked = piece.mark[:1] in ("Q", "q") or texts[-1].rstrip().endswith("?")
    if piece.shape is Shape.HEADING and piece.mark and not asked:
        texts[0] = f"{piece.mark} {texts[0]}"
    if piece.shape is Shape.HEADING:
        texts[0] = ASKED_WORD.sub("", texts[0])
    elif piece.shape is Shape.PARAGRAPH:
        texts[0] = ANSWER.sub("", texts[0]) + ":" * piece.defines
    whole = hyphens.joined(texts)
    told = zip(piece.numbers, whole, strict=True)
    lines = tuple(Line(number, text) for number, text in told if text)
    block = Block(piece.shape, lines, level, run)
    if piece.shape is Shape.HEADING:
        return block
    return replace(block, terms=terms_of(block.text, piece.lines))
