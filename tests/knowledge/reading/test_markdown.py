"""Markdown as teachers write it."""

import pytest

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.extracting.doubts import doubts_of
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.markdown import markdown_blocks


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


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("```python\nmao = 1\n```\n", "take away its ```"),
        ("    mao = 1\n", "take away its indent"),
        ("- It began.\n\n      mao = 1\n", "take away its indent"),
    ],
)
def test_code_is_not_read_and_its_author_is_told(read, code, remedy):
    document = read(f"It fell.\n\n{code}")
    assert "mao" not in " ".join(fact.text for fact in facts_of(document))
    (doubt,) = doubts_of(document, facts_of(document))
    assert doubt.what.startswith("a code block: not read")
    assert doubt.what.endswith(remedy)
    assert doubt.line >= 3


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<p>Mao died in 1976.</p>", ["Mao died in 1976."]),
        ("He <b>was</b> <em class='x'>here</em>.", ["He was here."]),
        ("One<br>two<br/>three.", ["One two three."]),
        (
            "<div>\n<p>One.</p>\n<p>Two &amp;\nthree.</p>\n</div>",
            ["One.", "Two & three."],
        ),
        ("<p>He ruled\n<b>all</b> of China.</p>", ["He ruled all of China."]),
        ("A <span\nclass='x'>word</span>.", ["A word."]),
        ("Is a < b and {{x}} so?", ["Is a < b and {{x}} so?"]),
        (
            'The <mao> said <break time="9s"/> it.',
            ['The <mao> said <break time="9s"/> it.'],
        ),
        ("<p title='a > b'>He ruled.</p>", ["He ruled."]),
    ],
)
def test_html_is_markup_and_its_words_are_read(read, written, said):
    document = read(written)
    assert [fact.text for fact in facts_of(document)] == said
    assert doubts_of(document, facts_of(document)) == ()


def test_headings_and_items_in_html_are_what_they_look_like(read):
    document = read(
        "<h2>Why?</h2>\n<ul>\n<li>Tax.</li>\n<li>War.</li>\n</ul>\n\n"
        "<table><tr><td>1381</td><td>Revolt</td><td>Kent</td></tr></table>\n"
    )
    assert [(f.text, f.section, f.source.lines) for f in facts_of(document)] == [
        ("Tax.", "Why?", (3, 3)),
        ("War.", "Why?", (4, 4)),
        ("1381: Revolt; Kent.", "Why?", (7, 7)),
    ]


@pytest.mark.parametrize("name", ["script", "style"])
@pytest.mark.parametrize(
    "written", ["<{0}>\nmao {{ 1 }}\n</{0}>", "It fell <{0}>mao</{0}> at once."]
)
def test_what_nobody_sees_on_a_page_is_not_read_and_told(read, name, written):
    document = read("It began.\n\n" + written.format(name))
    assert "mao" not in " ".join(fact.text for fact in facts_of(document))
    (doubt,) = doubts_of(document, facts_of(document))
    assert (doubt.line, f"<{name}> is not read" in doubt.what) == (3, True)


def test_html_in_a_plain_text_stands_as_it_is_written(read):
    document = read("Title\n\n<p>Mao died.</p>\n", "page.txt")
    assert [fact.text for fact in facts_of(document)] == ["<p>Mao died.</p>."]


def test_the_box_of_a_thing_to_do_is_not_said():
    assert [b.text for b in markdown_blocks("- [ ] Tax\n- [x] War\n\n[ ] A box\n")] == [
        "Tax",
        "War",
        "[ ] A box",
    ]


def told(document):
    return [(f.text, f.kind, f.place) for f in facts_of(document)]


TABLE = "\n\n| {} | What |\n|---|---|\n| {} | It was hated |\n| War | It cost much |\n"


def test_a_table_below_a_list_is_none_of_its_items(read):
    words = "## Why did it happen?\n\n- Serfdom.\n- Wages."
    rows = TABLE.format("Year", "1381")
    found = told(read(words + rows + "\n- Law.\n"))
    assert [(kind, place) for _, kind, place in found] == [
        (Kind.REASON, 1),
        (Kind.REASON, 2),
        (Kind.NOTE, 1),
        (Kind.NOTE, 2),
        (Kind.REASON, 1),
    ]


@pytest.mark.parametrize(
    ("heading", "above", "head", "first", "kind"),
    [
        ("Why?", "- Law.", "Reason", "Tax", Kind.REASON),
        ("Why?", "", "Thing", "Tax", Kind.REASON),
        ("Why?", "", "Thing", "1381", Kind.NOTE),
        ("Who led it?", "Tyler did.", "Thing", "Tax", Kind.NOTE),
        ("Key dates", "It took years.", "Thing", "1381", Kind.EVENT),
        ("Key words", "Learn them.", "Thing", "Tax", Kind.DEFINITION),
    ],
)
def test_rows_are_what_their_heading_or_head_announces(
    read, heading, above, head, first, kind
):
    document = read(f"## {heading}\n\n{above}" + TABLE.format(head, first))
    assert {fact.kind for fact in facts_of(document)[-2:]} == {kind}


def test_a_list_with_other_bullets_is_another_list(read):
    document = read("## Why?\n\n- One.\n- Two.\n\n1. Three.\n2. Four.\n")
    assert [place for _, _, place in told(document)] == [1, 2, 1, 2]


def test_a_quotation_is_a_paragraph_and_a_line_across_the_page_nothing():
    assert shapes("> He said so.\n\n---\n") == [(Shape.PARAGRAPH, 0, "He said so.")]


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("### Economic:\n\nGrain fell.\n\n**Possible however point:**\n\nIt rose.", 4),
        ("**Causes**\n\nIt was the tax.", 2),
        ("**Causes**\nIt was the tax.", 2),
        ("__Causes:__\n\n- Tax", 2),
        ("# Title\n\n## Who?\n\nHe did.\n\n---\n\n**Key words**\n\nOne.", 2),
        ("# Title\n\n## Who?\n\nHe did.\n\n**What?**\n\nThat.", 2),
    ],
)
def test_a_line_in_bold_is_a_heading_below_the_last(written, level):
    bold = [b for b in markdown_blocks(written) if b.shape is Shape.HEADING][-1]
    assert bold.level == level


@pytest.mark.parametrize(
    "written",
    [
        "**It ended in failure.**",
        "**Success:** Wages rose.",
        "- **Tax**",
        "**Law**, and all that the king made of it",
    ],
)
def test_other_words_in_bold_are_no_heading(written):
    assert Shape.HEADING not in [
        b.shape for b in markdown_blocks(f"{written}\n\nIt was so.")
    ]


@pytest.mark.parametrize(
    ("written", "terms"),
    [
        ("A **weir** is a *low dam*.", ("weir", "low dam")),
        ("- **Weir**: a low dam", ("Weir",)),
        ("- **Success:** Wages rose.", ()),
        ("A <b>weir</b> is <i>low</i>.", ("weir", "low")),
        ("<p>A <b>weir</b>.</p>", ("weir",)),
        ("| A | B |\n|--|--|\n| Dam | a **weir** |", ("weir",)),
        ("A ***weir* there** is.", ("weir there",)),
        ("**A weir is a low dam.**", ()),
    ],
)
def test_emphasised_words_are_terms(written, terms):
    assert markdown_blocks(written)[-1].terms == terms


def test_numbers_of_questions_and_marks_of_answers_are_not_said():
    said = "## Q1: Who?\n\nA: He did.\n\n2. **When was it?**\n\nQ3. Where was it?\n\nIn Kent."
    assert [b.text for b in markdown_blocks(said)][:2] == ["Who?", "He did."]
    assert (Shape.HEADING, "Where was it?") in [
        (b.shape, b.text) for b in markdown_blocks(said)
    ]


def test_marks_of_footnotes_are_not_said_and_footnotes_left_out(read):
    document = read("It fell[1] in May.[^a]\n\n[^a]: A. Smith, p. 4.\n\n[x] He won.\n")
    assert [f.text for f in facts_of(document)] == ["It fell in May.", "[x] He won."]
    assert [line.number for line in document.left_out] == [3]


def test_a_heading_may_be_underlined():
    assert shapes("Mills\n=====\n\nWho?\n----\n\nHe did.\n")[:2] == [
        (Shape.HEADING, 1, "Mills"),
        (Shape.HEADING, 2, "Who?"),
    ]


def test_bullets_that_are_no_markdown_make_a_list_all_the_same():
    assert shapes("It had results:\n• Tax rose.\n• Wages\nfell.\n") == [
        (Shape.PARAGRAPH, 0, "It had results:"),
        (Shape.ITEM, 1, "Tax rose."),
        (Shape.ITEM, 1, "Wages fell."),
    ]


def test_html_that_no_person_wrote_is_refused_with_its_file(read):
    with pytest.raises(AuthorError, match=r"^deep\.md: tags too deep"):
        read("<div>" * 3_000 + "x", "deep.md")


def test_words_struck_out_are_not_said_and_are_told(read):
    document = read("# Dams\n\n~~It broke in 1863.~~ It broke in 1864.\n")
    assert [fact.text for fact in facts_of(document)] == ["It broke in 1864."]
    assert [(d.line, "struck out" in d.what) for d in document.doubts] == [(3, True)]
    assert [line.text for line in document.left_out] == ["It broke in 1863."]


def test_a_link_alone_on_its_line_is_no_content(read):
    document = read("[Back to dams](index.md)\n\n# Weirs\n\nA weir is low.\n")
    assert (document.about.title, len(facts_of(document))) == ("Weirs", 1)


def test_a_statement_above_the_only_title_is_read_and_a_scrap_is_not():
    page = "{}\n\n# The revolt\n\nIt failed.\n"
    above = ("The revolt began in Kent", "Year 9 History")
    found = [shapes(page.format(line))[0][0] for line in above]
    assert found == [Shape.PARAGRAPH, Shape.UNSAID]
