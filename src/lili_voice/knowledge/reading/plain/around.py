"""Headings of a plain text, as the lines around them tell."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.labels import explains, is_date, labelled
from lili_voice.knowledge.reading.plain.heads import (
    LONGEST_CRY,
    LONGEST_NAME,
    LONGEST_TITLE,
    MARKS,
    QUESTION,
    heading_of,
    is_text,
    opens_list,
)
from lili_voice.knowledge.reading.plain.piece import is_site

# A number or letter before a heading: "2. The war", "B) Hospitals", "IV The end".
COUNTED = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[A-H][.):]|[IVX]{1,4}[.):])\s+(?=[A-Z‘“'\"])"
)
LONELY = re.compile(r"^[\[(].*[\])]$|.*[|›»@_<>]")  # "[a picture]", "Home › Topics"
DENSE = 0.1  # share of lines with space above them, below which space tells nothing
NOTHING = Line(0, "-")  # above the first line, where the title has been told already


@dataclass(frozen=True, slots=True)
class Around:
    """A text's lines that hold words: `rows` are those of tables, `counts` the sorts
    of numbers that stand before its headings; a `dense` text has hardly any space
    between its lines, so that space tells nothing."""

    told: Sequence[Line]
    rows: Container[int]
    counts: frozenset[str]
    dense: bool

    def heading(self, at: int) -> str:
        """The heading that a line is, or "". The title is told apart before."""
        whole = self.told[at]
        line = replace(whole, text=MARKS.sub("", whole.text.rstrip()))
        bare = line.text.strip()
        before = self.told[at - 1] if at else NOTHING
        following = self.told[at + 1] if at + 1 < len(self.told) else None
        lonely = LONELY.match(bare) and not QUESTION.match(bare)
        if lonely or is_date(bare):
            return bare if _heads_a_list(line, following) else ""
        if found := heading_of(line, before, following):
            return found
        above_row = following is not None and following.number in self.rows
        if self._is_counted(at) or (above_row and _is_name(line)):
            return bare
        if _is_loud(line, before, following):
            return bare
        return bare if self._heads_lines(at) else ""

    def _is_counted(self, at: int) -> bool:
        """ "2. The war", above a text: it has others of its sort, each above a text."""
        kind = _count_of(self.told[at])
        return kind in self.counts and _may_head(self.told, at)

    def _heads_lines(self, at: int) -> bool:
        """Whether a short name stands above a text though no space sets it apart:
        alone, or with one heading more."""
        if not _is_name(self.told[at]):
            return False
        before = self.told[at - 1] if at else NOTHING
        apart = at == 0 or self.dense or before.number < self.told[at].number - 1
        ended = before.text.rstrip()[-1:] in ".!?”’)" or bool(BULLET.match(before.text))
        return (apart or ended) and _heads_text(self.told, at, stacked=True)


def around(told: Sequence[Line], rows: Container[int]) -> Around:
    """What a text's lines tell of those among them that are headings."""
    gaps = sum(b.number > a.number + 1 for a, b in pairwise(told))
    kinds = [_count_of(line) for line in told]
    counted = Counter(kinds)
    heads = Counter(kinds[at] for at in range(len(told)) if _may_head(told, at))
    counts = {k for k, n in heads.items() if k and n > 1 and 2 * n > counted[k]}
    return Around(told, rows, frozenset(counts), gaps < DENSE * len(told))


def _is_loud(line: Line, before: Line, following: Line | None) -> bool:
    """Whether a few words in capitals stand apart, above something."""
    bare = line.text.strip()
    loud = bare.isupper() and " " in bare and len(bare) > LONGEST_CRY
    near = following is not None and following.number <= line.number + 2
    return loud and near and before.number < line.number - 1 and _is_name(line)


def _count_of(line: Line) -> str:
    """The sort of number that a line begins with, or ""."""
    found = COUNTED.match(line.text)
    count = found.group().strip() if found else ""
    return re.sub(r"\d+", "1", re.sub(r"[A-Z]+", "A", count))


def _may_head(told: Sequence[Line], at: int) -> bool:
    """Whether a line is a short name, with a text below it that is no list."""
    bare = MARKS.sub("", COUNTED.sub("", told[at].text).strip())
    if at + 1 >= len(told) or not bare or len(bare.split()) > LONGEST_TITLE:
        return False
    below = told[at + 1]
    if bare[-1] in ".;,!" or labelled(bare)[0] or below.number > told[at].number + 2:
        return False
    return not BULLET.match(below.text) and not COUNTED.match(below.text)


def _heads_a_list(line: Line, following: Line | None) -> bool:
    near = following is not None and following.number <= line.number + 2
    return near and opens_list(following)


def _heads_text(told: Sequence[Line], at: int, *, stacked: bool) -> bool:
    """Whether a text stands below a name, or with `stacked` a name above a text."""
    if at + 1 >= len(told) or told[at + 1].number > told[at].number + 2:
        return False
    below = told[at + 1]
    if is_text(below) or is_date(below.text.strip()):
        return True
    names = at > 0 and _is_name(told[at - 1]) and not told[at - 1].text.endswith("?")
    return (
        stacked
        and not names
        and _is_name(below)
        and _heads_text(told, at + 1, stacked=False)
    )


def _is_name(line: Line) -> bool:
    """A few words that are no sentence, no entry of a list, and not a site's."""
    bare = line.text.strip()
    if is_site(line.text) or BULLET.match(line.text):
        return False
    if is_date(bare) or labelled(bare, terms=True)[0] or LONELY.match(bare):
        return False
    if explains(bare) and bare.split()[0] in ("A", "An"):
        return False
    ended = bare[-1:].isalnum() or bare[-1:] in ")’'”"
    return ended and bare[:1].isupper() and len(bare.split()) <= LONGEST_NAME
