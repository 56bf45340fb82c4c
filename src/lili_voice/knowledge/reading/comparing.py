"""Tables that compare: two names, and under each what is said of it."""

from collections.abc import Sequence

from lili_voice.english.verbs import HELPING, is_past
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST_NAME = 5  # words
FEWEST_WORDS = 3  # of a cell that says something
FEWEST_ROWS = 2
MOST = 2 / 3  # of the cells
ENDED = (".", "!", ";", ",")


def compares(head: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a table's first row names what its columns tell of, each in every row.

    Its looks need not show it: below two names, a first column that says something
    cannot be what the rows are called.
    """
    names = [name.strip() for name in head]
    if len(names) < 2 or len({name.casefold() for name in names}) < len(names):
        return False
    if not all(map(_names, names)):
        return False
    rows = [row for row in below if len(row) == len(names) and any(row)]
    cells = [cell for row in rows for cell in row if cell.strip()]
    firsts = [row[0] for row in rows if row[0].strip()]
    said = sum(map(_says, cells))
    return (
        len(firsts) >= FEWEST_ROWS
        and all(map(_says, firsts))
        and (said >= MOST * len(cells))
    )


def _names(text: str) -> bool:
    short = 0 < len(text.split()) <= LONGEST_NAME and not text.endswith(ENDED)
    return short and not has_verb(text) and any(map(str.isalpha, text))


def acts(text: str) -> bool:
    """Whether a cell lacks its subject, which stands at the head of its column."""
    first = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    return is_past(first) or first in HELPING


def _says(text: str) -> bool:
    return (has_verb(text) or acts(text)) and len(text.split()) >= FEWEST_WORDS
