"""A line of text on a PDF page."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.reading.pdf.sheet import Box, Word


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a column, its words from left to right.

    `left` and `right` are the edges of its column, `mark` the bullet or number it
    begins with, whose words are not in `words`. `breaks`: it is its
    column's first.
    """

    words: tuple[Word, ...]
    box: Box
    size: float
    left: float = 0.0
    right: float = 0.0
    mark: str = ""
    mark_at: float = 0.0
    mark_words: tuple[Word, ...] = ()
    breaks: bool = False

    @property
    def text(self) -> str:
        return joined(self.words)

    @property
    def bold(self) -> bool:
        """Whether all of its letters are."""
        told = [word for word in self.words if any(map(str.isalnum, word.text))]
        return bool(told) and all(word.bold for word in told)

    @property
    def lined(self) -> bool:
        """Whether it is underlined from end to end."""
        return all(word.lined for word in self.words)

    @property
    def aside(self) -> bool:
        return all(word.aside for word in self.words)


def joined(words: Sequence[Word]) -> str:
    """The words of a line as they are read."""
    parts = [word.text if word.glued else f" {word.text}" for word in words]
    return "".join(parts).strip()


def size_of(words: Iterable[Word]) -> float:
    """The size most letters of some words have; 0 for none."""
    sizes = Counter[float]()
    for word in words:
        sizes[word.size] += 0 if word.drawn else len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
