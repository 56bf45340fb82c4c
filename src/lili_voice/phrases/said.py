"""What was said, tidied, and the words of it that are being looked at."""

import re
import unicodedata
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from lili_voice.phrases.keys import WORD, words

LONGEST = 400  # characters listened to: about half a minute of speech
PHRASE = 12  # words in the longest phrase, opening or closing
PEELED = 6  # runs of "um", "lili", "please" taken off one end
EDGE = 5  # words in the longest of those runs

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_UNHEARD = re.compile(r"\x1b\[[\d;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]")
_LINE = re.compile(r"(?<=\w)\s*\n\s*(?=\S)")  # in a chat a new line parts items
_PLAIN = str.maketrans("‘’ʼ`´_", "'''''-")


def tidy(text: str) -> str:
    """Single spaces, a comma for a new line, straight apostrophes, no markup, nothing
    that cannot be said, no more than LONGEST characters."""
    heard = _TAG.sub(" ", _UNHEARD.sub(" ", text[: 2 * LONGEST]))
    heard = _LINE.sub(", ", heard)[:LONGEST]
    if not heard.isascii():
        # One ligature may stand for eighteen letters, hence the second cut.
        heard = unicodedata.normalize("NFKC", heard)[:LONGEST]
    return " ".join(heard.translate(_PLAIN).split())


def asks(text: str) -> bool:
    """Whether a text ends in a question mark, quotation marks apart."""
    return text.rstrip(" \"'”»!.)").endswith("?")


@dataclass(frozen=True)
class Said:
    """The words of a tidy text from `start` up to `end`."""

    text: str
    words: list[str]
    start: int
    end: int

    @classmethod
    def of(cls, text: str) -> "Said":
        found = words(text)
        return cls(text, found, 0, len(found))

    def __len__(self) -> int:
        return self.end - self.start

    @cached_property
    def key(self) -> str:
        return self.between(self.start, self.end)

    def between(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])

    def part(self, start: int, end: int) -> "Said":
        return Said(self.text, self.words, start, end)

    @property
    def written(self) -> str:
        """These words as they stand in the text, its question mark kept."""
        if len(self) == len(self.words):
            return self.text
        found = [m.span() for m in islice(WORD.finditer(self.text), self.end)]
        begin = found[self.start][0] if self.start else 0
        if self.end == len(self.words):
            return self.text[begin:]
        mark = "?" if asks(self.text) else ""
        return self.text[begin : found[self.end - 1][1]] + mark

    def without(self, edges: AbstractSet[str]) -> "Said":
        """Without any of these at either end; something is always left."""
        return self.without_front(edges).without_back(edges)

    def without_front(self, edges: AbstractSet[str]) -> "Said":
        said = self
        for _ in range(PEELED):
            ends = range(min(said.end - 1, said.start + EDGE), said.start, -1)
            edge = (end for end in ends if said.between(said.start, end) in edges)
            if not (end := next(edge, 0)):
                return said
            said = said.part(end, said.end)
        return said

    def without_back(self, edges: AbstractSet[str]) -> "Said":
        said = self
        for _ in range(PEELED):
            starts = range(max(said.start + 1, said.end - EDGE), said.end)
            edge = (start for start in starts if said.between(start, said.end) in edges)
            if not (start := next(edge, 0)):
                return said
            said = said.part(said.start, start)
        return said
