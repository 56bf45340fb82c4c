"""What a PDF page carries round its text: running headers, footers, page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.reading.pdf.lines import lines_of
from lili_voice.knowledge.reading.pdf.sheet import Box, Sheet
from lili_voice.knowledge.reading.pdf.textline import TextLine

ZONE = 0.15  # of the height, at the top and at the bottom: nothing runs elsewhere
MARGIN = 0.1  # of the height: a small line here, by itself, is no text
LONGEST = 14  # words; more is a sentence
EDGE = 3  # lines looked at in each zone
SAME_PLACE = 5.0  # points
SMALL = 0.93  # of the text's size
LARGE = 1.06
ALONE = 1.5  # sizes between a small line and the text, at least
FIGURES = re.compile(r"\d+")
NUMBER = re.compile(
    r"\W*(?:(?:page|p\.?|slide)\s*)?(?P<number>\d{1,3}|[ivxl]{1,6})"
    r"(?:\s*(?:of|/|\|)\s*\d{1,3})?\W*",
    re.I,
)
COUNTED = re.compile(
    r"\b(?:page|slide)\s*\d{1,3}\b|\b\d{1,3}\s*(?:of|/)\s*\d{1,3}\W*$", re.I
)
SITE = re.compile(
    r"https?://|\bwww\.|©|\(c\) ?(?:19|20)\d\d|\ball rights reserved\b", re.I
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The lines of one page that are no text, above it and below it."""

    above: tuple[TextLine, ...] = ()
    below: tuple[TextLine, ...] = ()

    @property
    def boxes(self) -> frozenset[Box]:
        """Where its words stand."""
        lines = (*self.above, *self.below)
        return frozenset(
            word.box for line in lines for word in (*line.mark_words, *line.words)
        )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line near the edge of a page; `place` is its distance from that edge."""

    page: int
    line: TextLine
    text: str
    place: float
    upper: bool
    gap: float  # to the text, in points


def furniture_of(sheets: Sequence[Sheet], size: float) -> list[Furniture]:
    """What runs round the text of each page; `size` is that of the text."""
    candidates = [one for at, sheet in enumerate(sheets) for one in _near(at, sheet)]
    running = _running(candidates, len(sheets), size)
    found: list[Furniture] = []
    by_page: dict[int, list[_Candidate]] = defaultdict(list)
    for one in candidates:
        by_page[one.page].append(one)
    for at, sheet in enumerate(sheets):
        here = by_page[at]
        kept = [
            one for one in here if one.line in running[at] or _lone(one, sheet, size)
        ]
        above = tuple(one.line for one in kept if one.upper)
        found.append(Furniture(above, tuple(one.line for one in kept if not one.upper)))
    return found


def _near(page: int, sheet: Sheet) -> Iterator[_Candidate]:
    """The outermost lines of a page, from its edges inwards."""
    tables = [grid.box for grid in sheet.grids]
    told = (word for word in sheet.words if not word.drawn)
    lines = lines_of(w for w in told if not any(box.holds(w.box) for box in tables))
    for upper in (True, False):
        ordered = lines if upper else lines[::-1]
        for at, line in enumerate(ordered[:EDGE]):
            box = line.box
            place = box.top if upper else sheet.height - box.bottom
            if place > ZONE * sheet.height:
                break
            inner = ordered[at + 1].box if at + 1 < len(ordered) else None
            gap = (
                float("inf")
                if inner is None
                else (inner.top - box.bottom if upper else box.top - inner.bottom)
            )
            yield _Candidate(page, line, _text(line), place, upper, gap)


def _text(line: TextLine) -> str:
    return f"{line.mark} {line.text}".strip()


def _running(
    candidates: Sequence[_Candidate], pages: int, size: float
) -> dict[int, set[TextLine]]:
    """The lines that stand on most pages in the same place, figures apart, by page."""
    alike: dict[tuple[str, bool], list[_Candidate]] = defaultdict(list)
    for one in candidates:
        alike[_key(one), one.upper].append(one)
    found: dict[int, set[TextLine]] = defaultdict(set)
    for same in alike.values():
        for level in _levels(same):
            if _runs(level, pages, size):
                for one in level:
                    found[one.page].add(one.line)
    return found


def _levels(same: Sequence[_Candidate]) -> Iterator[list[_Candidate]]:
    """Lines apart by their distance from the edge of the page."""
    level: list[_Candidate] = []
    for one in sorted(same, key=lambda one: one.place):
        if level and one.place - level[-1].place > SAME_PLACE:
            yield level
            level = []
        level.append(one)
    yield level


def _key(one: _Candidate) -> str:
    text = one.text.lower()
    if NUMBER.fullmatch(text):
        return "#"
    return FIGURES.sub("#", text)


def _runs(same: Sequence[_Candidate], pages: int, size: float) -> bool:
    on = {one.page for one in same}
    if len(on) < 2 or len(same[0].text.split()) > LONGEST:
        return False
    if _key(same[0]) == "#":
        return _counts(same)
    if any(one.line.size > LARGE * size for one in same):
        return len(on) >= max(3, 0.8 * pages)
    return len(on) >= (0.4 if pages > 3 else 0.5) * pages


def _counts(numbers: Sequence[_Candidate]) -> bool:
    """Whether numbers go up with the pages."""
    shifts = Counter(
        int(number) - one.page if (number := _number(one)).isdigit() else 0
        for one in numbers
    )
    return max(shifts.values()) * 2 > len(numbers)


def _number(one: _Candidate) -> str:
    found = NUMBER.fullmatch(one.text)
    return found["number"] if found else ""


def _lone(one: _Candidate, sheet: Sheet, size: float) -> bool:
    """Whether a line shows by itself that it is no text, on whatever page it stands."""
    if one.line.aside:
        return True
    if one.place > MARGIN * sheet.height or one.line.size > LARGE * size:
        return False
    shaped = (
        NUMBER.fullmatch(one.text) or COUNTED.search(one.text) or SITE.search(one.text)
    )
    if shaped and one.gap > 0.6 * size:
        return True
    return one.line.size < SMALL * size and one.gap > ALONE * size
