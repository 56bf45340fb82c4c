"""How long it is from one date to another."""

from datetime import date

from lili_voice.knowledge.finding.chronology.moments import Bounds, Day

DAYS = 31  # what is shorter is told in days, if the days are known
MONTHS = 120  # and what is shorter than this in months
MONTH = 30.44  # days
PER_YEAR = {"decade": 10, "century": 100}


def length(start: Bounds, end: Bounds, unit: str = "") -> tuple[int, str] | None:
    """A number and its unit: (4, "year"); in the `unit` asked for where the dates are
    exact enough. None where they are too coarse to tell."""
    if start.open or end.open:
        return None
    if start.first == start.last and end.first == end.last and start.first[0] > 0:
        return _from_days(_days(start.first, end.first), unit)
    if start.first[:2] == start.last[:2] and end.first[:2] == end.last[:2]:
        return _from_months(_months(start.first, end.first), unit)
    if start.years or end.years:
        return None
    return _from_years(end.first[0] - start.first[0], unit)


def _days(start: Day, end: Day) -> int:
    return abs((date(*end) - date(*start)).days)


def _months(start: Day, end: Day) -> int:
    return abs((end[0] - start[0]) * 12 + end[1] - start[1])


def _from_days(days: int, unit: str) -> tuple[int, str] | None:
    if days <= DAYS or unit == "day":
        return (days, "day") if days else None
    if unit == "week":
        return round(days / 7), "week"
    return _from_months(round(days / MONTH), unit)


def _from_months(months: int, unit: str) -> tuple[int, str] | None:
    if not months:
        return None
    if unit == "month" or (months % 12 and months <= MONTHS):
        return months, "month"
    return _from_years(round(months / 12), unit)


def _from_years(years: int, unit: str) -> tuple[int, str] | None:
    each = PER_YEAR.get(unit, 1)
    if abs(years) >= 2 * each > 2:
        return round(abs(years) / each), unit
    return (abs(years), "year") if years else None
