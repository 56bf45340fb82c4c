"""Which headings of a plain text stand below which."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.headings import OWN, announced
from lili_voice.knowledge.reading.labels import is_side
from lili_voice.knowledge.reading.plain.heads import in_capitals
from lili_voice.knowledge.reading.plain.piece import Piece

TOP = 2  # the rank right below the title
FEWEST = 2  # headings of a look that ranks above the others
# What sorts statements under a heading, whatever that is about.
ASPECTS = word_set("""
    political social economic military religious cultural geographical personal
    financial technological diplomatic ideological domestic foreign international
""")
LONGEST_ASPECT = 3  # words: "Economic", "Economic effects"
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
        elif group >= 0 and _is_below(at, group, pieces):
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
    figures = not any(map(str.isalpha, piece.text))  # "1794": as loud as they can be
    loud = figures or in_capitals(piece.text)
    return piece.underline, loud and len(piece.text) > 1


def _sorts(piece: Piece) -> bool:
    bare = piece.text.strip(" :").lower()
    spoken = bare.split()
    aspect = 0 < len(spoken) < LONGEST_ASPECT and spoken[0] in ASPECTS
    return is_side(bare) or aspect or bool(TERM.match(bare))


def _is_own(piece: Piece) -> bool:
    """Whether a heading is of the whole page, however it is set: "Key words"."""
    return not piece.text.endswith("?") and announced(piece.text) in OWN


def _heads_headings(pieces: Sequence[Piece], at: int) -> bool:
    """Whether another heading stands straight below, and neither asks."""
    if pieces[at].text.endswith("?"):
        return _asks_what_is_sorted(pieces, at)
    if at + 1 >= len(pieces) or not _is_heading(pieces[at + 1]):
        return False
    near = pieces[at + 1].lines[0].number <= pieces[at].last.number + 2
    return near and not pieces[at + 1].text.endswith("?")


def _asks_what_is_sorted(pieces: Sequence[Piece], at: int) -> bool:
    """Whether headings straight below a question sort what is told of it: no space
    stands above them, as it does above the question."""
    below = at + 1
    if below >= len(pieces) or not _is_heading(pieces[below]):
        return False
    close = _is_apart(pieces, at) and not _is_apart(pieces, below)
    return close and _sorts_below(pieces, below)


def _sorts_below(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a heading that asks nothing has something to sort below it."""
    told = at + 1 < len(pieces) and not _is_heading(pieces[at + 1])
    return told and not pieces[at].text.endswith("?") and not _is_own(pieces[at])


def _is_apart(pieces: Sequence[Piece], at: int) -> bool:
    """Whether space stands above a heading, or only the title."""
    above = pieces[max(0, at - 1)]
    titled = above.shape is Shape.HEADING and above.level == 1
    if at == 0 or titled:
        return True
    last = above.last.number + bool(above.underline)
    return pieces[at].lines[0].number > last + 1


def _is_below(at: int, group: int, pieces: Sequence[Piece]) -> bool:
    """The heading straight below another, and those after it that are akin to it."""
    piece, first = pieces[at], group + 1
    if first == at:
        return True
    if piece.text.endswith("?"):
        return False
    if pieces[group].text.endswith("?"):
        return not _is_apart(pieces, at) and _sorts_below(pieces, at)
    if _first_word(piece) == _first_word(pieces[first]):  # "The army", "The navy"
        return True
    told = {stem(w) for w in words(piece.text)} - STOP
    return bool(told & ({stem(w) for w in words(pieces[group].text)} - STOP))


def _first_word(piece: Piece) -> str:
    return piece.text.split()[0]
