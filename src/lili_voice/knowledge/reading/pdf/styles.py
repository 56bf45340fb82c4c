"""Which lines of a PDF are set as headings, and how high they rank."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lili_voice.knowledge.reading.pdf.marks import is_bullet
from lili_voice.knowledge.reading.pdf.sheet import Word
from lili_voice.knowledge.reading.pdf.textline import TextLine

LARGER = 1.07  # of the text's size
LONGEST = 25  # words; a longer line is text, however it is set
LONGEST_BOLD = 14  # words of a heading that is only bold
CAPITALS = (4, 60)  # letters of a heading in capitals
Style = tuple[float, bool, bool]  # size, bold or underlined, and both


@dataclass(frozen=True, slots=True)
class Look:
    """How the text of a document is set.

    `ranks` are the styles of its headings, the highest first. `plain`: nothing is set
    as a heading, as in a page typed without any style.
    """

    size: float
    bold: bool = False
    step: float = 12.0  # points from one line of text to the next
    ranks: tuple[Style, ...] = ()
    plain: bool = False

    def sets_apart(self, line: TextLine) -> bool:
        """Whether a line is larger than the text, or bold, or in capitals."""
        if line.size >= LARGER * self.size:
            return len(line.text.split()) <= LONGEST
        if line.size < 0.9 * self.size or len(line.text.split()) > LONGEST_BOLD:
            return False
        ended = line.text.rstrip().endswith((".", ",", ";"))
        bold = line.bold and not self.bold
        return not ended and (bold or line.lined or _is_shouted(line.text))

    def style(self, line: TextLine) -> Style:
        """What makes a heading rank high: its size, bold or a line below, and both."""
        bold = line.bold and not self.bold
        return (line.size, bold or line.lined, bold and line.lined)

    def rank(self, line: TextLine) -> int:
        """A heading's place among the styles, from 0; the last for one of its own."""
        style = self.style(line)
        return self.ranks.index(style) if style in self.ranks else len(self.ranks)


def _is_shouted(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return text.isupper() and CAPITALS[0] <= letters <= CAPITALS[1] and " " in text


def text_size(words: Iterable[Word]) -> tuple[float, bool]:
    """The size most letters have, and whether most of those are bold."""
    sizes, bold = Counter[float](), Counter[float]()
    for word in words:
        sizes[word.size] += 0 if word.drawn else len(word.text)
        bold[word.size] += len(word.text) if word.bold else 0
    if not sizes:
        return 10.0, False
    size = sizes.most_common(1)[0][0]
    return size, bold[size] * 2 > sizes[size]


def look_of(lines: Sequence[TextLine], size: float, bold: bool) -> Look:
    """How the lines of a document's columns are set."""
    look = Look(size, bold, _step(lines, size))
    heads = [
        line for line in lines if look.sets_apart(line) and not is_bullet(line.mark)
    ]
    ranks = sorted({look.style(line) for line in heads}, reverse=True)
    plain = not any(
        line.size > LARGER * size or line.bold or line.lined for line in heads
    )
    return Look(size, bold, look.step, tuple(ranks), plain)


def _step(lines: Sequence[TextLine], size: float) -> float:
    """The commonest distance from a line to the next one of the same sentence."""
    steps = Counter[float]()
    for one, two in pairwise(lines):
        down = round(two.box.bottom - one.box.bottom)
        goes_on = two.text[:1].islower() and not two.mark
        if goes_on and one.size == two.size == size and 0.8 * size < down < 3 * size:
            steps[down] += 1
    return steps.most_common(1)[0][0] if steps else 1.3 * size
