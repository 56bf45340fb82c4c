"""Markdown as teachers write it."""

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.extract import facts_of
from lili_voice.knowledge.markdown import markdown_blocks


def shapes(text):
    return [(b.shape, b.level, b.text) for b in markdown_blocks(text)]


def test_headings_paragraphs_and_items_are_told_apart():
    assert shapes("# One\n\nTwo\nthree\n\n- four\n- five\n") == [
        (Shape.HEADING, 1, "One"),
        (Shape.PARAGRAPH, 0, "Two three"),
        (Shape.ITEM, 1, "four"),
        (Shape.ITEM, 1, "five"),
    ]


def test_emphasis_and_links_are_read_without_their_marks():
    said = "**Success:** the *Leap* of [China](http://c.example), `now`"
    assert shapes(said)[0][2] == "Success: the Leap of China, now"


def test_each_line_of_a_paragraph_keeps_its_number():
    (block,) = markdown_blocks("one\ntwo  \nthree\n", first_line=7)
    assert [(ln.number, ln.text) for ln in block.lines] == [
        (7, "one"),
        (8, "two"),
        (9, "three"),
    ]


def test_a_second_paragraph_of_an_item_belongs_to_that_item(read):
    document = read("## Why?\n\n- First.\n\n  More of the first.\n\n- Second.\n")
    assert [(f.text, f.place) for f in facts_of(document)] == [
        ("First.", 1),
        ("More of the first.", 1),
        ("Second.", 2),
    ]


def test_items_below_an_item_are_its_details(read):
    document = read("## Why?\n\n- Failure: Famine.\n  - Many died.\n- Success: Coal.\n")
    assert [(f.text, f.place, f.label) for f in facts_of(document)] == [
        ("Famine.", 1, "Failure"),
        ("Many died.", 1, "Failure"),
        ("Coal.", 2, "Success"),
    ]


def test_a_table_is_read_row_by_row_and_its_head_is_not_said(read):
    words = "## Key dates\n\n| When | What |\n|---|---|\n| 1958 | The Leap began |\n| 1962 | It ended |\n"
    document = read(words)
    assert [(f.text, f.place, f.source.lines) for f in facts_of(document)] == [
        ("1958: The Leap began.", 1, (5, 5)),
        ("1962: It ended.", 2, (6, 6)),
    ]
    assert [line.number for line in document.left_out] == [3]


def test_a_comment_is_for_the_author_alone(read):
    document = read(
        "<!-- ask the head of year -->\n\nIt began <!-- check --> in May.\n"
    )
    assert [f.text for f in facts_of(document)] == ["It began in May."]
    assert [line.number for line in document.left_out] == [1]


def test_code_and_html_stand_as_they_are_written():
    assert [text for _, _, text in shapes("```\nx < 1\ny\n```\n\n<div>hi</div>\n")] == [
        "x < 1 y",
        "<div>hi</div>",
    ]
    lines = markdown_blocks("```\nx\ny\n```\n")[0].lines
    assert [line.number for line in lines] == [2, 3]


def test_a_quotation_is_a_paragraph_and_a_line_across_the_page_nothing():
    assert shapes("> He said so.\n\n---\n") == [(Shape.PARAGRAPH, 0, "He said so.")]
