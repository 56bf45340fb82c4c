"""Ordinary words heard as others: "suffer jets" for "suffragettes"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, takewhile

from lili_voice.english.wordforms import STOP
from lili_voice.learning.grading.spelling import sounds

_VOWELS = frozenset("aeiouAIO@")
_ALIKE = {
    frozenset(pair): cost
    for cost, pairs in (
        (0.15, "sz"),
        (0.25, "pb td kg fv CJ SZ nN dJ tC fT"),
        (0.35, "sS JS Td nm kC gJ zS"),
        (0.5, "lr wv sC"),
    )
    for pair in pairs.split()
}
_OTHER_VOWEL, _DULLED, _VOWEL_LOST, _WEAK_LOST, _LOST = 0.3, 0.2, 0.4, 0.45, 0.8
_WEAK = frozenset("rhtd")
_ENDING = re.compile("(?P<kind>aS@n|S@n|ment|nes|iN|)[sz]?$")
SPLIT = 0.84  # the least likeness of several words to one
SINGLE = 0.9  # of one English word to another
SAME = 0.94  # of several words to a short one
LOOSE = 0.03  # less is enough of words that end in "a", "in" or the like: "grey in"
LONG = 5  # sounds; in shorter words too many are alike
BEGINS = 0.4  # what the change of a first sound may cost at most
JOINED = 6  # sounds of a word that others stand for


@lru_cache(maxsize=2048)
def heard_as(meant: str, heard: str) -> float:
    """How alike two stretches of words sound, from 0 to 1, the same.

    The least cost of turning one row of sounds into the other, where sounds that are
    made alike cost little, over the longer of the two.
    """
    one, two = sounds(meant), sounds(heard)
    longer = max(len(one), len(two))
    if not longer or 2 * abs(len(one) - len(two)) > longer:
        return 0.0
    return 1 - _cost(one, two) / longer


def _cost(one: str, two: str) -> float:
    same = _as_far(one, two)
    one, two = one[same:], two[same:]
    same = _as_far(one[::-1], two[::-1])
    one, two = one[: len(one) - same], two[: len(two) - same]
    row = list(accumulate(map(_lost, two), initial=0.0))
    for mine in one:
        before, lost = row, _lost(mine)
        row = [before[0] + lost]
        for at, theirs in enumerate(two):
            changed = before[at] + _changed(mine, theirs)
            row.append(min(changed, before[at + 1] + lost, row[at] + _lost(theirs)))
    return row[-1]


def _as_far(one: str, two: str) -> int:
    """How many sounds two rows begin with alike."""
    pairs = zip(one, two, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


@cache
def _changed(mine: str, theirs: str) -> float:
    if mine == theirs:
        return 0.0
    if mine in _VOWELS and theirs in _VOWELS:
        return _DULLED if "@" in (mine, theirs) else _OTHER_VOWEL
    return _ALIKE.get(frozenset((mine, theirs)), 1.0)


@cache
def _lost(sound: str) -> float:
    if sound in _VOWELS:
        return _VOWEL_LOST
    return _WEAK_LOST if sound in _WEAK else _LOST


def sounds_like(meant: str, heard: tuple[str, ...]) -> bool:
    """Whether English words that were heard are one word or phrase misheard."""
    if len(heard) > 1:
        like = heard_as(meant, " ".join(heard))
        least = SPLIT if len(sounds(meant)) >= JOINED else SAME
        loose = heard[-1] in STOP and heard[0] not in STOP
        return like >= least - (LOOSE if loose else 0)
    one, two = _bare(sounds(meant), sounds(heard[0]))
    if len(one) < LONG or not two or _changed(one[0], two[0]) > _OTHER_VOWEL:
        return one == two and len(one) > 1
    return 1 - _cost(one, two) / max(len(one), len(two)) >= SINGLE


@lru_cache(maxsize=2048)
def begins_alike(meant: str, heard: str) -> bool:
    """Whether two stretches of words begin with sounds that are made alike."""
    one, two = sounds(meant), sounds(heard)
    if not (one and two):
        return False
    return _changed(one[0], two[0]) < BEGINS


def as_long(meant: str, heard: str) -> bool:
    """Whether two stretches of words are near enough in length to sound alike."""
    one, two = len(sounds(meant)), len(sounds(heard))
    return _VOWEL_LOST * abs(one - two) <= (1 - SPLIT) * max(one, two)


def _bare(one: str, two: str) -> tuple[str, str]:
    """Two rows of sounds without an ending they share with a great many words."""
    ends = _ENDING.search(one), _ENDING.search(two)
    if not (ends[0] and ends[1] and ends[0]["kind"] == ends[1]["kind"]):
        return one, two
    return one[: ends[0].start()], two[: ends[1].start()]


def windows(spoken: tuple[str, ...], most: int) -> Iterator[tuple[int, int]]:
    """Every stretch of up to `most` words: its start and end, which is exclusive."""
    for start in range(len(spoken)):
        for end in range(start + 1, min(start + most, len(spoken)) + 1):
            yield start, end
