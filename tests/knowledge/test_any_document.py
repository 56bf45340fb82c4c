"""What holds for every document there could be."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.errors import LiliError
from lili_voice.knowledge.extracting.doubts import unaccounted
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.library import STARTER, library_of
from lili_voice.knowledge.reading.read import Reading, read_document

LINES = st.one_of(
    st.sampled_from(
        [
            *("", "", "# The Revolt", "## Why did it happen?", "Also asked: Why?"),
            *("There were two reasons:", "- Tax was hated.", "  - Poll tax.", "> War"),
            *("The king fled. It was June.", "    indented", "```", "---", "***"),
            *("| Year | Event |", "|---|---|", "| 1381 | Revolt |", "Menu", "Sign in"),
            *("Line of argument:", "Political:", "However", "Q: Who?", "A: Tyler."),
            *("title: x", "[a]: http://b.example", "![map](m.png)", "<!-- no -->"),
            *("<b>bold</b>", "Success: Tax ended.", "1. One", "2) Two", "===", "a `b"),
            *("<p>One.</p>", "<script>", "</script>", "<li>x", "<td>", "- [ ] do"),
            *(
                "title: y",
                "names: x",
                "a) letter",
                "最后。",
                "Title: [",
                "<h2>Why?</h2>",
            ),
            *("Page\x0cbreak", "\u2028", "&amp; &nbsp;", "\\# no", "c`", "<i", ">"),
        ]
    ),
    st.text(max_size=40),
)
WORDS = st.lists(LINES, max_size=25).map("\n".join)
NAMES = st.sampled_from(["page.md", "page.txt"])


def read(data, name):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return read_document(path, name)


def read_or_none(words, name):
    try:
        return read(words.encode("utf-8", "replace"), name)
    except LiliError:
        return None


@given(st.binary(max_size=400), NAMES)
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused_with_a_reason(data, name):
    told = ""
    try:
        document = read(data, name)
        told = "".join(fact.text for fact in library_of(Reading((document,))).facts)
    except LiliError as error:
        assert str(error).startswith(f"{name}: ")  # noqa: PT017 (only if there is one)
    assert "\x00" not in told


@given(WORDS, NAMES)
@settings(max_examples=200, deadline=None)
def test_no_line_is_lost_in_silence(words, name):
    document = read_or_none(words, name)
    if document is None:
        return
    library = library_of(Reading((document,)))
    lost = {line.number for line in unaccounted(document, library.facts)}
    doubted = {doubt.line for doubt in library.doubts}
    assert lost <= doubted
    numbers = range(1, len(words.encode("utf-8", "replace").decode().split("\n")) + 99)
    for fact in library.facts:
        first, last = fact.source.lines
        assert first <= last
        assert {first, last} <= set(numbers)


@given(WORDS, NAMES)
@settings(max_examples=150, deadline=None)
def test_reading_twice_says_the_same_and_no_id_twice(words, name):
    one, two = read_or_none(words, name), read_or_none(words, name)
    assert one == two
    if one is not None and two is not None:
        assert facts_of(one) == facts_of(two)
        ids = [fact.id for fact in facts_of(one)]
        assert len(ids) == len(set(ids))


@given(st.permutations(range(3)), WORDS)
@settings(max_examples=60, deadline=None)
def test_no_id_depends_on_the_order_of_documents(order, words):
    read = [read_or_none(words, f"{n}.md") for n in range(3)]
    documents = [document for document in read if document is not None]
    shuffled = [documents[n] for n in order if n < len(documents)]
    ids = [
        {(f.source.document, f.source.lines, f.text, f.id) for f in library.facts}
        for library in (
            library_of(Reading(tuple(documents))),
            library_of(Reading(tuple(shuffled))),
        )
    ]
    assert ids[0] == ids[1]


@given(WORDS, WORDS)
@settings(max_examples=100, deadline=None)
def test_ids_carried_over_are_each_given_once(before, after):
    old, new = read_or_none(before, "a.md"), read_or_none(after, "a.md")
    former = facts_of(old) if old else ()
    library = library_of(Reading((new,) if new else ()), former)
    assert len(library.by_id) == len(library.facts)
    again = library_of(Reading((new,) if new else ()), library.facts)
    assert again.facts == library.facts


@pytest.mark.parametrize(
    "name", ["great-leap-forward.md", "great-leap-forward-essay.md"]
)
def test_no_line_of_a_starter_document_is_lost(name):
    document = read_document(STARTER / name, name)
    assert unaccounted(document, facts_of(document)) == ()
