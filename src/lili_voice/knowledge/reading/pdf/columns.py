"""In which order the words of a PDF page are read: columns, and rows in line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from lili_voice.knowledge.reading.pdf.lines import lines_of
from lili_voice.knowledge.reading.pdf.loose import (
    Loose,
    edges_between,
    is_loose_table,
    split_off,
)
from lili_voice.knowledge.reading.pdf.sheet import Grid, Word
from lili_voice.knowledge.reading.pdf.slabs import (
    LEAST_GAP,
    Gap,
    Item,
    Slab,
    edges_of,
    items_of,
    slabs_of,
)
from lili_voice.knowledge.reading.pdf.textline import TextLine, size_of

BETWEEN, GUTTER = 0.8, 1.5  # sizes: between columns; a wide one needs fewer lines
FEW, MANY = 3, 4  # lines on each side of a gutter
NARROWEST = 0.15  # of the width: less is no column but a list's numbers
FULL = 0.8  # of a column's width: a line that runs to its edge
APART = 3.0  # sizes: what stands further above columns is no part of them
CLOSE = 0.6  # sizes: from one line of a text to the next
MOST_WORDS = 6_000  # on one page, with columns
MOST_SLABS = 250  # on one page, with columns
MOST_TRIED = 12  # bands, those with the most lines first
DEEPEST = 6  # columns within columns

Part = TextLine | Grid | Loose


@dataclass(frozen=True, slots=True)
class _Columns:
    """Slabs, by number from `first` to before `last`, that a band parts in two."""

    first: int
    last: int
    band: Gap
    both: int  # slabs with something on both sides

    def covers(self, at: int, gap: Gap) -> bool:
        """Whether a gap in one slab is part of the band."""
        inside = gap[0] <= self.band[0] and self.band[1] <= gap[1]
        return inside and self.first <= at < self.last


def in_order(
    items: Sequence[Item], edges: tuple[float, float], depth: int = 0
) -> Iterator[Part]:
    """The parts of a page or column in reading order, between its `edges`."""
    size = _size(items)
    slabs = slabs_of(items, size)
    deep = depth >= DEEPEST or len(items) > MOST_WORDS
    columns = None if deep else _columns(slabs, size)
    if columns is None:
        yield from _single(items, edges)
        return
    if not _is_table(items_of(slabs[columns.first : columns.last]), size):
        columns = _before_heading(slabs, columns, size)
    above, inside, below = (
        items_of(slabs[: columns.first]),
        items_of(slabs[columns.first : columns.last]),
        items_of(slabs[columns.last :]),
    )
    yield from in_order(above, edges, depth + 1)
    yield from _side_by_side(inside, columns, edges, depth)
    yield from in_order(below, edges, depth + 1)


def _size(items: Sequence[Item]) -> float:
    return size_of(item for item in items if isinstance(item, Word)) or 10.0


def _side_by_side(
    items: Sequence[Item],
    columns: _Columns,
    edges: tuple[float, float],
    depth: int,
) -> Iterator[Part]:
    size = _size(items)
    if _is_table(items, size):
        words = [item for item in items if isinstance(item, Word)]
        table, below = split_off(words, edges_between(words, LEAST_GAP * size))
        yield table
        yield from in_order(below, edges, depth + 1)
        return
    for side in _sides(items, columns.band):
        parts = list(in_order(side, edges_of(side), depth + 1))
        if parts and isinstance(parts[0], TextLine):
            parts[0] = replace(parts[0], breaks=True)
        yield from parts


def _single(items: Sequence[Item], edges: tuple[float, float]) -> Iterator[Part]:
    """The lines and tables of one column, from top to bottom."""
    words = [item for item in items if isinstance(item, Word)]
    lines = [replace(ln, left=edges[0], right=edges[1]) for ln in lines_of(words)]
    tables = [item for item in items if isinstance(item, Grid)]
    parts: list[Part] = [*lines, *tables]
    yield from sorted(parts, key=lambda part: part.box.top)


def _columns(slabs: Sequence[Slab], size: float) -> _Columns | None:
    """The columns with the most lines side by side, or None."""
    found: set[_Columns] = set()
    for at, slab in enumerate(slabs[:MOST_SLABS]):
        for gap in slab.gaps:
            inner = -inf < gap[0] and gap[1] < inf
            if inner and not any(one.covers(at, gap) for one in found):
                found.add(_around(slabs, at, gap, size))
    best = sorted(found, key=lambda one: (-one.both, one.first, one.band))
    fitting = (one for one in best[:MOST_TRIED] if _are_columns(slabs, one, size))
    return next(fitting, None)


def _around(slabs: Sequence[Slab], at: int, gap: Gap, size: float) -> _Columns:
    """How far up and down a gap goes on; a wide one may not become narrow."""
    least = (BETWEEN if _width(gap) >= BETWEEN * size else LEAST_GAP) * size
    band, last = gap, at
    while (
        last < min(len(slabs), at + MOST_SLABS)
        and _width(shared := slabs[last].gap_in(band)) >= least
    ):
        band, last = shared, last + 1
    first = at
    while first and _width(shared := slabs[first - 1].gap_in(band)) >= least:
        band, first = shared, first - 1
    both = [n for n in range(first, last) if all(slabs[n].sides(band))]
    top = _start(slabs[: both[0] + 1], band, first, size)
    return _Columns(top, _end(slabs, band, both[-1] + 1, last), band, len(both))


def _start(slabs: Sequence[Slab], band: Gap, first: int, size: float) -> int:
    """Where columns begin of which the right one may stand higher."""
    top = at = len(slabs) - 1
    while at > first and slabs[at].top - slabs[at - 1].bottom < APART * size:
        close = slabs[at].top - slabs[at - 1].bottom < CLOSE * size and top == at
        at -= 1
        if close or slabs[at].sides(band)[1]:
            top = at
    return top


def _end(slabs: Sequence[Slab], band: Gap, least: int, last: int) -> int:
    """Where columns end of which the left one is longer.

    Lines that run to the edge of their column are of it, and so is all above them; on
    the last lines of a page all is. Above a wide text, a short line may be that text's
    heading.
    """
    left = min(slab.left for slab in slabs[:last])
    edge = left + FULL * (band[0] - left)
    full = [
        at
        for at in range(least, last)
        if any(edge < item.box.x1 <= band[0] for item in slabs[at].items)
    ]
    if not full:
        return least
    return last if last == len(slabs) else full[-1] + 1


def _before_heading(slabs: Sequence[Slab], columns: _Columns, size: float) -> _Columns:
    """Columns without others of the same width that stand below a heading of theirs."""
    sides = [slab.sides(columns.band) for slab in slabs]
    for at in range(columns.first + FEW, columns.last - 1):
        apart = slabs[at].top - slabs[at - 1].bottom > CLOSE * size
        goes_on = any(right for _, right in sides[at + 1 : columns.last])
        if apart and goes_on and sides[at] == (True, False):
            return replace(columns, last=at)
    return columns


def _width(gap: Gap) -> float:
    return gap[1] - gap[0]


def _are_columns(slabs: Sequence[Slab], one: _Columns, size: float) -> bool:
    few = FEW if _width(one.band) >= GUTTER * size else MANY
    if one.both < few:
        return False
    items = items_of(slabs[one.first : one.last])
    if _is_table(items, size):
        return True
    start, end = edges_of(items)
    least = NARROWEST * (end - start)
    sides = _sides(items, one.band)
    wide = _width(one.band) >= BETWEEN * size
    return wide and all(_width(edges_of(side)) >= least for side in sides)


def _sides(items: Sequence[Item], band: Gap) -> tuple[list[Item], ...]:
    middle = sum(band) / 2
    left = [item for item in items if item.box.x0 < middle]
    return left, [item for item in items if item.box.x0 >= middle]


def _is_table(items: Sequence[Item], size: float) -> bool:
    words = [item for item in items if isinstance(item, Word)]
    gaps = edges_between(words, LEAST_GAP * size)
    return len(words) == len(items) and is_loose_table(words, gaps)
