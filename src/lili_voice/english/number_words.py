"""Number words: what each is worth, and what a row of them comes to.

Words are lower case. A reading is the value and the position after its last word.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from lili_voice.english.vocabulary import word_list

Words = Sequence[str]
Reading = tuple[Decimal, int]

_SMALL = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = word_list("twenty thirty forty fifty sixty seventy eighty ninety")

UNITS = {word: value for value, word in enumerate(_SMALL)} | {"nought": 0, "naught": 0}
TENS = {word: 10 * place for place, word in enumerate(_TENS, start=2)}
DECADES = {f"{word[:-1]}ies": value for word, value in TENS.items()}
CENTURIES = {word: UNITS[word] for word in _SMALL[10:]} | {"twenty": 20}
DIGITS = {word: v for word, v in UNITS.items() if v < 10} | {"oh": 0, "o": 0}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "dozen": 12,
}
ORDINALS = {
    **{f"{word}th": word for word in (*_SMALL[10:12], *_SMALL[13:])},
    **{"fourth": "four", "sixth": "six", "seventh": "seven"},
    **{f"{word[:-1]}ieth": word for word in _TENS},
    **{f"{word}th": word for word in ("hundred", "thousand", "million", "billion")},
    **{"first": "one", "second": "two", "third": "three", "fifth": "five"},
    **{"eighth": "eight", "ninth": "nine", "twelfth": "twelve"},
}
NUMBER_WORDS = UNITS.keys() | TENS.keys() | SCALES.keys() | {"hundred"}

# Where none of these stands, and no figure, no number begins.
BEGINNINGS = (
    NUMBER_WORDS | ORDINALS.keys() | DIGITS.keys() | {"half", "quarter", "a", "and"}
)

_SHARES = (
    (("half", "a"), Decimal("0.5")),
    (("half", "of", "a"), Decimal("0.5")),
    (("half",), Decimal("0.5")),
    (("a", "quarter", "of", "a"), Decimal("0.25")),
    (("a", "quarter"), Decimal("0.25")),
    (("quarter", "of", "a"), Decimal("0.25")),
    (("quarter",), Decimal("0.25")),
    (("three", "quarters", "of", "a"), Decimal("0.75")),
    (("three", "quarter"), Decimal("0.75")),
    (("a",), Decimal(1)),
)
_AND_A_HALF = ("and", "a", "half")
_FIGURE = re.compile(r"((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(k|mn|bn)?")
_SHORT_SCALES = {"k": 10**3, "mn": 10**6, "bn": 10**9, None: 1}
_LONGEST_FIGURE = 24  # more is a serial number, and int() would refuse far more
_LONGEST_ROW = 12


def read_figure(word: str) -> Decimal | None:
    """ "600,000", "0.6" or "50k"."""
    found = _FIGURE.fullmatch(word) if len(word) <= _LONGEST_FIGURE else None
    if not found:
        return None
    return Decimal(found[1].replace(",", "")) * _SHORT_SCALES[found[2]]


def read_count(words: Words, at: int, *, digits: int = 4) -> Reading | None:
    """The number that begins at `at`: a year, a row of `digits` digits, any count."""
    return (
        _digit_by_digit(words, at, digits) or _year(words, at) or _cardinal(words, at)
    )


def read_place(words: Words, at: int) -> Reading | None:
    """The ordinal that begins at `at`: "third", "one hundred and first"."""
    for end in range(at, min(at + _LONGEST_ROW, len(words))):
        last = ORDINALS.get(words[end])
        if last:
            row = with_one((*words[at:end], last))
            reading = read_count(row, 0)
            whole = reading is not None and reading[1] == len(row)
            return (reading[0], end + 1) if reading and whole else None
        if words[end] not in NUMBER_WORDS and words[end] not in ("and", "a"):
            return None
    return None


def with_one(words: Words) -> Words:
    """A bare "hundred thousand" is one of them."""
    bare = words and (words[0] == "hundred" or words[0] in SCALES)
    return ("one", *words) if bare else words


def _word(words: Words, at: int) -> str:
    return words[at] if at < len(words) else ""


def _starts(words: Words, at: int, row: Words) -> bool:
    return tuple(words[at : at + len(row)]) == tuple(row)


def _digit_by_digit(words: Words, at: int, least: int) -> Reading | None:
    end = at
    while end < len(words) and words[end] in DIGITS and end - at < _LONGEST_ROW:
        end += 1
    if end - at < least:
        return None
    return Decimal("".join(str(DIGITS[word]) for word in words[at:end])), end


def _year(words: Words, at: int) -> Reading | None:
    """A century and the years in it: "ten sixty six", "nineteen oh five"."""
    century = CENTURIES.get(_word(words, at))
    if century is None:
        return None
    if _word(words, at + 1) in ("oh", "o", "nought"):
        unit = DIGITS.get(_word(words, at + 2))
        return (Decimal(100 * century + unit), at + 3) if unit else None
    rest = _below_hundred(words, at + 1)
    if rest is None or rest[0] < 10:
        return None
    after = _word(words, rest[1])
    if after == "hundred" or after in SCALES:
        return None  # "ten twenty thousand" is an estimate, not a year
    return 100 * century + rest[0], rest[1]


def _cardinal(words: Words, at: int, below: int | None = None) -> Reading | None:
    """A count; after a scale word only what is `below` it can follow."""
    group = _group(words, at)
    if group is None:
        return None
    value, end = group
    scale = SCALES.get(_word(words, end))
    if scale is None:
        loose = below is not None and read_figure(words[at]) is not None
        return None if loose or not _fits(value, below) else group
    value, end = value * scale, end + 1
    if not _fits(value, below) or (below is not None and scale >= below):
        return None
    if _starts(words, end, _AND_A_HALF):
        return value + Decimal(scale) / 2, end + 3
    rest = None if scale == 12 else _cardinal(words, _past_and(words, end), scale)
    return (value + rest[0], rest[1]) if rest else _fraction(words, value, end)


def _fits(value: Decimal, below: int | None) -> bool:
    return below is None or 0 < value < below


def _past_and(words: Words, at: int) -> int:
    return at + 1 if _word(words, at) == "and" else at


def _group(words: Words, at: int) -> Reading | None:
    """What may stand before "thousand": "two hundred and five", "0.6", "half a"."""
    count = _share(words, at) or _below_hundred(words, at)
    figure = read_figure(_word(words, at))
    if figure is not None:
        count = figure, at + 1
    if count is None:
        return None
    value, at = count
    if _word(words, at) == "hundred":
        value, at = 100 * value, at + 1
        rest = _below_hundred(words, _past_and(words, at))
        if rest and rest[0]:
            value, at = value + rest[0], rest[1]
    return _fraction(words, value, at)


def _share(words: Words, at: int) -> Reading | None:
    for lead, share in _SHARES:
        end = at + len(lead)
        after = _word(words, end)
        if _starts(words, at, lead) and (after == "hundred" or after in SCALES):
            return share, end
    return None


def _fraction(words: Words, value: Decimal, at: int) -> Reading:
    if _starts(words, at, _AND_A_HALF):
        return value + Decimal("0.5"), at + 3
    end = at + 1
    while _digit(_word(words, end)) and end - at <= _LONGEST_ROW:
        end += 1
    if _word(words, at) != "point" or end == at + 1 or value != int(value):
        return value, at
    part = "".join(_digit(word) for word in words[at + 1 : end])
    return value + Decimal(f"0.{part}"), end


def _digit(word: str) -> str:
    if len(word) == 1 and word in "0123456789":
        return word
    return str(DIGITS[word]) if word in DIGITS else ""


def _below_hundred(words: Words, at: int) -> Reading | None:
    word = _word(words, at)
    if word in UNITS:
        return Decimal(UNITS[word]), at + 1
    if word not in TENS:
        return None
    unit = UNITS.get(_word(words, at + 1), 0)
    if 0 < unit < 10:
        return Decimal(TENS[word] + unit), at + 2
    return Decimal(TENS[word]), at + 1
