"""Centuries by any of their names: "the eleven hundreds" are the twelfth."""

import re
from decimal import Decimal

from lili_voice.english.dates import find_dates
from lili_voice.english.number_words import CENTURIES
from lili_voice.english.numbers import read_ordinal
from lili_voice.english.wordforms import words

_PLACE = re.compile(r"\b(?P<place>\w+)[ -](?:century|cent|c)\b", re.IGNORECASE)
_HUNDREDS = re.compile(
    rf"\b(?P<count>{'|'.join(CENTURIES)}) hundreds\b|\b(?P<figure>\d{{1,2}})00'?s\b",
    re.IGNORECASE,
)
_LEAD = frozenset(
    [
        "the",
        "in",
        "it",
        "was",
        "is",
        "of",
        "some",
        "time",
        "sometime",
        "early",
        "late",
        "mid",
        "end",
        "start",
        "beginning",
        "during",
        "about",
        "around",
        "ad",
    ]
)
_CENTURY = 100
_LATEST = 21


def century_of(accepted: str) -> Decimal | None:
    """The century that an accepted answer is; None when it says more, or no century."""
    found = _PLACE.search(accepted) or _HUNDREDS.search(accepted)
    if found is None:
        return None
    beside = words(accepted[: found.start()] + " " + accepted[found.end() :])
    said = _of(found)
    return Decimal(said) if said and set(beside) <= _LEAD else None


def centuries_in(heard: str) -> frozenset[Decimal]:
    """The centuries that are named, or that a year named lies in."""
    found = {_of(m) for pattern in (_PLACE, _HUNDREDS) for m in pattern.finditer(heard)}
    found |= {read_ordinal(word) for word in words(heard)}
    known = {Decimal(one) for one in found if one and one <= _LATEST}
    if known:
        return frozenset(known)
    years = {span.start.year for span in find_dates(heard) if span.start.year}
    return frozenset(Decimal((year - 1) // _CENTURY + 1) for year in years)


def _of(found: re.Match[str]) -> int | None:
    named = found.groupdict()
    if named.get("place"):
        return read_ordinal(named["place"])
    if named.get("figure"):
        return int(named["figure"]) + 1
    return CENTURIES[named["count"].lower()] + 1 if named.get("count") else None
