"""How it is said what came first, what came after, and how long it took."""

from lili_voice.english.numbers import say_number

YES, NO = "Yes.", "No."
FIRST, THEN = "First came this:", "Then came this:"
LAST, EARLIER = "Last came this:", "Earlier came this:"
BEFORE, AFTER = "Before that:", "After that:"
ROUGHLY = "About {length}:"
JUST = "{length}:"
PER_YEAR = 12


def how_long(length: int, unit: str) -> str:
    """ "About four years:", "Twelve days:"; only days are told exactly."""
    frame = JUST if unit == "day" else ROUGHLY
    said = frame.format(length=_length(length, unit))
    return said[:1].upper() + said[1:]


def _length(length: int, unit: str) -> str:
    years, months = divmod(length, PER_YEAR)
    if unit == "month" and years > 1 and months:
        return f"{_count(years, 'year')} and {_count(months, 'month')}"
    return _count(length, unit)


def _count(count: int, unit: str) -> str:
    if count == 1:
        return f"one {unit}"
    many = f"{unit[:-1]}ies" if unit.endswith("y") and unit != "day" else f"{unit}s"
    return f"{say_number(count)} {many}"
