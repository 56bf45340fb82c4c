"""Which heading of a page stands below which, and which lines are one list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.bullets import BULLET, standings
from lili_voice.knowledge.reading.furniture.chrome import is_cue
from lili_voice.knowledge.reading.pieces import Piece, typed
from lili_voice.knowledge.reading.plain.lists import listed
from lili_voice.knowledge.reading.plain.piece import Piece as PlainPiece
from lili_voice.knowledge.reading.plain.ranks import TOP, ranked

POINTS = 6.0  # of an indent, for one space before a typed bullet


def placed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with the ranks of headings and the levels of items."""
    marked = any(p.shape is Shape.HEADING and p.level > 1 for p in pieces)
    found = list(_ranked(pieces) if marked else _as_typed(pieces))
    return _listed(list(_in_lists(found)))


def _as_typed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Each heading with its rank on a page that marks none but its title."""
    plain = _plain([replace(p, level=p.level or TOP) for p in pieces])
    for piece, found in zip(pieces, ranked(plain), strict=True):
        heading = piece.shape is Shape.HEADING
        yield replace(piece, level=found.level) if heading else piece


def _ranked(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Each heading with its rank; a question stands below no other."""
    above, asked = 1, False
    for piece in pieces:
        if piece.shape is not Shape.HEADING:
            yield piece
        elif piece.level:
            above, asked = piece.level, piece.text.endswith("?")
            yield piece
        else:
            apart = piece.rule or piece.text.endswith("!")
            beside = apart or (asked and piece.text.endswith("?"))
            yield replace(piece, level=max(2, above) if beside else above + 1)


def _listed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Lines close together that are a list without bullets, as in a plain text."""
    for piece, found in zip(pieces, listed(_plain(pieces)), strict=True):
        if found.shape is piece.shape:
            yield piece
        else:
            yield replace(piece, shape=found.shape, level=found.level, run=found.run)


def _in_lists(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Typed bullets become items, in lists numbered after those that are marked."""
    found = list(pieces)
    bullets = [_bullet(piece) for piece in found]
    last = max((piece.run for piece in found), default=0)
    for piece, bullet, (level, run) in zip(
        found, bullets, standings(bullets), strict=True
    ):
        if not bullet:
            yield piece
            continue
        said = piece.said.without(len(bullet.lstrip()) + 1)
        yield replace(piece, shape=Shape.ITEM, said=said, level=level, run=last + run)


def _bullet(piece: Piece) -> str:
    """The bullet typed before a paragraph, with its indent as spaces; else ""."""
    if piece.shape is not Shape.PARAGRAPH:
        return ""
    found = BULLET.match(piece.text)
    return " " * int(piece.indent / POINTS) + found.group().rstrip() if found else ""


def _plain(pieces: Sequence[Piece]) -> list[PlainPiece]:
    return [
        PlainPiece(piece.shape, [line], piece.level, cue=is_cue(piece.block()))
        for piece, line in zip(pieces, typed(pieces), strict=True)
    ]
