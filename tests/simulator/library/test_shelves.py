"""What is on the shelves, and how uploads come to lie there."""

from dataclasses import dataclass, field

import pytest

from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import library_of_pages
from lili_voice.simulator.library.reports import report_of
from lili_voice.simulator.library.shelf import Shelf
from lili_voice.simulator.library.shelves import Shelves
from lili_voice.simulator.library.showing import part_of_book, part_with, parts
from lili_voice.simulator.library.together import are_together
from lili_voice.simulator.library.uploads import read_upload
from lili_voice.simulator.stage import Stage
from lili_voice.stores import open_store

LENIN = b"# Lenin\n\n## Who was Lenin?\n\nLenin led the Bolsheviks in 1917.\n"
CUBA = b"# Cuba\n\n## What happened?\n\n- Kennedy blockaded Cuba in 1962.\n"
SECRET = b"a secret of thirty-two bytes ...."


@dataclass
class Pupil:
    stage: Stage
    uploads: dict = field(default_factory=dict)

    def talk_to(self, uploads, stage):
        self.uploads, self.stage = uploads, stage or self.desk

    def __post_init__(self):
        self.desk = self.stage


@pytest.fixture
def stage():
    store = open_store("sqlite://", SECRET)
    librarian = Librarian(library_of_pages([read_upload("cuba.md", CUBA)]))
    yield Stage(librarian, World(librarian, memory=store), store)
    store.close()


def paths(pupil):
    return list(pupil.stage.library.abouts)


def test_uploads_come_after_the_documents_of_the_notes(stage):
    shelves, pupil = Shelves(), Pupil(stage)
    taken = shelves.take(pupil, stage, [("lenin.md", LENIN), ("bad.md", b"")])
    assert taken.names == ["lenin.md"]
    assert "empty" in taken.failures[0]
    assert paths(pupil) == ["cuba.md", "lenin.md"]
    assert pupil.stage.learners is stage.learners
    assert shelves.remove(pupil, stage, "lenin.md")
    assert pupil.stage is stage


def test_the_ids_of_the_notes_stay_and_an_edited_document_keeps_its_own(stage):
    before = [fact.id for fact in stage.library.facts]
    shelves, pupil = Shelves(), Pupil(stage)
    shelves.take(pupil, stage, [("lenin.md", LENIN)])
    assert [fact.id for fact in pupil.stage.library.facts][: len(before)] == before
    edited = CUBA.replace(b"Kennedy", b"President Kennedy")
    shelves.take(pupil, stage, [("cuba.md", edited)])
    assert paths(pupil) == ["cuba.md", "lenin.md"]
    [fact] = pupil.stage.library.of_document("cuba.md")
    assert "President" in fact.text
    assert fact.id == before[0]


def test_uploads_that_were_forgotten_by_the_shelves_are_read_again(stage):
    pupil = Pupil(stage)
    Shelves().take(pupil, stage, [("lenin.md", LENIN)])
    Shelves().take(pupil, stage, [("more.md", LENIN.replace(b"1917", b"1918"))])
    assert paths(pupil) == ["cuba.md", "lenin.md", "more.md"]


def test_many_documents_are_not_searched_together_with_uploads(stage):
    assert are_together(stage.library, 100)
    assert not are_together(stage.library, 10_000)


def test_the_lines_of_a_store_are_known(tmp_path):
    page = read_upload("lenin.md", LENIN)
    write_store(library_of_pages([page]), [page], tmp_path / "store")
    shelf = Shelf(open_library(tmp_path / "store"))
    assert shelf.checked("lenin.md")
    report = report_of(shelf, "lenin.md", whole=True)
    assert [row.number for row in report.rows] == [1, 3, 5]
    assert report.rows[2].role == "fact"


def test_a_document_without_its_lines_still_shows_its_facts(stage):
    shelf = Shelf(stage.library)
    report = report_of(shelf, "cuba.md", whole=True)
    assert not report.rows
    [book] = shelf.contents.books
    [heading] = part_of_book(shelf, book, 1).headings
    assert heading.words == "What happened?"
    assert heading.facts[0].place == "line 5"


def test_a_line_leads_to_the_page_of_its_fact_or_the_next(stage):
    facts = stage.library.facts
    many = [facts[0]] * 250
    assert part_with(many, 5) == 1
    assert part_with(many, 99) == parts(250) == 2
    assert part_with((), 5) == 1
