"""Amounts in running text: counts, places in an order and decades, with their spans."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from lili_voice.english.number_words import (
    BEGINNINGS,
    CENTURIES,
    DECADES,
    NUMBER_WORDS,
    Words,
    read_count,
    read_figure,
    read_place,
)
from lili_voice.english.vocabulary import word_set


class Form(StrEnum):
    """What an amount tells."""

    COUNT = "count"  # also a year
    PLACE = "place"  # "third"
    DECADE = "decade"  # "the 1950s": its value is 1950


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a figure as written; `end` is exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written; `end` is exclusive."""

    value: Decimal
    form: Form
    text: str
    start: int
    end: int


CURRENCIES = {"£": "pounds", "$": "dollars", "€": "euros"}
LABELS = word_set(
    "number reason factor effect point question chapter part section war volume "
    "page aim feature argument cause consequence paragraph answer option choice day "
    "week year phase stage step article act source unit book type event"
)

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*[^\W\d_]*|[^\W_]+(?:['’][^\W_]+)*")
_WRITTEN_PLACE = re.compile(r"([0-9]{1,9})(?:st|nd|rd|th)")
_WRITTEN_DECADE = re.compile(r"([12][0-9]{2}0)s")
_BEFORE_A_SECOND = word_set("per split every each few")
_AFTER_A_SECOND = word_set(
    "to of later ago before after and or please per until while i is was"
) | {""}

_Read = tuple[Decimal, Form, int]


def tokens(text: str) -> tuple[Token, ...]:
    """The words and figures of a text, in order."""
    return tuple(Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=4096)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """Every amount, first to last.

    A lone "one", a bare "hundred", a "second" of time and fractions ("a third of")
    are left out.
    """
    return tuple(amount for run in _runs(text) for amount in _in_run(text, run))


def _runs(text: str) -> Iterator[list[Token]]:
    """Tokens with nothing between them but a space, a line end or a hyphen."""
    run: list[Token] = []
    for token in tokens(text):
        if run and not _joined(text[run[-1].end : token.start]):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _joined(gap: str) -> bool:
    return gap == "-" or (not gap.strip() and gap.count("\n") < 2)


def _in_run(text: str, run: Sequence[Token]) -> Iterator[Amount]:
    words = tuple(_as_read(text, token) for token in run)
    at = 0
    while at < len(words):
        begins = words[at] in BEGINNINGS or words[at][0].isdigit()
        read = _amount(words, at) if begins else None
        if read is None:
            at += 1
            continue
        value, form, end = read
        start, stop = run[at].start, run[end - 1].end
        yield Amount(value, form, text[start:stop], start, stop)
        at = end


def _as_read(text: str, token: Token) -> str:
    word = token.text.lower()
    sum_of_money = token.start and text[token.start - 1] in CURRENCIES
    return f"{word}n" if sum_of_money and re.fullmatch("[0-9.]+m", word) else word


def _amount(words: Words, at: int) -> _Read | None:
    decade = _decade(words, at)
    if decade:
        return decade
    place = _place(words, at)
    if place:
        return place
    count = read_count(words, at)
    if count is None or _is_pronoun(words, at, count[1]):
        return None
    return count[0], Form.COUNT, count[1]


def _decade(words: Words, at: int) -> _Read | None:
    written = _WRITTEN_DECADE.fullmatch(words[at])
    if written:
        return Decimal(written[1]), Form.DECADE, at + 1
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] not in CENTURIES or following not in DECADES:
        return None
    value = 100 * CENTURIES[words[at]] + DECADES[following]
    return Decimal(value), Form.DECADE, at + 2


def _place(words: Words, at: int) -> _Read | None:
    written = _WRITTEN_PLACE.fullmatch(words[at])
    if written:
        return Decimal(written[1]), Form.PLACE, at + 1
    place = read_place(words, at)
    if place is None or _is_share_or_time(words, at, place[1]):
        return None
    return place[0], Form.PLACE, place[1]


def _is_pronoun(words: Words, at: int, end: int) -> bool:
    alone = words[at] == "one" and end == at + 1
    return alone and not (at and words[at - 1] in LABELS)


def _is_share_or_time(words: Words, at: int, end: int) -> bool:
    """ "A third of the people" is a share, "one second" a time."""
    before = words[at - 1] if at else ""
    after = words[end] if end < len(words) else ""
    if words[at] == "second" and before in _BEFORE_A_SECOND:
        return True
    counted = before in NUMBER_WORDS or read_figure(before) is not None
    if counted and (words[at] == "second" or before == "one"):
        return True
    if before != "a":
        return False
    return after in _AFTER_A_SECOND if words[at] == "second" else after == "of"
