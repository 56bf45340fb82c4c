"""Dates and numbers of two statements: can both be true?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jellyfish import damerau_levenshtein_distance

from lili_voice.english.dates import Date, DateSpan, find_dates
from lili_voice.english.numbers import Number, find_numbers

MAY_HOLD_A_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
    r"|hundred|thousand|million|billion|half|halves|thirds?|quarters?|fifths?|tenths?"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh"
    r"|nine)ty)\b",
    re.I,
)
FRACTION = re.compile(
    r"\b(?:(a|an|one|two|three|four)[ -])?"
    r"(half|halves|thirds?|quarters?|fifths?|tenths?)\b(?=\s+(?:of|the|as|a|their)\b)",
    re.I,
)
PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "ten": 10}
TIMES = {"two": 2, "three": 3, "four": 4}
# Months; a winter may be the one that ends or the one that begins in a year.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (1, 14)}
PARTS_OF_YEAR = {"early": (1, 6), "mid": (4, 9), "late": (7, 12)}
LED = re.compile(
    r"\b(by|before|until|till|after|since|about|around|nearly|almost|over|under|some"
    r"|roughly|approximately|than|least|most|to|c\.?|circa|well over|just over"
    r"|just under|as many as|only|perhaps|estimated)\s+(?:the\s+)?(?:end\s+of\s+)?$",
    re.I,
)
NOT_AFTER = frozenset({"by", "before", "until", "till"})
NOT_BEFORE = frozenset({"after", "since"})
AT_LEAST = frozenset({"over", "than", "least", "well over", "just over"})
BOUNDS = AT_LEAST | {"under", "most", "just under", "to", "as many as", "only"}
MONTH, YEAR = 31, 372  # days of a calendar in which all months are alike
FARTHEST_YEARS = 60  # farther apart, two dates in unlike words are of two events
FARTHEST = 1.5  # times: "more than 200" may be 277, but not 400


@dataclass(frozen=True, slots=True)
class Day:
    """A date as days from and to; `told` is how it is written, `led` the word before.

    Without a year both ends lie within one year that nobody knows.
    """

    told: str
    start: int
    end: int
    led: str = ""
    year: bool = True
    range: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, how it is written, and the currency, "percent" or "" that it has."""

    told: str
    value: float
    led: str = ""
    sign: str = ""


Found = tuple[int, int, Day | Amount]


def find_values(text: str) -> list[Found]:
    """The dates and numbers of a statement with their places, first to last."""
    if not MAY_HOLD_A_NUMBER.search(text):
        return []
    found: list[Found] = [(*s.at, _day(s, text)) for s in find_dates(text) if _known(s)]
    found += _amounts(text)
    return sorted(found, key=lambda value: value[0])


def _known(span: DateSpan) -> bool:
    return span.start.year is not None or span.start.month is not None


def _amounts(text: str) -> Iterator[Found]:
    taken = []
    for part in FRACTION.finditer(text):
        share = TIMES.get((part[1] or "").lower(), 1) / PARTS[part[2][:3].lower()]
        taken.append(part.span())
        yield *part.span(), Amount(part[0], share, _led(text, part.start()))
    for number in find_numbers(text):
        inside = any(s < number.end and number.start < e for s, e in taken)
        named = number.start > 0 and number.text[:1].isupper()  # "the Five Year Plan"
        if not inside and not named:
            sign = number.unit if _signed(number) else ""
            led = _led(text, number.start)
            amount = Amount(number.text, number.value, led, sign)
            yield number.start, number.end, amount


def _signed(number: Number) -> bool:
    return number.unit == "percent" or number.text[0] in "£$€"


def _led(text: str, at: int) -> str:
    before = LED.search(text[max(0, at - 28) : at])
    return before[1].lower() if before else ""


def _day(span: DateSpan, text: str) -> Day:
    last = span.end or span.start
    start, end = _first(span.start), _last(last)
    lead = span.text.lower()
    for word, months in (*SEASONS.items(), *PARTS_OF_YEAR.items()):
        whole_year = span.start.month is None and span.end is None
        if word in lead and whole_year:
            year = _first(span.start)
            start, end = year + (months[0] - 1) * MONTH, year + months[1] * MONTH - 1
    decade = lead.endswith(("0s", "ies"))
    return Day(
        span.text,
        start,
        end,
        _led(text, span.at[0]),
        span.start.year is not None,
        span.end is not None and not decade,
    )


def _first(date: Date) -> int:
    year = date.year or 0
    return year * YEAR + ((date.month or 1) - 1) * MONTH + (date.day or 1) - 1


def _last(date: Date) -> int:
    year = date.year or 0
    return year * YEAR + ((date.month or 12) - 1) * MONTH + (date.day or MONTH) - 1


def days_agree(one: Day, two: Day, *, strict: bool) -> bool:
    """Whether two dates may be of the same thing, one perhaps less precise.

    `strict` where all other words are the same, so that only ends alike will do for a
    range.
    """
    if not (one.year and two.year):
        return _within_years(one, two)
    if one.range and two.range:
        ends = _meet(_ends(one)[0], _ends(two)[0]) and _meet(
            _ends(one)[1], _ends(two)[1]
        )
        return ends or (not strict and _holds(one, two))
    if _meet((one.start, one.end), (two.start, two.end)):
        return True
    return one.led != two.led and (_bounds(one, two) or _bounds(two, one))


def _ends(day: Day) -> tuple[tuple[int, int], tuple[int, int]]:
    """The years in which a range begins and ends."""
    first, last = day.start // YEAR * YEAR, day.end // YEAR * YEAR
    return (first, first + YEAR - 1), (last, last + YEAR - 1)


def _meet(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] <= two[1] and two[0] <= one[1]


def _holds(one: Day, two: Day) -> bool:
    inside = one.start <= two.start and two.end <= one.end
    return inside or (two.start <= one.start and one.end <= two.end)


def likely_slip(one: Day, two: Day) -> bool:
    """Whether one date may stand for the other: near it, or a digit or two away."""
    first, second = one.start // YEAR, two.start // YEAR
    if not (one.year and two.year) or abs(first - second) <= FARTHEST_YEARS:
        return True
    return damerau_levenshtein_distance(str(first), str(second)) == 1


def _within_years(one: Day, two: Day) -> bool:
    """Where one date has no year, day and month must agree as far as both go."""
    first = (one.start % YEAR, one.end % YEAR)
    second = (two.start % YEAR, two.end % YEAR)
    return _meet(first, second)


def _bounds(bound: Day, day: Day) -> bool:
    """ "by 1920" and "in 1919"."""
    if bound.led in NOT_AFTER:
        return day.start <= bound.end
    return bound.led in NOT_BEFORE and day.end >= bound.start


def amounts_agree(one: Amount, two: Amount) -> bool:
    """Whether two numbers may tell the same, one of them rounded."""
    if one.sign != two.sign and one.sign and two.sign:
        return False
    if one.value == two.value:
        return True
    if one.led == two.led and one.led in BOUNDS:
        return False
    return _rounds(one, two) or _rounds(two, one)


def _rounds(rough: Amount, fine: Amount) -> bool:
    """ "nearly 300,000" and "277,569", "over 200" and "277"."""
    if rough.led in AT_LEAST:
        return rough.value <= fine.value <= FARTHEST * rough.value
    digits = len(f"{rough.value:.10g}".replace(".", "").strip("0"))
    rounded = float(f"{fine.value:.{max(1, digits)}g}")
    exact = len(f"{fine.value:.10g}".replace(".", "").strip("0"))
    hedged = bool(rough.led) and rough.led not in {"to", "by", "only"}
    return rounded == rough.value and exact > digits and (hedged or exact > 2)
