"""Numbers as a recogniser writes them, put the way numbers are read."""

import re

from lili_voice.english.number_words import DECADES, DIGITS, NUMBER_WORDS
from lili_voice.english.numbers import read_number
from lili_voice.english.wordforms import words
from lili_voice.learning.grading.misheard import sounds_like, windows

SPACED = re.compile(r"\b\d{1,3}(?: \d{3})+\b")
_SHORT_SCALE = (
    (re.compile(r"\b(\d+(?:\.\d+)?) ?m\b", re.IGNORECASE), r"\1 million"),
    (re.compile(r"\b(?:mil|mill|millon|mio)\b", re.IGNORECASE), "million"),
    (re.compile(r"\b(?:bil|bill|bn)\b", re.IGNORECASE), "billion"),
    (re.compile(r"\bgrand\b", re.IGNORECASE), "thousand"),
    (re.compile(r"\b(?:a )?couple (?:of )?(?=thousand|million|hundred)", re.I), "two "),
    (re.compile(r"\b(?:a )?couple of\b|\ba couple\b", re.IGNORECASE), "two"),
    (re.compile(r"\b(\w+)[- ]odd\b", re.IGNORECASE), r"\1"),
)
_OF_MILLIONS = re.compile(
    r"\b(?P<count>(?:\w+ ){1,3}thousand(?: (?:and )?(?:\w+ )?hundred)?(?: and \w+)?)"
    r" (?P<scale>million|billion)\b",
    re.IGNORECASE,
)
_SOUNDS = {
    "tree": "three",
    "free": "three",
    "ate": "eight",
    "fife": "five",
    "won": "one",
    "tin": "ten",
    "sicks": "six",
    "nein": "nine",
    "fore": "four",
    "for": "four",
    "to": "two",
    "too": "two",
    "tirty": "thirty",
    "fordy": "forty",
    "sixy": "sixty",
    "nighteen": "nineteen",
    "fourty": "forty",
    "ninety": "ninety",
}
_AFTER = re.compile(
    rf"\b(?P<number>{'|'.join(sorted(NUMBER_WORDS - DIGITS.keys()))})[ -]"
    rf"(?P<sound>{'|'.join(_SOUNDS)})(?=$|[.,?!]|\s+(?:million|thousand|hundred))",
    re.IGNORECASE,
)
_ROW = re.compile(rf"\b(?:{'|'.join(DIGITS)})(?: (?:{'|'.join(DIGITS)}))+\b", re.I)
_LONG = sorted(word for word in NUMBER_WORDS if len(word) > 4)
_ALONE = 3  # words of an answer that is a number misheard as a whole


def in_figures(text: str) -> str:
    """With "2.3 mil", "600 000" and "thirty tree" as they are meant."""
    text = SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    for pattern, meant in _SHORT_SCALE:
        text = pattern.sub(meant, text)
    text = _AFTER.sub(lambda m: f"{m['number']} {_SOUNDS[m['sound'].lower()]}", text)
    return _OF_MILLIONS.sub(_of_millions, text)


def _of_millions(found: re.Match[str]) -> str:
    count = read_number(found["count"])
    return found[0] if count is None else f"{int(count)} {found['scale']}"


def row_of_digits(text: str) -> str:
    """ "Six one" as "61"; a row of two or more."""
    return _ROW.sub(
        lambda m: "".join(str(DIGITS[w.lower()]) for w in m[0].split()), text
    )


def misheard_number(text: str) -> str:
    """Short words that sound like a number word, with that word in their place."""
    spoken = tuple(words(text))
    if len(spoken) > _ALONE or not DECADES.keys().isdisjoint(spoken):
        return text
    for start, end in windows(spoken, 2):
        for number in _LONG:
            if sounds_like(number, spoken[start:end]):
                return " ".join([*spoken[:start], number, *spoken[end:]])
    return text
