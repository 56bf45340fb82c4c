"""Misheard words, put right by what the documents speak of."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from lili_voice.english.numbers import to_digits
from lili_voice.english.sounds import most_alike, sound_code
from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.finding.plainwords import FRAME

LONGEST = 4  # words a name may be broken into
ASKING = ("year", "month", "date", "reason", "cause", "effect", "result", "many")
SURE = 0.86  # likeness from which a phrase is taken for a name
SURE_BESIDE = 0.9  # the same where a word of ours stands in it already
SURE_WORD = 0.9  # the same for a single word of the documents


@dataclass(slots=True)
class Vocabulary:
    """The names and words of some documents, as they are learnt.

    `names` maps a sound code to the names that have it, `words` a word's first sound
    to the words that begin so; `exact` maps what was misheard to what was meant.
    """

    names: dict[str, list[str]] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)
    stems: set[str] = field(default_factory=set)
    exact: dict[tuple[str, ...], str] = field(default_factory=dict)

    def learn_name(self, name: str, heard: Iterable[str] = ()) -> None:
        """A name, and ways it has been misheard."""
        meant = " ".join(words(to_digits(name)))
        if sound_code(meant):
            self.names.setdefault(sound_code(meant)[:2], []).append(meant)
        for wrong in heard:
            self.exact[tuple(words(wrong))] = meant

    def learn_words(self, text: str) -> None:
        """The words of a statement."""
        for word in words(text):
            form = stem(word)
            if form not in self.stems and len(word) > 3 and word not in STOP:
                code = sound_code(word)[:1]
                self.words.setdefault(code, []).append(word)
            self.stems.add(form)


@dataclass(frozen=True, slots=True)
class Ear:
    """Knows the names and words of the documents by their sound, as a Vocabulary."""

    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    vocabulary: Mapping[str, Sequence[str]] = field(default_factory=dict)
    stems: Container[str] = frozenset()
    exact: Mapping[tuple[str, ...], str] = field(default_factory=dict)

    def mend(self, heard: Sequence[str]) -> list[str]:
        """The words heard, with what sounds like a name or word of ours put right."""
        mended: list[str] = []
        heard = [self._asking_word(word) for word in heard]
        at = 0
        while at < len(heard):
            taken, meant = self._name(heard, at)
            if not taken and self._strange(heard[at]):
                taken, meant = 1, self._word(heard[at])
            mended.extend(meant.split() if taken else [heard[at]])
            at += taken or 1
        return mended

    def _asking_word(self, word: str) -> str:
        """A word of asking for what only sounds like it: "wot" for "what"."""
        strange = len(word) > 2 and self._strange(word)
        meant = asking_words().get(sound_code(word), word) if strange else word
        return meant if meant[:1] == word[:1] else word

    def _strange(self, word: str) -> bool:
        form = stem(word)
        return not (
            word in STOP
            or word in QUESTION_WORDS
            or form in FRAME
            or form in self.stems
            or known(form)
            or word[:1].isdigit()
            or word in self.names.get(sound_code(word)[:2], ())
        )

    def _name(self, heard: Sequence[str], at: int) -> tuple[int, str]:
        """How many of the next words are a name of ours, and which."""
        for size in range(min(LONGEST, len(heard) - at), 0, -1):
            window = tuple(heard[at : at + size])
            if meant := self.exact.get(window):
                return size, meant
            asks = not QUESTION_WORDS.isdisjoint(window)
            strange = not asks and any(self._strange(word) for word in window)
            if strange and (meant := self._closest_name(window)):
                return size, meant
        return 0, ""

    def _closest_name(self, window: Sequence[str]) -> str:
        """The name that sounds most like some words, if one is like enough."""
        spoken = " ".join(window)
        same_start = self.names.get(sound_code(spoken)[:2], ())
        if len(spoken) <= 3:
            return ""
        ours = any(stem(word) in self.stems for word in window)
        _, name = most_alike(spoken, same_start, SURE_BESIDE if ours else SURE)
        return name

    def _word(self, word: str) -> str:
        same_start = self.vocabulary.get(sound_code(word)[:1], ())
        _, best = most_alike(word, same_start, SURE_WORD)
        return best if best and len(word) > 2 else word


@lru_cache(maxsize=1)
def asking_words() -> Mapping[str, str]:
    """The words of asking by their sound, as children spell them."""
    every = (*sorted(QUESTION_WORDS), *ASKING)
    return {sound_code(word): word for word in reversed(every)}


@dataclass(frozen=True)
class Phrases:
    """Known phrases, by their words, and what each stands for.

    `most` is the number of words of the longest, where it has been counted.
    """

    by_words: Mapping[tuple[str, ...], str]
    most: int | None = None

    @cached_property
    def longest(self) -> int:
        """The number of words of the longest."""
        if self.most is not None:
            return self.most
        return max(map(len, self.by_words), default=0)

    def found_in(self, tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Phrases among words, the longest first: start, end, what it stands for."""
        at = 0
        while at < len(tokens):
            for size in range(min(self.longest, len(tokens) - at), 0, -1):
                if meant := self.by_words.get(tuple(tokens[at : at + size])):
                    yield at, at + size, meant
                    at += size
                    break
            else:
                at += 1


NO_PHRASES = Phrases({})
