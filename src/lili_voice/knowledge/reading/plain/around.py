"""Headings of a plain text, as the lines around them tell."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.labels import dated, explains, is_date, labelled
from lili_voice.knowledge.reading.plain.heads import (
    LONGEST_CRY,
    LONGEST_NAME,
    LONGEST_TITLE,
    MARKS,
    QUESTION,
    heading_of,
    in_capitals,
    is_text,
    opens_list,
)
from lili_voice.knowledge.reading.plain.piece import is_site

# A number or letter before a heading: "2. The war", "B) Hospitals", "IV The end".
COUNTED = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):/]?|[A-H][.):]|[IVX]{1,4}[.):])\s+(?=[A-Z‘“'\"])"
)
LONELY = re.compile(r"^[\[(].*[\])]$|.*[|›»@_<>]")  # "[a picture]", "Home › Topics"
YEAR = re.compile(r"^\s*(?:1\d|20)\d\d\s*$")
DENSE = 0.1  # share of lines with space above them, below which space tells nothing
NOTHING = Line(0, "-")  # above the first line, where the title has been told already


@dataclass(frozen=True, slots=True)
class Around:
    """A text's lines that hold words: `rows` are those of tables, `counts` the sorts
    of numbers that stand before its headings; a `dense` text has hardly any space
    between its lines, so that space tells nothing; `years` stand alone on a line."""

    told: Sequence[Line]
    rows: Container[int]
    counts: frozenset[str]
    dense: bool
    years: int = 0

    def heading(self, at: int) -> str:
        """The heading that a line is, or "". The title is told apart before."""
        whole = self.told[at]
        line = replace(whole, text=MARKS.sub("", whole.text.rstrip()))
        bare = line.text.strip()
        before = self.told[at - 1] if at else NOTHING
        following = self.told[at + 1] if at + 1 < len(self.told) else None
        lonely = LONELY.match(bare) and not QUESTION.match(bare)
        if lonely or is_date(bare):
            heads = _heads_a_list(line, following) and not BULLET.match(line.text)
            return bare if heads or self._is_year(at) else ""
        if found := heading_of(line, before, following):
            return found
        above_row = following is not None and following.number in self.rows
        if self._is_counted(at) or (above_row and _is_name(line)):
            return bare
        if _is_loud(line, before, following):
            return bare
        return bare if self._heads_lines(at) else ""

    def _is_year(self, at: int) -> bool:
        """ "1794", the only one, apart above a text; several make a timeline."""
        alone = self.years == 1 and bool(YEAR.match(self.told[at].text))
        return alone and _is_apart(self.told, at) and is_text(self.told[at + 1])

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
    may_head = [at for at in range(len(told)) if kinds[at] and _may_head(told, at)]
    heads = Counter(kinds[at] for at in may_head)
    last = {kinds[at]: _number(told[at]) for at in may_head}
    count_on = {kinds[at] for at in may_head if _number(told[at]) != last[kinds[at]]}
    counts = {k for k in count_on if 2 * heads[k] > counted[k]}
    years = sum(bool(YEAR.match(line.text)) for line in told)
    return Around(told, rows, frozenset(counts), gaps < DENSE * len(told), years)


def _is_apart(told: Sequence[Line], at: int) -> bool:
    """Whether a line stands straight above another, with space above itself."""
    if not 0 < at < len(told) - 1:
        return False
    above = told[at].number - told[at - 1].number
    return above > 1 and told[at + 1].number == told[at].number + 1


def _is_loud(line: Line, before: Line, following: Line | None) -> bool:
    """Whether a few words in capitals stand apart, above something."""
    bare = line.text.strip()
    loud = in_capitals(bare) and " " in bare and len(bare) > LONGEST_CRY
    near = following is not None and following.number <= line.number + 2
    return loud and near and before.number < line.number - 1 and _is_name(line)


def _count_of(line: Line) -> str:
    """The sort of number that a line begins with, or ""."""
    found = None if dated(line.text.strip())[0] else COUNTED.match(line.text)
    count = found.group().strip() if found else ""
    return re.sub(r"\d+", "1", re.sub(r"[A-Z]+", "A", count))


def _number(line: Line) -> str:
    return line.text.split()[0]


def _may_head(told: Sequence[Line], at: int) -> bool:
    """Whether a line is a short name, with a text below it that is no list."""
    bare = MARKS.sub("", COUNTED.sub("", told[at].text).strip())
    if at + 1 >= len(told) or not bare or len(bare.split()) > LONGEST_TITLE:
        return False
    below = told[at + 1]
    if bare[-1] in ".;,!" or labelled(bare)[0] or below.number > told[at].number + 2:
        return False
    lettered = told[at].text.lstrip()[:1].isalpha()  # above its items, perhaps
    return not _count_of(below) and (lettered or not BULLET.match(below.text))


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
