"""What the columns of a question bank hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.reading.bank.records import Record

# What teachers and flash-card programs call their columns.
NAMES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"(?:{words})s?\s*(?:\(.*\))?[:?.]?", re.I)
    for name, words in (
        ("question", r"question|question text|q|front|prompt|card|side 1|ask"),
        ("term", r"(?:key )?(?:term|word|phrase|concept|name)|person|date|year|event"),
        ("answer", r"(?:correct |model |short |full )?answer|a|back|response|solution"),
        ("meaning", r"definition|meaning|explanation|description|details?|side 2"),
        ("topic", r"topic|unit|section|chapter|deck|theme|category|module|lesson"),
        ("also", r"also asked|alternative|other wording|variant|alternative question"),
        ("option", r"(?:option|choice|distractor)\s*\w?|[b-e]|wrong answer \d?"),
    )
}
FIRST, SECOND = ("question", "term"), ("answer", "meaning")
LONGEST_NAME = 4  # words
LETTER = re.compile(r"\(?([A-E])[).]?", re.I)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row the question, its answer and the rest stand; -1 for nowhere.

    `names` are what the file calls its columns, () where it does not; `options` are
    the columns of answers to choose from, `width` how many columns there are.
    """

    question: int
    answer: int
    topic: int = -1
    also: int = -1
    options: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    width: int = 2

    @property
    def unread(self) -> tuple[str, ...]:
        """The names of the columns that are not read."""
        read = (self.question, self.answer, self.topic, self.also, *self.options)
        return tuple(
            name for at, name in enumerate(self.names) if at not in read and name
        )

    @property
    def head(self) -> tuple[str, str]:
        """What stands above a term and its meaning, where that is what they are."""
        if not self.names or _kind(self.names[self.question]) != "term":
            return "", ""
        return self.names[self.question], self.names[self.answer]


def columns_of(rows: Sequence[Record]) -> Columns | None:
    """The columns of some rows, the first of which may name them; None if only one."""
    return _named(rows[0].cells) or _guessed(rows) if rows else None


def _named(cells: Sequence[str]) -> Columns | None:
    kinds = [_kind(cell) for cell in cells]
    if "option" in kinds:  # A to D
        kinds = [
            "option" if c.lower() == "a" else k
            for c, k in zip(cells, kinds, strict=True)
        ]
    short = all(len(cell.split()) <= LONGEST_NAME for cell in cells)
    question = _first(kinds, FIRST)
    if not short or question < 0:
        return None
    answer = _first(kinds, SECOND)
    if answer < 0:
        others = (at for at, kind in enumerate(kinds) if not kind or kind in FIRST)
        answer = next((at for at in others if at != question and cells[at]), -1)
    known = sum(bool(kind) for kind in kinds)
    if answer < 0 or known < 2:
        return None
    return Columns(
        question,
        answer,
        _first(kinds, ("topic",)),
        _first(kinds, ("also",)),
        tuple(at for at, kind in enumerate(kinds) if kind == "option"),
        tuple(cells),
        len(cells),
    )


def _kind(cell: str) -> str:
    bare = cell.strip().replace("_", " ")
    return next((kind for kind, name in NAMES.items() if name.fullmatch(bare)), "")


def _first(kinds: Sequence[str], wanted: Sequence[str]) -> int:
    """The first column of the first kind that there is."""
    return next((kinds.index(kind) for kind in wanted if kind in kinds), -1)


def _guessed(rows: Sequence[Record]) -> Columns | None:
    """The columns of a file that does not name them."""
    widths = sorted(len(row.cells) for row in rows)
    width = widths[len(widths) // 2]
    if width < 2:
        return None
    full = [row.cells for row in rows if len(row.cells) >= width]
    asked = [sum(cells[at].endswith("?") for cells in full) for at in range(width)]
    question = asked.index(max(asked))
    answer = question + 1 if question + 1 < width else question - 1
    others = [at for at in range(width) if at not in (question, answer)]
    topics = (at for at in others if _repeats([cells[at] for cells in full]))
    return Columns(question, answer, next(topics, -1), width=width)


def _repeats(cells: Sequence[str]) -> bool:
    """Whether some words stand in row after row, as the names of topics do."""
    told = [cell for cell in cells if cell]
    short = all(len(cell.split()) <= 2 * LONGEST_NAME for cell in told)
    return short and 0 < len(set(told)) <= len(told) / 2
