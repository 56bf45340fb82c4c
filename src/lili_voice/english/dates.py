"""Dates and years in running text, and how they are said."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from lili_voice.english.amounts import Form, find_amounts
from lili_voice.english.days import Date, Found, is_place, read_date
from lili_voice.english.spoken import say_ordinal, say_year
from lili_voice.english.years import (
    ERAS,
    MONTH_NAMES,
    MONTHS,
    Piece,
    Pieces,
    count_at,
    counts_things,
    pieces_of,
)

__all__ = ["Date", "DateSpan", "find_dates", "say_date"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or a range as written; `at` is its start and exclusive end."""

    start: Date
    end: Date | None
    text: str
    at: tuple[int, int]

    @property
    def iso(self) -> str:
        if self.end is None:
            return self.start.iso
        return f"{self.start.iso}/{self.end.iso}"


_Range = tuple[Date, Date | None, int]

_THE, _OF, _BETWEEN = frozenset({"the"}), frozenset({"of"}), frozenset({"between"})
_PARTS = frozenset({"early", "late", "mid"})
_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
_UNTIL = frozenset(["to", "until", "till", "through"])
_BEGINNINGS = _BETWEEN | _THE | _PARTS | _SEASONS | MONTHS.keys() | ERAS.keys()
_DASHES = frozenset("-–—−/")
_LEAD = re.compile(
    r"(?:the\s+)?(?:(?:early|late|mid)\b[\s-]*)?"
    r"(?:(?:spring|summer|autumn|winter)\b\s*(?:of\s+)?)?",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?:0s|ies)$", re.IGNORECASE)
_AD = re.compile(r"\b(?:AD|CE)\b")
# "21.3.1960": the day comes first in Britain. Other rows of figures are no dates.
_FIGURES = re.compile(r"(?<![\d./])\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)(?:[./]\d+)*")
_NUMERIC = re.compile(r"(0?[1-9]|[12]\d|3[01])([./])(0?[1-9]|1[0-2])\2(1\d{3}|20\d\d)")
_NUMBERED = re.compile(
    r"(?:\b(?:paragraph|section|version|chapter|clause|article|part|page|figure|fig|"
    r"table|verse|number|no|nos|para|v|costs?|costing|worth|paid|price)s?"
    r"(?: (?:of|at|about|only|was|is|no|number))*\.?|[#§£$€])\s*$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\b(until|till|through)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def find_dates(text: str) -> tuple[DateSpan, ...]:
    """Every date, year, decade and range, first to last; none overlap."""
    figures = list(_FIGURES.finditer(text))
    if not figures:
        return tuple(_worded(text))
    spans = [span for found in figures for span in _numeric(text, found)]
    spans += _worded(_FIGURES.sub(lambda n: "·" * len(n[0]), text))
    return tuple(sorted(spans, key=lambda span: span.at))


def _numeric(text: str, found: re.Match[str]) -> list[DateSpan]:
    """The day that a row of figures stands for, unless it numbers or counts."""
    parts = _NUMERIC.fullmatch(found[0])
    if parts is None or _NUMBERED.search(text[: found.start()]):
        return []
    date = Date(int(parts[4]), int(parts[3]), int(parts[1]))
    year = pieces_of(parts[4] + text[found.end() :])
    if not date.exists or counts_things(year, 0):
        return []
    return [DateSpan(date, None, found[0], found.span())]


def _worded(text: str) -> list[DateSpan]:
    """The dates whose months are words, and those without."""
    if not find_amounts(text):
        return []  # without a number there is no date
    pieces = pieces_of(text)
    spans: list[DateSpan] = []
    at = 0
    while at < len(pieces):
        found = _range(pieces, at) if _may_begin(pieces[at]) else None
        if found is None:
            at += 1
            continue
        start, end, after = found
        place = (pieces[at].start, pieces[after - 1].end)
        spans.append(DateSpan(start, end, text[slice(*place)], place))
        at = after
    return spans


def _may_begin(piece: Piece) -> bool:
    """Whether a date may begin here: most words are passed by."""
    return piece.amount is not None or piece.word in _BEGINNINGS


def say_date(span: DateSpan) -> str:
    """As it is read aloud: "May nineteen fifty-eight", "the nineteen fifties"."""
    lead = _LEAD.match(span.text)
    before = lead[0].replace("-", " ") if lead else ""
    if span.end is None:
        era = " AD" if _AD.search(span.text) else ""
        return _after_lead(before, _say(span.start) + era)
    if _DECADE.search(span.text):
        return (before or "the ") + _say_decade(span.start)
    if span.text.lower().startswith("between"):
        return f"between {_say(span.start)} and {_say(span.end)}"
    joint = _JOINT.search(span.text)
    start = _after_lead(before, _say(span.start))
    return f"{start} {joint[0].lower() if joint else 'to'} {_say(span.end)}"


def _after_lead(lead: str, said: str) -> str:
    twice = lead.lower().startswith("the") and said.startswith("the ")
    return lead + (said.removeprefix("the ") if twice else said)


def _say(date: Date) -> str:
    month = "" if date.month is None else _month_name(date.month)
    if date.day is not None:
        month = f"the {say_ordinal(date.day)} of {month}"
    year = "" if date.year is None else say_year(date.year)
    return " ".join(part for part in (month, year) if part)


def _month_name(month: int) -> str:
    return MONTH_NAMES[month - 1]


def _say_decade(date: Date) -> str:
    said = say_year(date.year or 0)
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def _range(pieces: Pieces, at: int) -> _Range | None:
    between = _leads_on(pieces, at, _BETWEEN)
    core = _past_lead(pieces, at + between)
    decade = _decade(pieces, core)
    if decade and not between:
        return decade
    first = read_date(pieces, core) if _lead_suits(pieces, at + between, core) else None
    if first is None:
        return None
    start, after = first
    last = _range_end(pieces, after, start, between=between)
    if last is None:
        return None if between else (start, None, after)
    if start.year is None:  # "24 June to 12 August 1948"
        start = replace(start, year=last[0].year)
    return start, *last


def _past_lead(pieces: Pieces, at: int) -> int:
    """Past "the", "late", "the summer of"."""
    for words in (_THE, _PARTS, _SEASONS):
        if _leads_on(pieces, at, words):
            at += 1
            if words is _SEASONS and _leads_on(pieces, at, _OF):
                at += 1
    return at


def _leads_on(pieces: Pieces, at: int, words: frozenset[str]) -> bool:
    """Whether one of `words` is followed at once, though perhaps by emphasis."""
    piece = pieces[at]
    linked = not piece.after.strip(" \t\n\u00a0-*_")
    return piece.word in words and linked and at + 1 < len(pieces)


def _lead_suits(pieces: Pieces, at: int, core: int) -> bool:
    """ "The" alone stands before a day, not before a year."""
    bare = core == at + 1 and pieces[at].word == "the"
    return not bare or is_place(pieces, core)


def _decade(pieces: Pieces, at: int) -> _Range | None:
    amount = pieces[at].amount
    if amount is None or amount.form is not Form.DECADE:
        return None
    year = int(amount.value)
    return Date(year), Date(year + 9), at + 1


def _range_end(
    pieces: Pieces, at: int, start: Date, *, between: bool
) -> tuple[Date, int] | None:
    if at >= len(pieces):
        return None
    gap, word = pieces[at].before, pieces[at].word
    if gap.strip() in _DASHES:
        short = gap in _DASHES or len(pieces[at].text) == 2
        end = (_short_year(pieces, at, start) if short else None) or read_date(
            pieces, at
        )
    elif not gap.strip() and (word == "and" if between else word in _UNTIL):
        at += 1
        end = _short_year(pieces, at, start) or read_date(pieces, at)
    else:
        return None
    return end if end and _follows(start, end[0]) else None


def _follows(start: Date, end: Date) -> bool:
    if end.year is None:
        return False
    first = end.year if start.year is None else start.year
    return (first, start.month or 0) <= (end.year, end.month or 12)


def _short_year(pieces: Pieces, at: int, start: Date) -> Found | None:
    """The 62 of "1958-62", the 8 of "1914-8"."""
    value = count_at(pieces, at)
    if start.year is None or start.year < 1000 or not 0 < value < 100:
        return None
    written = pieces[at].text if pieces[at].text.isdigit() else str(value)
    step = 10 ** len(written)
    year = start.year - start.year % step + value
    if year <= start.year or counts_things(pieces, at):
        return None
    return Date(year), at + 1
