"""Topics by all their names."""

import pytest

from lili_voice.knowledge.finding.topics import topics_of
from lili_voice.knowledge.library import read_folder

REVOLT = "---\ntitle: The Lantern Revolt (1742)\naliases: [the rising, LGC]\n---\n# A\n\n## Who led it?\n\nOrla Fenwick led the Lantern Revolt.\n"
ESSAY = "---\ntitle: Why the lamps went out\naliases: [the rising]\n---\n# B\n\n## Why?\n\nOil was dear.\n"
STRIKE = "---\ntitle: The Glass Strike\n---\n# C\n\n## Who led it?\n\nMartha Quill led the Glass Strike.\n"


@pytest.fixture
def topics(write):
    folder = write({"a.md": REVOLT, "b.md": ESSAY, "c.md": STRIKE})
    return topics_of(read_folder(folder))


def test_a_topic_is_known_without_its_years_and_its_article(topics):
    assert ("lantern", "revolt") in topics.names.by_words
    assert ("glass", "strike") in topics.names.by_words


def test_a_name_of_two_words_keeps_its_article(topics):
    assert ("the", "rising") in topics.names.by_words
    assert ("rising",) not in topics.names.by_words


def test_documents_that_share_a_name_share_a_topic(topics):
    assert topics.of["a.md"] == topics.of["b.md"]
    assert topics.of["a.md"].isdisjoint(topics.of["c.md"])


def test_the_facts_of_a_topic_are_those_of_all_its_documents(topics):
    assert topics.numbers(topics.of["a.md"]) == {0, 1}
    assert topics.numbers(topics.of["c.md"]) == {2}


def test_no_topic_named_means_any(topics):
    assert topics.numbers([]) is None
    assert topics.numbers(["a topic nobody wrote about"]) is None


def test_facts_lead_back_to_their_topics(write, topics):
    library = read_folder(write({}))
    assert topics.of_facts(library.facts[2:]) == topics.of["c.md"]
    assert topics.of_facts([]) == frozenset()


def test_the_only_topic_goes_without_saying(write, topics):
    assert topics.only() == frozenset()
    alone = write({"a.md": REVOLT})
    for name in ("b.md", "c.md"):
        (alone / name).unlink()
    assert len(topics_of(read_folder(alone)).only()) == 1
