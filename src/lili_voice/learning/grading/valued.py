"""The dates and numbers that an answer consists of, and those that were heard."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lili_voice.english.amounts import Form, find_amounts
from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.number_words import DECADES
from lili_voice.english.numbers import find_numbers, read_number, read_ordinal
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, words
from lili_voice.english.years import MONTHS, YEARS
from lili_voice.learning.grading.centuries import centuries_in, century_of
from lili_voice.learning.grading.conversions import find_measures
from lili_voice.learning.grading.figures import (
    in_figures,
    misheard_number,
    row_of_digits,
)
from lili_voice.learning.grading.measures import COUNTED, units_of
from lili_voice.learning.grading.reckoned import reckoned

LONGEST = 8  # words of an answer that is no more than a date or a number
APPROXIMATE = word_set(
    "around about roughly approximately approx nearly almost circa some estimated "
    "up more less than least most over under total altogether year ad ce"
)
_OF_THE = re.compile(r"(?P<day>\w+) of the (?P<month>\w+)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|approx|nearly|almost|circa|over|up to"
    r"|more than|less than|at least)\b",
    re.IGNORECASE,
)
ASKS_MONTH = re.compile(r"\bmonth\b", re.IGNORECASE)
ASKS_YEAR = re.compile(r"\b(?:year|when|date)\b", re.IGNORECASE)
COUNTS = re.compile(
    r"\bhow (?:many|much|far|long|old|big|high|tall|deep|wide|heavy|large|often)\b"
    r"|\b(?:number|total|population|size|cost|price|sum|amount|distance"
    r"|figure) (?:of|for"
    r"|was|did)\b",
    re.IGNORECASE,
)
_BC = re.compile(r"\bb\.? ?c\.?(?: ?e)?\b|\bbefore christ\b", re.IGNORECASE)
_WORLD_WAR = re.compile(
    r"\bworld war (?:one|two|[12])\b|\b(?:first|second|1st|2nd) world war\b",
    re.IGNORECASE,
)
ANY_YEAR = range(100, 2100)
SHORT_YEAR = 31  # a number of two figures above it can be no day of a month


@dataclass(frozen=True, slots=True)
class Values:
    """Whole numbers by what they are: "year", "month", "day" or "number", and the
    spans of years named."""

    parts: Mapping[str, frozenset[Decimal]]
    spans: tuple[tuple[int, int], ...] = ()

    def of(self, part: str) -> frozenset[Decimal]:
        return self.parts.get(part, frozenset())


def value_of(accepted: str, told: str = "") -> Values | None:
    """The values an accepted answer to `told` consists of; None when it says more than
    that."""
    if len(accepted.split()) > LONGEST:
        return None
    lone = _lone_value(accepted, told)
    if lone:
        return lone
    dates = find_dates(accepted)
    numbers = () if dates else find_numbers(accepted)
    if not (dates or numbers):
        return None
    taken = [s.at for s in dates] + [(n.start, n.end) for n in numbers]
    left = accepted
    for start, end in reversed(taken):
        left = left[:start] + " " + left[end:]
    if sum(_says_more(word) for word in words(left)) > 1:
        return None
    if numbers:
        return Values({"number": frozenset(Decimal(str(n.value)) for n in numbers)})
    if all(map(_decade, dates)):
        decades = frozenset(Decimal(span.start.year or 0) for span in dates)
        return Values({"decade": decades})
    return Values(_parts(dates))


def _lone_value(accepted: str, told: str) -> Values | None:
    """A bare figure, by what is asked for: "875" is a year to "In what year ...?", and
    "1500" none to "How many ...?"; "a fortnight" is one."""
    century = century_of(accepted)
    if century:
        return Values({"century": frozenset({century})})
    measures = find_measures(accepted)
    if len(measures) == 1 and not find_amounts(accepted):
        one = measures[0]
        left = words(accepted[: one.start] + " " + accepted[one.end :])
        if not any(map(_says_more, left)):
            return Values({"number": frozenset({one.size / one.unit.size})})
    value = read_number(_ABOUT.sub(" ", accepted))
    month = MONTHS.get(accepted.strip(" .").lower())
    if month and ASKS_MONTH.search(told):
        return Values({"month": frozenset({Decimal(month)})})
    if value is None:
        return None
    year = ASKS_YEAR.search(told) and not COUNTS.search(told)
    if year and value in ANY_YEAR:
        return Values({"year": frozenset({Decimal(value)})})
    if COUNTS.search(told) or value == 1:
        return Values({"number": frozenset({Decimal(str(value))})})
    return None


def _says_more(word: str) -> bool:
    passed = STOP | APPROXIMATE | COUNTED | {"and", "percent", "per", "cent"}
    return word not in passed and not units_of(word)


def _parts(dates: Collection[DateSpan]) -> dict[str, frozenset[Decimal]]:
    found: dict[str, set[Decimal]] = {"year": set(), "month": set(), "day": set()}
    for span in dates:
        for date in (span.start, span.end):
            for part in found:
                value = getattr(date, part, None)
                if value is not None:
                    found[part].add(Decimal(value))
    return {part: frozenset(values) for part, values in found.items() if values}


def values_heard(heard: str, wanted: Values, told: str) -> Values:
    """What was said, read as the values wanted."""
    text = as_read(heard, wanted)
    dates = find_dates(text)
    amounts = {a.value for a in find_amounts(text) if a.form is not Form.DECADE}
    whole = read_number(text)
    if whole is not None:
        amounts = {Decimal(str(whole))}
    if "century" in wanted.parts:
        return Values({"century": centuries_in(text)})
    if "decade" in wanted.parts:
        return Values({"decade": _decades(text, wanted)})
    if "number" in wanted.parts:
        new = amounts - ({a.value for a in find_amounts(told)} - wanted.of("number"))
        return Values({"number": frozenset(new)})
    if _BC.search(text) and all(year > 0 for year in wanted.of("year")):
        amounts = set()
    whole_dates = [span for span in dates if not _decade(span)]
    found = {part: set(values) for part, values in _parts(whole_dates).items()}
    _add_loose(found, amounts, wanted)
    found.setdefault("month", set()).update(_months(text, wanted))
    spans = [(s.start.year or 0, s.end.year or 0) for s in dates if s.end]
    return Values({part: frozenset(v) for part, v in found.items()}, tuple(spans))


def as_read(heard: str, wanted: Values) -> str:
    """What was heard, with numbers and months as they are written."""
    text = heard.replace("'", " ") if re.search(r"'\d\d\b", heard) else heard
    if wanted.of("number"):
        text = in_figures(text)
    elif wanted.of("year"):
        text = _WORLD_WAR.sub("world war", text)
        text = reckoned(row_of_digits(in_figures(text)))
    if not find_amounts(text):
        text = misheard_number(text)
    if wanted.of("month"):
        text = _OF_THE.sub(_by_month, text)
    return re.sub(
        r"\b[a-z]+\b", lambda m: m[0].title() if m[0] in MONTHS else m[0], text
    )


def _by_month(found: re.Match[str]) -> str:
    """ "The eleventh of the eleventh" as a day of a month by its name."""
    month = read_ordinal(found["month"])
    names = {number: name for name, number in MONTHS.items() if len(name) > 3}
    names[5] = "may"
    return f"{found['day']} of {names[month]}" if month in names else found[0]


def _decade(span: DateSpan) -> bool:
    return span.end is not None and span.text.rstrip().endswith("s")


def _decades(text: str, wanted: Values) -> frozenset[Decimal]:
    """ "The 1920s", or "the twenties" of the century that is wanted."""
    found = {a.value for a in find_amounts(text) if a.form is Form.DECADE}
    for word in words(text):
        if word in DECADES:
            whole = (ten for ten in wanted.of("decade") if ten % 100 == DECADES[word])
            found.add(next(whole, Decimal(DECADES[word])))
    if not found:  # "1933" is of the 1930s
        years = {s.start.year for s in find_dates(text) if s.start.year and not s.end}
        found = {Decimal(year // 10 * 10) for year in years}
    return frozenset(found)


def _add_loose(
    found: dict[str, set[Decimal]], amounts: Collection[Decimal], wanted: Values
) -> None:
    """ "Fifty-eight" for a year, "the thirteenth" for a day."""
    for value in amounts:
        for year in wanted.of("year"):
            alone = value > SHORT_YEAR or not wanted.of("day")
            if value < 100 and value == year % 100 and alone:
                found.setdefault("year", set()).add(year)
        if value in YEARS or value in wanted.of("year"):
            found.setdefault("year", set()).add(value)
        elif 1 <= value <= 31 and wanted.of("day"):
            found.setdefault("day", set()).add(value)
        elif value < 100 and wanted.of("year") and not found.get("year"):
            found.setdefault("year", set()).add(value)


def _months(text: str, wanted: Values) -> set[Decimal]:
    """ "May" may also be the verb: it counts only where it is wanted."""
    named = {Decimal(MONTHS[word]) for word in words(text) if word in MONTHS}
    return named if Decimal(5) in wanted.of("month") else named - {Decimal(5)}
