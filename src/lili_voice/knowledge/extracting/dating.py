"""Days and years that a sentence leaves to the one before it, or to its heading."""

import re
from collections.abc import Sequence

from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.vocabulary import word_list

MONTHS = word_list("""
    January February March April May June July August September October November
    December
""")
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
FULL = {month[:3]: month for month in MONTHS}
NUMERIC = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}")
SAME_YEAR = re.compile(
    r"\b(?P<joint>of|in|during) (?:the|that) same year\b"
    r"|(?:\b(?P<before>later|earlier) )?\b(?:in )?that (?:same )?year\b",
    re.I,
)
SAME_MONTH = re.compile(
    r"(?P<before>\b(?:end|start|beginning|middle) of (?:the|that|the same) |"
    r"\b(?:later|earlier) (?:in )?(?:that|the same) )month\b",
    re.I,
)
LATER = re.compile(r"\b(?:next|following|later|before|earlier)\b", re.I)
SHORT_MONTH = re.compile(
    r"(?P<month>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
    r"(?:\.(?= [\da-z–—-]|[,:;a-z]))?"
)
INSIDE = re.compile(r"\.(?: [a-z–—-]|[,;:])")  # the stop of "Nov." ends no sentence
BESIDE = re.compile(r"\d(?:st|nd|rd|th)? $")


def in_full(text: str) -> str:
    """ "8 October" for "8 Oct." or "8.10.", as pupils say and ask it."""
    for span in reversed(find_dates(text) if NUMERIC.search(text) else ()):
        start = span.start
        if NUMERIC.fullmatch(span.text) and start.month and start.day:
            month = MONTHS[start.month - 1]
            told = f"{start.day} {month} {start.year}"
            text = text[: span.at[0]] + told + text[span.at[1] :]

    def full(found: re.Match[str]) -> str:
        before, after = text[: found.start()], text[found.end() :]
        if not (BESIDE.search(before) or re.match(r" \d", after)):
            return found[0]
        return FULL[found["month"][:3]]

    return SHORT_MONTH.sub(full, text)


def dated_by(text: str, before: Sequence[str], above: Sequence[str]) -> str:
    """A sentence with the year of its day, the month of "that month".

    `before` are the sentences before it, the nearest last, `above` its headings, the
    nearest first. Where the year is not certain, nothing is added.
    """
    last = before[-1] if before else ""
    text = _same_month(_same_year(text, last), last)
    spans = find_dates(text)
    if any(span.start.year is not None for span in spans):
        return text
    days = [span for span in spans if span.start.day and span.end is None]
    if len(days) != 1:
        return text
    years = (_year_above(days[0], heading) for heading in above)
    year = _year_before(days[0], before) or next(filter(None, years), None)
    if not year:
        return text
    end = days[0].at[1]
    rest = text[end:]
    return f"{text[:end]} {year}{rest[1:] if INSIDE.match(rest) else rest}"


def _year_before(day: DateSpan, before: Sequence[str]) -> int | None:
    """The year last named, unless the day would be one gone by."""
    for text in reversed(before):
        dates = [span for span in find_dates(text) if span.start.year]
        if not dates:
            continue
        years = {span.start.year for span in dates}
        if len(years) > 1 or any(span.end for span in dates):
            return None
        latest = max((s.start.month or 0, s.start.day or 0) for s in dates)
        then = (day.start.month or 0, day.start.day or 0)
        return dates[-1].start.year if then >= latest else None
    return None


def _year_above(day: DateSpan, heading: str) -> int | None:
    dates = find_dates(heading)
    if len(dates) != 1 or dates[0].end is not None:
        return None
    month = dates[0].start.month
    return dates[0].start.year if month in (None, day.start.month) else None


def _same_year(text: str, last: str) -> str:
    """ "A law of the same year" after "in 1702": of 1702."""
    found = SAME_YEAR.search(text)
    years = {span.start.year for span in find_dates(last)}
    if found is None or len(years) != 1 or LATER.search(last):
        return text
    if any(span.end for span in find_dates(last)):
        return text
    (year,) = years
    if year is None:
        return text
    joint = found["joint"] or " ".join(filter(None, (found["before"], "in")))
    told = f"{joint} {year}"
    start = found.start()
    told = told if start else told[:1].upper() + told[1:]
    return f"{text[:start]}{told}{text[found.end() :]}"


def _same_month(text: str, last: str) -> str:
    """ "Late in the month" after "in May 1702": late in May 1702."""
    found = SAME_MONTH.search(text)
    dates = find_dates(last)
    month = MONTH.search(dates[0].text) if len(dates) == 1 else None
    if found is None or month is None or dates[0].end is not None:
        return text
    lead = re.sub(r"\s*(?:in )?(?:the|that|the same) $", "", found["before"])
    joint = "" if lead.endswith("of") else " in"
    year = f" {dates[0].start.year}" if dates[0].start.year else ""
    return f"{text[: found.start()]}{lead}{joint} {month[0]}{year}{text[found.end() :]}"
