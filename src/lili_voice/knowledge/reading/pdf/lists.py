"""The bullets and numbers of a PDF document, as they would be typed."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.pdf.marks import is_bullet
from lili_voice.knowledge.reading.pdf.piece import Piece
from lili_voice.knowledge.reading.pdf.sheet import BULLET

APART = 4.0  # points: marks further right than this lie deeper
ROMAN = re.compile(r"[ivx]+")
WORTH = {"i": 1, "v": 5, "x": 10}


def marks_of(pieces: Sequence[Piece]) -> list[str]:
    """For each piece its mark as typed, indented; "" for what is no item.

    Signs are told apart by how deep they lie alone: a list may tick and cross.
    """
    items = [piece for piece in pieces if piece.shape is Shape.ITEM and piece.lines]
    steps = _steps(_indent(piece) for piece in items)
    found, before = list[str](), ""
    for piece in pieces:
        if piece.shape is not Shape.ITEM or not piece.lines:
            found.append("")
            continue
        depth = bisect_right(steps, _indent(piece))
        found.append(" " * depth + _typed(piece.mark, before) + "·" * depth)
        before = piece.mark
    return found


def _indent(piece: Piece) -> float:
    line = piece.lines[0]
    return line.mark_at - line.left


def _steps(indents: Iterable[float]) -> list[float]:
    """Where each depth begins."""
    steps: list[float] = []
    reached = float("-inf")
    for indent in sorted(indents):
        if indent - reached > APART:
            steps.append(indent)
        reached = indent
    return steps


def _typed(mark: str, before: str) -> str:
    if is_bullet(mark):
        return BULLET
    letters = mark.strip("().").lower()
    follows = ROMAN.fullmatch(before.strip("().").lower()) and len(before) > 2
    if ROMAN.fullmatch(letters) and (letters == "i" or len(letters) > 1 or follows):
        return f"{_worth(letters)}~"
    return mark.lower()


def _worth(roman: str) -> int:
    values = [WORTH[letter] for letter in roman]
    lower = (one < two for one, two in pairwise(values))
    signs = [*(-1 if less else 1 for less in lower), 1]
    return sum(value * sign for value, sign in zip(values, signs, strict=True))
