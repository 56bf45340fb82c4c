"""Words that stand on a level, put together to lines of text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from lili_voice.knowledge.reading.pdf.marks import marked
from lili_voice.knowledge.reading.pdf.sheet import Box, Word
from lili_voice.knowledge.reading.pdf.textline import TextLine, size_of

RAISED = 0.85  # of the size beside it: smaller letters may be raised ones
TOUCHING = 0.08  # of the size: letters nearer than this are one word
WIDE = 1.5  # of the size: more between two words is no common space
FARTHEST = 4  # sizes from a drawn bullet to its text
FEW_LETTERS = 5  # spaced letters are told from initials by their number
UNITS = ("m", "cm", "mm", "km", "ft")  # a small raised figure is part of these


def lines_of(words: Iterable[Word]) -> list[TextLine]:
    """The lines that words of one column stand on, from top to bottom."""
    ordered = sorted(words, key=lambda word: word.box.top)
    rows: list[_Row] = []
    for word in ordered:
        if not word.drawn:
            _place(word, rows)
    rows.sort(key=lambda row: row.main.box.top)
    tops = [row.main.box.top for row in rows]
    for word in ordered:
        if word.drawn:
            at = bisect_right(tops, word.box.middle)
            beside = (row for row in rows[max(0, at - 3) : at] if row.holds(word))
            if row := next(beside, None):
                row.words.append(word)
    return [line for row in rows if (line := _line(row.words))]


@dataclass(slots=True)
class _Row:
    """Words on one level; `main` is the largest of them."""

    main: Word
    words: list[Word]

    def holds(self, word: Word) -> bool:
        one, two = self.main.box, word.box
        shared = min(one.bottom, two.bottom) - max(one.top, two.top)
        return shared > 0.5 * min(one.height, two.height)


def _place(word: Word, rows: list[_Row]) -> None:
    """Puts a word in one of the last few rows, or in a new one."""
    row = next((row for row in rows[-4:] if row.holds(word)), None)
    if row is None:
        rows.append(_Row(word, [word]))
        return
    row.words.append(word)
    if word.size > row.main.size:
        row.main = word


def _line(row: Sequence[Word]) -> TextLine | None:
    ordered = sorted(row, key=lambda word: word.box.x0)
    first = next(at for at, word in enumerate(ordered) if not word.drawn)
    spot = [
        word
        for word in ordered[:first][-1:]
        if ordered[first].box.x0 - word.box.x1 < FARTHEST * ordered[first].size
    ]
    words = [*spot, *(word for word in ordered if not word.drawn)]
    words = list(_without_footnotes(_glued(_closed_up(words))))
    size = size_of(words)
    if not words:
        return None
    box = Box(
        min(word.box.x0 for word in words),
        min(word.box.top for word in words if word.size >= size * RAISED),
        max(word.box.x1 for word in words),
        max(word.box.bottom for word in words if word.size >= size * RAISED),
    )
    return marked(TextLine(tuple(words), box, size))


def _glued(words: Sequence[Word]) -> Iterator[Word]:
    """Words with what touches them, in whatever order the two were drawn."""
    before: Word | None = None
    for word in words:
        gap = word.box.x0 - before.box.x1 if before else 0.0
        near = before is not None and gap < TOUCHING * word.size and not before.drawn
        lone = word.glued and gap > WIDE * word.size
        yield replace(
            word, glued=before is not None and (near or word.glued) and not lone
        )
        before = word


def _without_footnotes(words: Iterable[Word]) -> Iterator[Word]:
    """Words without the small raised figures that lead to a footnote."""
    before: Word | None = None
    for word in words:
        if before is None or not _is_footnote(word, before):
            yield word
        before = word


def _is_footnote(word: Word, before: Word) -> bool:
    """Whether a word is a raised figure or star, and not the 2 of "km2"."""
    if not word.glued or word.size >= RAISED * before.size:
        return False
    if word.box.bottom >= before.box.bottom - 0.1 * before.size:
        return False
    figure = word.text.strip("*†‡,[]")
    units = before.text[-1:].isdigit() or before.text in UNITS
    return (figure.isdigit() or not figure) and not units


def _closed_up(words: list[Word]) -> list[Word]:
    """Words again where letters are spaced out: "T H E   W A R"."""
    single = sum(len(word.text) == 1 for word in words)
    if single < FEW_LETTERS or single < 0.8 * len(words):
        return words
    gaps = [two.box.x0 - one.box.x1 for one, two in pairwise(words)]
    wide = 1.6 * median(gaps)
    tight = [False, *(gap < wide for gap in gaps)]
    return [replace(w, glued=near) for w, near in zip(words, tight, strict=True)]
