"""Numbers as a recogniser writes them, put the way numbers are read."""

import re

from lili_voice.english.number_words import (
    DECADES,
    DIGITS,
    NUMBER_WORDS,
    TENS,
    UNITS,
)
from lili_voice.english.numbers import read_number
from lili_voice.english.wordforms import words
from lili_voice.learning.grading.misheard import sounds_like, windows

SPACED = re.compile(r"\b\d{1,3}(?: \d{3})+\b")
_UNITS = "|".join(word for word, value in DIGITS.items() if value and len(word) > 1)
_TENS_UP = "|".join(sorted(TENS.keys() | {w for w, v in UNITS.items() if v > 9}))
_TIMES = {"double": 2, "triple": 3, "treble": 3}
_MANY_OF = {"score": 20, "gross": 144}
_MEANT = (
    (re.compile(r"\b(\d+(?:\.\d+)?) ?m\b", re.IGNORECASE), r"\1 million"),
    (re.compile(r"\b(?:mil|mill|millon|mio)\b", re.IGNORECASE), "million"),
    (re.compile(r"\b(?:bil|bill|bn)\b", re.IGNORECASE), "billion"),
    (
        re.compile(r"\b(?:grand|thou|thousan|fousand|fousan|tousand)\b", re.I),
        "thousand",
    ),
    (re.compile(r"\b(?:a )?couple (?:of )?(?=thousand|million|hundred)", re.I), "two "),
    (re.compile(r"\b(?:a )?(?:couple|pair)(?: of)?\b", re.IGNORECASE), "two"),
    (re.compile(r"\b(?:a )?trio(?: of)?\b", re.IGNORECASE), "three"),
    (re.compile(r"\btwice\b", re.IGNORECASE), "two times"),
    (re.compile(r"\b(?:thrice)\b", re.IGNORECASE), "three times"),
    (re.compile(r"\b(\w+)[- ]ish\b", re.IGNORECASE), r"\1"),
    (re.compile(r"(?<=\d),\s(?=\d{3}\b)"), ","),
)
_ROW_THEN_K = re.compile(
    rf"(?P<count>\d+(?:\.\d+)?|\b(?:{'|'.join(sorted(NUMBER_WORDS | DIGITS.keys()))}))"
    r"[ -]?k\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(rf"\b(?P<times>{'|'.join(_TIMES)}) (?P<digit>\w+)\b", re.IGNORECASE)
_SCORE = re.compile(
    r"\b(?P<count>\w+) (?P<many>score|gross)\b(?:(?: and|,)? (?P<rest>\w+)\b)?", re.I
)
# "Two eighty" and "six forty-one" are hundreds.
_HUNDREDS = re.compile(
    rf"(?<![\w-])(?P<hundreds>{_UNITS})[ -](?P<rest>{_TENS_UP})\b", re.IGNORECASE
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
    "sex": "six",
    "fibe": "five",
    "hive": "five",
    "heaven": "seven",
    "night": "nine",
    "mine": "nine",
    "firty": "thirty",
    "firteen": "thirteen",
    "hunner": "hundred",
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
}
_AFTER = re.compile(
    rf"\b(?P<number>{'|'.join(sorted(NUMBER_WORDS - DIGITS.keys()))})[ -]"
    rf"(?P<sound>{'|'.join(_SOUNDS)})(?=$|[.,?!]|\s+(?:million|thousand|hundred))",
    re.IGNORECASE,
)
_ROW = re.compile(rf"\b(?:{'|'.join(DIGITS)})(?: (?:{'|'.join(DIGITS)}))+\b", re.I)
_LONG_ROW = re.compile(
    rf"\b(?:{'|'.join(DIGITS)})(?: (?:{'|'.join(DIGITS)})){{2,}}\b", re.I
)
_LONG = sorted(word for word in NUMBER_WORDS if len(word) > 4)
_ALONE = 3  # words of an answer that is a number misheard as a whole


def in_figures(text: str) -> str:
    """With "2.3 mil", "600 000" and "thirty tree" as they are meant."""
    text = SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    for pattern, meant in _MEANT:
        text = pattern.sub(meant, text)
    text = _SCORE.sub(_by_the_score, text)
    text = _AFTER.sub(lambda m: f"{m['number']} {_SOUNDS[m['sound'].lower()]}", text)
    text = _LONG_ROW.sub(lambda found: row_of_digits(found[0]), text)
    text = _HUNDREDS.sub(_by_the_hundred, text)
    text = _ROW_THEN_K.sub(r"\g<count> thousand", text)
    return _OF_MILLIONS.sub(_of_millions, text)


def _by_the_score(found: re.Match[str]) -> str:
    """ "Two score", "three score and ten"."""
    count = 1 if found["count"].lower() == "a" else read_number(found["count"])
    rest = read_number(found["rest"]) if found["rest"] else 0
    if count is None:
        return found[0]
    total = int(count) * _MANY_OF[found["many"].lower()]
    more = "" if rest is not None or not found["rest"] else f" {found['rest']}"
    return f"{total + int(rest or 0)}{more}"


def _by_the_hundred(found: re.Match[str]) -> str:
    before = found.string[: found.start()].lower().split()
    if before and before[-1] in NUMBER_WORDS | {"and"}:
        return found[0]
    return f"{found['hundreds']} hundred {found['rest']}"


def _of_millions(found: re.Match[str]) -> str:
    count = read_number(found["count"])
    return found[0] if count is None else f"{int(count)} {found['scale']}"


def row_of_digits(text: str) -> str:
    """ "Six one" as "61", "one oh double six" as "1066"; a row of two or more."""
    text = _AGAIN.sub(_said_again, text)
    return _ROW.sub(
        lambda m: "".join(str(DIGITS[w.lower()]) for w in m[0].split()), text
    )


def _said_again(found: re.Match[str]) -> str:
    digit = found["digit"].lower()
    times = _TIMES[found["times"].lower()]
    return " ".join([digit] * times) if digit in DIGITS else found[0]


def misheard_number(text: str) -> str:
    """Short words that sound like a number word, with that word in their place."""
    spoken = tuple(words(text))
    if len(spoken) == 1 and spoken[0] in _SOUNDS:
        return _SOUNDS[spoken[0]]
    if len(spoken) > _ALONE or not DECADES.keys().isdisjoint(spoken):
        return text
    for start, end in windows(spoken, 2):
        for number in _LONG:
            if sounds_like(number, spoken[start:end]):
                return " ".join([*spoken[:start], number, *spoken[end:]])
    return text
