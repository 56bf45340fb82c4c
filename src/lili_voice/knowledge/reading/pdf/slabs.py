"""A PDF page cut into levels, and the gaps between what stands on each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from lili_voice.knowledge.reading.pdf.sheet import Grid, Word

SLAB = 1.3  # sizes: about a line and the space below it
LEAST_GAP = 0.4  # sizes: between the cells of two rows, if they are all in line
MOST_GAPS = 8  # looked at in one line

Item = Word | Grid
Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Slab:
    """What stands on about one level, and the gaps in it, with those at the sides."""

    items: tuple[Item, ...]
    gaps: tuple[Gap, ...]
    left: float
    top: float
    bottom: float

    def gap_in(self, band: Gap) -> Gap:
        """The widest part of a band that is free here."""
        shared = ((max(a, band[0]), min(b, band[1])) for a, b in self.gaps)
        return max(shared, key=lambda gap: gap[1] - gap[0])

    def sides(self, band: Gap) -> tuple[bool, bool]:
        """Whether anything stands left of a band, and right of it."""
        middle = (band[0] + band[1]) / 2
        boxes = [item.box for item in self.items]
        return any(b.x0 < middle for b in boxes), any(b.x0 > middle for b in boxes)


def slabs_of(items: Sequence[Item], size: float) -> list[Slab]:
    """From top to bottom; a table reaches over several."""
    levels: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        at = item.box.top if isinstance(item, Grid) else item.box.middle
        levels[int(at // (SLAB * size))].append(item)
    least = LEAST_GAP * size
    return [_slab(levels[level], least) for level in sorted(levels)]


def _slab(items: Sequence[Item], least: float) -> Slab:
    boxes = [item.box for item in items]
    return Slab(
        tuple(items),
        tuple(_gaps(items, least)),
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.bottom for box in boxes),
    )


def _gaps(items: Sequence[Item], least: float) -> Iterator[Gap]:
    """The spaces in a line that are wider than those between its words."""
    reached, found = -inf, list[Gap]()
    for item in sorted(items, key=lambda item: item.box.x0):
        size = item.size if isinstance(item, Word) else 0.0
        if item.box.x0 - reached >= max(least, LEAST_GAP * size):
            found.append((reached, item.box.x0))
        reached = max(reached, item.box.x1)
    yield from sorted(found, key=lambda gap: gap[0] - gap[1])[:MOST_GAPS]
    yield reached, inf


def edges_of(items: Iterable[Item]) -> tuple[float, float]:
    boxes = [item.box for item in items]
    return min(box.x0 for box in boxes), max(box.x1 for box in boxes)


def items_of(slabs: Sequence[Slab]) -> list[Item]:
    return [item for slab in slabs for item in slab.items]
