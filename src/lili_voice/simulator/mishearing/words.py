"""The words a recogniser may hear: everyday English, and those of the documents."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import jellyfish
from spellchecker import SpellChecker

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem
from lili_voice.knowledge.library import Library
from lili_voice.simulator.mishearing.sounds import sounds_of, unlike

OFTEN = 1500  # how often the speller has met a word a recogniser expects to hear
VERY_OFTEN = 25_000  # the same of the pieces a strange word is heard as
LONGEST_PIECE = 7  # sounds
NAMES = word_set("""
    joe lee leo sue jay shaw ann lynn dan ken ray tim jim ben sam ned ted roy guy kay
    jean joan may mary anna eve ella carl max nick rob ross neil hugh lou gene lenny
    hal gus stan vera nina tony tina york
""")
PIECES = word_set("""
    a an in on of or all at he she is it be the to no so see sea you key tea pea bee
    ion nation station sing ring king ling man men den ten pen low lie lay buy by my
    pay say day way row go owe her err air are our ow ship shun age each us use ease
""")
LARGE = word_set("hundred hundreds thousand thousands million millions billion")
WRITTEN = re.compile(r"[^\W\d_]{2,}")
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz'")


class Lexicon:
    """Words by their sounds."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words))

    @cached_property
    def by_sounds(self) -> Mapping[str, Sequence[str]]:
        """The words that sound just so."""
        found: dict[str, list[str]] = {}
        for word in self.words:
            found.setdefault(sounds_of(word), []).append(word)
        return found

    @cached_property
    def shortened(self) -> Mapping[str, Sequence[str]]:
        """Sounds with one of them left out: the sounds they may have been."""
        found: dict[str, list[str]] = {}
        for sounds in self.by_sounds:
            for less in _one_less(sounds):
                found.setdefault(less, []).append(sounds)
        return found

    def near(self, sounds: str, most: float) -> list[tuple[float, str]]:
        """Words that sound like this, and how unlike they are, up to `most`."""
        steps = max(1, len(sounds) // 3)
        found = []
        for other, words in self.by_sounds.items():
            if abs(len(other) - len(sounds)) > steps:
                continue
            if jellyfish.levenshtein_distance(sounds, other) > steps + 1:
                continue
            if (cost := unlike(sounds, other)) <= most:
                found += [(cost, word) for word in words]
        return sorted(found)

    def piece(self, sounds: str) -> list[tuple[float, str]]:
        """Words that differ from this by one sound at most."""
        keys = {sounds, *self.shortened.get(sounds, ())}
        for less in _one_less(sounds):
            keys |= {less, *self.shortened.get(less, ())}
        return sorted(
            (unlike(sounds, key), word)
            for key in keys
            for word in self.by_sounds.get(key, ())
        )


def _one_less(sounds: str) -> set[str]:
    return {sounds[:at] + sounds[at + 1 :] for at in range(len(sounds))}


@lru_cache(maxsize=1)
def heard_of() -> Mapping[str, int]:
    """How often the speller has met each English word."""
    return dict(SpellChecker().word_frequency.dictionary)


def ordinary(word: str) -> bool:
    """Whether a word is everyday English, as our own word lists have it."""
    return word in STOP or word in QUESTION_WORDS or known(stem(word))


def bare(word: str) -> str:
    """A word without the "'s" behind it."""
    return word.removesuffix("'s")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, as it was written."""

    written: str
    first: bool

    @property
    def text(self) -> str:
        return self.written.casefold().replace("’", "'")

    @property
    def counts(self) -> bool:
        return to_digits(self.text)[:1].isdigit() or self.text in LARGE

    @property
    def small(self) -> bool:
        return self.text in STOP or self.text in QUESTION_WORDS

    @property
    def name(self) -> bool:
        """A proper name, or a term no everyday list holds."""
        capital = self.written[:1].isupper() and not self.first
        return not self.small and (capital or not ordinary(bare(self.text)))

    @property
    def weight(self) -> float:
        """How easily it is misheard, beside other words."""
        if self.counts or self.text in ("a", "i"):
            return 0.05
        if self.text in QUESTION_WORDS:
            return 0.8
        if self.small or "'" in bare(self.text):
            return 0.15
        strange = not ordinary(bare(self.text))
        return (3.0 if self.name else 1.0) + 2.0 * strange + (len(self.text) > 8)


@lru_cache(maxsize=1)
def everyday() -> Lexicon:
    """The English words a recogniser reaches for."""
    return Lexicon(
        word
        for word, often in heard_of().items()
        if often >= OFTEN and LETTERS.issuperset(word) and ordinary(word)
    )


@lru_cache(maxsize=1)
def pieces() -> Lexicon:
    """The short words, and the names, that a strange word falls into."""
    often = (
        w for w in everyday().words if heard_of()[w] >= VERY_OFTEN and "'" not in w
    )
    return Lexicon({*(w for w in often if len(w) > 2), *NAMES, *PIECES})


@lru_cache(maxsize=1)
def small_words() -> Lexicon:
    """The words that carry a sentence, and what they are mistaken for."""
    very = (w for w in everyday().words if heard_of()[w] >= VERY_OFTEN)
    return Lexicon(w for w in very if len(w) < 7)


@lru_cache(maxsize=16)
def of_documents(vocabulary: tuple[str, ...]) -> Lexicon:
    """The words of the documents, whatever they are."""
    words = (word.casefold() for phrase in vocabulary for word in phrase.split())
    return Lexicon(word for word in words if LETTERS.issuperset(word) and len(word) > 2)


def vocabulary_of(library: Library) -> tuple[str, ...]:
    """The words of a library's statements, capitals as they are."""
    found: set[str] = set()
    for fact in library.facts:
        found.update(WRITTEN.findall(fact.text))
    return tuple(sorted(found))
