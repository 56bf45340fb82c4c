"""How like a name the words of an answer sound, and where in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lili_voice.english.sounds import likeness, sound_code
from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.english.years import MONTHS
from lili_voice.learning.grading.misheard import (
    as_long,
    begins_alike,
    heard_as,
    windows,
)
from lili_voice.learning.grading.proper import GIVEN
from lili_voice.learning.grading.spelling import sounds

SURE = 0.84  # the least likeness of a whole name
SURE_PART = 0.9  # the least likeness of one word of it
SURE_IN_ENGLISH = 0.85  # that of a name most of whose words are plain English
FAR = 0.8  # the likeness in sound up to which one word is not another, however spelt
SURE_TORN = 0.86  # that of a name heard as English words and nothing else
SURE_FEW = 0.9  # that of a name of few sounds, or of one with a small word at its end
FEW = 6  # sounds
SURE_BROKEN = 0.87  # that of a name heard as words of which some are no English
SHORT = 4  # letters; a shorter word must be strange to English to stand for a name
ARTICLES = word_set("a an the")
LONGEST = 5  # words a name may be broken into


@dataclass(frozen=True, slots=True)
class Sounding:
    """How like a name some words sound, and where they stand; `end` is exclusive.

    `whole` says whether the full name is among them, and not one word of it alone.
    """

    score: float
    start: int = 0
    end: int = 0
    whole: bool = False

    def apart(self, other: "Sounding") -> bool:
        return self.end <= other.start or other.end <= self.start


def sounding(name: str, spoken: Sequence[str], shared: frozenset[str]) -> Sounding:
    """The words that sound most like a name, from the floor up; else a score of 0."""
    full = part = Sounding(0.0)
    spelt = tuple(words(name))
    parts = parts_of_name(spelt, shared)
    for start, end in windows(tuple(spoken), LONGEST):
        window = tuple(spoken[start:end])
        like = max((like_part(window, one) for one in parts), default=0.0)
        part = max(part, Sounding(like, start, end), key=_firmness)
        whole = Sounding(like_whole(window, spelt), start, end)
        full = max(full, whole, key=_firmness)
    if full.apart(part) or not full.score:
        return replace(max(full, part, key=_firmness), whole=full.score > 0)
    best = max(full.score, part.score)
    return Sounding(best, min(full.start, part.start), max(full.end, part.end), True)


def parts_of_name(spelt: Sequence[str], shared: frozenset[str]) -> set[str]:
    """The words of a name that stand for all of it; none of "the Sun King"."""
    own = {word for word in spelt if len(spelt) > 1 and word not in STOP | shared}
    telling = {word for word in own if not known(stem(word))}
    return own if telling or not GIVEN.isdisjoint(spelt) else set()


def _firmness(sounding: Sounding) -> tuple[float, int]:
    return sounding.score, (sounding.end - sounding.start) * bool(sounding.score)


@lru_cache(maxsize=4096)
def could_sound(window: tuple[str, ...]) -> bool:
    """Whether words may be a name that was heard as something else."""
    if _all_ordinary(window):
        return len(window) > 1 and not all(word in STOP for word in window)
    short = len(window) == 1 and len(window[0]) == 1
    return not short and window[0] not in STOP


def like_whole(window: tuple[str, ...], spelt: tuple[str, ...]) -> float:
    """How like a whole name some words are, in any order; 0 when not enough."""
    names = _turned(spelt)
    text = " ".join(window)
    if text in names:
        return 1.0
    if not could_sound(window):
        return 0.0
    if _all_ordinary(window):
        return _torn(window, names)
    like = _broken(window, " ".join(word for word in spelt if word != "the"))
    if like or window[-1] in STOP:
        return like
    full = max((_full(window, name) for name in names if len(name) > 1), default=0.0)
    if 2 * sum(map(ordinary, window)) > len(window) and full < SURE_IN_ENGLISH:
        full = 0.0
    if len(window) == 1 and full < SURE:
        full = max((_as_spelt(text, name) for name in names), default=0.0)
    if len(window) == 1 and full and not any(heard_as(n, text) > FAR for n in names):
        full = 0.0
    return full if full >= SURE else 0.0


def like_part(window: tuple[str, ...], word: str) -> float:
    """How like one word of a name some words are; 0 when not enough."""
    text = " ".join(window)
    if text == word or not could_sound(window):
        return float(text == word)
    if _all_ordinary(window):
        return _torn(window, {word})
    if len(window) > 1 or len(word) < 3 or len(sound_code(word)) < 2:
        return _broken(window, word)
    part = likeness(text, word)
    return part if part >= SURE_PART else _broken(window, word)


@lru_cache(maxsize=4096)
def _turned(spelt: tuple[str, ...]) -> frozenset[str]:
    """A name as it is written, turned round, and with its first word put last."""
    bare = spelt[1:] if spelt[:1] == ("the",) else spelt
    every = (spelt, bare, spelt[::-1], (*spelt[1:], *spelt[:1]))
    return frozenset(map(" ".join, every))


def _as_spelt(heard: str, name: str) -> float:
    """How alike in sound one word is to a name of one word: "cuber" to "Cuba"."""
    like = 0.0 if " " in name else heard_as(name, heard)
    return like if like >= SURE_TORN and heard[0] == name[0] else 0.0


def _torn(window: Sequence[str], names: Collection[str]) -> float:
    """How like a name several English words are that were torn out of it."""
    if len(window) == 1 or all(word in STOP for word in window):
        return 0.0
    heard = " ".join(window)
    if window[0] in ARTICLES:
        return 0.0
    long = (n for n in names if len(n) > SHORT and _else_alike(window, n, SURE_TORN))
    best = max(((heard_as(n, heard), len(sounds(n))) for n in long), default=(0.0, 0))
    return best[0] if best[0] >= (SURE_TORN if best[1] >= FEW else SURE_FEW) else 0.0


def _broken(window: Sequence[str], name: str) -> float:
    """How alike in sound words are of which some are no English; of words said
    exactly only the rest counts, or "Liu Shaobo" would be Liu Shaoqi."""
    heard = " ".join(window)
    if len(name) <= SHORT or not _else_alike(window, name, SURE_BROKEN):
        return 0.0
    like = heard_as(name, heard)
    loose = window[-1] in STOP or len(sounds(name)) < FEW
    return like if like >= (SURE_FEW if loose else SURE_BROKEN) else 0.0


def _else_alike(window: Sequence[str], name: str, least: float) -> bool:
    """Whether words begin like a name, and what they do not share with it is alike."""
    heard = " ".join(window)
    if not (begins_alike(name, heard) and as_long(name, heard)):
        return False
    spelt = name.split()
    left = " ".join(word for word in window if word not in spelt)
    missing = " ".join(word for word in spelt if word not in window)
    return missing == name or heard_as(missing, left) >= least


def _full(window: Sequence[str], name: str) -> float:
    """Likeness of the whole; what is left beside a word said exactly must be alike
    too, or "Liu Shaobo" would be Liu Shaoqi."""
    spelt = name.split()
    left = " ".join(word for word in window if word not in spelt)
    missing = " ".join(word for word in spelt if word not in window)
    whole = likeness(" ".join(window), name)
    if not left or missing == name:
        return whole
    return min(whole, likeness(left, missing)) if missing else 0.0


@lru_cache(maxsize=4096)
def _all_ordinary(window: tuple[str, ...]) -> bool:
    return all(map(ordinary, window))


@lru_cache(maxsize=4096)
def ordinary(word: str) -> bool:
    """Whether a word is plain English, and so not a name misheard."""
    return word in STOP or word in MONTHS or known(stem(word)) or word.isdigit()
