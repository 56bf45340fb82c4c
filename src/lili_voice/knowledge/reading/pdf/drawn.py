"""What is drawn on a PDF page beside its letters: tables, spots, dark boxes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from lili_voice.knowledge.reading.pdf.sheet import BULLET, Box, Grid, Word

MOST_EDGES, MOST_CROSSINGS = 5_000, 2_500  # of lines on one page; more is squared paper
MOST_SHAPES = 500  # of one sort on one page
THIN = 1.6  # points: a line, not a box
SPOT = (1.5, 8.0)  # points: how wide and high a drawn bullet is
SPOT_SIZE = 10.0  # points: of the letters it is taken to stand with
COLUMNS = 12  # more of them are squared paper


def grids(page: Any) -> Iterator[Grid]:
    """The ruled tables of a page, in pdfplumber's Page, that have rows and columns."""
    edges = page.edges
    upright = {round(one["x0"]) for one in edges if one["orientation"] == "v"}
    level = {round(one["top"]) for one in edges if one["orientation"] == "h"}
    if len(edges) > MOST_EDGES or len(upright) * len(level) > MOST_CROSSINGS:
        return
    for table in page.find_tables():
        rows = [
            [Box(*cell) if cell else None for cell in row.cells] for row in table.rows
        ]
        most = max((len(row) for row in rows), default=0)
        if 2 <= most <= COLUMNS and len(rows) > 1:  # one row may be only shaded
            yield Grid(Box(*table.bbox), tuple(map(tuple, rows)))


def spots(page: Any, seen: Box) -> Iterator[Word]:
    """Small filled rounds and squares: the bullets of programs that draw theirs."""
    least, most = SPOT
    for shape in (*page.curves[:MOST_SHAPES], *page.rects[:MOST_SHAPES]):
        box = Box(shape["x0"], shape["top"], shape["x1"], shape["bottom"])
        wide, high = box.x1 - box.x0, box.height
        square = least <= wide <= most and 0.75 * wide <= high <= 1.34 * wide
        if square and seen.holds(box):
            yield Word(BULLET, box, SPOT_SIZE, drawn=True)


def is_white(colour: object) -> bool:
    """Whether a PDF colour (grey, RGB or CMYK parts from 0 to 1) leaves paper white."""
    parts = colour if isinstance(colour, tuple | list) else ()
    if not all(isinstance(part, int | float) for part in parts):
        return False
    if len(parts) == 4:
        return bool(max(parts) < 0.05)
    return len(parts) in (1, 3) and bool(min(parts) > 0.95)


def underlined(page: Any, words: Sequence[Word]) -> Iterator[Word]:
    """The words, told whether a line is drawn under them that ends where words do."""
    shapes = (*page.lines[:MOST_SHAPES], *page.rects[:MOST_SHAPES])
    flat = [one for one in shapes if abs(one["bottom"] - one["top"]) < THIN]
    starts = {round(word.box.x0) for word in words}
    ends = {round(word.box.x1) for word in words}
    lines = [
        Box(one["x0"], one["top"], one["x1"], one["bottom"])
        for one in flat
        if _near(one["x0"], starts) and _near(one["x1"], ends)
    ]
    for word in words:
        yield replace(word, lined=True) if _is_lined(word.box, lines) else word


def _near(place: float, places: set[int]) -> bool:
    return not places.isdisjoint(range(round(place) - 2, round(place) + 3))


def _is_lined(word: Box, lines: Sequence[Box]) -> bool:
    """Whether a line runs from side to side of a word, by its feet."""
    across = (word.x0 + word.x1) / 2
    return any(
        line.x0 - 2 < across < line.x1 + 2
        and -0.35 * word.height < line.top - word.bottom < 0.15 * word.height
        for line in lines
    )


def background(page: Any) -> Sequence[Box]:
    """Where white letters show: on pictures and on what is filled with colour."""
    shapes = islice((*page.rects, *page.curves), MOST_SHAPES)
    filled = (one for one in shapes if one.get("fill"))
    coloured = [one for one in filled if not is_white(one.get("non_stroking_color"))]
    return [
        Box(one["x0"], one["top"], one["x1"], one["bottom"])
        for one in (*coloured, *page.images[:MOST_SHAPES])
    ]
