"""What is not read as written: names, dates, Roman numerals and abbreviations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lili_voice.english.abbreviations import find_abbreviations, find_numerals
from lili_voice.english.dates import find_dates, say_date


@dataclass(frozen=True, slots=True)
class Aloud:
    """A run of a text and how it is said, or "" when it is spelled letter by letter."""

    start: int
    end: int
    voiced: str


def find_aloud(text: str, names: Mapping[str, str]) -> list[Aloud]:
    """First to last, none overlapping; `names` are as written -> as said."""
    found = [*_names(text, names), *_always(text)]
    # what begins first and reaches furthest wins; a name before all else alike
    found.sort(key=lambda aloud: (aloud.start, -aloud.end))
    kept: list[Aloud] = []
    for aloud in found:
        if not kept or aloud.start >= kept[-1].end:
            kept.append(aloud)
    return kept


@lru_cache(maxsize=2048)
def _always(text: str) -> tuple[Aloud, ...]:
    """What is not read as written whatever the names are."""
    spelled = (Aloud(*span, "") for span in find_abbreviations(text))
    return (*_dates(text), *_numerals(text), *spelled)


def _names(text: str, names: Mapping[str, str]) -> Iterator[Aloud]:
    said = {" ".join(name.split()): voiced for name, voiced in names.items()}
    longest_first = sorted(filter(None, said), key=len, reverse=True)
    if not longest_first:
        return
    written = "|".join(map(re.escape, longest_first))
    for match in re.finditer(rf"(?<!\w)({written})(['’]s)?(?!\w)", text):
        voiced = said[match[1]] or match[1]
        yield Aloud(match.start(), match.end(), voiced + (match[2] or ""))


def _dates(text: str) -> Iterator[Aloud]:
    for span in find_dates(text):
        voiced = say_date(span)
        if span.text.endswith("s") and not span.text.lower().startswith("the"):
            voiced = voiced.removeprefix("the ")  # "1950s Britain"
        yield Aloud(*span.at, voiced)


def _numerals(text: str) -> Iterator[Aloud]:
    return (Aloud(*numeral) for numeral in find_numerals(text))
