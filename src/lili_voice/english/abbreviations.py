"""Capitals that are not read as written: "GLF" letter by letter, "Henry VIII"."""

import re
from collections.abc import Iterator

from lili_voice.english.spoken import say_number, say_ordinal
from lili_voice.english.vocabulary import word_set

_CAPITALS = re.compile(r"(?<![\w.'’-])[A-Z]{2,5}(?!\w)")
_SHOUTING = re.compile(r"(?<![A-Z'’])[A-Z'’]{2,}+(?:[\s,-]{1,3}[A-Z'’]{2,}+)+")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_NUMERAL = re.compile(r"\b((?:World )?[A-Z][^\W\d_]+) ([IVX]{1,7})(['’]s)?(?![\w'’-])")
_WORLD_WAR = re.compile(r"\bWW(I{1,2}|[12])\b")
_ROMAN_WORTH = {"I": 1, "V": 5, "X": 10}

# Said as words by everybody, or ordinary words written large.
_WORDS = word_set(
    "NATO SEATO NASA OPEC SALT DORA ANZAC AIDS START CHEKA "
    "NOT AND OR BUT ALL NO YES ONE TWO MUST ONLY WHY HOW THE WHO WHAT WHEN WHERE IS "
    "ARE WAS WERE DO TO OF IN ON AT BY FOR SO AS IF MOST BEST FIVE MARKS EXAM KEY "
    "NEVER EVERY BOTH ANY FIRST LAST MAIN OK"
)
# Spelled out, but nobody need be told what they stand for.
EVERYBODY_KNOWS = word_set(
    "AD BC CE BCE AM PM TV UK US USA USSR UN EU BBC MP NHS DNA RAF FBI CIA GCSE IGCSE "
    "AQA OCR CIE UFO DIY VIP HIV MI5 MI6 HMS USS"
)
_COUNTED = word_set(
    "War Part Act Chapter Book Volume Phase Stage Type Article Section Title Unit "
    "Apollo Vatican Paper Class Grade Corps Group Zone Wave Appendix Figure Table"
)
# One letter is a numeral only after a name that kings, queens and popes have borne.
_CROWNED = word_set(
    "Henry Edward Richard William George Charles James John Mary Elizabeth Philip "
    "Louis Francis Wilhelm Frederick Friedrich Nicholas Alexander Peter Catherine "
    "Napoleon Victoria Ferdinand Joseph Paul Pius Leopold Albert Alfonso Haakon "
    "Emmanuel Suleiman Mehmed Umberto Otto Ivan Isabella Stephen David Robert Malcolm"
)


def find_abbreviations(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the 2 to 5 capitals that are spelled out; headings in capitals not."""
    shouted = [
        match.span() for match in _SHOUTING.finditer(text) if _is_shouted(match[0])
    ]
    for match in _CAPITALS.finditer(text):
        word = match[0]
        inside = any(start <= match.start() < end for start, end in shouted)
        if not inside and word not in _WORDS and not _worth(word):
            yield match.span()


def find_numerals(text: str) -> Iterator[tuple[int, int, str]]:
    """Roman numerals with the name before them, and how both are said."""
    for match in _NUMERAL.finditer(text):
        name, numeral, owner = match.groups(default="")
        value = _worth(numeral)
        counted = name.split()[-1] in _COUNTED
        crowned = name in _CROWNED and (name, numeral) != ("Malcolm", "X")
        if not value or (len(numeral) == 1 and not counted and not crowned):
            continue
        said = say_number(value) if counted else f"the {say_ordinal(value).title()}"
        if counted:
            said = said.capitalize()
        yield match.start(), match.end(), f"{name} {said}{owner}"
    for match in _WORLD_WAR.finditer(text):
        which = "Two" if match[1] in ("II", "2") else "One"
        yield match.start(), match.end(), f"World War {which}"


def _is_shouted(run: str) -> bool:
    words = re.findall(r"[A-Z'’]+", run)
    return len(words) > 2 or any(len(word) > 5 or word in _WORDS for word in words)


def _worth(numeral: str) -> int:
    """1 to 39, or 0 for what is no Roman numeral."""
    if not _ROMAN.fullmatch(numeral):
        return 0
    worth = [_ROMAN_WORTH[letter] for letter in numeral]
    after = [*worth[1:], 0]
    return sum(-a if a < b else a for a, b in zip(worth, after, strict=True))
