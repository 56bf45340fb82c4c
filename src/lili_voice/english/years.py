"""Telling years from other numbers, and the pieces of a text they are told from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.english.amounts import CURRENCIES, Amount, Form, find_amounts, tokens
from lili_voice.english.vocabulary import word_list, word_set

YEARS = range(1000, 2100)

MONTH_NAMES = word_list("""
    January February March April May June July August September October November
    December
""")
A_MONTH = rf"(?:{'|'.join(MONTH_NAMES)})"  # a pattern
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may"),
            *("june jun", "july jul", "august aug", "september sept sep"),
            *("october oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or an amount of a text, with what stands between it and the next."""

    text: str
    start: int
    end: int
    before: str
    after: str
    amount: Amount | None = None

    @property
    def word(self) -> str:
        return self.text.lower()


Pieces = Sequence[Piece]

_SPOKEN_YEAR = re.compile(
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty)\b(?!.*\bthousand\b).*|two\W+thousand\b.*"
    r"|(?:one|two)(?:\W+(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)){3}"
)
_WRITTEN_YEAR = re.compile("[0-9]{4}")
_ROUND_SPOKEN = re.compile(r"two\W+thousand|\w+\W+hundred")
ERAS = {"ad": 1, "ce": 1, "bc": -1, "bce": -1}
_BEFORE_A_YEAR = MONTHS.keys() | word_set(
    "in since by until till from during before after year circa c early late mid "
    "spring summer autumn winter"
)
_HEDGES = word_set(
    "about around only nearly almost over some roughly approximately least than another"
)
_COUNTED = word_set(
    "people men women children soldiers troops tonnes tons miles kilometres km metres "
    "feet kg kilograms kilos grams acres hectares agents officers workers peasants "
    "sailors prisoners refugees jews deaths casualties arrests flights ships boats "
    "planes aircraft tanks guns bombs bombers sorties pounds dollars marks roubles "
    "francs shillings years months weeks days hours minutes houses homes farms "
    "villages towns schools shops bars speakeasies furnaces communes factories "
    "members votes seats copies times calories percent million billion thousand strong"
)
_NOT_PLURAL = word_set(
    "was its his this has does us is as always perhaps towards across famous unless "
    "less thus whereas besides"
)


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Words and amounts in order, no letter twice."""
    amounts = {amount.start: amount for amount in find_amounts(text)}
    spans: list[tuple[int, int, Amount | None]] = []
    reached = 0
    for token in tokens(text):
        if token.start < reached:
            continue
        amount = amounts.get(token.start)
        reached = amount.end if amount else token.end
        spans.append((token.start, reached, amount))
    if not spans:
        return ()
    starts = [start for start, _, _ in spans[1:]] + [len(text)]
    ends = [0] + [end for _, end, _ in spans[:-1]]
    return tuple(
        Piece(text[s:e], s, e, text[left:s], text[e:right], amount)
        for (s, e, amount), left, right in zip(spans, ends, starts, strict=True)
    )


def read_year(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """The year at `at` and the position after it; before Christ it is negative."""
    with_era = _with_era(pieces, at)
    if with_era:
        return with_era
    value = count_at(pieces, at)
    if value not in YEARS:
        return None
    piece = pieces[at]
    written = _WRITTEN_YEAR.fullmatch(piece.text)
    if not written and not _SPOKEN_YEAR.fullmatch(piece.word):
        return None
    expected = at > 0 and pieces[at - 1].word in _BEFORE_A_YEAR
    if not expected and _ROUND_SPOKEN.fullmatch(piece.word):
        return None  # "two thousand" alone is more often a count
    return None if _counts(pieces, at, expected=expected) else (value, at + 1)


def count_at(pieces: Pieces, at: int) -> int:
    """The whole count at `at`, or -1."""
    amount = pieces[at].amount if at < len(pieces) else None
    if amount is None or amount.form is not Form.COUNT:
        return -1
    return int(amount.value) if amount.value == int(amount.value) else -1


def counts_things(pieces: Pieces, at: int) -> bool:
    """Whether the number at `at` is an amount of something: "1500 tonnes"."""
    return _counts(pieces, at, expected=False)


def _counts(pieces: Pieces, at: int, *, expected: bool) -> bool:
    piece = pieces[at]
    if piece.before[-1:] in CURRENCIES or piece.after.lstrip()[:1] == "%":
        return True
    if expected or at + 1 == len(pieces) or piece.after.strip():
        return False
    following = pieces[at + 1]
    if following.word in _COUNTED:
        return True
    hedged = at > 0 and pieces[at - 1].word in _HEDGES
    return _is_plural(following.text) and (hedged or count_at(pieces, at) % 50 == 0)


def _is_plural(word: str) -> bool:
    return (
        word.islower()
        and word.endswith("s")
        and len(word) > 3
        and word not in _NOT_PLURAL
    )


def _with_era(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """ "55 BC", "AD 43": here any number can be a year."""
    first = pieces[at]
    if at + 1 == len(pieces) or first.after.strip():
        return None
    second = pieces[at + 1]
    value = count_at(pieces, at)
    if 0 < value < YEARS.stop and second.text.isupper() and second.word in ERAS:
        return ERAS[second.word] * value, at + 2
    value = count_at(pieces, at + 1)
    if first.text in ("AD", "CE") and 0 < value < YEARS.stop:
        return value, at + 2
    return None
