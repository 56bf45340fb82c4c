"""Tables that compare: two names, and under each what is said of it."""

from collections.abc import Sequence

from lili_voice.english.verbs import HELPING, is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST_NAME = 5  # words
FEWEST_WORDS = 3  # of a cell that says something
FEWEST_ROWS = 2
MOST = 2 / 3  # of the cells
# Columns of one thing told in parts, not of two things side by side.
ANNOUNCING = word_set("""
    who what when where why how which date dates year years time event events person
    people place places name names term terms word words meaning meanings definition
    definitions problem problems solution solutions law laws act acts measure measures
    result results cause causes consequence consequences effect effects reason reasons
    aim aims feature features question questions answer answers detail details evidence
    example examples importance significance topic topics factor factors action actions
    response responses reaction reactions policy policies change changes key main the
    its their and or of
""")
ENDED = (".", "!", ";", ",")


def compares(
    head: Sequence[str], below: Sequence[Sequence[str]], fewest: int = FEWEST_ROWS
) -> bool:
    """Whether a table's first row names what its columns tell of, each in every row.

    Its looks need not show it: below two names, a first column that says something
    cannot be what the rows are called.
    """
    names = [name.strip() for name in head]
    if len(names) < 2 or len({name.casefold() for name in names}) < len(names):
        return False
    if not all(map(_names, names)) or _sorts(names):
        return False
    rows = [row for row in below if len(row) == len(names) and any(row)]
    cells = [cell for row in rows for cell in row if cell.strip()]
    firsts = [row[0] for row in rows if row[0].strip()]
    said = sum(map(_says, cells))
    return (
        len(firsts) >= fewest
        and all(map(_says, firsts))
        and (said >= MOST * len(cells))
    )


def announces(text: str) -> bool:
    """Whether a column's head asks, or says what sort of thing stands below it: "Who",
    "Consequence"."""
    words = text.strip(" :?").casefold().split()
    asks = text.rstrip().endswith("?") or announced(text) is not Kind.NOTE
    return asks or all(word in ANNOUNCING for word in words)


def _sorts(names: Sequence[str]) -> bool:
    """Whether columns hold one thing told in parts; two names of one sort compare all
    the same: "Aims of the king", "Aims of the rebels"."""
    kinds = {announced(name) for name in names}
    alike = len(kinds) == 1 and Kind.NOTE not in kinds
    one_sort = alike and all(len(name.split()) > 1 for name in names)
    return not one_sort and any(map(announces, names))


def _names(text: str) -> bool:
    short = 0 < len(text.split()) <= LONGEST_NAME and not text.endswith(ENDED)
    figures = any(map(str.isdigit, text))  # of a date, or of an amount: a fact
    named = short and not figures and any(map(str.isalpha, text))
    return named and not has_verb(text)


def acts(text: str) -> bool:
    """Whether a cell lacks its subject, which stands at the head of its column."""
    first = text.split(maxsplit=1)[0].lower() if text.strip() else ""
    return is_past(first) or first in HELPING


def _says(text: str) -> bool:
    return (has_verb(text) or acts(text)) and len(text.split()) >= FEWEST_WORDS
