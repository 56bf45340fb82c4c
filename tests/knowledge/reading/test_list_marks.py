"""Signs and numbers that begin an item, whatever a typist takes for them."""

import pytest

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.bullets import standings
from lili_voice.knowledge.reading.markdown import markdown_blocks
from lili_voice.knowledge.reading.plain.reader import text_blocks

TOWNS = ["Hull grew.", "Leeds paid more.", "York fell behind."]


def items(blocks):
    return [(b.text, b.level) for b in blocks if b.shape is Shape.ITEM]


@pytest.mark.parametrize(
    "marks",
    [
        ("1/", "2/", "3/"),
        ("a/", "b/", "c/"),
        (">", ">", ">"),
        ("->", "->", "->"),
        ("=>", "=>", "=>"),
        ("~", "~", "~"),
    ],
)
def test_a_plain_list_may_be_marked_in_many_ways(marks):
    lines = [f"{mark} {town}" for mark, town in zip(marks, TOWNS, strict=True)]
    page = "Canals\n\nWhy did they matter?\n" + "\n".join(lines)
    assert items(text_blocks(page)) == [(town, 1) for town in TOWNS]


@pytest.mark.parametrize("mark", [">", "->", "o", "~"])
def test_items_indented_below_others_are_parts_of_those(mark):
    page = (
        "Canals\n\nWhy did they matter?\n - Coal: it was cheap\n"
        f"     {mark} it cost six pence\n     {mark} bakers bought it\n"
        " - Salt: it was dear\n"
    )
    assert items(text_blocks(page)) == [
        ("Coal: it was cheap", 1),
        ("it cost six pence", 2),
        ("bakers bought it", 2),
        ("Salt: it was dear", 1),
    ]


def test_a_fraction_begins_no_item():
    assert items(text_blocks("Canals\n\nThe money\n1/2 of it was borrowed.")) == []


@pytest.mark.parametrize(
    "marks",
    [
        ("(i)", "(ii)", "(iii)"),
        ("(a)", "(b)", "(c)"),
        ("a)", "b)", "c)"),
        ("1/", "2/", "3/"),
    ],
)
def test_numbered_lines_of_a_markdown_paragraph_are_items(marks):
    lines = [f"{mark} **{town}**" for mark, town in zip(marks, TOWNS, strict=True)]
    alone = markdown_blocks("## Why?\n\n" + "\n".join(lines))
    led = markdown_blocks("## Why?\n\nThere were three:\n" + "\n".join(lines))
    assert items(alone) == items(led) == [(town, 1) for town in TOWNS]


def test_a_number_within_a_markdown_paragraph_begins_no_item():
    words = "The Duke had\n2/ thirds of it, and (b) a mine.\n(see below) for more"
    assert items(markdown_blocks(words)) == []


def test_numerals_and_letters_both_count_what_has_parts():
    bullets = ["(i)", "-", "-", "(ii)", "-"]
    assert list(standings(bullets)) == [(1, 1), (2, 1), (2, 1), (1, 1), (1, 2)]
