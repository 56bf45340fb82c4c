"""A name in an answer: it must win by sound against all other names."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from lili_voice.english.sounds import likeness, sound_code
from lili_voice.english.thesaurus import known, same_meaning
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.english.years import MONTHS
from lili_voice.learning.grading.answers import DENIED, UNDECIDED, Verdict
from lili_voice.learning.grading.misheard import heard_as, sounds
from lili_voice.learning.grading.proper import GIVEN
from lili_voice.turn import Grade

NOT_THE_NAME = "not the name"
SURE = 0.84  # the least likeness of a whole name
SURE_PART = 0.9  # the least likeness of one word of it
SURE_IN_ENGLISH = 0.85  # that of a name most of whose words are plain English
FAR = 0.8  # the likeness in sound up to which one word is not another, however spelt
SURE_TORN = 0.86  # that of a name heard as English words and nothing else
SHORT = 4  # letters; a shorter word must be strange to English to stand for a name
PAIR = 2  # words: a surname and the given name of somebody else
LONGEST = 5  # words a name may be broken into
EXCLUDES = word_set("not except excepting excluding besides without never")
EXCLUDING = re.compile(
    r"\b(?:(?:any|every|no) ?(?:one|body)|all|anything|everything|apart|other|rather)"
    r" (?:but|from|than)$"
)
DENIED_AFTER = re.compile(
    r"(?:(?:did|was|is|were|are|had|has|could|would) not|never)\b(?! (?:it|he|she))"
)
# Words that may stand beside a surname without being another given name.
OFFHAND = word_set(
    "mr mrs mister miss sir lord lady king queen chairman comrade president general "
    "leader minister premier emperor pope saint st man guy bloke person woman name "
    "right yes yeah no again course definite"
)


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
    if _another_name_beside(ours, wanted, spoken, set(words(told))):
        return Verdict(Grade.WRONG, NOT_THE_NAME)
    rival = max(
        (_sounding(n, spoken, frozenset()) for n in _rivals(wanted, names, told)),
        key=lambda sounding: sounding.score,
        default=Sounding(0.0),
    )
    heard_rival = rival.score >= SURE
    if not ours.score or (
        heard_rival and not ours.apart(rival) and _beats(rival, ours)
    ):
        return Verdict(Grade.WRONG, "another name" if heard_rival else NOT_THE_NAME)
    if _denied(spoken, ours):
        return Verdict(Grade.WRONG, DENIED)
    if heard_rival and ours.apart(rival):
        if "or" in spoken:
            return Verdict(Grade.WRONG, UNDECIDED)
        return Verdict(Grade.PARTIAL, "and another name")
    return Verdict(Grade.CORRECT, "the name")


def beside_the_name(spoken: Sequence[str], told: Collection[str], at: int) -> bool:
    """Whether the word at `at` makes a name next to it another: "Soviet influence"."""
    word = spoken[at]
    passed = STOP | QUESTION_WORDS | OFFHAND
    return word not in passed and word not in told and not word.endswith("ly")


def _another_name_beside(
    ours: Sounding, wanted: str, spoken: Sequence[str], told: Collection[str]
) -> bool:
    """ "Liu Bang" where Liu Shaoqi is wanted: the surname alone is not enough."""
    if ours.whole or not ours.score or len(words(wanted)) == 1:
        return False
    near = [at for at in (ours.start - 1, ours.end) if 0 <= at < len(spoken)]
    others = [at for at in near if beside_the_name(spoken, told, at)]
    content = [word for word in spoken if word not in STOP]
    return any(len(content) == PAIR or not _ordinary(spoken[at]) for at in others)


def _denied(spoken: Sequence[str], ours: Sounding) -> bool:
    """ "Everyone except Mao", "Mao didn't"."""
    before, after = spoken[: ours.start], " ".join(spoken[ours.end :])
    if not EXCLUDES.isdisjoint(before) or EXCLUDING.search(" ".join(before)):
        return True
    return bool(DENIED_AFTER.match(after))


def _beats(rival: Sounding, ours: Sounding) -> bool:
    return rival.score > ours.score


def _rivals(wanted: str, names: Collection[str], told: str) -> Iterator[str]:
    mine, said = set(words(wanted)), set(words(told))
    for name in names:
        spelt = set(words(name))
        other = spelt.isdisjoint(mine) and not same_meaning(_key(wanted), _key(name))
        if spelt and other and not spelt <= said:
            yield name


def _key(name: str) -> str:
    return " ".join(map(stem, words(name)))


def _shared(wanted: str, names: Collection[str]) -> frozenset[str]:
    """Words of a name that other people bear too: John Ball, John of Gaunt."""
    mine = words(wanted)
    others = [set(words(name)) for name in names if not set(mine) <= set(words(name))]
    return frozenset(word for word in mine if any(word in other for other in others))


def _sounding(name: str, spoken: Sequence[str], shared: frozenset[str]) -> Sounding:
    """The words that sound most like a name, from the floor up; else a score of 0."""
    best = Sounding(0.0)
    spelt = words(name)
    fulls = {
        " ".join(spelt),
        " ".join(reversed(spelt)),
        " ".join([*spelt[1:], spelt[0]]),
    }
    parts = _parts(spelt, shared)
    for start in range(len(spoken)):
        for end in range(start + 1, min(start + LONGEST, len(spoken)) + 1):
            full, part = _scores(spoken[start:end], fulls, parts)
            whole = best.whole or full > 0
            found = Sounding(max(full, part), start, end)
            best = replace(max(best, found, key=_firmness), whole=whole)
    return best


def _parts(spelt: Sequence[str], shared: frozenset[str]) -> set[str]:
    """The words of a name that stand for all of it; none of "the Sun King"."""
    own = {word for word in spelt if len(spelt) > 1 and word not in STOP | shared}
    telling = {word for word in own if not known(stem(word))}
    return own if telling or not GIVEN.isdisjoint(spelt) else set()


def _firmness(sounding: Sounding) -> tuple[float, int]:
    return sounding.score, (sounding.end - sounding.start) * bool(sounding.score)


def _scores(
    window: Sequence[str], fulls: Collection[str], parts: Collection[str]
) -> tuple[float, float]:
    """How like the full name, and how like one word of it; 0 when not enough."""
    text = " ".join(window)
    if text in fulls or text in parts:
        return float(text in fulls), float(text in parts)
    ordinary = sum(map(_ordinary, window))
    if ordinary == len(window):
        return _torn(window, fulls), _torn(window, parts)
    if len(text) == 1 or window[0] in STOP or window[-1] in STOP:
        return 0.0, 0.0
    full = max((_full(window, name) for name in fulls if len(name) > 1), default=0.0)
    if 2 * ordinary > len(window) and full < SURE_IN_ENGLISH:
        full = 0.0
    long = (word for word in parts if len(word) > 2 and len(sound_code(word)) > 1)
    part = max((likeness(text, word) for word in long), default=0.0)
    if len(window) == 1 and full < SURE:
        full = max((_as_spelt(text, name) for name in fulls), default=0.0)
    if len(window) == 1 and full and not any(heard_as(n, text) > FAR for n in fulls):
        full = 0.0
    one_word = len(window) == 1 and part >= SURE_PART
    return (full if full >= SURE else 0.0), (part if one_word else 0.0)


def _as_spelt(heard: str, name: str) -> float:
    """How alike in sound one word is to a name of one word: "cuber" to "Cuba"."""
    like = 0.0 if " " in name else heard_as(name, heard)
    return like if like >= SURE_TORN and heard[0] == name[0] else 0.0


def _torn(window: Sequence[str], names: Collection[str]) -> float:
    """How like a name several English words are that were torn out of it."""
    if len(window) == 1 or all(word in STOP for word in window):
        return 0.0
    heard = " ".join(window)
    begins = sounds(heard)[:1]
    long = (name for name in names if len(name) > SHORT and sounds(name)[:1] == begins)
    best = max((heard_as(name, heard) for name in long), default=0.0)
    return best if best >= SURE_TORN else 0.0


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


def _ordinary(word: str) -> bool:
    """Whether a word is plain English, and so not a name misheard."""
    return word in STOP or word in MONTHS or known(stem(word)) or word.isdigit()
