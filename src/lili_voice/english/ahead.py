"""Days from today on."""

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta

FARTHEST = 3000  # days ahead: the next two 29ths of February are among them


def days_later(day: date, days: int) -> date | None:
    """None for what no calendar holds."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_later(day: date, months: int) -> date | None:
    """The same day of a later month; the 31st may become the 30th."""
    later = day.month - 1 + months
    year, month = day.year + later // 12, later % 12 + 1
    if year > MAXYEAR:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def next_weekday(weekday: int, today: date) -> date:
    """Today or one of the six days after it; Monday is 0."""
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def next_date(
    today: date, day: int, month: int, year: int | None = None
) -> date | None:
    """The next such day, or that of a year if it is still to come."""
    return first_day(
        today,
        lambda one: (one.day, one.month) == (day, month) and year in (None, one.year),
    )


def first_day(today: date, fits: Callable[[date], bool]) -> date | None:
    """The first day that fits; None if there is none for years."""
    ahead = (days_later(today, days) for days in range(FARTHEST))
    return next((one for one in ahead if one and fits(one)), None)
