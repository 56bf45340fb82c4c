"""Tables of web pages: data, or columns of the page."""

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.html.reader import read_html
from lili_voice.knowledge.reading.markdown import read_markdown
from lili_voice.knowledge.reading.page import File

TITLE = "<h1>Mills</h1>"


def blocks_of(written):
    return read_html(File("page.html", (TITLE + written).encode())).blocks[1:]


def rows(written):
    return [b for b in blocks_of(written) if b.shape is Shape.ITEM]


def test_a_table_is_what_it_would_be_in_markdown():
    page = (
        "<table><tr><th>Type<th>Power<th>Where</tr>"
        "<tr><td>Post<td>Wind, from <b>sails</b><td>Kent<tr><td>Tide<td><td>Woodbridge</table>"
    )
    same = (
        b"| Type | Power | Where |\n|--|--|--|\n"
        b"| Post | Wind, from **sails** | Kent |\n| Tide | | Woodbridge |\n"
    )
    marked = read_markdown(File("page.md", same)).blocks

    def told(blocks):
        items = [b for b in blocks if b.shape is Shape.ITEM]
        return [(b.text, b.cells, b.head, b.level, b.terms) for b in items]

    assert told(blocks_of(page)) == told(marked)
    assert told(marked)[0] == (
        "Post: Wind, from sails; Kent",
        ("Post", "Wind, from sails", "Kent"),
        ("Type", "Power", "Where"),
        1,
        ("sails",),
    )


def test_the_head_of_a_table_is_left_out():
    (head,) = [
        b
        for b in blocks_of(
            "<table><tr><th>When<th>What<tr><td>1771<td>Cromford</table>"
        )
        if b.shape is Shape.UNSAID
    ]
    assert head.cells == ("When", "What")


def test_a_first_row_in_bold_is_a_head():
    found = rows(
        "<table><tr><td><b>Name</b><td><b>Job</b><td><b>Pay</b>"
        "<tr><td>Ann<td>Spinner<td>5d</table>"
    )
    assert [row.head for row in found] == [("Name", "Job", "Pay")]


def test_a_table_without_a_head_loses_no_row():
    found = rows(
        "<table><tr><td>Ann<td>Spinner<td>5d<tr><td>Tom<td>Piecer<td>3d</table>"
    )
    assert [row.text for row in found] == ["Ann: Spinner; 5d", "Tom: Piecer; 3d"]


def test_a_box_of_facts_is_a_list_under_its_title():
    page = (
        "<table><tr><th colspan=2>Quick facts<tr><td><b>Built</b><td>1771"
        "<tr><td><b>Owner</b><td>Arkwright</table>"
    )
    assert [(b.shape.value, b.text, b.head) for b in blocks_of(page)] == [
        ("heading", "Quick facts", None),
        ("item", "Built: 1771", None),
        ("item", "Owner: Arkwright", None),
    ]


def test_the_caption_of_a_table_is_its_heading():
    page = "<table><caption>Wages</caption><tr><th>Who<th>Pay<tr><td>Ann<td>5d</table>"
    assert [(b.shape.value, b.text) for b in blocks_of(page)] == [
        ("heading", "Wages"),
        ("unsaid", "Who: Pay"),
        ("item", "Ann: 5d"),
    ]


def test_a_cell_that_spans_rows_belongs_to_each():
    found = rows(
        "<table><tr><th>Where<th>What<th>When<tr><td rowspan=2>Kent<td>Post mill<td>1700"
        "<tr><td>Smock mill<td>1790</table>"
    )
    assert [row.cells for row in found] == [
        ("Kent", "Post mill", "1700"),
        ("Kent", "Smock mill", "1790"),
    ]


def test_a_list_in_a_cell_is_read_in_its_row():
    found = rows(
        "<table><tr><th>Cause<th>Points<tr><td>Tax<td><ul><li>Salt<li>Hearths</ul></table>"
    )
    assert [row.text for row in found] == ["Tax: Salt; Hearths"]


def test_questions_in_a_table_are_answered_in_the_cell_beside(read):
    page = (
        f"{TITLE}<table><tr><th>Question<th>Answer<tr><td>Who built it?<td>Arkwright "
        "built it.<tr><td>When was it?<td>It was in 1771.</table>"
    )
    found = facts_of(read(page, "page.html"))
    assert [(f.section, f.text) for f in found] == [
        ("Who built it?", "Arkwright built it."),
        ("When was it?", "It was in 1771."),
    ]


def test_a_table_that_lays_out_a_page_is_read_as_the_page():
    page = (
        "<table><tr><td><a href=a>Home</a><br><a href=b>Kings</a><td>"
        "<h2>Who built it?</h2><p>Arkwright built it.</table>"
    )
    said = [b for b in blocks_of(page) if b.shape is not Shape.UNSAID]
    assert [(b.shape.value, b.text) for b in said] == [
        ("heading", "Who built it?"),
        ("paragraph", "Arkwright built it."),
    ]
