"""Which topic is meant, bare topics, short forms, and parts of the notes."""

import pytest

from lili_voice.knowledge.finding.finding import Found

PAGE = """# The {topic}

## What was the {topic}?

The {topic} was a rising of the {who}.

## Why did it fail?

There were two reasons for the failure:

- The {who} had no bread.
- The {who} had no boats.

## What were the effects of the {topic}?

- Wages fell for the {who}.
- The {who} left for America.
"""
SHORT = """# The Lantern Guild

## Who ran it?

The Lantern Guild Council (LGC) ran the guild from its hall.

## What did it do?

The LGC taxed oil.
"""
TOPICS = {
    "revolt": PAGE.format(topic="Lantern Revolt", who="lamplighters"),
    "strike": PAGE.format(topic="Glass Strike", who="bottle makers"),
}


@pytest.fixture
def two(notes):
    return notes(**TOPICS)


def texts(finding):
    return [hit.fact.text for hit in finding.hits]


@pytest.mark.parametrize(
    "question", ["what were the effects", "what were the reasons", "why did it fail"]
)
def test_a_question_that_names_no_topic_is_asked_back(two, question):
    found = two.find(question)
    assert found.found is Found.CHOICE
    assert set(found.choices) == {"the Lantern Revolt", "the Glass Strike"}


def test_of_what_was_last_spoken_of_nothing_is_asked_back(two):
    about = [hit.fact.id for hit in two.find("what was the glass strike").hits]
    found = two.find("what were the effects", about)
    assert "Wages fell for the bottle makers." in texts(found)


def test_a_topic_that_is_named_is_meant(two):
    found = two.find("what were the effects of the lantern revolt")
    assert texts(found) == [
        "Wages fell for the lamplighters.",
        "The lamplighters left for America.",
    ]


def test_the_only_topic_is_meant(notes):
    alone = notes(revolt=TOPICS["revolt"])
    assert "Wages fell for the lamplighters." in texts(
        alone.find("what were the effects")
    )


def test_many_topics_are_not_all_read_out(notes):
    places = ("Bath", "Cork", "Deal", "Ely", "Fowey", "Goole")
    pages = {p: PAGE.format(topic=f"{p} Revolt", who=f"{p} men") for p in places}
    found = notes(**pages).find("what were the effects")
    assert not found.choices


@pytest.mark.parametrize(
    "question", ["the glass strike", "tell me about the glass strike"]
)
def test_a_bare_topic_is_introduced(two, question):
    found = two.find(question)
    assert found.found is Found.FACTS
    assert texts(found)[0] == "The Glass Strike was a rising of the bottle makers."


def test_a_part_that_a_topic_has_not_is_not_told_of_another(notes):
    bare = (
        "# The Ferry Ban\n\n## Who ordered it?\n\nEdmund Marsh ordered the Ferry Ban.\n"
    )
    both = notes(revolt=TOPICS["revolt"], ferry=bare)
    found = both.find("what were the effects of the ferry ban")
    assert "lamplighters" not in str(texts(found))


def test_a_long_form_in_brackets_explains_its_letters(notes):
    found = notes(guild=SHORT).find("what does LGC stand for")
    assert texts(found) == [
        "The Lantern Guild Council (LGC) ran the guild from its hall."
    ]


def test_letters_that_nothing_explains_are_not_guessed(notes):
    bare = SHORT.replace("Lantern Guild Council (LGC)", "LGC")
    found = notes(guild=bare).find("what does LGC stand for")
    assert found.found is Found.UNKNOWN


def test_a_documents_own_question_is_answered_by_what_stands_under_it(two):
    found = two.find("What was the Glass Strike?")
    assert texts(found) == ["The Glass Strike was a rising of the bottle makers."]


def test_the_second_one_is_of_the_list_last_told(two):
    listed = two.find("what were the effects of the glass strike")
    about = [hit.fact.id for hit in listed.hits]
    assert texts(two.find("the second one", about)) == [
        "The bottle makers left for America."
    ]
    assert two.find("the second one").found is Found.UNKNOWN
