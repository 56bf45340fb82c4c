"""The library of some documents."""

from dataclasses import replace

import pytest

from lili_voice.knowledge.library import (
    STARTER,
    Library,
    bare_title,
    library_of,
    read_folder,
)
from lili_voice.knowledge.reading.read import Reading, read_document

PAGE = "# The Revolt\n\n## Why?\n\nThe poll tax was hated.\n"


def test_two_documents_with_one_title_and_one_statement_have_two_facts(write):
    library = read_folder(write({"a.md": PAGE, "b.md": PAGE}))
    assert len(library.facts) == len(library.by_id) == 2


def test_the_order_of_documents_makes_no_difference_to_ids(write):
    folder = write({"a.md": PAGE, "b.md": PAGE, "c.md": PAGE + "It began in May.\n"})
    documents = [read_document(folder / n, n) for n in ("a.md", "b.md", "c.md")]
    ids = {
        tuple(
            sorted(
                (f.source.document, f.source.lines, f.id)
                for f in library_of(Reading(tuple(order))).facts
            )
        )
        for order in (documents, documents[::-1], documents[1:] + documents[:1])
    }
    assert len(ids) == 1


def test_the_facts_under_a_heading_are_found_together(write):
    library = read_folder(
        write({"a.md": PAGE + "Wages were unfair.\n\n## Who?\n\nTyler.\n"})
    )
    first, second, third = library.facts
    assert library.section_of(second) == (first, second)
    assert library.section_of(third) == (third,)


def test_names_are_said_as_the_documents_tell(write):
    front = "---\nnames:\n  - name: Gaunt\n    say: Gawnt\n  - name: Ball\n---\n"
    assert read_folder(write({"a.md": front + PAGE})).said_as == {"Gaunt": "Gawnt"}


def test_what_cannot_be_read_is_told_beside_what_can(write):
    library = read_folder(write({"a.md": PAGE, "b.txt": b"\x00"}))
    assert list(library.abouts) == ["a.md"]
    assert [failure[:6] for failure in library.failures] == ["b.txt:"]


def test_the_starter_documents_are_all_read():
    library = read_folder(STARTER)
    assert library.failures == ()
    assert len(library.facts) == len(library.by_id) > 100


def test_a_library_knows_its_names_and_a_question_it_can_answer(write):
    page = PAGE + "\n## Who led it?\n\nWat Tyler led it from Kent to London.\n"
    library = read_folder(write({"a.md": page}))
    assert "Wat Tyler" in library.names
    assert library.easy_question == "Who led it?"
    assert read_folder(write({"a.md": PAGE})).easy_question == "Why?"
    assert Library((), {}).easy_question == ""


def test_the_facts_of_a_document_are_found_together(write):
    library = read_folder(write({"a.md": PAGE, "b.md": PAGE + "Wages were unfair.\n"}))
    assert library.of_document("b.md") == library.facts[1:]
    assert library.of_document("lost.md") == ()
    assert [library.number_of(fact) for fact in library.facts] == [0, 1, 2]


def test_beside_a_statement_stand_its_neighbours(write):
    more = "Wages were unfair. Taxes were new. Soldiers collected them by force.\n"
    first, *_, last = (library := read_folder(write({"a.md": PAGE + more}))).facts
    assert library.beside(library.facts[2]) == (library.facts[1], last)
    assert library.beside(first) == (library.facts[1],)


def test_beside_a_part_of_a_list_item_stands_the_rest_of_it(write):
    items = (
        "# A\n\n## Why?\n\n- Bread was dear. Flour cost a penny.\n- Oil was taxed.\n"
    )
    bread, cost, oil = (library := read_folder(write({"a.md": items}))).facts
    assert library.beside(bread) == (cost,)
    assert library.beside(oil) == ()


def test_one_heading_in_two_topics_is_two_headings(write):
    library = read_folder(write({"a.md": PAGE + "Wages were unfair.\n"}))
    first, second = library.facts
    parted = Library((first, replace(second, topic="Another")), library.abouts)
    assert parted.section_of(first) == (first,)


def test_names_that_are_misheard_are_known(write):
    front = "---\nnames:\n  - name: Gaunt\n    heard: [gone]\n  - name: Ball\n---\n"
    library = read_folder(write({"a.md": front + PAGE}))
    assert [name.name for name in library.misheard] == ["Gaunt"]


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("The Great Exhibition, 1851", "The Great Exhibition"),
        ("The cotton trade, c.1750-1850", "The cotton trade"),
        ("The wool trade c1250 – c1500", "The wool trade"),
        ("The Silk War 1950-3", "The Silk War"),
        ("Castles (c. 1066–87)", "Castles"),
        ("1984", "1984"),
    ],
)
def test_a_title_is_known_without_its_years(title, bare):
    assert bare_title(title) == bare
