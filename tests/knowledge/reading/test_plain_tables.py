"""Tables typed with tabs, bars or spaces."""

import pytest

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.plain.reader import text_blocks

HEAD = ("Year", "Battle", "Who won")
ROWS = [("1642", "Edgehill", "Nobody"), ("1645", "Naseby", "Parliament")]


def typed(between, *rule):
    lines = [between.join(cells) for cells in (HEAD, *rule, *ROWS)]
    return "Civil War\n\nBattles\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        typed("\t"),
        typed("\t\t"),
        typed("     "),
        typed(" | "),
        typed(" | ", ("---", "---", "---")),
    ],
)
def test_a_typed_table_has_rows_under_their_heads(text):
    blocks = text_blocks(text)
    rows = [block for block in blocks if block.shape is Shape.ITEM]
    assert [block.cells for block in rows] == ROWS
    assert {block.head for block in rows} == {HEAD}
    assert [b.text for b in blocks if b.shape is Shape.HEADING] == [
        "Civil War",
        "Battles",
    ]


def test_a_hyphen_in_a_cell_is_nothing():
    (*_, row) = text_blocks("T\n\nPerson\tJob\tDied\nPym\tleader\t-\n")[:3]
    assert row.cells == ("Pym", "leader", "")


def test_two_columns_without_a_head_are_a_list():
    blocks = text_blocks("T\n\nPym\tled Parliament\nRupert\tled the cavalry\n")
    assert [(b.shape, b.text, b.cells) for b in blocks[1:]] == [
        (Shape.ITEM, "Pym: led Parliament", ()),
        (Shape.ITEM, "Rupert: led the cavalry", ()),
    ]


def test_two_spaces_behind_a_full_stop_make_no_table():
    text = "T\n\nPym led.  He died.\nRupert rode.  He won.\nCharles fled.  He lost.\n"
    assert {b.shape for b in text_blocks(text)[1:]} == {Shape.PARAGRAPH}
