"""What a document says of itself."""

import pytest

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Name
from lili_voice.knowledge.extracting.extract import facts_of

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
    ],
)
def test_wrong_front_matter_is_told_with_its_line(read, front, line):
    with pytest.raises(AuthorError, match=rf"page\.md: line {line}: front matter"):
        read(f"---\n{front}\n---\nIt began.\n")


@pytest.mark.parametrize(
    ("front", "line", "what"),
    [
        ("tilte: The Revolt", 2, "“tilte” is not read: did you mean “title”?"),
        ("Title: The Revolt", 2, "“Title” is not read: did you mean “title”?"),
        (
            "years: '1381'\nauthor: Ann",
            3,
            "“author” is not read: Lili reads title, aliases",
        ),
        ("names:\n  - name: Gaunt\n    hear: [gont]", 4, "did you mean “heard”?"),
        ("hear: [gont]", 2, "did you mean “heard”? It stands below one of the names"),
        ("title: [a, b]", 2, "“title” is not read: give it one value"),
        ("subject: {a: b}", 2, "“subject” is not read: give it one value"),
        ("aliases: {a: b}", 2, "“aliases” is not read: give a list"),
        ("levels: [[a]]", 2, "“levels” is not read: give a list"),
        ("names: Wat Tyler", 2, "“names” is not read: give a list"),
        ("names: 7", 2, "“names” is not read: give a list"),
        ("names: {name: Wat}", 2, "“names” is not read: give a list"),
        ("names:\n  - Wat\n  - 7", 4, "one of “names” is not read"),
        (
            "names:\n  - say: Gawnt",
            3,
            "one of “names” is not read: each needs a “name:”",
        ),
        ("names:\n  - name: Gaunt\n    heard: {a: b}", 4, "“heard” is not read"),
        ("names:\n  - name: [Gaunt]", 3, "“name” is not read"),
        ("abbreviations: [SoL]", 2, "“abbreviations” is not read: give lines"),
        ("abbreviations:\n  SoL: [a]", 3, "“abbreviations” is not read: give lines"),
        ("title: One\ntitle: Two", 3, "“title” stands twice: the last is read"),
        ("? [a]\n: b", 2, "a line is not read: begin it with a word and a colon"),
    ],
)
def test_what_is_doubtful_is_told_with_its_line_and_the_remedy(read, front, line, what):
    document = read(f"---\n{front}\n---\nIt began.\n")
    found = [d for d in document.doubts if what in d.what]
    assert [doubt.line for doubt in found] == [line], document.doubts
    assert [fact.text for fact in facts_of(document)] == ["It began."]


def test_what_is_rightly_shaped_is_not_doubted(read):
    assert read(WHOLE).doubts == ()
    assert read("---\ntitle:\nnames:\nabbreviations:\n---\nIt began.\n").doubts == ()


def test_of_names_the_right_ones_are_read_beside_the_wrong(read):
    names = read("---\nnames:\n  - 7\n  - Wat Tyler\n---\nIt.\n").about.names
    assert names == (Name("Wat Tyler"),)


def test_no_value_can_make_anything_but_words(read):
    front = "title: !!python/object/apply:os.getcwd []\nyears: 1958\nsubject: yes"
    about = read(f"---\n{front}\n---\nIt began.\n").about
    assert (about.title, about.years, about.subject) == ("page", "1958", "yes")


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("---\ntitle: The Revolt\n\nIt began in May.\n", 2),
        ("---\naliases:\n  - The Rising\nyears: 1381\n# Revolt\nIt began in May.\n", 4),
        ("---\ntitle: The Revolt\n\n# Revolt\n\nIt began in May.\n\n---\n", 2),
        ("---\ntilte: The Revolt\nIt began in May.\n", 2),
    ],
)
@pytest.mark.parametrize("name", ["page.md", "page.txt"])
def test_front_matter_that_nobody_closed_is_doubted_and_no_fact(
    read, words, last, name
):
    document = read(words, name)
    (doubt,) = document.doubts
    assert doubt.line == 1
    assert f"put --- below line {last}" in doubt.what
    (said, *_) = [f.text for f in facts_of(document) if "May" in f.text]
    assert said == "It began in May."
    assert not any("title" in f.text or "1381" in f.text for f in facts_of(document))


def test_a_sentence_with_a_colon_below_a_line_is_no_front_matter(read):
    document = read("---\nReasons were two: tax and war.\nCauses: many.\n")
    assert document.doubts == ()
    assert len(facts_of(document)) == 2


def test_a_line_across_the_page_is_no_front_matter(read):
    document = read("---\n\nIt began in May.\n")
    assert document.doubts == ()
    assert len(facts_of(document)) == 1
