"""What a document says of itself."""

import pytest

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Name
from lili_voice.knowledge.extract import facts_of

WHOLE = """---
title: The  Peasants'   Revolt
subject: History
years: 1377-1381
aliases: [the Great Rising, 1381]
boards: AQA
levels:
  - GCSE
abbreviations:
  SoL: Statute of Labourers
names:
  - Jack Straw
  - name: John of Gaunt
    say: John of Gawnt
    heard: [john a gaunt, joan of gaunt]
---
# Another title

It began in May.
"""


def test_a_document_says_what_it_is_about(read):
    about = read(WHOLE).about
    assert about.title == "The Peasants' Revolt"
    assert (about.subject, about.years) == ("History", "1377-1381")
    assert about.aliases == ("the Great Rising", "1381")
    assert (about.boards, about.levels) == (("AQA",), ("GCSE",))
    assert about.abbreviations == {"SoL": "Statute of Labourers"}
    assert about.names == (
        Name("Jack Straw"),
        Name("John of Gaunt", "John of Gawnt", ("john a gaunt", "joan of gaunt")),
    )


def test_lines_are_counted_from_the_top_of_the_file(read):
    assert [fact.source.lines for fact in facts_of(read(WHOLE))] == [(19, 19)]
    plain = WHOLE.replace("# Another", "Another")
    assert [f.source.lines for f in facts_of(read(plain, "page.txt"))] == [(19, 19)]


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        ("---\nsubject: History\n---\n# The Revolt\n", "page.md", "The Revolt"),
        ("It began in May.\n", "the_revolt.md", "the revolt"),
        ("The Revolt, 1381\n\nIt began.\n", "page.txt", "The Revolt, 1381"),
    ],
)
def test_a_title_is_found_where_none_is_given(read, words, name, title):
    assert read(words, name).about.title == title


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("title: a: b", 2),
        ("title: x\n\tyears: 1", 3),
        ("aliases: [a, b", 3),
        ("- one\n- two", 2),
        ("just words", 2),
        ("title: &a [x]", 1),
        ("a: &a [x, x]\nb: [*a, *a]", 1),
        ("- &a x\n- *a", 1),
        ("{" * 9_000, 1),
        ("[" * 9_000, 1),
        ("a: " + "x" * 30_000, 1),
        ("? [a]\n: b", 2),
        ("title: \x0c", 1),
    ],
)
def test_wrong_front_matter_is_told_with_its_line(read, front, line):
    with pytest.raises(AuthorError, match=rf"page\.md: line {line}: front matter"):
        read(f"---\n{front}\n---\nIt began.\n")


def test_a_name_without_a_name_is_told(read):
    with pytest.raises(AuthorError, match="each of names needs a 'name:'"):
        read("---\nnames:\n  - say: Gawnt\n---\n")


def test_no_value_can_make_anything_but_words(read):
    front = "title: !!python/object/apply:os.getcwd []\nyears: 1958\nsubject: yes"
    about = read(f"---\n{front}\n---\nIt began.\n").about
    assert (about.title, about.years, about.subject) == ("page", "1958", "yes")


def test_front_matter_that_nobody_closed_is_doubted(read):
    document = read("---\ntitle: The Revolt\n\nIt began in May.\n")
    assert [doubt.line for doubt in document.doubts] == [1]


def test_a_line_across_the_page_is_no_front_matter(read):
    document = read("---\n\nIt began in May.\n")
    assert document.doubts == ()
    assert len(facts_of(document)) == 1
