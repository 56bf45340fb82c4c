"""The years of a timeline, and how far apart they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_low

from lili_voice.simulator.pictures.moments import Moment, year_name

USUAL = 18.0  # what the usual number of years between two adds


@dataclass(frozen=True, slots=True)
class Year:
    """All that began in a year; nothing, where something only ended in it."""

    name: str
    number: int
    moments: tuple[Moment, ...]


def years_of(moments: Sequence[Moment]) -> list[Year]:
    """In order, with those in which something ends that lasted."""
    groups = groupby(moments, key=lambda m: (m.start[0], m.year))
    years = [Year(name, number, tuple(each)) for (number, name), each in groups]
    known = {year.number for year in years}
    ends = {m.end[0]: m.end for m in moments if m.end and not m.is_decade}
    for number in ends.keys() - known:
        years.append(Year(year_name(number), number, ()))
    return sorted(years, key=lambda year: (year.number, not year.name.endswith("s")))


def scale_of(years: Sequence[Year]) -> float:
    """How much a year adds."""
    gaps = [after.number - before.number for before, after in pairwise(years)]
    usual = median_low([gap for gap in gaps if gap] or [1])
    return USUAL / usual
