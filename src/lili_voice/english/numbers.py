"""Numbers as pupils say them and as documents write them."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from lili_voice.english.amounts import (
    CURRENCIES,
    LABELS,
    Amount,
    Form,
    find_amounts,
    tokens,
)
from lili_voice.english.dates import find_dates
from lili_voice.english.number_words import (
    NUMBER_WORDS,
    SCALES,
    read_count,
    read_figure,
    read_place,
    with_one,
)
from lili_voice.english.spoken import say_number, say_ordinal, say_year
from lili_voice.english.vocabulary import word_set

__all__ = [
    "Number",
    "find_numbers",
    "read_number",
    "read_ordinal",
    "say_number",
    "say_ordinal",
    "say_year",
    "to_digits",
]


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text, with its currency or percent sign; `end` is exclusive.

    `unit` is the word it counts, lower case, or "" when none follows.
    """

    value: int | float
    text: str
    start: int
    end: int
    unit: str


# What a recogniser writes for a number word and nobody says otherwise ...
_MISHEARD = {
    "fife": "five",
    "fower": "four",
    "nein": "nine",
    "sicks": "six",
    "fitty": "fifty",
    "nighteen": "nineteen",
    "tousand": "thousand",
    "hunderd": "hundred",
    "millions": "million",
    "thousands": "thousand",
    "lakhs": "lakh",
    "crores": "crore",
}
# ... and ordinary words that sound like one: only beside plain number words.
_SOUNDS_LIKE = {
    "to": "two",
    "too": "two",
    "for": "four",
    "fore": "four",
    "ate": "eight",
    "won": "one",
    "tree": "three",
    "free": "three",
    "tin": "ten",
    "forth": "fourth",
}
_EDGES = " \t\r\n.,;:!?'’‘\""
_ROW_OF_FIGURES = re.compile(r"[0-9](?: [0-9]){1,11}|(?:1[0-9]|20) [0-9]{2}")
_AFTER_A_PLACE = LABELS | {"one"}
_NOT_COUNTED = word_set(
    "of in and or to by per from for at on a an the with as is are was were had has "
    "that who which but than it they he she out if when more less other so not"
)
_UNIT = re.compile(r"[\s-]{1,3}['\"‘“]?([^\W\d_]+(?:['’][^\W\d_]+)?)")
_PER_CENT = re.compile(r"\s?%|\sper\s?cent\b", re.IGNORECASE)


def read_number(text: str) -> int | float | None:
    """The number the whole text is, in any form it may be spoken or written."""
    words = _words(text)
    if words[:1] != ["minus"]:
        return _read_words(words)
    value = _read_words(words[1:])
    return None if value is None else -value


def read_ordinal(text: str) -> int | None:
    """The place named: "third", "3rd", "number three", "the third one", "reason 3"."""
    words = _words(text)
    if words[:1] == ["the"]:
        words = words[1:]
    labelled = False
    while words and words[0] in LABELS:
        words, labelled = words[1:], True
    if labelled:
        words = [_SOUNDS_LIKE.get(_MISHEARD.get(word, word), word) for word in words]
        value = _read_whole(words, digits=2)
        return value if isinstance(value, int) else _read_place(words)
    if len(words) > 1 and words[-1] in _AFTER_A_PLACE:
        words = words[:-1]
    return _read_place(words)


def to_digits(text: str) -> str:
    """Spoken numbers as figures, everything else untouched; safe on any text."""
    pieces, at = [], 0
    for amount in find_amounts(text):
        pieces += [text[at : amount.start], _figures(amount)]
        at = amount.end
    return "".join([*pieces, text[at:]])


def find_numbers(text: str) -> tuple[Number, ...]:
    """The counts of a text, without dates, years, places in an order and names."""
    dates = [span.at for span in find_dates(text)]
    return tuple(
        _number(text, amount)
        for amount in find_amounts(text)
        if amount.form is Form.COUNT
        and not any(start < amount.end and amount.start < end for start, end in dates)
        and not _in_a_name(text, amount)
    )


def _words(text: str) -> list[str]:
    trimmed = text.strip(_EDGES)
    found = tokens(trimmed)
    if not found or len(trimmed) != found[-1].end - found[0].start:
        return []
    for left, right in pairwise(found):
        gap = trimmed[left.end : right.start].strip()
        grouped = gap == "," and left.text.lower() in SCALES
        if gap not in ("", "-") and not grouped:
            return []
    return [token.text.lower() for token in found]


def _read_words(words: list[str]) -> int | float | None:
    if _ROW_OF_FIGURES.fullmatch(" ".join(words)):
        return int("".join(words))
    plain = [_MISHEARD.get(word, word) for word in words]
    value = _read_whole(plain, digits=2)
    if value is not None or NUMBER_WORDS.isdisjoint(plain):
        return value
    # four digits at least, or "to five" would be twenty-five
    return _read_whole([_SOUNDS_LIKE.get(word, word) for word in plain], digits=4)


def _read_whole(words: list[str], *, digits: int) -> int | float | None:
    row = with_one(words)
    reading = read_count(row, 0, digits=digits)
    return _plain(reading[0]) if reading and reading[1] == len(row) else None


def _read_place(words: list[str]) -> int | None:
    written = find_amounts(words[0]) if len(words) == 1 else ()
    if written and written[0].form is Form.PLACE:
        return int(written[0].value)
    heard = [_SOUNDS_LIKE.get(w, w) if w == "forth" else w for w in words]
    place = read_place(heard, 0)
    return int(place[0]) if place and place[1] == len(words) else None


def _plain(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


def _figures(amount: Amount) -> str:
    if amount.form is Form.DECADE:
        return f"{int(amount.value)}s"
    if amount.form is Form.PLACE:
        return f"{int(amount.value)}{_ending(int(amount.value))}"
    bare = amount.text.replace(",", "")
    if read_figure(bare) is not None and bare[-1].isdigit():
        return bare  # as precise as written: "0.50"
    whole = amount.value == int(amount.value)
    return str(int(amount.value)) if whole else f"{amount.value.normalize():f}"


def _ending(place: int) -> str:
    if place % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")


def _in_a_name(text: str, amount: Amount) -> bool:
    """The figure of "B-29" counts nothing."""
    before = text[max(0, amount.start - 2) : amount.start]
    return len(before) == 2 and before[1] in "-/" and before[0].isalpha()


def _number(text: str, amount: Amount) -> Number:
    start, end = amount.start, amount.end
    money = CURRENCIES.get(text[start - 1]) if start else None
    per_cent = _PER_CENT.match(text, end)
    start, end = start - bool(money), per_cent.end() if per_cent else end
    unit = money or ("percent" if per_cent else _counted(text, end))
    return Number(_plain(amount.value), text[start:end], start, end, unit)


def _counted(text: str, at: int) -> str:
    following = _UNIT.match(text, at)
    word = following[1].lower() if following else ""
    return "" if word in _NOT_COUNTED else word
