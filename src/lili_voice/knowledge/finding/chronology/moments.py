"""When the things a statement tells of happened, as closely as it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from lili_voice.english.dates import Date, DateSpan, find_dates
from lili_voice.english.years import A_MONTH, MONTHS

Day = tuple[int, int, int]  # year, month, day: months and days may be its bounds
EVER, NEVER = (-9999, 1, 1), (9999, 12, 31)
ABOUT = 5  # years by which "about 1277" may be wrong

UNTIL = re.compile(r"\b(?:until|till|up to)(?: the)?(?: (?:end|middle) of)?\W*$", re.I)
SINCE = re.compile(r"\b(?:since|from)(?: the)?(?: (?:start|end|middle) of)?\W*$", re.I)
BY = re.compile(r"\b(?:by|before)(?: the)?(?: (?:start|end|middle) of)?\W*$", re.I)
AFTER = re.compile(r"\bafter(?: the)?(?: (?:start|end|middle) of)?\W*$", re.I)
CIRCA = re.compile(
    r"(?:\b(?:about|around|circa|roughly|nearly|almost)|\bc\.?)\W*$", re.I
)
FIRST_HALF, LAST_HALF = re.compile(r"\bearly\b", re.I), re.compile(r"\blate\b", re.I)
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
DECADE = re.compile(r"(?:0'?s|ies)$", re.I)
# "June to November 1932", "8-9 November": what is read as one date begins earlier.
EARLIER = re.compile(
    rf"(?:(?P<day>\b\d{{1,2}})(?:st|nd|rd|th)?|(?P<month>{A_MONTH}|\b[A-Z][a-z]{{2}}\b))"
    r"\s*(?:-|–|—|\bto\b|\band\b)\s*$"
)


class Role(StrEnum):
    """What a date is to the thing it stands beside."""

    AT = "at"
    START = "start"
    END = "end"
    WHOLE = "whole"  # from the one to the other


@dataclass(frozen=True, slots=True)
class Bounds:
    """No earlier than `first`, no later than `last`."""

    first: Day
    last: Day

    def before(self, other: "Bounds") -> bool:
        return self.last < other.first

    def meets(self, other: "Bounds") -> bool:
        return not (self.before(other) or other.before(self))

    @property
    def open(self) -> bool:
        return self.first == EVER or self.last == NEVER

    @property
    def years(self) -> int:
        """Over how many years it may lie, less one."""
        return self.last[0] - self.first[0]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of a text: `start` and `end` are the same but for a time from the one to
    the other; `at` is where it stands."""

    start: Bounds
    end: Bounds
    role: Role
    at: tuple[int, int]


@lru_cache(maxsize=4096)
def moments_of(text: str) -> tuple[Moment, ...]:
    """The dates of a text that have a year, in their order."""
    return tuple(_moments(text))


def _moments(text: str) -> Iterator[Moment]:
    for span in find_dates(text):
        if span.start.year is None:
            continue
        before = text[: span.at[0]]
        moment = _earlier(_read(span), before, span)
        yield _led(moment, before)


def _read(span: DateSpan) -> Moment:
    start, end = bounds_of(span.start), bounds_of(span.end or span.start)
    if span.end is None or DECADE.search(span.text):
        whole = _narrowed(Bounds(start.first, end.last), span.text)
        return Moment(whole, whole, Role.AT, span.at)
    return Moment(start, end, Role.WHOLE, span.at)


def bounds_of(date: Date) -> Bounds:
    """The first and the last day that a date may be."""
    year, month, day = date.year or 0, date.month, date.day
    return Bounds((year, month or 1, day or 1), (year, month or 12, day or 31))


def bounds_of_iso(iso: str) -> Bounds:
    """Those of "1958-05", "1958/1962" or "-0399"."""
    first, _, last = iso.partition("/")
    return Bounds(_bounds(first).first, _bounds(last or first).last)


def _bounds(iso: str) -> Bounds:
    before_christ = iso.startswith("-")
    year, *rest = (int(part) for part in iso.removeprefix("-").split("-"))
    return bounds_of(Date(-year if before_christ else year, *rest))


def _narrowed(bounds: Bounds, text: str) -> Bounds:
    """ "Early 1968" and "the summer of 1348" are no whole year."""
    first, last = bounds.first, bounds.last
    if first[1:] != (1, 1) or last[1:] != (12, 31):
        return bounds
    if FIRST_HALF.search(text):
        middle = (first[0] + last[0]) // 2
        return Bounds(first, (middle, 6 if middle == first[0] else 12, 31))
    if LAST_HALF.search(text):
        middle = (first[0] + last[0] + 1) // 2
        return Bounds((middle, 7 if middle == last[0] else 1, 1), last)
    for season, (begins, ends) in SEASONS.items():
        if season in text.lower():
            return Bounds((first[0], begins, 1), (last[0], ends, 31))
    return bounds


def _earlier(moment: Moment, before: str, span: DateSpan) -> Moment:
    """With what stands before a dash taken for its beginning."""
    found = EARLIER.search(before)
    if not found or moment.role is not Role.AT or span.start.month is None:
        return moment
    year, month, _ = moment.start.first
    if found["day"] and span.start.day and int(found["day"]) < span.start.day:
        first = (year, month, int(found["day"]))
        both = Bounds(first, moment.end.last)
        return replace(moment, start=both, end=both)
    begun = MONTHS.get((found["month"] or "").lower(), 13)
    if begun >= month:
        return moment
    start = Bounds((year, begun, 1), (year, begun, 31))
    return replace(moment, start=start, role=Role.WHOLE)


def _led(moment: Moment, before: str) -> Moment:
    """As the words before the date mean it."""
    if moment.role is Role.WHOLE:
        return moment
    bounds = moment.start
    if CIRCA.search(before):
        first, last = bounds.first, bounds.last
        bounds = Bounds((first[0] - ABOUT, 1, 1), (last[0] + ABOUT, 12, 31))
        before = CIRCA.sub("", before)
    role = moment.role
    if UNTIL.search(before):
        role = Role.END
    elif SINCE.search(before):
        role = Role.START
    elif BY.search(before):
        bounds = Bounds(EVER, bounds.last)
    elif AFTER.search(before):
        bounds = Bounds(bounds.first, NEVER)
    return replace(moment, start=bounds, end=bounds, role=role)
