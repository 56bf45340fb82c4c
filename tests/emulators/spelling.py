"""Speech as Alexa writes it: small letters, figures as words, a letter as "b."."""

import re
import unicodedata

from lili_voice.english.spoken import say_number, say_ordinal, say_year

_DECADE = re.compile(r"\b([12]\d\d0)'?s\b")
_ORDINAL = re.compile(r"\b(\d{1,6})(?:st|nd|rd|th)\b")
_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_SIGNS = (("%", " per cent "), ("&", " and "), ("£", " pounds "), ("+", " plus "))


def as_heard(text):
    """What reaches a voice platform of words that were written down.

    Marks and pictures make no sound, so that nothing but them is heard as "".
    """
    said = unicodedata.normalize("NFC", text).translate(str.maketrans("‘’", "''"))
    said = said.lower()
    for sign, spoken in _SIGNS:
        said = said.replace(sign, spoken)
    said = _DECADE.sub(lambda found: _decade(int(found[1])), said)
    said = _ORDINAL.sub(lambda found: say_ordinal(int(found[1])), said)
    said = _NUMBER.sub(_number, said)
    words = [word for word in map(_word, re.split(r"[^\w']+", said)) if word]
    return " ".join(_spelt(word, alone=len(words) == 1) for word in words)


def _word(written):
    kept = "".join(c for c in written if c.isalpha() or c == "'")
    return kept.strip("'")


def _spelt(word, alone):
    """A letter that is no word is written with a full stop."""
    return f"{word}." if len(word) == 1 and (alone or word not in "ai") else word


def _decade(year):
    said = say_year(year)
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def _number(found):
    figures = found[0].replace(",", "")
    if "." in figures:
        return say_number(float(figures))
    year = len(found[0]) == 4 and 1000 <= int(figures) < 2100
    return say_year(int(figures)) if year else say_number(int(figures))
