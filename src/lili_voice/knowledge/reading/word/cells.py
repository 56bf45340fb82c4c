"""The cells and rows of a Word document's tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.emphasis import key_terms
from lili_voice.knowledge.reading.word.strips import Strip, is_item

# What a column is called, in tables whose first row is set like the others.
NAMES = word_set(
    """year years date dates day month when event events what happened who person
    people name names where place places country word words term terms key meaning
    meanings definition definitions explanation description detail details question
    questions answer answers why reason reasons cause causes how effect effects result
    results consequence consequences impact significance importance factor factors
    evidence example examples point points for against success successes failure
    failures advantage advantages disadvantage disadvantages type types kind feature
    features side role aim aims problem solution number numbers figures topic before
    after similarities differences long short it"""
)
LONGEST_HEAD = 4  # words
LONG_CELL = 40  # words; then a cell is text to be read, not a value


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `goes_on` is true for one merged with that above it."""

    strips: tuple[Strip, ...]
    width: int = 1
    goes_on: bool = False

    @property
    def told(self) -> list[Strip]:
        return [strip for strip in self.strips if strip.told]

    @property
    def text(self) -> str:
        """All of it on one line."""
        parts = [" ".join(_bare(strip).split()) for strip in self.told]
        joined = ""
        for part in parts:
            stop = " " if joined.endswith((".", "!", "?", ":", ";", ",")) else "; "
            joined = f"{joined}{stop}{part}" if joined else part
        return joined

    @property
    def is_page(self) -> bool:
        """Whether it holds a list or much text, like a page."""
        return any(map(is_item, self.told)) or len(self.text.split()) > LONG_CELL


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; `heads` is true when it stands above the columns."""

    cells: tuple[Cell, ...]
    heads: bool = False

    @property
    def is_bold(self) -> bool:
        told = [strip for cell in self.cells for strip in cell.told]
        return bool(told) and all(strip.look.bold for strip in told)


def spread(
    row: Row, above: Sequence[str], *, repeated: bool = False
) -> tuple[str, ...]:
    """What stands in each column; one cell over two is told once, or `repeated`."""
    texts: list[str] = []
    for cell in row.cells:
        at = len(texts)
        text = above[at] if cell.goes_on and at < len(above) else cell.text
        texts += [text, *([text if repeated else ""] * (cell.width - 1))]
    return tuple(texts)


def terms_of(row: Row) -> tuple[str, ...]:
    """The key terms in the cells of a row, each once."""
    told = [strip for cell in row.cells for strip in cell.told]
    found = (term for one in told for term in key_terms(one.text, one.apart))
    return tuple(dict.fromkeys(found))


def is_head(row: Row, below: Sequence[Row]) -> bool:
    """Whether a row stands above the columns and is none of the facts."""
    if row.heads:
        return True
    texts = [cell.text for cell in row.cells if cell.text]
    short = all(len(text.split()) <= LONGEST_HEAD for text in texts)
    if not texts or not below or not short:
        return False
    if row.is_bold and not all(other.is_bold for other in below):
        return True
    figures = any(character.isdigit() for text in texts for character in text)
    named = ({word.strip("?:.").casefold() for word in text.split()} for text in texts)
    return not figures and any(words <= NAMES for words in named)


def _bare(strip: Strip) -> str:
    found = BULLET.match(strip.text)
    return strip.text[found.end() :] if found else strip.text
