"""Topics by all their names."""

from dataclasses import replace

import pytest

from lili_voice.knowledge.finding.topics import topics_of
from lili_voice.knowledge.library import read_folder

REVOLT = "---\ntitle: The Lantern Revolt (1742)\naliases: [the rising, LGC]\n---\n# A\n\n## Who led it?\n\nOrla Fenwick led the Lantern Revolt.\n"
ESSAY = "---\ntitle: Why the lamps went out\naliases: [the rising]\n---\n# B\n\n## Why?\n\nOil was dear.\n"
STRIKE = "---\ntitle: The Glass Strike\n---\n# C\n\n## Who led it?\n\nMartha Quill led the Glass Strike.\n"


@pytest.fixture
def library(write):
    return read_folder(write({"a.md": REVOLT, "b.md": ESSAY, "c.md": STRIKE}))


@pytest.fixture
def topics(library):
    return topics_of(library)


def test_a_topic_is_known_without_its_years_and_its_article(topics):
    assert ("lantern", "revolt") in topics.names.by_words
    assert ("glass", "strike") in topics.names.by_words


def test_a_name_of_two_words_keeps_its_article(topics):
    assert ("the", "rising") in topics.names.by_words
    assert ("rising",) not in topics.names.by_words


def test_documents_that_share_a_name_share_a_topic(library, topics):
    revolt, essay, strike = map(topics.of_fact, library.facts)
    assert revolt == essay
    assert revolt.isdisjoint(strike)


def test_facts_lead_back_to_their_topics(library, topics):
    assert topics.of_facts(library.facts[2:]) == {"The Glass Strike"}
    assert topics.of_facts([]) == frozenset()


def test_one_document_may_hold_several_topics(library):
    mine, *others = library.facts
    lamps = replace(mine, topic="The Lamp Tax (1740)")
    topics = topics_of(replace(library, facts=(lamps, *others)))
    assert ("lamp", "tax") in topics.names.by_words
    assert topics.of_facts([lamps]) == {"The Lamp Tax (1740)"}
    assert topics.of_fact(lamps) > topics.of_fact(others[0])


def test_the_only_topic_goes_without_saying(write, topics):
    assert topics.only() == frozenset()
    alone = write({"a.md": REVOLT})
    for name in ("b.md", "c.md"):
        (alone / name).unlink()
    assert len(topics_of(read_folder(alone)).only()) == 1
