"""Shares of a whole: "a third", "one in three", "37 percent"."""

import re
from decimal import Decimal

from lili_voice.english.number_words import UNITS
from lili_voice.english.numbers import find_numbers, read_number, read_ordinal
from lili_voice.english.wordforms import STOP, words
from lili_voice.learning.grading.answers import UNDECIDED, Verdict
from lili_voice.turn import Grade

CLOSE = Decimal("0.7")  # points of a hundred: a third is 33 percent
WIDE = Decimal(2)  # the factor by which a bound may be off and still tell something
BESIDE = 4  # words beside the share in an answer that is no more than that
_COUNTS = {"a": 1} | {word: value for word, value in UNITS.items() if 0 < value < 12}
_BASES = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_COUNT = "|".join(_COUNTS)
_PARTS = (
    "third|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|hundredth"
)
# "The twelfth" alone is a place in an order.
_SHARE = re.compile(
    rf"\b(?:(?:(?P<count>{_COUNT}) )?(?P<base>half|halves|quarters?)"
    rf"|(?P<many>{_COUNT}) (?P<part>{_PARTS})s?|(?P<of>{_PARTS})(?= of\b)"
    r"|(?P<third>third)$)\b"
)
_IN = re.compile(r"\b(?P<count>\w+) (?:in|out of)(?: every)? (?P<base>\w+)\b")
_OF_A_NUMBER = re.compile(
    r"\b(?:half|quarters?)(?: of)? an? (?:million|billion|hundred)"
)
_OVER = re.compile(r"\b(?:over|more than|at least|above)\b")
_UNDER = re.compile(r"\b(?:under|less than|fewer than|nearly|almost|below|up to)\b")
_BETWEEN = re.compile(r"\bbetween\b|\bto\b")
_NOT = re.compile(r"\b(?:not|never)\b")


def portion_of(accepted: str) -> Decimal | None:
    """The share, in hundredths, that an accepted answer consists of."""
    found = _portions(accepted)
    beside = [word for word in words(accepted) if word not in STOP]
    return found[0] if len(found) == 1 and len(beside) <= BESIDE else None


def judge_portion(wanted: Decimal, heard: str) -> Verdict:
    """Compares shares, however they are told."""
    text = " ".join(words(heard))
    said = _portions(heard)
    if not said:
        bare = read_number(heard)
        said = [Decimal(str(bare))] if bare is not None and bare > 1 else []
    right = [one for one in said if abs(one - wanted) <= CLOSE]
    if _NOT.search(text) or not said:
        return Verdict(Grade.WRONG, "not that share")
    if _OVER.search(text) or _UNDER.search(text):
        return Verdict(*_bounded(wanted, said[0], text))
    if len(said) > 1 and not right and _BETWEEN.search(text):
        inside = min(said) <= wanted <= max(said)
        return Verdict(Grade.PARTIAL if inside else Grade.WRONG, "a span of shares")
    if len(right) == len(said):
        return Verdict(Grade.CORRECT, "the same share")
    return Verdict(Grade.WRONG, UNDECIDED if right else "another share")


def _bounded(wanted: Decimal, end: Decimal, text: str) -> tuple[Grade, str]:
    low, high = sorted((wanted, end))
    holds = wanted >= end if _OVER.search(text) else wanted <= end
    near = bool(low) and high <= WIDE * low
    return (Grade.PARTIAL if holds and near else Grade.WRONG), "a bound of the share"


def _portions(text: str) -> list[Decimal]:
    plain = " ".join(words(text))
    if _OF_A_NUMBER.search(plain):
        return []
    found = [Decimal(str(n.value)) for n in find_numbers(text) if n.unit == "percent"]
    if len(found) == 1 and (span := re.search(r"(\w+) (?:and|to) \w+", plain)):
        first = read_number(span[1])
        if first is not None and "between" in plain:
            found.append(Decimal(str(first)))
    for one in _SHARE.finditer(plain):
        part = one["part"] or one["of"] or one["third"]
        base = read_ordinal(part) if part else _BASES[one["base"]]
        parts = _COUNTS[one["count"] or one["many"] or "one"]
        if base and base > parts:
            found.append(Decimal(100 * parts) / base)
    for one in _IN.finditer(plain):
        count, whole = read_number(one["count"]), read_number(one["base"])
        if count and whole and 0 < count < whole:
            found.append(Decimal(str(100 * count)) / Decimal(str(whole)))
    return found
