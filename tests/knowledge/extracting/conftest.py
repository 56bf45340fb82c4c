"""A statement as the facts of a document hold it."""

import pytest

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.extracting.names import find_names, proper_words
from lili_voice.knowledge.facts import Fact, Kind, Quantity
from lili_voice.source import Source


@pytest.fixture
def fact():
    return make_fact


def make_fact(text, section="Notes", topic="The Mill Riots, 1802", kind=Kind.NOTE):
    names = find_names(text, proper_words([text, section]))
    return Fact(
        id="one",
        topic=topic,
        kind=kind,
        section=section,
        text=text,
        source=Source("page.md", (1, 1), "one"),
        people=names.people,
        places=names.places,
        dates=tuple(date.iso for date in find_dates(text)),
        quantities=tuple(Quantity(n.value, n.unit) for n in find_numbers(text)),
        questions=(section,) if section.endswith("?") else (),
    )
