"""A day that is still to come, as it is spoken: "the third of June", "next Friday"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from lili_voice.english.ahead import (
    FARTHEST,
    days_later,
    first_day,
    months_later,
    next_date,
    next_weekday,
)
from lili_voice.english.number_words import (
    DIGITS,
    NUMBER_WORDS,
    ORDINALS,
    read_count,
    read_figure,
    read_place,
)
from lili_voice.english.vocabulary import word_list, word_set
from lili_voice.english.years import MONTHS

MOST_WORDS = 16

_WEEKDAYS = {
    form: number
    for number, names in enumerate(
        (
            *("monday mon", "tuesday tue tues", "wednesday wed", "thursday thur thurs"),
            *("friday fri", "saturday sat", "sunday sun"),
        )
    )
    for name in names.split()
    for form in (name, f"{name}s")
}
_MONTH = 0  # months are counted by the calendar
_SPANS = {"day": 1, "week": 7, "fortnight": 14, "month": _MONTH}
_SPANS |= {f"{span}s": days for span, days in _SPANS.items()}
_NEAR = {"today": 0, "tonight": 0, "tomorrow": 1}
_IDLE = word_set("on the of it its is at for by to in this coming a an time and s")
_VAGUE = word_set("or before")
_TIMES = word_list("morning afternoon evening lunchtime am pm")
_OTHERS = word_set(
    "after next week weeks day days month months fortnight couple few half term year "
    "soon end start beginning middle mid late early about around date from now oclock"
)
_WORD = re.compile(r"[0-9]+(?:st|nd|rd|th)?|[a-z]+")
_FIGURES = re.compile(
    r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?(?![\d/.-])"
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_ENDINGS = ("st", "nd", "rd", "th")
_PLACE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def coming_date(text: str, today: date) -> date | None:
    """The day spoken of, today or later; None for what names no day to come.

    Figures are read as in Britain: 3/6 is the third of June. A day without a year is
    the next one; "next Friday" is the one of next week, "Friday" the first to come.
    """
    if figures := _in_figures(text):
        return next_date(today, *figures)
    words = _of_the_day(_words(text))
    if len(words) > MOST_WORDS or not _VAGUE.isdisjoint(words):
        return None
    in_a_month = any(word in MONTHS for word in words)
    counted = None if in_a_month else _counted(words, today)
    found = counted or _named(words, today)
    return found if found and (found - today).days in range(FARTHEST) else None


def sounds_like_a_day(text: str) -> bool:
    """Whether a text is made of nothing but words for days, weeks and months."""
    words = _words(text)
    known = _IDLE | _OTHERS | _NEAR.keys() | _WEEKDAYS.keys() | MONTHS.keys()
    known |= NUMBER_WORDS | ORDINALS.keys() | DIGITS.keys() | frozenset(_TIMES)
    said = [word for word in words if word not in known and not word[0].isdigit()]
    return not said and any(word not in _IDLE for word in words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("'", "").replace("’", ""))


def _of_the_day(words: list[str]) -> list[str]:
    """Without the hour, and without "may" where it is no month."""
    if "at" in words[1:]:
        words = words[: words.index("at", 1)]
    may_be = "may be" in " ".join(words)
    return [word for word in words if not (may_be and word == "may")]


def _in_figures(text: str) -> tuple[int, int, int | None] | None:
    """Day, month and year of "3/6", "3.6.2027" or "2027-06-03"; None without such."""
    if iso := _ISO.search(text):
        return int(iso[3]), int(iso[2]), int(iso[1])
    if found := _FIGURES.search(text):
        year = int(found[3]) if found[3] else None
        short = year is not None and year < 100
        return int(found[1]), int(found[2]), year + 2000 if year and short else year
    return None


def _counted(words: list[str], today: date) -> date | None:
    """ "in three weeks", "a week on Monday", "the day after tomorrow"."""
    anchor = _anchor(words, today)
    for at, word in enumerate(words):
        span = _SPANS.get(word)
        if span is None or words[at - 1 : at] in (["next"], ["this"], ["every"]):
            continue
        if words[at + 1 : at + 3] == ["after", "tomorrow"]:
            return days_later(today, 2)
        many = _how_many(words[:at])
        counting = months_later if span == _MONTH else days_later
        return counting(anchor or today, many * (span or 1)) if many else None
    return None


def _anchor(words: Sequence[str], today: date) -> date | None:
    """What a count begins from: "a week on Monday", "a week tomorrow"."""
    for word in words:
        if word in _NEAR:
            return days_later(today, _NEAR[word])
        if word in _WEEKDAYS:
            return next_weekday(_WEEKDAYS[word], today)
    return None


def _how_many(words: Sequence[str]) -> int:
    """How many weeks or days: "in three", "a couple of", "a", or none: "Friday"."""
    said = [word for word in words if word not in ("of", "in", "on", "the")]
    if "couple" in said:
        return 2
    if said[-1:] in (["a"], ["another"]) or not said or said[-1] in _WEEKDAYS:
        return 1
    for at in range(len(said)):
        reading = read_count(said, at)
        if reading and reading[1] == len(said):
            return _whole(reading[0])
    return 0


def _named(words: list[str], today: date) -> date | None:
    near = next((_NEAR[word] for word in words if word in _NEAR), None)
    if near is not None:
        return days_later(today, near)
    month = next((at for at, word in enumerate(words) if word in MONTHS), None)
    weekday = next((_WEEKDAYS[word] for word in words if word in _WEEKDAYS), None)
    if month is not None:
        return _of_month(words, month, today)
    day = _day(words, plain=weekday is not None)
    if day and sounds_like_a_day(" ".join(words)):
        return _of_some_month(day, weekday, words, today)
    if weekday is None:
        return None
    coming = next_weekday(weekday, today)
    later = "next" in words and coming.isocalendar()[:2] == today.isocalendar()[:2]
    same_day = "next" in words and coming == today
    return days_later(coming, 7) if later or same_day else coming


def _of_month(words: list[str], month: int, today: date) -> date | None:
    """ "the third of June 2027", "June the third"."""
    before = [word for word in words[:month] if word not in _IDLE]
    after = [word for word in words[month + 1 :] if word not in _IDLE]
    day = _day(before)
    if not day:
        day, after = _leading_day(after)
    year = read_count(after, 0) if after else None
    if not day or _SPANS.keys() & words:
        return None
    wanted = _whole(year[0]) if year else None
    wanted = wanted + 2000 if wanted and wanted < 100 else wanted
    return next_date(today, day, MONTHS[words[month]], wanted)


def _leading_day(words: list[str]) -> tuple[int, list[str]]:
    """The day a row of words begins with, and the words after it."""
    for end in (2, 1):
        if len(words) >= end and _place(words[:end]):
            return _place(words[:end]), words[end:]
    return 0, words


def _of_some_month(
    day: int, weekday: int | None, words: Sequence[str], today: date
) -> date | None:
    """ "the twelfth", "Monday the seventh", "the third of next month"."""
    after = today.replace(day=1) + timedelta(days=32)

    def fits(one: date) -> bool:
        month = one.month == after.month or "next" not in words
        return one.day == day and month and weekday in (None, one.weekday())

    return first_day(today, fits)


def _day(words: Sequence[str], plain: bool = True) -> int:
    """The day of a month among words, 0 for none; "nine" counts only if `plain`."""
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            row = words[start:end]
            if (plain or row[-1][-2:] in _ENDINGS) and (day := _place(row)):
                return day
    return 0


def _place(words: Sequence[str]) -> int:
    """ "third", "twenty first", "3rd", "three" or "3" as a day of a month; else 0."""
    if len(words) == 1 and (figure := _PLACE.fullmatch(words[0])):
        return int(figure[1])
    if len(words) == 1 and (plain := read_figure(words[0])) is not None:
        return _whole(plain) if plain <= 99 else 0
    reading = read_place(words, 0) or read_count(words, 0)
    return _whole(reading[0]) if reading and reading[1] == len(words) else 0


def _whole(value: Decimal) -> int:
    return int(value) if 0 < value < 10**6 else 0
