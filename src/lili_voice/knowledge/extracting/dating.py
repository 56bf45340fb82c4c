"""Days and years that a sentence leaves to the one before it, or to its heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.years import A_MONTH, MONTH_NAMES

MONTH = re.compile(rf"\b{A_MONTH}\b")
FULL = {month[:3]: month for month in MONTH_NAMES}
NUMERIC = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}")
THAT_YEAR = r"(?:that (?:same )?|the same )year\b(?![’'-])"
# Behind these the year itself may stand; "that year was wet" is left alone.
SAME_YEAR = re.compile(
    r"\b(?P<joint>of|in|during|before|after|by|until|till|since|from|throughout|within|"
    rf"later in|earlier in) {THAT_YEAR}"
    rf"|\b(?P<when>later|earlier|late|early) {THAT_YEAR}"
    rf"|^{THAT_YEAR}(?=,| (?:the|an?|he|she|it|they|his|her|its|their|there)\b"
    r"|(?-i: [A-Z]))",
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
    r"(?! (?:van|von|de|der)\b)"
    r"(?:\.(?= [\da-z–—-]|[,:;a-z]))?"
)
# Told out of its turn, or of every year: the year told before it is not its own.
ASIDE = re.compile(
    r"\b(?:born|births?|birthday|years?|decades?|centur(?:y|ies)|anniversary|each|every"
    r"|annual(?:ly)?|always|still|today|now|since|until|ago|before|earlier|next"
    r"|following|previous|last|had(?: \w+ly)? (?:been|gone|\w+(?:ed|en|wn)))\b",
    re.I,
)
BREAK = re.compile(r"[,;:]|\b(?:and|but|when|while|where|who|which|that)\b")
CLOSES = re.compile(
    r"(?:[,:(–—-]|\bof)\s*(?:c\.\s?)?$"
)  # stands before a heading's date
CLOSED = re.compile(r"[).\s]*$")
IN_HEAD = re.compile(r"(?:dates?|days?|when|time)\b[^?]* in $", re.I)
OPENING = re.compile(r"(?:(?:on|by|until|from)\b)?(?: the)? ?$", re.I)
HEADED = re.compile(r"[^.:;]+ (?:was|were) on $")  # as a heading with its day is told
NEAR = 3  # sentences over which a month and its year are still being told
INSIDE = re.compile(r"\.(?: [a-z–—-]|[,;:])")  # the stop of "Nov." ends no sentence


@dataclass(frozen=True, slots=True)
class _Told:
    """The year told before a day: `near` enough to be its own, or at least `open` to a
    heading that names no other."""

    year: int | None = None
    near: bool = False
    open: bool = False


def in_full(text: str) -> str:
    """ "8 October" for "8 Oct." or "8.10.", as pupils say and ask it."""
    for span in reversed(find_dates(text) if NUMERIC.search(text) else ()):
        start = span.start
        if NUMERIC.fullmatch(span.text) and start.month and start.day:
            month = MONTH_NAMES[start.month - 1]
            told = f"{start.day} {month} {start.year}"
            text = text[: span.at[0]] + told + text[span.at[1] :]

    spans = find_dates(text)

    def full(found: re.Match[str]) -> str:
        span = next((one for one in spans if _is_in(found, one)), None)
        if span is None or not span.start.month:
            return found[0]  # the "Jan" of Jan Hus
        ends = span.at[1] <= found.end()
        counts = ends and re.match(r" \d", text[found.end() :])
        stop = found[0][len(found["month"]) :] if counts else ""
        return FULL[found["month"][:3]] + stop

    return SHORT_MONTH.sub(full, text)


def _is_in(found: re.Match[str], span: DateSpan) -> bool:
    """Whether a month is one of a date that has a day or a year."""
    start, end = span.at
    return start <= found.start("month") and found.end("month") <= end


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
    if len(days) != 1 or ASIDE.search(_clause(text, days[0])):
        return text
    told = _year_before(days[0], before)
    year = told.year if told.near else None
    if told.open and not told.near:
        year = _year_above(days[0], text, above)
    if not year or (told.year or year) != year:
        return text
    end = days[0].at[1]
    rest = text[end:]
    return f"{text[:end]} {year}{rest[1:] if INSIDE.match(rest) else rest}"


def _clause(text: str, day: DateSpan) -> str:
    """A sentence as far as it speaks of its day."""
    end = day.at[1]
    return text[:end] + BREAK.split(text[end:], maxsplit=1)[0]


def _year_before(day: DateSpan, before: Sequence[str]) -> _Told:
    """The year of the month last told; a year alone ("born in 1633") lends nothing.

    A day that would be one gone by may belong to the next year, whatever is above it.
    """
    then = (day.start.month or 0, day.start.day or 0)
    for distance, text in enumerate(reversed(before), start=1):
        dates = find_dates(text)
        latest = max(
            ((s.start.month or 0, s.start.day or 0) for s in dates), default=()
        )
        if latest > then:
            return _Told()
        years = {span.start.year for span in dates} - {None}
        if not years:
            continue
        if len(years) > 1 or any(s.end for s in dates) or ASIDE.search(text):
            return _Told()
        month = any(span.start.year and span.start.month for span in dates)
        return _Told(years.pop(), near=month and distance <= NEAR, open=True)
    return _Told(open=True)


def _year_above(day: DateSpan, text: str, above: Sequence[str]) -> int | None:
    """The year of the nearest heading that names one, if it dates all below it.

    Only a day its sentence or its row opens with is told in order; any other must be of
    the very month the heading names.
    """
    heading = next((one for one in above if _has_year(one)), "")
    dates = find_dates(heading)
    if len(dates) != 1 or dates[0].end is not None:
        return None
    (date,) = dates
    if date.start.month:
        return date.start.year if date.start.month == day.start.month else None
    if not (OPENING.match(text[: day.at[0]]) or HEADED.match(text[: day.at[0]])):
        return None
    before, after = heading[: date.at[0]], heading[date.at[1] :]
    closes = not before or CLOSES.search(before) or IN_HEAD.match(before)
    return date.start.year if closes and CLOSED.match(after) else None


def _has_year(heading: str) -> bool:
    return any(span.start.year is not None for span in find_dates(heading))


def _same_year(text: str, last: str) -> str:
    """ "A law of the same year" after "in 1702": of 1702."""
    found = SAME_YEAR.search(text)
    dates = find_dates(last)
    years = {span.start.year for span in dates}
    if found is None or len(years) != 1 or LATER.search(last):
        return text
    if any(span.end for span in dates) or any(s.start.year for s in find_dates(text)):
        return text
    (year,) = years
    if year is None:
        return text
    joint = found["joint"] or " ".join(filter(None, (found["when"], "in")))
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
