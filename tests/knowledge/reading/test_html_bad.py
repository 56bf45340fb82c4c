"""Web pages that are broken, hostile, or saved with the wrong letters."""

import pytest

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.html.reader import read_html
from lili_voice.knowledge.reading.page import File

WORDS = "Niemöller’s café cost £5 – no more."


def said(data):
    data = data if isinstance(data, bytes) else data.encode()
    page = read_html(File("page.html", data))
    return " ".join(b.text for b in page.blocks if b.shape is not Shape.UNSAID)


@pytest.mark.parametrize(
    ("declared", "saved"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "utf-8"),
        ("utf-8", "cp1252"),
        ("windows-1252", "utf-8"),
        ("utf-16", "utf-8"),
        ("made-up", "utf-8"),
        ("windows-1252", "utf-8-sig"),
        ("utf-8", "utf-16"),
    ],
)
@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="{}">',
        "<META http-equiv=Content-Type content='text/html; charset={}'>",
    ],
)
def test_no_letter_is_lost_whatever_a_page_says_it_is_saved_with(meta, declared, saved):
    page = f"<html><head>{meta.format(declared)}</head><p>{WORDS}</p></html>"
    assert said(page.encode(saved)) == WORDS


def test_an_encoding_that_only_its_page_knows_is_believed():
    page = '<meta charset="iso-8859-2"><p>Piłsudski came from Wałbrzych to Łódź.</p>'
    assert said(page.encode("iso-8859-2")) == "Piłsudski came from Wałbrzych to Łódź."


@pytest.mark.parametrize(
    "page",
    [
        "",
        "  \n",
        "<!-- only this -->",
        "<html><body><img src=x></body></html>",
        "<p>…</p>",
    ],
)
def test_a_page_without_words_is_refused(page):
    with pytest.raises(AuthorError, match=r"^page\.html: no words in it; "):
        read_html(File("page.html", page.encode()))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "deep" + "</div>" * 50_000,
        "<p>x" * 100_001,
        "<" * 1_000_000,
    ],
)
def test_what_no_person_wrote_is_refused_in_one_line(page):
    with pytest.raises(AuthorError, match=r"^page\.html: [^\n]+; "):
        read_html(File("page.html", page.encode()))


@pytest.mark.parametrize(
    "written",
    [
        "He ruled. <![CDATA[ x ]]>",
        "He ruled.<script>if (a < b) { document.write('<p>No.') }</script>",
        "He ruled.<style>p{}</style>",
        "He ruled.<!-- nothing ends this <p>No.",
        "He ruled.<script>nothing ends this <p>No.",
        "<b><i>He</b> ruled.</i></table></div></p>",
        "<?php echo 1 ?>He ruled.",
        f"<span title='{'x' * 100_000}' class='{'x ' * 10_000}'>He ruled.</span>",
        "<svg><text>No.</text></svg>He ruled.",
        "<mao:x>He</mao:x> <o:p></o:p>ruled.",
    ],
)
def test_broken_markup_costs_no_words_and_adds_none(written):
    assert said(f"<h1>T</h1><p>{written}") == "T He ruled."


@pytest.mark.parametrize(
    "text", ["{{ secret }}", "${x}", "<%= x %>", "{% if %}", "&lol9;", "&lt;break/&gt;"]
)
def test_the_syntax_of_other_programs_stays_text(text):
    told = text.replace("&lt;", "<").replace("&gt;", ">")
    assert said(f"<h1>T</h1><p>He said {text} there.</p>") == f"T He said {told} there."


def test_characters_that_cannot_be_are_no_words_of_their_own():
    assert said("<p>He&#0; &#xD800; ruled&#1114112;.</p>").startswith("He")


def test_the_author_is_told_of_a_comment_that_nothing_ends():
    page = read_html(File("page.html", b"<p>He ruled.</p>\n<!-- x\n<p>No.</p>"))
    assert [(d.line, "nothing ends" in d.what) for d in page.doubts] == [(2, True)]


def test_a_table_that_claims_a_million_columns_is_read():
    row = "<tr><td colspan=1000000 rowspan=1000000>Coal<td>Iron"
    assert said(f"<h1>T</h1><table>{row * 300}</table>").count("Iron") == 300


@pytest.mark.parametrize(
    "wordless", ["<p>• –</p>", "<table><caption></caption></table>", "<h2>?</h2>"]
)
def test_marks_without_words_are_nothing(wordless):
    page = f"<h1>T</h1>{wordless}<p>He ruled.</p>{wordless}<p>She ruled.</p>"
    assert said(page) == "T He ruled. She ruled."
