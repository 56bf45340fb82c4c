"""Questions that are put into a pupil's mouth lead to what they were made of."""

import pytest

from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import library_of_pages
from lili_voice.simulator.library.leading import Leads, first_question
from lili_voice.simulator.library.uploads import read_upload
from lili_voice.simulator.stage import Stage
from lili_voice.stores import open_store

SECRET = b"a secret of thirty-two bytes ...."
LENIN = b"""# Lenin

## Why did it matter?

- The Bolsheviks took the Winter Palace in 1917.
- Workers were given the factories.
"""
CUBA = b"""# Cuba

## Why did it matter?

- Kennedy blockaded Cuba in 1962.
- Missiles were taken away.
"""


class Counting(Librarian):
    """Counts how often it is asked."""

    asked = 0

    def find(self, question, about=(), asks=""):
        self.asked += 1
        return super().find(question, about, asks)


@pytest.fixture
def staged():
    store = open_store("sqlite://", SECRET)

    def make(**documents):
        pages = [read_upload(f"{name}.md", text) for name, text in documents.items()]
        notes = Counting(library_of_pages(pages))
        return Stage(notes, World(notes, store, notes), store)

    yield make
    store.close()


def test_the_notes_are_asked_once_for_all_who_come(staged):
    stage, leads = staged(lenin=LENIN, cuba=CUBA), Leads()
    first = leads.suggestions(stage)
    asked = stage.librarian.asked
    assert first
    assert asked
    assert leads.suggestions(stage) == first
    assert stage.librarian.asked == asked


def test_of_one_topic_a_question_need_not_name_it_of_several_it_must(staged):
    question = "Why did it matter?"
    assert question in Leads().suggestions(staged(lenin=LENIN))
    several = Leads().suggestions(staged(lenin=LENIN, cuba=CUBA))
    assert several
    assert question not in several


def test_what_was_uploaded_last_is_suggested_first(staged):
    for uploads, named in ((["lenin.md", "cuba.md"], "Cuba"), (["lenin.md"], "Bolsh")):
        stage = staged(lenin=LENIN, cuba=CUBA)
        assert named in Leads().suggestions(stage, uploads)[0]


def test_the_first_question_of_a_document_is_answered_from_it(staged):
    stage = staged(lenin=LENIN, cuba=CUBA)
    for path in ("lenin.md", "cuba.md"):
        hits = stage.librarian.find(first_question(stage, path)).hits
        assert {hit.fact.source.document for hit in hits} == {path}
    assert first_question(stage, "gone.md") == ""


def test_a_statement_has_its_own_question_or_none(staged):
    stage, leads = staged(lenin=LENIN, cuba=CUBA), Leads()
    own = {fact: leads.own_question(stage, fact) for fact in stage.library.facts}
    assert any(own.values())
    for fact, question in own.items():
        if question:
            assert stage.librarian.find(question).hits[0].fact is fact
