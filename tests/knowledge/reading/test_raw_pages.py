"""Pages copied from a web site and worksheets typed in haste, from start to end."""

from pathlib import Path

import pytest

from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.extracting.doubts import unaccounted
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.library import library_of
from lili_voice.knowledge.reading.read import Reading, read_document

RAW = Path(__file__).parents[2] / "content"
PAGE, ESSAY = "seed_shaped_page.txt", "seed_shaped_essay.txt"


@pytest.fixture
def raw():
    def raw(name):
        document = read_document(RAW / name, name)
        return document, library_of(Reading((document,)))

    return raw


@pytest.mark.parametrize("name", [PAGE, ESSAY])
def test_the_words_of_each_fact_stand_on_its_lines_or_above_them(raw, name):
    _, library = raw(name)
    lines = (RAW / name).read_text("utf-8").split("\n")
    for fact in library.facts:
        first, last = fact.source.lines
        above = (fact.topic, fact.section, *fact.under, fact.label)
        there = " ".join((*lines[first - 1 : last], *above))
        assert content(fact.text) <= content(there)


def content(text):
    return {stem(word) for word in words(text)} - STOP


@pytest.mark.parametrize("name", [PAGE, ESSAY])
def test_no_line_is_lost(raw, name):
    document, library = raw(name)
    assert unaccounted(document, library.facts) == ()


def test_the_menu_at_the_end_is_left_out_whole(raw):
    document, library = raw(PAGE)
    first = document.left_out[0]
    assert first.text == "Jump to the answer"
    assert max(fact.source.lines[1] for fact in library.facts) < first.number
    assert document.written[-1].number == document.left_out[-1].number


def test_every_doubt_of_the_page_is_told(raw):
    _, library = raw(PAGE)
    told = [doubt.what for doubt in library.doubts]
    assert "“on” stands twice" in told
    assert "no space after the full stop in “June.The”" in told


def test_labels_and_places_are_those_of_the_list(raw):
    _, library = raw(PAGE)
    effects = [f for f in library.facts if f.kind is Kind.EFFECT and f.place]
    assert [(f.place, f.label) for f in effects] == [
        *[(1, "Success")] * 2,
        (2, "Failure"),
        *[(3, "Failure")] * 2,
        (4, "Failure"),
    ]


def test_the_essay_keeps_the_factor_of_each_statement(raw):
    _, library = raw(ESSAY)
    labels = dict.fromkeys(f.label for f in library.facts if f.kind is Kind.FACTOR)
    assert list(labels) == ["Ideas", "Political", "Economic", "Personal"]
