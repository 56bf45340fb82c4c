"""All the names of the notes, found by their words and by how they sound.

A store may know tens of thousands of names, and an answer is judged against all of
them: they are put in order once, and then only those near by sound are compared.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lili_voice.english.sounds import sound_code
from lili_voice.english.wordforms import stem, words
from lili_voice.learning.grading.sounding import (
    LONGEST,
    Sounding,
    could_sound,
    like_part,
    like_whole,
    parts_of_name,
)

KEPT = 8  # stores whose names are kept in order
HEARD = 256  # answers whose names are remembered, in each of them
SIGNS = "ABFHJKLMNPRSTWXY0"  # of a sound code; "A" is any vowel that it begins with
VOWELS = "AEIOU"

Spelt = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """Words that sound like a name, or like one word of the names of some people."""

    sounding: Sounding
    bearers: Collection[Spelt]


class Rivals:
    """Some names, each under its words and its sound code; with those of `others`."""

    def __init__(self, names: Iterable[str], others: "Rivals | None" = None) -> None:
        every = {tuple(words(name)) for name in names}
        self._wholes = every - {()}
        self._others = others
        self._by_word: dict[str, set[Spelt]] = defaultdict(set)
        self._bearers: dict[str, list[Spelt]] = defaultdict(list)
        self._by_code: dict[str, list[Spelt]] = defaultdict(list)
        for spelt in sorted(self._wholes):
            self._file(spelt)
        self._parts_by_code: dict[str, list[str]] = defaultdict(list)
        for word in self._bearers:
            self._parts_by_code[_code(word)].append(word)
        self.met = lru_cache(maxsize=HEARD)(self._met)

    def _file(self, spelt: Spelt) -> None:
        self._by_code[_code("".join(spelt))].append(spelt)
        for word in spelt:
            self._by_word[word].add(spelt)
        for part in parts_of_name(spelt, frozenset()):
            self._bearers[part].append(spelt)

    def knows(self, spelt: Sequence[str]) -> bool:
        """Whether these are the words of a name, or one word of one."""
        one_word = len(spelt) == 1 and spelt[0] in self._by_word
        if one_word or tuple(spelt) in self._wholes:
            return True
        return self._others is not None and self._others.knows(spelt)

    def shared(self, spelt: Sequence[str]) -> frozenset[str]:
        """Those words that are also words of names which do not have all of them."""
        bearing = {word: self._bearing(word) for word in spelt}
        every = set.intersection(*bearing.values()) if bearing else set()
        return frozenset(w for w, names in bearing.items() if len(names) > len(every))

    def _bearing(self, word: str) -> set[Spelt]:
        own = self._by_word.get(word, set())
        return own | self._others._bearing(word) if self._others else own

    def has_word_of(self, stems: Collection[str]) -> bool:
        """Whether one of these stems is that of a word of some name."""
        theirs = self._others is not None and self._others.has_word_of(stems)
        return theirs or not self._stems.isdisjoint(stems)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(map(stem, self._by_word))

    def _met(self, spoken: Spelt) -> tuple[Met, ...]:
        """The names heard, the most alike first; of those as like, the longest."""
        found = list(self._others.met(spoken)) if self._others else []
        for start in range(len(spoken)):
            for end in range(start + 1, min(start + LONGEST, len(spoken)) + 1):
                found += (
                    Met(Sounding(score, start, end), bearers)
                    for score, bearers in self._heard(spoken[start:end])
                )
        return tuple(sorted(found, key=_first))

    def _heard(self, window: Spelt) -> Iterator[tuple[float, Collection[Spelt]]]:
        wholes = dict.fromkeys(self._just(window))
        lone = len(window) == 1 and window[0] in self._bearers
        parts = dict.fromkeys(window if lone else ())
        for code in self._codes_near(window):
            wholes |= dict.fromkeys(self._by_code.get(code, ()))
            parts |= dict.fromkeys(self._parts_by_code.get(code, ()))
        for spelt in wholes:
            if score := like_whole(window, spelt):
                yield score, (spelt,)
        for part in parts:
            if score := like_part(window, part):
                yield score, self._bearers[part]

    def _codes_near(self, window: Spelt) -> Iterator[str]:
        """The sound codes of names within one sign of that of these words."""
        if not could_sound(window):
            return
        for code in _within_one(_code("".join(window))):
            if code in self._by_code or code in self._parts_by_code:
                yield code

    def _just(self, window: Spelt) -> Iterator[Spelt]:
        """Names said with these very words, however turned round."""
        for turned in (window, window[::-1], window[-1:] + window[:-1]):
            if turned in self._wholes:
                yield turned


@dataclass(frozen=True)
class NamesAndChoices(Collection[str]):
    """The names of the notes, and the choices of a question beside them."""

    names: frozenset[str]
    choices: tuple[str, ...]

    def __contains__(self, text: object) -> bool:
        return text in self.names or text in self.choices

    def __iter__(self) -> Iterator[str]:
        yield from self.names
        yield from self.choices

    def __len__(self) -> int:
        return len(self.names) + len(self.choices)


def rivals_of(names: Collection[str]) -> Rivals:
    """The names put in order, once for each set of names."""
    if isinstance(names, NamesAndChoices):
        return Rivals(names.choices, _in_order(names.names))
    return _in_order(names if isinstance(names, frozenset) else frozenset(names))


@lru_cache(maxsize=KEPT)
def _in_order(names: frozenset[str]) -> Rivals:
    return Rivals(names)


def _first(met: Met) -> tuple[float, int, int]:
    heard = met.sounding
    return -heard.score, heard.start - heard.end, heard.start


@lru_cache(maxsize=65536)
def _code(text: str) -> str:
    """The sound code, whichever vowel it begins with."""
    code = sound_code(text)
    return f"A{code[1:]}" if code[:1] in VOWELS and code else code


def _within_one(code: str) -> Iterator[str]:
    """The code, and all with one sign more, less or other. None for no sound."""
    if not code:
        return
    yield code
    for at in range(len(code) + 1):
        before, after = code[:at], code[at:]
        yield before + after[1:]
        for sign in SIGNS:
            yield before + sign + after
            yield before + sign + after[1:]
