"""Dates and ranges as a listener wants to hear them."""

import re

from lili_voice.dialogue.wording import marks
from lili_voice.english.dates import find_dates
from lili_voice.english.wordforms import words
from lili_voice.english.years import MONTH_NAMES

_MONTH = "(?:" + "|".join(MONTH_NAMES) + ")"
_SHORT_MONTH = re.compile(
    r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?=\s?[-–—]\s?\w|\s\d)"
)
_SEASON = re.compile(r"^(?:Spring|Summer|Autumn|Winter|Early|Late|Mid)\b")
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s)?"
_DASH = r"\s?[-–—−]\s?"
_FIGURE = r"\d[\d,]*(?:st|nd|rd|th)?"
_YEARS = re.compile(
    r"(?P<between>\bbetween )?(?<![\w/–-])(?P<first>[12]?\d{3})(?P<dash>\s?[-–—−/]\s?)"
    r"(?P<last>\d{4}|\d{1,2})(?![\w/–]|-\d|[.,]\d)"
)
_DATES = re.compile(
    rf"(?P<before>\b{_MONTH}|\b\d{{4}})\s?[-–—−]\s?(?={_DAY}{_MONTH}\b)"
    rf"|(?P<decade>\b\d{{3}}0s){_DASH}(?=(?:\d\d)?\d0s\b)"
)
_FIGURES = re.compile(
    rf"(?<![\w.,/–−-])(?P<first>{_FIGURE}){_DASH}(?P<last>{_FIGURE})(?![\w/–-]|\.\d)"
)


def dated(date: str) -> str:
    """A date with the word before it: "on 5 May 1066", "from 1811 to 1816"."""
    date = _SEASON.sub(lambda season: season[0].lower(), date)
    if re.search(r"\bto\b", date):
        return marks.IN_THE_YEARS.format(date=date)
    spans = find_dates(date)
    if len(spans) == 1 and spans[0].start.day is not None:
        return marks.ON_THE_DAY.format(date=date)
    return marks.IN_THE_TIME.format(date=date)


def is_date(text: str) -> bool:
    """Whether a text is a date or a range of dates and nothing else."""
    left = list(text)
    for span in find_dates(text):
        left[slice(*span.at)] = " " * (span.at[1] - span.at[0])
    rest = set(words("".join(left))) - {"to", "and", "the", "early", "late", "mid"}
    months = {month.lower() for month in MONTH_NAMES}
    rest = {word for word in rest if word not in months and not word[:1].isdigit()}
    return bool(find_dates(text)) and not rest


def with_ranges(text: str) -> str:
    """A dash between years, days, months or figures as "to"."""
    text = _SHORT_MONTH.sub(_month, text)
    text = _YEARS.sub(_years, text)
    text = _DATES.sub(lambda m: f"{m['before'] or m['decade']} to ", text)
    return _FIGURES.sub(_figures, text)


def _month(found: re.Match[str]) -> str:
    """ "Oct" is "October"."""
    return next(month for month in MONTH_NAMES if month.startswith(found[1][:3]))


def _years(found: re.Match[str]) -> str:
    """1918-21 is "1918 to 1921"; "between 1918-21" is "between 1918 and 1921"."""
    first, last = found["first"], found["last"]
    last = first[: len(first) - len(last)] + last
    short = len(found["last"]) < len(first)
    slashed = "/" in found["dash"]
    if int(last) <= int(first) or int(last) > 2100 or (slashed and not short):
        return found[0]
    lead = found["between"] or ""
    said = marks.RANGE_BETWEEN if lead else marks.RANGE
    return lead + said.format(first=first, last=last)


def _figures(found: re.Match[str]) -> str:
    first, last = (int(re.sub(r"\D", "", found[name])) for name in ("first", "last"))
    if last <= first:  # a score
        return found[0]
    days = last == first + 1 and found.string[: found.start()].endswith("on ")
    said = marks.RANGE_BETWEEN if days else marks.RANGE
    return said.format(first=found["first"], last=found["last"])
