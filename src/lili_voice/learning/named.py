"""A name in an answer: it must win by sound against all other names."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lili_voice.english.sounds import likeness
from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.english.years import MONTHS
from lili_voice.learning.answers import DENIED, UNDECIDED, Verdict
from lili_voice.turn import Grade

SURE = 0.84  # the least likeness of a whole name
SURE_PART = 0.9  # the least likeness of one word of it
SHORT = 4  # letters; a shorter word must be strange to English to stand for a name
LONGEST = 5  # words a name may be broken into


@dataclass(frozen=True, slots=True)
class Sounding:
    """How like a name some words sound, and where they stand; `end` is exclusive."""

    score: float
    start: int = 0
    end: int = 0

    def apart(self, other: "Sounding") -> bool:
        return self.end <= other.start or other.end <= self.start


def is_name(text: str, names: Collection[str]) -> bool:
    """Whether a text is one of the names, or one word of one."""
    asked = words(text)
    return bool(asked) and any(
        asked == spelt or (len(asked) == 1 and asked[0] in spelt)
        for spelt in map(words, names)
    )


def judge_name(wanted: str, heard: str, names: Collection[str], told: str) -> Verdict:
    """Judges a name. Names `told` in the question are no rivals."""
    spoken = words(heard)
    ours = _sounding(wanted, spoken, _shared(wanted, names))
    rival = max(
        (_sounding(n, spoken, frozenset()) for n in _rivals(wanted, names, told)),
        key=lambda sounding: sounding.score,
        default=Sounding(0.0),
    )
    heard_rival = rival.score >= SURE
    if not ours.score or (
        heard_rival and not ours.apart(rival) and _beats(rival, ours)
    ):
        return Verdict(Grade.WRONG, "another name" if heard_rival else "not the name")
    if "not" in spoken[: ours.start]:
        return Verdict(Grade.WRONG, DENIED)
    if heard_rival and ours.apart(rival):
        if "or" in spoken:
            return Verdict(Grade.WRONG, UNDECIDED, missing=(wanted,))
        return Verdict(Grade.PARTIAL, "and another name", (wanted,))
    return Verdict(Grade.CORRECT, "the name", (wanted,))


def _beats(rival: Sounding, ours: Sounding) -> bool:
    return rival.score > ours.score


def _rivals(wanted: str, names: Collection[str], told: str) -> Iterator[str]:
    mine, said = set(words(wanted)), set(words(told))
    for name in names:
        spelt = set(words(name))
        if spelt and spelt.isdisjoint(mine) and not spelt <= said:
            yield name


def _shared(wanted: str, names: Collection[str]) -> frozenset[str]:
    """Words of a name that other people bear too: John Ball, John of Gaunt."""
    mine = words(wanted)
    others = [set(words(name)) for name in names if not set(mine) <= set(words(name))]
    return frozenset(word for word in mine if any(word in other for other in others))


def _sounding(name: str, spoken: Sequence[str], shared: frozenset[str]) -> Sounding:
    """The words that sound most like a name, from the floor up; else a score of 0."""
    best = Sounding(0.0)
    spelt = words(name)
    whole = {
        " ".join(spelt),
        " ".join(reversed(spelt)),
        " ".join([*spelt[1:], spelt[0]]),
    }
    parts = {word for word in spelt if len(spelt) > 1 and word not in STOP | shared}
    for start in range(len(spoken)):
        for end in range(start + 1, min(start + LONGEST, len(spoken)) + 1):
            score = _score(spoken[start:end], whole, parts)
            if score > best.score:
                best = Sounding(score, start, end)
    return best


def _score(
    window: Sequence[str], whole: Collection[str], parts: Collection[str]
) -> float:
    text = " ".join(window)
    if text in whole or text in parts:
        return 1.0
    if (
        len(text) == 1
        or window[0] in STOP
        or window[-1] in STOP
        or all(map(_ordinary, window))
    ):
        return 0.0
    full = max(likeness(text, name) for name in whole if len(name) > 1)
    part = max((likeness(text, word) for word in parts if len(word) > 2), default=0.0)
    if len(window) > 1:
        part = 0.0
    return max(full if full >= SURE else 0.0, part if part >= SURE_PART else 0.0)


def _ordinary(word: str) -> bool:
    """Whether a word is plain English, and so not a name misheard."""
    return word in STOP or word in MONTHS or known(stem(word)) or word.isdigit()
