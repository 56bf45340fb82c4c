"""When things happened: the dates of statements, in order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_low

from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.years import MONTH_NAMES
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.simulator.pictures.lettering import plain

Day = tuple[int, int, int]  # year, month, day; 0 where it is not known

_ISO = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?")
_PARTS = {"early": 2, "spring": 3, "mid": 6, "summer": 6, "autumn": 9, "late": 10}
_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}  # of a decade
_PART = re.compile(rf"\b(?:{'|'.join(_PARTS)}|winter)\b", re.IGNORECASE)
_OPEN = re.compile(
    rf"{_PART.pattern}|\bc\b|\b(?:circa|about|around)\b|\bafter \d", re.IGNORECASE
)
_ABOUT = re.compile(r"(?:\bc\.?|\b(?:circa|about|around))\s*$", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\s+$", re.IGNORECASE)
_LAST_OF_A_DECADE = 9
_YEAR_IS_OVER = 13  # the month of what came after a year
USUAL = 18.0  # what the usual number of years between two adds to a timeline
_EARLY = 1000  # years before it are told apart from others by their era


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement at one of its dates.

    `when` is the date in words, `year` that of its beginning; `untold` is the statement
    without the date that it opens with. `month` is where in its year it stands, as
    "late 1948" and "after 1948" have no month of their own.
    """

    start: Day
    end: Day | None
    year: str
    when: str
    untold: str
    fact: str
    month: int = 0

    @property
    def time(self) -> float:
        """Years and parts of years as one number."""
        return elapsed((self.start[0], self.month, self.start[2]))

    @property
    def is_decade(self) -> bool:
        """Whether it is a decade, or the early, mid or late part of one."""
        return self.year.endswith("s")


@dataclass(frozen=True, slots=True)
class Year:
    """All that began in a year; nothing, where something only ended in it."""

    name: str
    number: int
    moments: tuple[Moment, ...]


def moments_of(facts: Iterable[Fact]) -> list[Moment]:
    """Every date of every statement, the earliest first."""
    return sorted((m for fact in facts for m in _moments(fact)), key=_order)


def timeline_rows(facts: Iterable[Fact]) -> list[tuple[tuple[str], str]]:
    """The same as a table: the date in words, and the id of the fact."""
    return [((moment.when,), moment.fact) for moment in moments_of(facts)]


def _order(moment: Moment) -> tuple[int, bool, int, int]:
    """A decade comes before its first year, what has no month before what has."""
    year, _, day = moment.start
    return year, not moment.is_decade, moment.month, day


def _moments(fact: Fact) -> Iterator[Moment]:
    text = plain(fact.text)
    if not text:
        return
    spans = find_dates(text) if _says_more(fact, text) else ()
    written = {span.iso: span for span in reversed(spans)}
    for iso in fact.dates:
        first, _, last = iso.partition("/")
        start, end = _day(first), _day(last)
        if start is None:
            continue
        if end is not None and end <= start:
            end = None
        yield _moment(fact, (start, end), written.get(iso), text)


def _moment(
    fact: Fact, dates: tuple[Day, Day | None], span: DateSpan | None, text: str
) -> Moment:
    start, end = dates
    when = _in_words(start, end, span, text)
    untold = _without_date(fact.kind, span, text)
    if end is not None and _is_decade(start, end):
        year, (start, end) = _years(start, end), _third(start, end, when)
        return Moment(start, end, year, when, untold, fact.id)
    month = start[1]
    if end is None and not month:
        after = span is not None and _AFTER.search(text[: span.at[0]])
        month = _YEAR_IS_OVER if after else _month(when)
    return Moment(start, end, year_name(start[0]), when, untold, fact.id, month)


def _says_more(fact: Fact, text: str) -> bool:
    """Whether its own words may tell more than the date: most do not, and dates are
    dear to find."""
    opens = fact.kind is Kind.EVENT
    return bool(fact.dates) and (opens or bool(_OPEN.search(text)))


def _month(words: str) -> int:
    """Where "early", "summer" and "late" stand; winter is at both ends of a year."""
    found = _PART.search(words)
    return _PARTS.get(found[0].lower(), 0) if found else 0


def _third(start: Day, end: Day, words: str) -> tuple[Day, Day]:
    """The part of a decade that is meant: "late 1920s" are its last years."""
    found = _PART.search(words)
    first, last = _THIRDS.get(found[0].lower() if found else "", (0, _LAST_OF_A_DECADE))
    return (start[0] + first, 0, 0), (start[0] + last, 0, 0)


def _day(iso: str) -> Day | None:
    found = _ISO.fullmatch(iso)
    if found is None or int(found[2] or 0) > len(MONTH_NAMES):
        return None
    return int(found[1]), int(found[2] or 0), int(found[3] or 0)


def _in_words(start: Day, end: Day | None, span: DateSpan | None, text: str) -> str:
    """As its author has it where that says more: "late 1948", "c. 1600"."""
    if span and _PART.search(span.text):
        words = span.text.removeprefix("the ").removeprefix("The ")
        return words[:1].upper() + words[1:]
    words = _years(start, end)
    return f"c. {words}" if span and _ABOUT.search(text[: span.at[0]]) else words


def _years(start: Day, end: Day | None) -> str:
    if end is None:
        return _said(start)
    return (
        f"{start[0]}s" if _is_decade(start, end) else f"{_said(start)} to {_said(end)}"
    )


def _is_decade(start: Day, end: Day) -> bool:
    round_ten = start[0] > 0 and start[0] % 10 == 0
    whole = start[1:] == end[1:] == (0, 0)
    return round_ten and whole and end[0] - start[0] == _LAST_OF_A_DECADE


def _said(day: Day) -> str:
    year, month, number = day
    named = MONTH_NAMES[month - 1] if month else ""
    return " ".join(
        part for part in (str(number or ""), named, year_name(year)) if part
    )


def year_name(year: int) -> str:
    """As people write it. ISO has a year 0: that is 1 BC."""
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < _EARLY else str(year)


def _without_date(kind: Kind, span: DateSpan | None, text: str) -> str:
    """A row of a timeline opens with its date, which stands beside it already."""
    if kind is not Kind.EVENT or span is None or not text.startswith(span.text):
        return text
    rest = text[span.at[1] :]
    return rest[1:].strip() if rest.startswith(":") and rest[1:].strip() else text


def within_year(moment: Moment) -> str:
    """What is to be said of the date beside its year: "24 June", "1958 to 1962"."""
    if moment.when == moment.year:
        return ""
    one_day = moment.end is None and moment.start[1]
    return moment.when.removesuffix(f" {moment.year}") if one_day else moment.when


def elapsed(day: Day) -> float:
    """Years, months and days as one number."""
    year, month, number = day
    return year + max(month - 1, 0) / 12 + max(number - 1, 0) / 372


def first_and_last(moments: Sequence[Moment]) -> tuple[str, str]:
    """The beginning and the end of it all, in words."""
    ends = [(moment.end or moment.start) for moment in moments]
    return _said(moments[0].start), _said(max(ends))


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
