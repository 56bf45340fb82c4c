"""Which headings of a plain text stand below which."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.labels import is_side
from lili_voice.knowledge.reading.plain.piece import Piece

TOP = 2  # the rank right below the title
FEWEST = 2  # headings of a look that ranks above the others
# What sorts statements under a heading, whatever that is about.
ASPECTS = word_set("""
    political social economic military religious cultural geographical personal
    financial technological diplomatic ideological domestic foreign international
""")
LONGEST_ASPECT = 3  # words: "Economic", "Economic effects"
OWN = frozenset({Kind.EVENT, Kind.DEFINITION, Kind.INTRODUCTION, Kind.CONCLUSION})
TERM = re.compile(r"(?:in the )?(?:immediate|short|medium|long)(?:er)?[- ]term\b", re.I)
DOTTED = re.compile(r"^\d{1,2}((?:\.\d{1,2})+)\.?\s+")


def ranked(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with the rank of each heading below the title."""
    heads = [at for at, p in enumerate(pieces) if _is_heading(p)]
    loud = _loud([pieces[at] for at in heads])
    found = list(pieces)
    outer = -1  # where the last heading stands that sorts nothing
    group = -1  # where the last stands that others stand straight below
    for at in heads:
        piece = pieces[at]
        low = loud is not None and _look(piece) != loud and not _is_own(piece)
        level = TOP + low + bool(DOTTED.match(piece.text))
        if outer >= 0 and _sorts(piece):
            level = found[outer].level + 1
        elif group >= 0 and _is_below(piece, group, pieces):
            level = found[group].level + 1
        else:
            outer = at
            group = at if _heads_headings(pieces, at) else -1
        found[at] = replace(piece, level=level)
    return found


def _is_heading(piece: Piece) -> bool:
    return piece.shape is Shape.HEADING and piece.level > 1


def _loud(heads: Sequence[Piece]) -> tuple[str, bool] | None:
    """The look of the headings that rank above the others, where there is one."""
    if not heads:
        return None
    look = _look(heads[0])
    same = sum(_look(piece) == look for piece in heads)
    marked = look[0] or look[1]
    return look if marked and FEWEST <= same < len(heads) else None


def _look(piece: Piece) -> tuple[str, bool]:
    """What a heading is underlined with, and whether it is in capitals."""
    return piece.underline, piece.text.isupper() and len(piece.text) > 1


def _sorts(piece: Piece) -> bool:
    bare = piece.text.strip(" :").lower()
    aspect = bare.split()[0] in ASPECTS and len(bare.split()) < LONGEST_ASPECT
    return is_side(bare) or aspect or bool(TERM.match(bare))


def _is_own(piece: Piece) -> bool:
    """Whether a heading is of the whole page, however it is set: "Key words"."""
    return not piece.text.endswith("?") and announced(piece.text) in OWN


def _heads_headings(pieces: Sequence[Piece], at: int) -> bool:
    """Whether another heading stands straight below, and neither asks."""
    if at + 1 >= len(pieces) or not _is_heading(pieces[at + 1]):
        return False
    if pieces[at].text.endswith("?"):
        return False
    near = pieces[at + 1].lines[0].number <= pieces[at].lines[-1].number + 2
    return near and not pieces[at + 1].text.endswith("?")


def _is_below(piece: Piece, group: int, pieces: Sequence[Piece]) -> bool:
    """The heading straight below another, and those after it that are akin to it."""
    if pieces[group + 1] is piece:
        return True
    if piece.text.endswith("?"):
        return False
    if (
        piece.text.split()[0] == pieces[group + 1].text.split()[0]
    ):  # "The army", "The navy"
        return True
    told = {stem(w) for w in words(piece.text)} - STOP
    return bool(told & ({stem(w) for w in words(pieces[group].text)} - STOP))
