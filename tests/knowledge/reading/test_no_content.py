"""Lines and pages with what is no content in them, and history that looks like it.

In `furniture/` stand lines of no content, lines of history in the same words, and whole
pages in which § marks what is no content. All of it is invented.
"""

from pathlib import Path

import pytest

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.furniture.chrome import without_chrome

FOLDER = Path(__file__).with_name("furniture")
LINES = tuple(FOLDER.joinpath("lines.txt").read_text("utf-8").splitlines())
HISTORY = tuple(FOLDER.joinpath("history.txt").read_text("utf-8").splitlines())
PAGES = ("crimea.txt", "slavery.md", "weimar.txt", "rebellions.md", "plans.txt")
PAGES = (*PAGES, "germs.txt")
MARK = "§"
ABOVE = (
    Block(Shape.HEADING, (Line(1, "The Revolt, 1381"),), 1),
    Block(Shape.HEADING, (Line(3, "Why did it begin?"),), 2),
    Block(Shape.PARAGRAPH, (Line(4, "The poll tax was hated in Kent and Essex."),)),
)
BELOW = (
    Block(Shape.HEADING, (Line(8, "Who led it?"),), 2),
    Block(Shape.PARAGRAPH, (Line(9, "Wat Tyler led the rebels to London in June."),)),
)


def left_out(line, shape=Shape.PARAGRAPH):
    block = Block(shape, (Line(6, line),), level=1, run=1)
    kept, gone = without_chrome([*ABOVE, block, *BELOW])
    assert len(kept) + len(gone) == len(ABOVE) + 1 + len(BELOW)
    return [one.text for one in gone]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_no_content_is_left_out_wherever_it_stands(line):
    assert left_out(line) == [line]


@pytest.mark.parametrize("line", HISTORY)
def test_history_in_the_words_of_sites_and_worksheets_is_read(line):
    assert left_out(line) == []


@pytest.mark.parametrize("line", HISTORY)
def test_such_history_is_read_from_a_list_as_well(line):
    assert left_out(line, Shape.ITEM) == []


@pytest.mark.parametrize("name", PAGES)
def test_all_that_is_no_content_of_a_page_is_left_out_and_nothing_else(read, name):
    lines = FOLDER.joinpath(name).read_text("utf-8").split("\n")
    document = read("\n".join(line.removeprefix(MARK) for line in lines), name)
    gone = {line.number for line in document.left_out if line.text.strip("| ")}
    telling = [n for n, line in enumerate(lines, 1) if any(map(str.isalnum, line))]
    marked = {n for n in telling if lines[n - 1].startswith(MARK)}
    heads = {n for n in telling if lines[n - 1].startswith("|")}
    assert gone & set(telling) - heads == marked
