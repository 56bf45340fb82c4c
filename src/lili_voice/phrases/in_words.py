"""Text as a recogniser hears it: letters, spaces and apostrophes, no figures."""

import re
import unicodedata
from collections.abc import Callable

from lili_voice.english.spoken import say_number, say_ordinal, say_year

_MONEY = {"£": "pounds", "$": "dollars", "€": "euros"}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"
_STRAIGHT = str.maketrans("‘’ʼ–—−", "'''---")


def in_words(text: str) -> str:
    """ "In 1958–62, 5.5% of Mao's men": "in nineteen fifty eight to nineteen sixty two
    five point five per cent of mao's men". Years are those from 1000 to 2099.
    """
    said = unicodedata.normalize("NFC", text).translate(_STRAIGHT).lower()
    for pattern, spoken in _SPOKEN:
        said = pattern.sub(spoken, said)
    said = "".join(mark if mark.isalpha() or mark == "'" else " " for mark in said)
    return " ".join(re.sub(r"\B'|'\B", " ", said).split())


def _money(match: re.Match[str]) -> str:
    sign, amount, scale = match.groups(default="")
    return f"{amount}{scale} {_MONEY[sign]}"


def _years(match: re.Match[str]) -> str:
    first, last = match.groups()
    whole = first[: 4 - len(last)] + last
    return f"{say_year(int(first))} to {say_year(int(whole))}"


def _decade(match: re.Match[str]) -> str:
    said = say_year(int(match[1]))
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def _number(match: re.Match[str]) -> str:
    figures = match[0].replace(",", "")
    if "." in figures:
        return say_number(float(figures))
    is_year = len(match[0]) == 4 and 1000 <= int(figures) < 2100
    return say_year(int(figures)) if is_year else say_number(int(figures))


_Spoken = str | Callable[[re.Match[str]], str]

_SPOKEN: tuple[tuple[re.Pattern[str], _Spoken], ...] = (
    (re.compile(r"\b(?:[^\W\d_]\.){2,}"), lambda m: m[0].replace(".", "") + " "),
    (re.compile(rf"([£$€])\s?({_NUMBER})( (?:thousand|[mbtr]+illion))?"), _money),
    (re.compile(r"%"), " per cent "),
    (re.compile(r"&"), " and "),
    (re.compile(r"\b([12]\d{3})\s*-\s*(\d{4}|\d\d)\b"), _years),
    (re.compile(r"\b([12]\d\d0)'?s\b"), _decade),
    (re.compile(r"\b(\d{1,9})(?:st|nd|rd|th)\b"), lambda m: say_ordinal(int(m[1]))),
    (re.compile(_NUMBER), _number),
)
