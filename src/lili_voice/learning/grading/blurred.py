"""Words of an answer heard torn apart, run together, turned round or as others."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import accumulate

from lili_voice.english.sounds import likeness, sound_code
from lili_voice.english.thesaurus import known, meanings, opposite
from lili_voice.english.wordforms import STOP, stem
from lili_voice.learning.grading.misheard import heard_as, sounds_like, windows

SOUNDS_SAME = 0.88  # the least likeness of words that make no sense to one meant
NOT_FAR = 0.8  # their least likeness by rules of how words are said
SURE_LONE = 0.93  # that of words after an "a", which are something by themselves
SHORT = 4  # letters; a shorter word is not looked for by its sound
LONGEST = 3  # words that one word may be torn into
HALF = 3  # letters in the shorter part of a compound
NOWHERE = range(0)
INDEFINITE = frozenset({"a", "an"})
SPOKEN = 40  # words among which misheard ones are looked for


def misheard(word: str, spoken: Sequence[str], taken: AbstractSet[int]) -> range:
    """Where words not `taken` sound like a word of the answer."""
    if len(word) < SHORT or word.isdigit():
        return NOWHERE
    before = [*accumulate(map(len, spoken[:SPOKEN]), initial=0)]
    off = len(word) // 2  # letters more or fewer than that are another word
    for start, end in windows(tuple(spoken[:SPOKEN]), LONGEST):
        if abs(before[end] - before[start] - len(word)) > off:
            continue
        here = range(start, end)
        if taken and not taken.isdisjoint(here):
            continue
        torn = word[0] in "aeiou" and end - start > 2  # "a piece meant"
        first = start + (not torn)
        alone = not INDEFINITE.isdisjoint(spoken[max(0, start - 1) : first])
        if _sounds_as(word, tuple(spoken[start:end])) and not (
            len(here) > 1
            and alone
            and heard_as(word, " ".join(spoken[start:end])) < SURE_LONE
        ):
            return here
    return NOWHERE


@lru_cache(maxsize=4096)
def _sounds_as(word: str, window: tuple[str, ...]) -> bool:
    joined = "".join(window)
    if len(window) == 1 and joined == word:
        return False  # where it counts, it has been found already
    if joined == word or abs(len(joined) - len(word)) > len(word) // 2:
        return joined == word
    if all(w in STOP for w in window) or any(
        opposite(stem(w), stem(word)) for w in window
    ):
        return False
    if all(w in STOP or known(stem(w)) for w in window):
        return _english_for(word, window)
    same_start = sound_code(joined)[:1] == sound_code(word)[:1]
    alike = same_start and likeness(joined, word) >= SOUNDS_SAME
    alike = alike and heard_as(word, " ".join(window)) >= NOT_FAR
    return alike or sounds_like(word, window)


def _english_for(word: str, window: tuple[str, ...]) -> bool:
    """English words that are no more than the sound of another: "suffer jets"."""
    if window[0] in STOP and len(window) == 1:
        return False
    if any(meanings(stem(w)) & meanings(stem(word)) for w in window):
        return False
    return sounds_like(word, window)


@lru_cache(maxsize=2048)
def halves(word: str) -> tuple[tuple[str, str], ...]:
    """The two words a compound is made of: "head" and "strong"."""
    return tuple(
        (word[:at], word[at:])
        for at in range(HALF, len(word) - HALF + 1)
        if known(stem(word[:at])) and known(stem(word[at:]))
        if word[:at] not in STOP and word[at:] not in STOP
    )


def in_halves(word: str, stems: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Where both parts of a compound were said, or one: "sick sea"."""
    for first, second in halves(word):
        one, two = stem(first), stem(second)
        found = [at for at, said in enumerate(stems) if said in (one, two)]
        if found:
            whole = one in stems and two in stems
            yield tuple(found) if whole or len(found) == 1 else tuple(found[:1])
