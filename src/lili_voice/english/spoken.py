"""Numbers as they are said in British English."""

from decimal import Decimal

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight"),
    *("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("", "", "twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety"),
)
_SCALES = (
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
)
_SAYABLE = 10**18
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def say_number(value: int | float) -> str:
    """600000 is "six hundred thousand", 5.5 "five point five".

    Beyond 18 figures the figures themselves are given.
    """
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite() or abs(exact) >= _SAYABLE:
        return str(value)
    figures = f"{abs(exact):f}"
    whole, _, part = figures.partition(".")
    said = _whole(int(whole))
    if part.strip("0"):
        lead = "nought" if said == "zero" else said
        said = " ".join([lead, "point", *(_SMALL[int(d)] for d in part)])
    return f"minus {said}" if exact < 0 else said


def say_ordinal(number: int) -> str:
    """23 is "twenty-third"."""
    said = say_number(number)
    last = said.replace("-", " ").split()[-1]
    stem = said[: len(said) - len(last)]
    if last in _IRREGULAR:
        return stem + _IRREGULAR[last]
    return stem + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def say_year(year: int) -> str:
    """1958 is "nineteen fifty-eight"; a year before Christ is negative."""
    if year < 0:
        return f"{say_number(-year)} BC"
    century, rest = divmod(year, 100)
    if not 10 <= century <= 20 or year in range(2000, 2010) or year == 1000:
        return say_number(year)
    if not rest:
        return f"{_below_hundred(century)} hundred"
    oh = "oh " if rest < 10 else ""
    return f"{_below_hundred(century)} {oh}{_below_hundred(rest)}"


def _whole(number: int) -> str:
    for scale, name in _SCALES:
        count, rest = divmod(number, scale)
        if count:
            said = f"{_whole(count)} {name}"
            return said if not rest else f"{said}{_link(rest)} {_whole(rest)}"
    return _below_thousand(number)


def _link(rest: int) -> str:
    return " and" if rest < 100 else ""


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    said = f"{_SMALL[hundreds]} hundred"
    return f"{said} and {_below_hundred(rest)}" if rest else said


def _below_hundred(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    tens, unit = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[unit]}" if unit else _TENS[tens]
