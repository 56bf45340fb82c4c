"""A question heard again, more boldly, when as it was heard the notes do not answer it.

A recogniser gives ordinary words for names and terms it does not know ("vixen" for
"Nixon"), runs words together and parts them, and takes one word of asking for another.
Here every word that the notes do not use may be one that they
do, if it sounds like it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lili_voice.english.sounds import likeness, sound_code
from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem
from lili_voice.knowledge.finding.hearing import Ear
from lili_voice.knowledge.finding.plainwords import FRAME, LIGHT

UNEQUAL = 4  # letters by which what was heard may be longer or shorter
UNEQUAL_ENGLISH = 2  # and a word that is good English: a revolution is no revolt
WINDOW = 3  # words that may have been one
LONGEST = 60  # words of a question that is heard again
# What it costs to leave a word as it was heard: one the notes use, one they do not, one
# that is no English at all; and to take it for another, beside how unlike they sound.
ENGLISH, STRANGE, CHANGED, JOINED = 0.26, 0.6, 0.04, 0.03
# Likeness from which a word may be meant: for several words heard, and for one.
LEAST_OF_MANY, LEAST, LEAST_OPENER, LEAST_SURE = 0.8, 0.79, 0.8, 0.9
LEAST_ENGLISH = 0.86  # for a word that is good English
SHORT = 2  # consonants of a name that is easily taken for another
IDLE = STOP | LIGHT | FRAME  # what nobody would take a telling word for
GIVEN_UP, SILENT = 0.12, 0.03  # for each word of use in a window, and each small one
OPENERS = word_list("""
    who what which when where why how name state give list tell explain describe define
    compare identify outline summarise remind is was were did does do could can
""")
PARTS = word_list("""
    reason reasons cause causes effect effects feature features factor factors result
    results consequence consequences aim aims success successes failure failures
    argument conclusion introduction first second third fourth fifth sixth year month
    date number essay paragraph timeline
""")
ALONE_NOTHING = frozenset(word_list("year month date number"))  # asked of something


@dataclass(frozen=True, slots=True)
class Reheard:
    """Words as they may have been said, how unlike what was heard they sound, and which
    share of the telling words was changed."""

    words: tuple[str, ...]
    cost: float
    changed: float = 0.0


@dataclass(frozen=True, slots=True)
class SecondEar:
    """Hears again. `useful` tells whether the notes hold a word or its like."""

    ear: Ear
    useful: Callable[[str], bool]

    def hear(self, heard: Sequence[str]) -> Reheard | None:
        """The likeliest words behind what was heard; None where nothing else fits."""
        if not 0 < len(heard) <= LONGEST:
            return None
        opened = _opened(heard)
        best: list[tuple[float, float, tuple[str, ...]]] = [(0.0, 0.0, ())]
        for end in range(1, len(opened) + 1):
            ways = []
            for start in range(max(0, end - WINDOW), end):
                before = best[start]
                for cost, unlike, words in self._ways(opened[start:end]):
                    so_far = (before[0] + cost, before[1] + unlike, before[2] + words)
                    ways.append(so_far)
            best.append(min(ways, key=lambda way: way[0]))
        _, unlike, words = best[-1]
        if list(words) == list(heard):
            return None
        new = [w for w in words if w not in heard and w not in IDLE]
        telling = [w for w in words if stem(w) not in IDLE]
        if not telling and not ALONE_NOTHING.isdisjoint(words):
            return None
        changed = len(new) / (len(telling) or 1)
        return Reheard(words, unlike + CHANGED * (opened != list(heard)), changed)

    def _ways(
        self, window: Sequence[str]
    ) -> Iterator[tuple[float, float, tuple[str, ...]]]:
        """The ways to take some words that stand together: cost, unlikeness, words."""
        kept = [self._keeping(word) for word in window]
        if len(window) == 1:
            yield kept[0], 0.0, (window[0],)
        if any(word[:1].isdigit() for word in window) or STOP.issuperset(window):
            return
        for score, meant in self._meant(" ".join(window), doubted=any(kept)):
            cost = 1 - score + CHANGED + JOINED * (len(window) - 1)
            words = tuple(meant.split())
            for word, keeping in zip(window, kept, strict=True):
                if not keeping and word not in words:
                    cost += SILENT if word in STOP else GIVEN_UP
            yield cost, 1 - score, words

    def _keeping(self, word: str) -> float:
        form = stem(word)
        silent = word in STOP or word in QUESTION_WORDS or form in FRAME
        if silent or word[:1].isdigit() or form in LIGHT or self.useful(word):
            return 0.0
        return ENGLISH if known(form) or word in OPENERS or word in PARTS else STRANGE

    def _meant(self, spoken: str, *, doubted: bool) -> Iterator[tuple[float, str]]:
        """The name, and the word of the notes or of asking, most like some words.

        Words that are not doubted may be a longer name alone that is very like them.
        """
        code, single = sound_code(spoken), " " not in spoken
        if not code or (single and not doubted):
            return
        names = self.ear.names.get(code[:2], ())
        if len(code) <= SHORT:
            names = (*names, *self.ear.names.get(code[:1], ()))
        if not doubted:
            longer = [n for n in names if " " in n and _as_long(n, spoken, UNEQUAL)]
            yield from _likest(spoken, longer, LEAST_SURE)
            return
        least, unequal = LEAST if single else LEAST_OF_MANY, UNEQUAL
        if single and known(stem(spoken)):
            least, unequal = LEAST_ENGLISH, UNEQUAL_ENGLISH
        words = self.ear.vocabulary.get(code[:1], ())
        for meant in (names, [w for w in words if stem(w) not in IDLE], PARTS):
            near = [w for w in meant if _as_long(w, spoken, unequal)]
            yield from _likest(spoken, near, least)


def _as_long(word: str, spoken: str, unequal: int) -> bool:
    return abs(len(word) - len(spoken)) <= unequal


def _likest(
    spoken: str, meant: Iterable[str], least: float
) -> Iterator[tuple[float, str]]:
    """The one most like some words, if it is like enough and not the same."""
    score, best = max(((_alike(spoken, word), word) for word in meant), default=(0, ""))
    if score >= least and best != spoken:
        yield score, best


def _opened(heard: Sequence[str]) -> list[str]:
    """With the first word as a word of asking, if it only sounds like one."""
    first = heard[0]
    if first in OPENERS or not heard[1:]:
        return list(heard)
    score, opener = max((_alike(first, opener), opener) for opener in OPENERS)
    sure = score >= LEAST_OPENER and first not in STOP
    return [opener if sure else first, *heard[1:]]


@lru_cache(maxsize=1 << 14)
def _alike(spoken: str, word: str) -> float:
    """How alike they sound; what sounds just the same is half as unlike."""
    alike = likeness(spoken, word)
    code = sound_code(word)
    telling = len(code) > (2 if " " in spoken else 1)
    same = telling and sound_code(spoken) == code
    return (1 + alike) / 2 if same else alike
