"""What was said before, two questions at once, and what is no question."""

import pytest

from lili_voice.knowledge.finding.finding import Found
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library

DITCH = """# The Ditch War

## Who led the Ditch War?

Agnes Holloway led the Ditch War.

## When was the Ditch War?

The Ditch War began in June 1688.
The Ditch War ended in 1690.

## Why did the Ditch War start?

There were two reasons for the Ditch War:

- The common land was fenced.
- The mill was let to strangers.
"""
FERRY = """# The Ferry Ban

## Who ordered the Ferry Ban?

Edmund Marsh ordered the Ferry Ban.

## When was the Ferry Ban?

The Ferry Ban began in 1731.

## What were the effects of the Ferry Ban?

There were two effects of the Ferry Ban:

- Bread cost 9 pence a loaf.
- Smugglers rowed by night.
"""
LED = "Agnes Holloway led the Ditch War."
ORDERED = "Edmund Marsh ordered the Ferry Ban."


@pytest.fixture
def both(write):
    return Librarian(open_library(write({"ditch.md": DITCH, "ferry.md": FERRY})))


@pytest.fixture
def alone(write):
    return Librarian(open_library(write({"ditch.md": DITCH})))


def texts(finding):
    return [hit.fact.text for hit in finding.hits]


def told(librarian, question):
    """The ids of the facts an answer rests on."""
    return [hit.fact.id for hit in librarian.find(question).hits]


def test_it_means_what_was_last_spoken_of(both):
    ditch = told(both, "who led the ditch war")
    ferry = told(both, "who ordered the ferry ban")
    assert texts(both.find("when did it begin", ditch))[0].endswith("1688.")
    assert texts(both.find("when did it begin", ferry)) == [
        "The Ferry Ban began in 1731."
    ]
    assert texts(both.find("why", ditch)) == [
        "The common land was fenced.",
        "The mill was let to strangers.",
    ]


def test_a_bare_why_about_a_topic_without_reasons_is_told_none_of_anothers(both):
    ferry = told(both, "who ordered the ferry ban")
    assert not {"The common land was fenced."} & set(texts(both.find("why", ferry)))


def test_a_topic_that_is_named_counts_more_than_what_was_last_spoken_of(both):
    ferry = told(both, "who ordered the ferry ban")
    assert texts(both.find("who led the ditch war", ferry)) == [LED]


def test_what_was_spoken_of_and_has_left_the_notes_does_no_harm(both):
    assert texts(both.find("who led the ditch war", ["gone"])) == [LED]
    assert both.find("when did it begin", ["gone"]).found


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("who led it", LED),
        ("when did it begin", "The Ditch War began in June 1688."),
        ("when did it end", "The Ditch War ended in 1690."),
        ("when did it happen", "The Ditch War began in June 1688."),
        ("when was it", "The Ditch War ended in 1690."),
        ("why did it start", "The common land was fenced."),
        ("why", "The common land was fenced."),
    ],
)
def test_the_only_topic_goes_without_saying(alone, question, statement):
    assert statement in texts(alone.find(question))


def test_two_questions_in_one_are_both_answered(both):
    found = texts(both.find("who led the ditch war and when was the ferry ban"))
    assert found == [LED, "The Ferry Ban began in 1731."]


def test_of_two_questions_one_of_which_the_notes_answer_nothing_is_made_up(both):
    found = both.find("who led the ditch war and where was the treaty signed")
    assert set(texts(found)) <= {LED}


def test_no_statement_is_told_twice(both):
    found = texts(both.find("who led the ditch war and who led the ditch war"))
    assert found == [LED]


@pytest.mark.parametrize("noise", ["flurb gnarp zzt", "qqq", "xjx wvw"])
def test_what_nobody_would_say_is_rubbish(both, noise):
    assert both.find(noise).found is Found.RUBBISH


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "…"])
def test_no_words_ask_nothing(both, nothing):
    assert both.find(nothing).found is Found.NOTHING


@pytest.mark.parametrize(
    "question", ["who led it", "why", "what are the factors", "the third reason", "9"]
)
def test_an_empty_library_answers_nothing(question):
    finding = Librarian(Library((), {})).find(question)
    assert finding.found in {Found.UNKNOWN, Found.RUBBISH, Found.NOTHING}
    assert finding.hits == ()
