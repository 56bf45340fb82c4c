"""What is on the shelves, and how uploads come to lie there."""

from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from werkzeug.exceptions import ServiceUnavailable

from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import library_of_pages
from lili_voice.simulator.library.reports import report_of
from lili_voice.simulator.library.shelf import Shelf
from lili_voice.simulator.library.shelves import Shelves
from lili_voice.simulator.library.showing import part_of, part_with, parts
from lili_voice.simulator.library.together import are_together
from lili_voice.simulator.library.uploads import read_upload
from lili_voice.simulator.stage import Stage
from lili_voice.source import Source, place_of
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


def illustrated(words, size):
    """A Word document with a picture of so many bytes."""
    written, packed = Document(), BytesIO()
    written.add_paragraph(words)
    written.save(packed)
    with ZipFile(packed, "a") as archive:
        archive.writestr("word/media/image1.png", bytes(size))
    return packed.getvalue()


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
    [book] = shelf.contents.books.values()
    assert (book.path, book.facts) == ("cuba.md", 1)
    part = part_of(shelf.library.of_document("cuba.md"), 1)
    [(_, words, [fact])] = part.headings
    assert words == "What happened?"
    assert place_of(fact.source) == "line 5"
    assert part.anchors == {fact.id}


def test_a_line_leads_to_the_page_of_its_fact_or_the_next(stage):
    facts = stage.library.facts
    many = [facts[0]] * 250
    assert part_with(many, 5) == 1
    assert part_with(many, 99) == parts(250) == 2
    assert part_with((), 5) == 1


def test_who_comes_while_documents_of_others_are_read_is_told_so_at_once(stage):
    shelves, pupil = Shelves(), Pupil(stage)
    with shelves.at_work():
        with pytest.raises(ServiceUnavailable, match="try again in a moment"):
            shelves.take(pupil, stage, [("lenin.md", LENIN)])
        with pytest.raises(ServiceUnavailable, match="try again in a moment"):
            shelves.remove(pupil, stage, "lenin.md")
    assert paths(pupil) == ["cuba.md"]
    assert shelves.take(pupil, stage, [("lenin.md", LENIN)]).names


def test_the_uploads_of_a_visit_have_a_size_together(stage):
    shelves, pupil = Shelves(), Pupil(stage)
    large = illustrated("Lenin led the Bolsheviks in 1917.", 9_000_000)
    taken = shelves.take(pupil, stage, [(f"{n}.docx", large) for n in "abc"])
    assert list(taken.names) == ["a.docx", "b.docx"]
    assert "20 MB" in taken.failures[0]


def test_the_pictures_of_a_topic_are_drawn_once(stage):
    shelf = Shelf(stage.library)
    [key] = shelf.contents.topics
    [picture] = shelf.pictures(key)
    assert (picture.name, picture.rows[0][0]) == ("timeline", ("1962",))
    assert shelf.pictures(key) is shelf.pictures(key)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        (Source("a.md", (3, 3), ""), "line 3"),
        (Source("a.DOCX", (3, 5), ""), "paragraphs 3-5"),
        (Source("a.pdf", (3, 5), "", page=2), "page 2, lines 3-5"),
    ],
)
def test_where_a_fact_stands_is_known_without_its_document(source, place):
    assert place_of(source) == place
