"""Statements and questions made for one test."""

import pytest

from lili_voice.knowledge.document import About
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.finding.understand import plain_words, understand
from lili_voice.knowledge.library import Library, read_folder
from lili_voice.source import Source


@pytest.fixture(scope="session")
def fact():
    """Makes one statement of the guild's page; whatever it is not given is plain."""

    def fact(text, kind=Kind.NOTE, **more):
        source = Source("guild.md", (1, 1), text)
        more = {"topic": "The Guild", "section": "The guild", **more}
        return Fact(text, kind=kind, text=text, source=source, **more)

    return fact


@pytest.fixture(scope="session")
def index_of():
    """The index of some statements."""

    def index_of(*facts):
        return catalogue_of(Library(facts, {"guild.md": About("The Guild")})).index

    return index_of


@pytest.fixture(scope="session")
def entry(fact, index_of):
    """What is known of a statement that is the only one there is."""

    def entry(text, kind=Kind.NOTE, **more):
        return index_of(fact(text, kind, **more)).entry(0)

    return entry


@pytest.fixture(scope="session")
def asked():
    """A question, understood; `names` are those the notes would know, `topics` the
    names of their topics."""

    def asked(question, names=(), topics=()):
        known = [
            Phrases({tuple(n.split()): n for n in each}) for each in (topics, names)
        ]
        return understand(plain_words(question), *known)

    return asked


@pytest.fixture
def notes(write):
    """Asks the documents of one folder, by their names."""

    def notes(**pages):
        files = {f"{name}.md": words for name, words in pages.items()}
        return Librarian(read_folder(write(files)))

    return notes
