"""One document is the same facts in whatever format it comes, and none are invented."""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lili_voice.english.numbers import to_digits
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.library import STARTER
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.knowledge.reading.read import read_document
from pdf_maker import BOLD, Sheet, pdf
from twins import WRITERS, Paper, Part, Table

RAW = Path(__file__).parents[1] / "content"
PLACES = st.sampled_from(["Verdun", "Riga", "Lisbon", "Cork", "Malta", "the Crimea"])
PEOPLE = st.sampled_from(
    ["Anne Askew", "John Ball", "Rosa Luxemburg", "Nicholas II", "General Haig"]
)
YEARS = st.integers(1066, 1999).map(str)
COUNTS = st.sampled_from(["3", "12", "about 40,000", "2.5 million", "a third"])
TEMPLATES = (
    "{person} reached {place} in {year}.",
    "The siege of {place} began in June {year} and cost {count} lives.",
    "By {year} {count} families had left {place}.",
    "{person} said that “the harvest was lost”, so grain was sold at {count} pence.",
    "{person} and the guild of {place} agreed on a truce.",
    "Trade with {place} stopped because the harbour froze in {year}.",
)
SENTENCES = st.builds(
    lambda template, **values: template.format(**values),
    st.sampled_from(TEMPLATES),
    person=PEOPLE,
    place=PLACES,
    year=YEARS,
    count=COUNTS,
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
ITEMS = st.one_of(
    SENTENCES,
    st.builds("{}: {}".format, st.sampled_from(["Success", "Failure"]), SENTENCES),
)
HEADINGS = st.builds(
    str.format,
    st.sampled_from(
        [
            "What was the siege of {0}?",
            "Why did {1} go to {0}?",
            "What were the effects of the war in {0}?",
            "When did the siege of {0} end?",
        ]
    ),
    PLACES,
    PEOPLE,
)
ROWS = st.lists(
    st.tuples(YEARS, SENTENCES), min_size=2, max_size=4, unique_by=lambda row: row[0]
)
TABLES = st.builds(Table, st.just(("Year", "What happened")), ROWS.map(tuple))


def parts(tables):
    return st.builds(
        Part,
        HEADINGS,
        st.lists(PARAGRAPHS, min_size=1, max_size=2).map(tuple),
        st.lists(ITEMS, max_size=4).map(tuple),
        TABLES if tables else st.none(),
    )


def papers(*, tables):
    listed = st.lists(
        parts(tables), min_size=1, max_size=4, unique_by=lambda part: part.heading
    )
    title = st.builds("The Long War in {}".format, PLACES)
    return st.builds(Paper, title, listed.map(tuple))


def read(data, suffix):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"page{suffix}")
        path.write_bytes(data)
        return read_document(path, path.name)


def told(document):
    return [
        (f.text, f.kind, f.section, f.label, f.place, f.people, f.places, f.dates)
        for f in facts_of(document)
    ]


@pytest.mark.parametrize("suffix", sorted(WRITERS.keys() - {".txt", ".md"}))
@given(papers(tables=True))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_document_is_the_same_facts_in_every_format(suffix, paper):
    base = told(read(WRITERS[".md"](paper), ".md"))
    assert told(read(WRITERS[suffix](paper), suffix)) == base


@given(papers(tables=False))
@settings(max_examples=40, deadline=None)
def test_plain_text_is_the_same_facts_as_markdown(paper):
    base = told(read(WRITERS[".md"](paper), ".md"))
    assert told(read(WRITERS[".txt"](paper), ".txt")) == base


ASKING = (
    ("The army starved.", "Also asked: Hungry army? Did the army go hungry?"),
    ("The harbour froze.", "Also asked: Frozen harbour?"),
    ("Trade stopped.", "Also asked: What came to a stop?"),
)


def as_markdown():
    items = "".join(f"- {told}\n  {asks}\n" for told, asks in ASKING)
    return f"# The War\n\n## What were the effects?\n\nIt was long.\n\n{items}"


def as_plain():
    items = "".join(f"- {told}\n  {asks}\n" for told, asks in ASKING)
    return f"The War\n\nWhat were the effects?\nIt was long.\n{items}"


def as_html():
    items = "".join(f"<li>{told}<br>{asks}</li>" for told, asks in ASKING)
    page = "<h1>The War</h1><h2>What were the effects?</h2><p>It was long.</p>"
    return f"{page}<ul>{items}</ul>"


def as_word(between):
    from docx import Document

    document, written = Document(), io.BytesIO()
    document.add_heading("The War", 0)
    document.add_heading("What were the effects?", 2)
    document.add_paragraph("It was long.")
    for told, asks in ASKING:
        if between:
            document.add_paragraph(f"{told}{between}{asks}", style="List Bullet")
        else:
            document.add_paragraph(told, style="List Bullet")
            document.add_paragraph(asks)
    document.save(written)
    return written.getvalue()


def as_pdf():
    sheet = Sheet()
    sheet.write(60, 70, (BOLD, "The War"), size=18)
    sheet.write(60, 110, (BOLD, "What were the effects?"), size=13)
    sheet.write(60, 130, "It was long.")
    for at, lines in enumerate(ASKING):
        sheet.write(70, 150 + 30 * at, "•")
        sheet.column(82, 150 + 30 * at, lines)
    return pdf(sheet)


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (as_markdown().encode(), ".md"),
        (as_markdown().replace("\n  Also", "\n\n  Also").encode(), ".md"),
        (as_plain().encode(), ".txt"),
        (as_plain().replace("\n  Also", "\nAlso").encode(), ".txt"),
        (as_html().encode(), ".html"),
        (as_html().replace("<br>", "<p>").encode(), ".html"),
        (as_word("\n"), ".docx"),
        (as_word(""), ".docx"),
        (as_pdf(), ".pdf"),
    ],
)
def test_wordings_in_an_item_ask_for_that_item_in_every_format(data, suffix):
    facts = facts_of(read(data, suffix))
    items = [fact for fact in facts if fact.place]
    assert [(fact.place, fact.text) for fact in items] == [
        (at, told) for at, (told, _) in enumerate(ASKING, 1)
    ]
    for fact, (_, asks) in zip(items, ASKING, strict=True):
        own = asks.removeprefix("Also asked: ")
        assert " ".join(fact.asked_as).startswith(own)
    every = [question for fact in facts for question in fact.asked_as]
    assert sorted(every) == sorted(set(every))
    assert {fact.questions for fact in facts} == {("What were the effects?",)}


def forms(text):
    return {stem(word) for word in words(to_digits(text))}


def invented(document):
    """Words of facts that stand neither on their lines nor in a heading above."""
    written = {line.number: line.text for line in document.written}
    for fact in facts_of(document):
        lines = range(fact.source.lines[0], fact.source.lines[1] + 1)
        above = (fact.topic, fact.section, *fact.under, fact.label)
        held = forms(" ".join((*above, *(written.get(n, "") for n in lines))))
        if strange := forms(fact.text) - held - STOP:
            yield strange, fact.text, fact.source.lines


@pytest.mark.parametrize("suffix", sorted(WRITERS))
@given(papers(tables=True))
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_word_of_a_fact_is_invented(suffix, paper):
    assert not list(invented(read(WRITERS[suffix](paper), suffix)))


@pytest.mark.parametrize(
    "path", [*STARTER.glob("*.md"), *RAW.glob("*.txt")], ids=lambda path: path.name
)
def test_no_word_of_a_starter_or_raw_page_is_invented(path):
    assert not list(invented(read_document(path, path.name)))


@pytest.mark.parametrize("suffix", sorted(WRITERS))
@given(papers(tables=True))
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_reading_a_document_again_says_the_same(suffix, paper):
    data = WRITERS[suffix](paper)
    assert read(data, suffix) == read(data, suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(st.binary(max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_bytes_under_any_ending_are_read_or_refused_in_one_line(suffix, data):
    from lili_voice.errors import LiliError

    try:
        facts_of(read(data, suffix))
    except LiliError as error:
        assert str(error).startswith(f"page{suffix}: ")  # noqa: PT017
        assert "\n" not in str(error)  # noqa: PT017
