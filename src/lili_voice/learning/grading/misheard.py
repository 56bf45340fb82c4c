"""Ordinary words heard as others: "suffer jets" for "suffragettes"."""

import re
from collections.abc import Iterator
from functools import lru_cache

# Letters and the sounds they stand for, longer groups first; capitals are sounds that
# English writes with two letters, "@" a vowel hardly heard. Southern English: an "r"
# is heard before a vowel only.
_SPELT = (
    ("(?:t|s|ss|c)ion|[ct]ian|sian", "S@n"),
    ("tious|cious|xious", "S@s"),
    ("ture", "C@"),
    ("cient|tient", "S@nt"),
    ("tial|cial", "S@l"),
    ("ch(?=[rl]|ol|or|em|ao|ae)|(?<=s)ch(?=[eo])", "k"),
    ("tch|ch", "C"),
    ("dge|dg", "J"),
    ("augh|ough", "o"),
    ("igh", "I"),
    ("eigh|ai|ay|ei|ey(?=.)", "A"),
    ("ee|ea|ie|ey$", "i"),
    ("oo|ew|ue", "u"),
    ("ou|ow|ao|au(?=s)", "O"),
    ("oa|aw|au", "o"),
    ("sh", "S"),
    ("th", "T"),
    ("ph", "f"),
    ("gh", "g"),
    ("^kn|^gn", "n"),
    ("^wr", "r"),
    ("wh", "w"),
    ("ck", "k"),
    ("ng", "N"),
    ("qu", "kw"),
    ("x", "ks"),
    ("mb$", "m"),
    ("c(?=[eiy])", "s"),
    ("[ckq]", "k"),
    ("g(?=[eiy])", "J"),
    ("j", "J"),
    ("[aeiou]re?(?=[^aeiouyr]|$)", "@"),
    ("(?<=[^aeiou])e$|(?<=[^aeiou])e(?=s$|d$)", ""),
    ("^y|y(?=[aou])", "y"),
    ("y", "i"),
    ("h(?![aeiouy])", ""),
    ("(?<=[^aeiou])a$", "@"),
    ("(?<=[aeiou])g(?=m$)", ""),
)
_SOUND = re.compile("|".join(f"(?P<s{at}>{one})" for at, (one, _) in enumerate(_SPELT)))
_DOUBLED = re.compile(r"([^aeiou])\1")
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
LONG = 5  # sounds; in shorter words too many are alike
JOINED = 6  # sounds of a word that others stand for


@lru_cache(maxsize=65536)
def sounds(text: str) -> str:
    """Roughly the sounds of English words, a sign each, spaces left out."""
    return "".join(map(_of_word, text.split()))


@lru_cache(maxsize=65536)
def _of_word(word: str) -> str:
    plain = _DOUBLED.sub(r"\1", word)
    return _SOUND.sub(
        lambda found: _SPELT[int((found.lastgroup or "s0")[1:])][1], plain
    )


@lru_cache(maxsize=65536)
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
    row = [0.0]
    for sound in two:
        row.append(row[-1] + _lost(sound))
    for mine in one:
        before, row = row, [row[0] + _lost(mine)]
        for at, theirs in enumerate(two):
            row.append(
                min(
                    before[at] + _changed(mine, theirs),
                    before[at + 1] + _lost(mine),
                    row[at] + _lost(theirs),
                )
            )
    return row[-1]


def _changed(mine: str, theirs: str) -> float:
    if mine == theirs:
        return 0.0
    if mine in _VOWELS and theirs in _VOWELS:
        return _DULLED if "@" in (mine, theirs) else _OTHER_VOWEL
    return _ALIKE.get(frozenset((mine, theirs)), 1.0)


def _lost(sound: str) -> float:
    if sound in _VOWELS:
        return _VOWEL_LOST
    return _WEAK_LOST if sound in _WEAK else _LOST


def sounds_like(meant: str, heard: tuple[str, ...]) -> bool:
    """Whether English words that were heard are one word or phrase misheard."""
    if len(heard) > 1:
        like = heard_as(meant, " ".join(heard))
        return like >= (SPLIT if len(sounds(meant)) >= JOINED else SAME)
    one, two = _bare(sounds(meant), sounds(heard[0]))
    if len(one) < LONG or not two or _changed(one[0], two[0]) > _OTHER_VOWEL:
        return one == two and len(one) > 1
    return 1 - _cost(one, two) / max(len(one), len(two)) >= SINGLE


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
