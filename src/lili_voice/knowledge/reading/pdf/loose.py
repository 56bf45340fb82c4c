"""Tables whose lines are not drawn: words that stand in columns, row by row."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from lili_voice.knowledge.reading.pdf.lines import lines_of
from lili_voice.knowledge.reading.pdf.marks import MARK
from lili_voice.knowledge.reading.pdf.sheet import Box, Word
from lili_voice.knowledge.reading.pdf.textline import TextLine

FEWEST = 3  # rows; two lines may stand below each other by chance
SLACK = 0.35  # sizes: how far two cells of a row may be out of level
NARROW = 0.36  # of the width: a column of names or dates beside one of text
FLOWING = 0.25  # share of lines beginning with a small letter: text, not cells
LOOSER = 1.25  # of the closest lines: a wider space parts two rows
CUT = 0.3  # sizes: a space through all columns that parts two rows
MOST_COLUMNS = 6

Rows = list[list[list[TextLine]]]  # row by row, cell by cell


@dataclass(frozen=True, slots=True)
class Loose:
    """The words of such a table; `gaps` lie between its columns."""

    words: tuple[Word, ...]
    gaps: tuple[tuple[float, float], ...]

    @property
    def box(self) -> Box:
        boxes = [word.box for word in self.words]
        return Box(
            min(box.x0 for box in boxes),
            min(box.top for box in boxes),
            max(box.x1 for box in boxes),
            max(box.bottom for box in boxes),
        )


def edges_between(
    words: Sequence[Word], least: float
) -> tuple[tuple[float, float], ...]:
    """The bands that no word of a region reaches into, from left to right."""
    ordered = sorted((word.box for word in words), key=attrgetter("x0"))
    found, reached = [], ordered[0].x1 if ordered else 0.0
    for box in ordered:
        if box.x0 - reached >= least:
            found.append((reached, box.x0))
        reached = max(reached, box.x1)
    return tuple(found)


def is_loose_table(words: Sequence[Word], gaps: Sequence[tuple[float, float]]) -> bool:
    """Whether words stand in rows across their columns, and not in columns of text."""
    if not 1 <= len(gaps) < MOST_COLUMNS:
        return False
    columns = [lines_of(part) for part in _parted(words, gaps)]
    if any(line.mark for column in columns for line in column):
        return False
    if any(MARK.fullmatch(line.text) for line in columns[0]):  # a list's numbers
        return False
    if not all(_starts_level(column) for column in columns[1:]):
        return False
    rows = _cut(words, gaps)
    if _is_filled(rows):
        return not _flows([row[0][0] for row in rows if row[0]])
    if len(columns[0]) < FEWEST or _flows(columns[0]):
        return False
    if not all(_level(columns[0], column) for column in columns[1:]):
        return False
    return _is_narrow(columns[0], words) or _rows_agree(columns)


def rows_of(table: Loose) -> Rows:
    """The rows of a loose table, each with a cell for every column."""
    rows = _cut(table.words, table.gaps)
    if _is_filled(rows):
        return rows
    lines = lines_of(table.words)
    firsts = lines_of(_parted(table.words, table.gaps)[0])
    starts = sorted(line.box.top for line in _row_starts(firsts, lines))
    found: Rows = []
    words = sorted(table.words, key=lambda word: word.box.middle)
    middles = [word.box.middle for word in words]
    for start, end in pairwise([*starts, table.box.bottom + 1]):
        inside = words[bisect_left(middles, start - 1) : bisect_left(middles, end - 1)]
        found.append([lines_of(part) for part in _parted(inside, table.gaps)])
    return found


def split_off(
    words: Sequence[Word], gaps: tuple[tuple[float, float], ...]
) -> tuple[Loose, list[Word]]:
    """A loose table, and the words below it that stand in its first column alone."""
    table = Loose(tuple(words), gaps)
    rows = rows_of(table)
    while rows and not any(rows[-1][1:]):
        rows.pop()
    last = max(line.box.bottom for row in rows for cell in row for line in cell)
    inside = tuple(word for word in words if word.box.middle < last)
    return Loose(inside, gaps), [w for w in words if w.box.middle >= last]


def _cut(words: Sequence[Word], gaps: Sequence[tuple[float, float]]) -> Rows:
    """Rows with a space between them that reaches through all columns."""
    ordered = sorted(words, key=lambda word: word.box.top)
    found: list[list[Word]] = []
    reached = float("-inf")
    for word in ordered:
        if word.box.top - reached > CUT * word.size:
            found.append([])
        found[-1].append(word)
        reached = max(reached, word.box.bottom)
    return [[lines_of(part) for part in _parted(row, gaps)] for row in found]


def _is_filled(rows: Rows) -> bool:
    """Whether there are rows enough, and nearly all cells hold something."""
    full = sum(all(row) for row in rows)
    return len(rows) >= FEWEST and full >= 0.8 * len(rows)


def _starts_level(column: Sequence[TextLine]) -> bool:
    """Whether most lines of a column begin at one place: below each other, or so."""
    starts = [round(line.box.x0) for line in column]
    return bool(starts) and starts.count(max(starts, key=starts.count)) * 2 > len(
        starts
    )


def _parted(
    words: Sequence[Word], gaps: Sequence[tuple[float, float]]
) -> list[list[Word]]:
    """The words between one gap and the next."""
    ends = [*((a + b) / 2 for a, b in gaps), float("inf")]
    starts = [float("-inf"), *ends[:-1]]
    return [
        [word for word in words if start <= word.box.x0 < end]
        for start, end in zip(starts, ends, strict=True)
    ]


def _flows(column: Sequence[TextLine]) -> bool:
    small = sum(line.text[:1].islower() for line in column)
    return small >= FLOWING * len(column)


def _level(firsts: Sequence[TextLine], column: Sequence[TextLine]) -> bool:
    """Whether nearly every line of the first column has one of another at its side."""
    bottoms = [line.box.bottom for line in column]
    beside = sum(
        any(abs(line.box.bottom - bottom) <= SLACK * line.size for bottom in bottoms)
        for line in firsts
    )
    return beside >= 0.8 * len(firsts)


def _is_narrow(column: Sequence[TextLine], words: Sequence[Word]) -> bool:
    left, right = min(w.box.x0 for w in words), max(w.box.x1 for w in words)
    return max(line.box.x1 for line in column) - left < NARROW * (right - left)


def _rows_agree(columns: Sequence[Sequence[TextLine]]) -> bool:
    """Whether all columns begin a new entry on the same levels."""
    starts = [_entries(column) for column in columns]
    if any(len(one) != len(starts[0]) or len(one) < FEWEST for one in starts):
        return False
    return all(
        abs(a - b) < SLACK * 12
        for one in starts[1:]
        for a, b in zip(starts[0], one, strict=True)
    ) and not any(_flows(column) for column in columns if _is_even(column))


def _entries(column: Sequence[TextLine]) -> list[float]:
    """The tops of a column's entries: a wider space parts them, if there is one."""
    if _is_even(column):
        return [line.box.top for line in column]
    close = _closest(column)
    return [column[0].box.top] + [
        two.box.top
        for one, two in pairwise(column)
        if two.box.top - one.box.top > LOOSER * close
    ]


def _is_even(column: Sequence[TextLine]) -> bool:
    steps = [two.box.top - one.box.top for one, two in pairwise(column)]
    return not steps or max(steps) <= LOOSER * max(min(steps), 1.0)


def _closest(lines: Sequence[TextLine]) -> float:
    steps = (two.box.top - one.box.top for one, two in pairwise(lines))
    return max(min(steps, default=1.0), 1.0)


def _row_starts(
    firsts: Sequence[TextLine], lines: Sequence[TextLine]
) -> Iterator[TextLine]:
    """The lines of the first column that begin a row; the others go on with one."""
    even, close = _is_even(firsts), _closest(lines)
    before: TextLine | None = None
    for line in firsts:
        gap = line.box.top - before.box.top if before else 0.0
        if before is None or even or gap > LOOSER * close:
            yield line
        before = line
