"""Tables that compare two names, in whatever way they are set."""

from io import BytesIO

import pytest
from docx import Document

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.comparing import compares
from lili_voice.knowledge.reading.html.reader import read_html
from lili_voice.knowledge.reading.page import File
from lili_voice.knowledge.reading.word.reader import read_word

HEAD = ("Brindley", "Telford")
ROWS = (
    ("could hardly write", "was trained as a stonemason"),
    ("kept his canals level", "cut straight through the hills"),
)
BOTH = "Both: died before the railways came"


def in_word(*rows, merged=()):
    document = Document()
    document.add_paragraph("Canals", style="Title")
    document.add_heading("Who did more?", 1)
    table = document.add_table(len(rows), 2)
    for at, row in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.text = text
        if at in merged:
            table.cell(at, 0).merge(table.cell(at, 1)).text = row[0]
    written = BytesIO()
    document.save(written)
    return read_word(File("canals.docx", written.getvalue())).blocks


def in_html(*rows, merged=()):
    lines = [
        f"<tr><td colspan=2>{row[0]}</td></tr>"
        if at in merged
        else f"<tr><td>{row[0]}</td><td>{row[1]}</td></tr>"
        for at, row in enumerate(rows)
    ]
    page = f"<h1>Canals</h1><h2>Who did more?</h2><table>{''.join(lines)}</table>"
    return read_html(File("canals.html", page.encode())).blocks


def told(blocks):
    return [(b.head, b.text) for b in blocks if b.shape is Shape.ITEM]


@pytest.mark.parametrize("read", [in_word, in_html])
def test_names_above_what_is_said_of_them_are_the_head_of_their_table(read):
    blocks = read(HEAD, *ROWS, (BOTH, ""), merged=(3,))
    assert told(blocks) == [
        (HEAD, "could hardly write: was trained as a stonemason"),
        (HEAD, "kept his canals level: cut straight through the hills"),
        (HEAD, BOTH),
    ]


@pytest.mark.parametrize("read", [in_word, in_html])
def test_a_list_with_its_labels_beside_it_has_no_head(read):
    blocks = read(("Brindley", "an engineer"), ("Telford", "who built roads as well"))
    assert [head for head, _ in told(blocks)] == [None, None]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (("Brindley", "Brindley"), ROWS),
        (("Brindley", ""), ROWS),
        (("He could hardly write.", "Telford"), ROWS),
        (HEAD, (("Born", "was born in Derbyshire"), ("Died", "died in 1772"))),
        (HEAD, ROWS[:1]),
        (("Canals",), (("were dug by hand",), ("were slow to pay",))),
    ],
)
def test_other_first_rows_compare_nothing(head, rows):
    assert not compares(head, rows)


def test_the_last_row_of_a_table_heads_nothing():
    blocks = in_word(
        ("1761", "Worsley"), ("1777", "Preston Brook"), ("All paid", ""), merged=(2,)
    )
    assert [b.shape for b in blocks if b.text == "All paid"] == [Shape.PARAGRAPH]


SAYING = (
    ("The tax was raised again", "The villages rose in Kent"),
    ("Wages were held down", "Men left their lords"),
)


@pytest.mark.parametrize(
    "head",
    [
        ("Cause", "Consequence"),
        ("Problem", "Solution"),
        ("Law", "Result"),
        ("Who?", "Their aims"),
        ("Poll tax of 1381", "Cheap bread in London"),
    ],
)
def test_what_asks_or_is_a_fact_names_no_side_of_a_comparison(head):
    assert not compares(head, SAYING)


@pytest.mark.parametrize(
    "head", [HEAD, ("Old Poor Law", "New Poor Law"), ("Aims of Kent", "Aims of Essex")]
)
def test_names_of_two_matters_compare(head):
    assert compares(head, SAYING)


@pytest.mark.parametrize("read", [in_word, in_html])
def test_cause_and_consequence_head_their_rows_and_a_fact_heads_none(read):
    head = ("Cause", "Consequence")
    assert [one for one, _ in told(read(head, *SAYING))] == [head, head]
    fact = ("Poll tax of 1381", "Cheap bread in London")
    assert told(read(fact, *SAYING))[0] == (None, ": ".join(fact))
