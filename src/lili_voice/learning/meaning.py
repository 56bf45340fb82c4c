"""How much of an accepted answer was said, in whatever words, and which way round."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from lili_voice.english.numbers import to_digits
from lili_voice.english.sounds import likeness, sound_code
from lili_voice.english.thesaurus import (
    known,
    meanings,
    opposite,
    phrase_meanings,
)
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words

SOUNDS_SAME = 0.88  # the least likeness of a misheard word of the answer
SCOPE = 3  # words of meaning a "not" reaches forward, within its clause
FIGURES = (re.compile(r"\d{2,}"), re.compile(r"\d+(?:st|nd|rd|th)"))
CLAUSE = word_set("and but because so though although while whereas")
SHORT = 4  # letters; a shorter word is not looked for by its sound
BLAME = word_set(
    "bad poor terrible awful dreadful horrible appalling rubbish useless lousy "
    "low inferior shoddy"
)
DENIES = word_set(
    "not no never nobody nothing none without neither hardly barely lack lacked "
    "lacking absence"
)


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a text and their stems; `denied` says of each whether a "not" or
    the like goes before it."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    denied: tuple[bool, ...]

    def content(self) -> Iterator[int]:
        """The positions of words that carry meaning."""
        for at, word in enumerate(self.words):
            if word not in STOP and word not in QUESTION_WORDS and word not in DENIES:
                yield at

    def groups(self) -> Iterator[tuple[int, int, frozenset[int]]]:
        """Words and phrases with their groups of the thesaurus: start, end, groups."""
        yield from phrase_meanings(self.stems)
        for at in self.content():
            yield at, at + 1, meanings(self.stems[at])


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which content words of an answer were said (their positions), which were only
    said the other way round, whether the whole is the contrary, which words heard are
    of another meaning, and which say the same as which."""

    said: frozenset[int]
    turned: frozenset[int]
    contrary: bool
    beside: frozenset[int]
    pairs: Mapping[int, frozenset[int]]


@lru_cache(maxsize=4096)
def read(text: str) -> Said:
    """A text, ready to be compared."""
    spoken = tuple(words(to_digits(text)))
    denied = tuple(_denied(spoken[:at]) for at in range(len(spoken)))
    return Said(spoken, tuple(map(stem, spoken)), denied)


def _denied(before: Sequence[str]) -> bool:
    """Whether the words before one deny it: "did not want", "no real desire"."""
    passed = 0
    for word in reversed(before):
        if word in DENIES:
            return True
        passed += word not in STOP
        if passed == SCOPE or word in CLAUSE:
            return False
    return False


def compare(wanted: Said, heard: Said) -> Likeness:
    """What of `wanted` is in `heard`."""
    same: dict[int, set[bool]] = {}
    pairs: dict[int, frozenset[int]] = {}
    for mine, theirs in _pairs(wanted, heard):
        pairs[mine] = pairs.get(mine, frozenset()) | {theirs}
        same.setdefault(mine, set()).add(wanted.denied[mine] == heard.denied[theirs])
    turned = [at for at, ways in same.items() if True not in ways]
    for mine, theirs in _opposed(wanted, heard, same):
        if wanted.denied[mine] == heard.denied[theirs]:
            turned.append(mine)
        else:
            same[mine] = {True}
    said = frozenset(at for at, ways in same.items() if True in ways)
    beside = frozenset(heard.content()).difference(*pairs.values())
    contrary = bool(turned) or _other_number(wanted, heard)
    return Likeness(said, frozenset(turned), contrary, beside, pairs)


def _pairs(wanted: Said, heard: Said) -> Iterator[tuple[int, int]]:
    """Content words of both that are the same, mean the same or sound the same."""
    content = set(wanted.content())
    for theirs in heard.content():
        same = (at for at in content if _equal(wanted.words[at], heard.words[theirs]))
        yield from ((mine, theirs) for mine in same)
    yield from _meaning_the_same(wanted, heard, content)
    for mine in content:
        if (at := _misheard(wanted.words[mine], heard)) is not None:
            yield mine, at


def _equal(mine: str, theirs: str) -> bool:
    return stem(mine) == stem(theirs) or (mine in BLAME and theirs in BLAME)


def _meaning_the_same(
    wanted: Said, heard: Said, content: AbstractSet[int]
) -> Iterator[tuple[int, int]]:
    by_group = _by_group(heard)
    for start, end, groups in wanted.groups():
        for group in groups & by_group.keys():
            first, last = by_group[group]
            # "communism" does not stand for "socialism" where both are in the answer
            if end - start == last - first == 1 and heard.stems[first] in wanted.stems:
                continue
            inside = content & set(range(start, end))
            yield from product(inside, range(first, last))


def _by_group(heard: Said) -> Mapping[int, tuple[int, int]]:
    """Where each group of the thesaurus was said; `end` is exclusive."""
    return {
        group: (start, end) for start, end, groups in heard.groups() for group in groups
    }


def _misheard(word: str, heard: Said) -> int | None:
    """Where words that make no sense sound like the word of the answer."""
    if len(word) < SHORT or word.isdigit():
        return None
    for start in range(len(heard.words)):
        for end in range(start + 1, min(start + 3, len(heard.words)) + 1):
            window = heard.words[start:end]
            sensible = all(w in STOP or known(stem(w)) for w in window)
            joined = "".join(window)
            if sensible or sound_code(joined)[:1] != sound_code(word)[:1]:
                continue
            if likeness(joined, word) >= SOUNDS_SAME:
                return start
    return None


def _opposed(wanted: Said, heard: Said, same: Collection[int]) -> list[tuple[int, int]]:
    """Words of the answer not said, beside words heard that are their opposites."""
    mine = [(at, text) for at, text in _units(wanted) if at not in same]
    own = set(wanted.stems)
    theirs = [(at, text) for at, text in _units(heard) if heard.stems[at] not in own]
    return [(a, b) for a, one in mine for b, two in theirs if opposite(one, two)]


def _units(said: Said) -> Iterator[tuple[int, str]]:
    content = list(said.content())
    for at in content:
        yield at, said.stems[at]
    for (at, one), (_, two) in pairwise(enumerate(said.stems)):
        if at in content:
            yield at, f"{one} {two}"


def _other_number(wanted: Said, heard: Said) -> bool:
    """Whether another figure, or another place in an order, was said."""
    return any(
        mine and theirs and mine.isdisjoint(theirs)
        for mine, theirs in (
            (_like(form, wanted.words), _like(form, heard.words)) for form in FIGURES
        )
    )


def _like(form: re.Pattern[str], spoken: Sequence[str]) -> set[str]:
    return {word for word in spoken if form.fullmatch(word)}
