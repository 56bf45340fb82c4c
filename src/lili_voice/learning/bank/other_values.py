"""Another number or year than the one that is told, of about the same size."""

import re
from collections.abc import Iterator

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import find_numbers, say_number
from lili_voice.english.wordforms import words
from lili_voice.learning.bank.chosen import chance
from lili_voice.learning.bank.draft import Form

OFF = (-4, 6, -7, 3)  # years
TIMES = (2, 3)
SMALL = 12  # numbers up to this are changed by a few
SCALED = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)(?P<scale> (?:thousand|million|billion))"
)


def other_values(told: str, form: Form) -> Iterator[str]:
    """Other dates or numbers, written in the same way."""
    if form is Form.DATE:
        yield from _years(told)
    elif form is Form.NUMBER:
        yield from _numbers(told)


def _years(told: str) -> Iterator[str]:
    spans = find_dates(told)
    if len(spans) != 1 or spans[0].end is not None or not spans[0].start.year:
        return
    year = str(spans[0].start.year)
    if told.count(year) != 1:
        return
    first = chance(told) % len(OFF)
    for off in (*OFF[first:], *OFF[:first]):
        yield told.replace(year, str(int(year) + off))


def _numbers(told: str) -> Iterator[str]:
    found = find_numbers(told)
    if len(found) != 1 or not isinstance(found[0].value, int):
        return
    value = found[0].value
    if scaled := SCALED.fullmatch(told):
        for times in TIMES:
            number = float(scaled["number"]) * times
            yield f"{number:g}{scaled['scale']}"
    elif told[0].isalpha():
        if value <= SMALL and words(told) == words(say_number(value)):
            yield from (say_number(value + more) for more in (2, 3))
    elif re.fullmatch(r"[\d,]+", told):
        more = (2, 3) if value <= SMALL else (value, 2 * value)
        for off in more:
            yield f"{value + off:,}" if "," in told else str(value + off)
