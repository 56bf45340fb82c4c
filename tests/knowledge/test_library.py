"""The library of some documents."""

from lili_voice.knowledge.library import STARTER, library_of, read_folder
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
        write({"a.md": PAGE + "It was unfair.\n\n## Who?\n\nTyler.\n"})
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
