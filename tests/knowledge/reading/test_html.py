"""Web pages as teachers save and write them."""

import pytest

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.html.reader import read_html
from lili_voice.knowledge.reading.page import File


@pytest.fixture
def blocks():
    """The blocks of a page that are said: shape, level and text."""

    def blocks(written):
        page = read_html(File("page.html", written.encode()))
        said = (b for b in page.blocks if b.shape is not Shape.UNSAID)
        return [(b.shape.value, b.level, b.text) for b in said]

    return blocks


@pytest.fixture
def terms():
    def terms(written):
        page = read_html(File("page.html", f"<h1>Mills</h1>{written}".encode()))
        return [b.terms for b in page.blocks][1:]

    return terms


def test_capital_tags_that_nobody_closed_are_read(blocks):
    page = "<H1>Mills</H1><P>One came.<P>Two came.<UL><LI>Steam<LI>Water</UL>"
    assert blocks(page) == [
        ("heading", 1, "Mills"),
        ("paragraph", 0, "One came."),
        ("paragraph", 0, "Two came."),
        ("item", 1, "Steam"),
        ("item", 1, "Water"),
    ]


def test_a_heading_that_folds_what_stands_below_it_is_a_heading(blocks):
    page = (
        "<h1>Mills</h1><h2><button type='button'>Who came?</button></h2><p>One came.</p>"
        "<p>Two came.</p><button>Share</button>"
    )
    assert blocks(page)[1:] == [
        ("heading", 2, "Who came?"),
        ("paragraph", 0, "One came."),
        ("paragraph", 0, "Two came."),
    ]


def test_each_line_of_a_page_keeps_its_number():
    page = (
        b"<h1>Mills</h1>\n<!-- one\ntwo -->\n<p\n class='x'>The mill\nwas <b>built\n"
        b"in 1771</b> by\nhim.</p>\n<table><tr>\n<td>1771</td>\n<td>Cromford</td></tr>"
    )
    found = [
        [(line.number, line.text) for line in block.lines]
        for block in read_html(File("page.html", page)).blocks
    ]
    assert found[1:] == [
        [(5, "The mill"), (6, "was built"), (7, "in 1771 by"), (8, "him.")],
        [(10, "1771:"), (11, "Cromford")],
    ]


def test_a_word_that_a_tag_cuts_in_two_is_one_word(blocks):
    page = "<h1>T</h1><p>On the 24<sup>th</sup> he said Wa<b\n>ter</b>loo was lost.</p>"
    assert blocks(page)[1][2] == "On the 24th he said Waterloo was lost."


def test_lists_below_an_item_lie_deeper(blocks):
    page = (
        "<h1>T</h1><ol type=a start=3><li>Tax<ul><li>Salt<li>Hearths</ul><li>War</ol>"
    )
    assert blocks(page)[1:] == [
        ("item", 1, "Tax"),
        ("item", 2, "Salt"),
        ("item", 2, "Hearths"),
        ("item", 1, "War"),
    ]


def test_bullets_that_were_typed_make_a_list(blocks):
    page = (
        "<h1>T</h1><p>It had two results.<br>&bull; Tax rose.<br>"
        "&nbsp;&nbsp;&ndash; Salt most of all.<br>&bull; Wages\nfell.</p>"
    )
    assert blocks(page)[1:] == [
        ("paragraph", 0, "It had two results."),
        ("item", 1, "Tax rose."),
        ("item", 2, "Salt most of all."),
        ("item", 1, "Wages fell."),
    ]


def test_the_bullets_word_writes_make_a_list(blocks):
    item = (
        "<p class=MsoListParagraph style='margin-left:{}pt'><span style='font-family:"
        "Symbol'>{}<span>&nbsp;&nbsp; </span></span>{}</p>"
    )
    page = "<p class=MsoTitle>Mills</p>" + "".join(
        item.format(*row)
        for row in [(36, "·", "Coal"), (72, "o", "Deep pits"), (36, "·", "Iron")]
    )
    assert blocks(page) == [
        ("heading", 1, "Mills"),
        ("item", 1, "Coal"),
        ("item", 2, "Deep pits"),
        ("item", 1, "Iron"),
    ]


def test_the_lists_of_google_docs_tell_their_depth_by_their_names(blocks):
    page = (
        '<h1>T</h1><ul class="c1 lst-kix_abc-0"><li>Coal</li></ul>'
        '<ul class="c1 lst-kix_abc-1"><li>Deep pits</li></ul>'
        '<ul class="c1 lst-kix_abc-0"><li>Iron</li></ul>'
    )
    assert blocks(page)[1:] == [
        ("item", 1, "Coal"),
        ("item", 2, "Deep pits"),
        ("item", 1, "Iron"),
    ]
    runs = {b.run for b in read_html(File("p.html", page.encode())).blocks[1:]}
    assert len(runs) == 1


@pytest.mark.parametrize(
    "written",
    [
        "<p><b>Causes</b></p>",
        "<p><strong>Causes</strong><br>",
        "<p><u>Causes</u></p>",
        "<font size=5>Causes</font><br>",
        "<div style='font-weight: 700'>Causes</div>",
        "<style>.k{font-weight:bold}</style><p><span class=k>Causes</span></p>",
        "<details><summary>Causes</summary>",
    ],
)
def test_a_line_set_in_bold_is_a_heading_below_the_last(blocks, written):
    page = f"<h1>T</h1><h2>The war</h2><p>It began.</p>{written}<p>It was the tax.</p>"
    assert ("heading", 3, "Causes") in blocks(page)


def test_a_bold_line_after_a_rule_stands_beside_the_last_heading(blocks):
    page = (
        "<h1>T</h1><h2>Why?</h2><p>Tax.</p><hr><p><b>Key words</b></p><p>He ruled.</p>"
    )
    assert ("heading", 2, "Key words") in blocks(page)


@pytest.mark.parametrize("bold", ["It ended in failure.", "word " * 20])
def test_a_statement_in_bold_is_no_heading(blocks, bold):
    page = f"<h1>T</h1><p><b>{bold}</b></p><p>He ruled.</p>"
    assert blocks(page)[1][0] == "paragraph"


def test_numbers_of_questions_and_marks_of_answers_are_not_said(blocks):
    page = (
        "<h1>Mills</h1><h2>Q1: Who built it?</h2><p><b>A:</b> Arkwright did.</p>"
        "<p>2. When was it?</p><p>It was in 1771.</p>"
    )
    assert [text for _, _, text in blocks(page)[1:]] == [
        "Who built it?",
        "Arkwright did.",
        "When was it?",
        "It was in 1771.",
    ]


def test_further_wordings_stay_with_their_question(read):
    page = "<h1>Mills</h1><h2>Who built it?</h2><p>Also asked: Whose was it?</p><p>Arkwright built it.</p>"
    (fact,) = facts_of(read(page, "page.html"))
    assert fact.questions == ("Who built it?", "Whose was it?")


def test_a_list_of_terms_is_read_term_by_term(blocks):
    page = (
        "<h1>T</h1><h2>Key words</h2><dl><dt>Weir<dd>a low dam<dt>Leat<dd>a ditch"
        "<dd>also a channel</dl>"
    )
    assert blocks(page)[2:] == [
        ("item", 1, "Weir: a low dam"),
        ("item", 1, "Leat: a ditch"),
        ("item", 1, "Leat: also a channel"),
    ]


def test_a_label_at_the_end_of_a_line_of_the_file_stays_with_what_it_labels():
    page = b"<h1>T</h1>\n<dl><dt>Weir</dt>\n<dd>a low dam</dd></dl>\n<p>Mill\nrace: a fast stream</p>"
    found = [
        [(line.number, line.text) for line in block.lines]
        for block in read_html(File("page.html", page)).blocks
    ]
    assert found[1:] == [
        [(2, "Weir: a"), (3, "low dam")],
        [(4, "Mill race: a"), (5, "fast stream")],
    ]


def test_a_term_that_asks_is_a_question(blocks):
    page = "<h1>T</h1><dl><dt>Who led it?<dd>Ludd led it.</dl>"
    assert blocks(page)[1:] == [
        ("heading", 2, "Who led it?"),
        ("paragraph", 0, "Ludd led it."),
    ]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("<p>A <b>weir</b> is a low <em>dam</em>.</p>", ("weir", "dam")),
        ("<li><b>Weir</b>: a low dam</li>", ("Weir",)),
        ("<li><b>Weir</b> – a low dam</li>", ("Weir",)),
        ("<p><b>Success:</b> Wages rose.</p>", ()),
        ("<li><b>All of it.</b></li>", ()),
        ("<p>He <b>was the first man who ever ran such a mill</b> there.</p>", ()),
    ],
)
def test_emphasised_words_are_terms(terms, written, found):
    assert terms(written) == [found]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("A <a href='x'>linked</a> word.", "A linked word."),
        ("The <abbr title='Corn Law'>CL</abbr> fell.", "The CL fell."),
        ("He <img alt='a face'>ruled.", "He ruled."),
        ("It cost 10 km<sup>2</sup> there.", "It cost 10 km2 there."),
        ("It fell<sup>3</sup> at once.", "It fell at once."),
        ("It fell.<sup><a href='#n'>[3]</a></sup>", "It fell."),
        ("It fell<a href='#_ftn1'>[1]</a> at once.", "It fell at once."),
        ("He said <q>never</q>.", "He said “never”."),
        ("&lsquo;Never&rsquo;&nbsp;he&shy;ard.", "‘Never’ heard."),
        ("It was <del>1770</del> 1771.", "It was 1771."),
        ("The <speak>cost</speak> {{x}} a < b.", "The cost {{x}} a < b."),
    ],
)
def test_what_is_heard_of_a_sentence(blocks, written, said):
    assert blocks(f"<h1>T</h1><p>{written}</p>")[1][2] == said


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("Mills | My Site", "<h2>Who?</h2><p>He did.</p>", "Mills"),
        ("My Site - Water mills", "<h2>Water mills at work</h2><p>He.</p><h2>B</h2><p>x.</p>", "Water mills"),
        ("x", "<p>Water mills</p><p>They ground the corn of the village.</p>", "Water mills"),
        ("x", "<h2>Water mills</h2><h3>Who?</h3><p>He did.</p>", "Water mills"),
        ("x", "<header><h1>Water mills</h1><p>Notes that work</p></header><p>He did.</p>", "Water mills"),
        ("x", "<p>Our site</p><h1>Water mills</h1><p>He did.</p>", "Water mills"),
        ("x", "<p class='c0 title'>Water mills</p><h2>Who?</h2><p>He did.</p>", "Water mills"),
        ("mills plan (copy)", "<h2>Who?</h2><p>He did.</p>", "page"),
        ("Copy of Mills.docx", "<h2>Who?</h2><p>He did.</p>", "page"),
    ],
)  # fmt: skip
def test_the_title_is_the_first_heading_or_what_the_page_is_called(
    read, head, body, title
):
    page = f"<title>{head}</title><body>{body}"
    assert read(page, "page.html").about.title == title


@pytest.mark.parametrize("set_as", ["p", "p class='c1 title'", "h1"])
def test_the_question_of_an_essay_is_a_heading_without_its_marks(blocks, set_as):
    page = (
        f"<{set_as}>How far did steam end the mills? (16 marks)</{set_as[:2].strip()}>"
    )
    text = "<p><b>INTRODUCTION</b></p><p>Steam came in 1785.</p>"
    assert blocks(f"{page}{text}")[:2] == [
        ("heading", 2, "How far did steam end the mills?"),
        ("heading", 2, "INTRODUCTION"),
    ]
