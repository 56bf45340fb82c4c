"""Dates that cannot be: 31 June, an end before its beginning, a timeline astray."""

import re
from calendar import isleap, month_name, monthrange
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from lili_voice.english.dates import Date, DateSpan, find_dates
from lili_voice.knowledge.document import Document, Doubt
from lili_voice.knowledge.facts import Fact, Kind

MONTHS = "|".join(month_name[1:])
TOO_LATE = re.compile(
    rf"\b(\d\d)(?:st|nd|rd|th)?(?: day)?(?: of)? ({MONTHS})\b"
    rf"|\b({MONTHS}) (\d\d)(?:st|nd|rd|th)?\b(?! ?%)"
)
RANGE = re.compile(r"\b([1-9]\d{2,3})\s?[-–—]\s?(\d{4}|\d\d)\b(?![-–—/]?\d)")
TO = re.compile(r"^,? ?(?:to|until|till|[-–—]) ?(?:the )?$")
AND = re.compile(r"^ and (?:the )?$")
FROM = re.compile(r"\b(from|between)(?: the)?(?: \w+)? $", re.I)
BEGINS = re.compile(
    r"\b(?:began|begun|started|start|opened|launched|introduced|born)\b"
)
ENDS = re.compile(r"\b(?:ended|end|finished|lifted|closed|abolished|repealed|died)\b")
LONGEST_LIFE = 60  # years: "1939-35" is no "1939 to 2035"
JULIAN = 1752  # until then every fourth year was a leap year in Britain
FEWEST = 4  # entries that make a timeline
DATED = 0.6  # of the entries that begin with a date
ASTRAY = 3  # one in so many may stand out of order; more, and there is none


def doubtful_dates(document: Document, facts: Sequence[Fact]) -> Iterator[Doubt]:
    """Each date that cannot be right, or does not stand where it should."""
    for fact in facts:
        for what in (*_impossible(fact.text), *_backwards(fact.text)):
            yield Doubt(document.path, fact.source.lines[0], what, "date")
    for _, group in groupby(facts, key=lambda fact: (fact.topic, fact.section)):
        for fact, what in _astray(list(group)):
            yield Doubt(document.path, fact.source.lines[0], what, "date")


def _impossible(text: str) -> Iterator[str]:
    for found in TOO_LATE.finditer(text):
        day = int(found[1] or found[4])
        if day > 31 and not (found[4] and len(found[4]) == 2 and _is_year(text, found)):
            yield f"there is no “{found[0]}”: correct the day"
    for span in find_dates(text):
        for date in filter(None, (span.start, span.end)):
            if date.month and date.day and date.day > _days_in(date):
                yield f"there is no “{span.text}”: correct the day or the month"


def _is_year(text: str, found: re.Match[str]) -> bool:
    """ "May 68" is a month and a year."""
    return not re.match(r",? \d{4}\b", text[found.end() :])


def _days_in(date: Date) -> int:
    year = date.year or 2000
    if date.month == 2:
        leap = year % 4 == 0 if year <= JULIAN else isleap(year)
        return 29 if leap else 28
    return monthrange(2000, date.month or 1)[1]


def _backwards(text: str) -> Iterator[str]:
    """ "from 1939 to 1935", "1939-35", "began in May 1949 and ended in 1948"."""
    told = False
    for found in RANGE.finditer(text):
        if _runs_back(found[1], found[2]):
            told = True
            yield f"“{found[0]}” ends before it begins: correct one of the years"
    spans = [span for span in find_dates(text) if span.end is None and span.start.year]
    for one, two in pairwise(spans):
        if not told and _later(one.start, two.start) and _is_range(text, one, two):
            told = True
            yield (
                f"“{one.text}” to “{two.text}” ends before it begins: "
                "correct one of the dates"
            )


def _runs_back(first: str, last: str) -> bool:
    if len(last) == 4:
        return int(last) < int(first)
    if len(first) < 4 or int(last) > int(first[2:]):
        return False
    return (
        int(last) == int(first[2:]) or int(last) + 100 - int(first[2:]) > LONGEST_LIFE
    )


def _is_range(text: str, one: DateSpan, two: DateSpan) -> bool:
    before, between = text[: one.at[0]], text[one.at[1] : two.at[0]]
    led = FROM.search(before)
    if led and (
        TO.match(between) or (led[1].lower() == "between" and AND.match(between))
    ):
        return True
    begins = BEGINS.search(before[-40:])
    return bool(begins and ENDS.search(between) and "." not in between)


def _later(one: Date, two: Date) -> bool:
    """Whether the first is surely after the second."""
    return _falls(_parts(one), _parts(two))


def _parts(date: Date) -> tuple[int, ...]:
    return tuple(part for part in (date.year, date.month, date.day) if part is not None)


def _astray(facts: Sequence[Fact]) -> Iterator[tuple[Fact, str]]:
    """The entries of a timeline that are out of order, and what to tell of each."""
    entries = [(fact, span) for fact in facts if (span := _dated(fact))]
    if len(entries) < FEWEST or len(entries) < len(facts) * DATED:
        return
    kept = _rising([_parts(span.start) for _, span in entries])
    if (len(entries) - len(kept)) * ASTRAY > len(entries):
        return
    for at, (fact, span) in enumerate(entries):
        if at in kept:
            continue
        before = [n for n in kept if n < at and _later(entries[n][1].start, span.start)]
        beside = (
            entries[max(before)] if before else entries[min(n for n in kept if n > at)]
        )
        where = "after" if before else "before"
        yield (
            fact,
            f"“{span.text}” stands {where} “{beside[1].text}”: put them in order",
        )


def _dated(fact: Fact) -> DateSpan | None:
    """The date an entry begins with."""
    spans = find_dates(fact.text[:60])
    if not spans or spans[0].start.year is None:
        return None
    opens = not fact.text[: spans[0].at[0]].strip(" (“")
    listed = fact.place is not None or fact.kind is Kind.EVENT
    return spans[0] if opens and listed else None


def _rising(order: Sequence[tuple[int, ...]]) -> set[int]:
    """The places of a longest run of dates that do not fall back."""
    runs: list[list[int]] = []
    longest: list[int] = []
    for at, date in enumerate(order):
        before = [run for run in runs if not _falls(order[run[-1]], date)]
        runs.append([*max(before, key=lambda run: len(run), default=[]), at])
        longest = max(longest, runs[-1], key=lambda run: len(run))
    return set(longest)


def _falls(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    known = min(len(one), len(two))
    return one[:known] > two[:known]
