"""Answers that are statements, and the nearest to what the notes do not say."""

import pytest

from lili_voice.knowledge.finding.finding import Found

REVOLT = """# The Lantern Revolt

## Who led the Lantern Revolt?

Orla Fenwick led the Lantern Revolt.

## Why did the Lantern Revolt happen?

There were two reasons for the Lantern Revolt:

- The oil tax was doubled.
  Every barrel of oil now cost 14 shillings.
- The harvest failed.

## What happened in court?

The judge sent forty lamplighters to prison in March 1743.
The lamplighters never recovered the LGC banner.

## How was the guild sold?

There were three parts to the sale of the guild:

- The hall went to a brewer.
- The boats went to the city.
- The banners went to a museum.
"""


@pytest.fixture
def revolt(notes):
    return notes(revolt=REVOLT)


def texts(finding):
    return [hit.fact.text for hit in finding.hits]


def test_an_answer_is_told_as_surely_as_it_is_believed(revolt):
    found = revolt.find("who sent the lamplighters to prison")
    assert texts(found)[0].startswith("The judge sent forty lamplighters")
    assert all(0 < hit.sure <= 1 for hit in found.hits)


def test_a_point_of_a_list_brings_what_belongs_to_it(revolt):
    found = texts(revolt.find("was the oil tax doubled"))
    assert found[0] == "The oil tax was doubled."
    barrel = texts(revolt.find("what tax was doubled"))
    assert "Every barrel of oil now cost 14 shillings." in barrel


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("did the harvest fail", True),
        ("did the judge send forty lamplighters to prison", True),
        ("did the judge send thirty lamplighters to prison", False),
        ("did the lamplighters recover the banner", False),
    ],
)
def test_a_yes_or_no_is_told_with_the_statement_that_says_so(revolt, question, said):
    found = revolt.find(question)
    assert found.found is Found.FACTS
    assert found.verdict is said
    assert len(found.hits) == 1


def test_other_questions_get_no_yes_or_no(revolt):
    assert revolt.find("who led the lantern revolt").verdict is None


def test_what_the_notes_do_not_say_has_a_nearest_that_says_a_word_of_it(revolt):
    found = revolt.find("where was the LGC banner woven")
    assert found.found is Found.UNKNOWN
    assert "banner" in found.nearest.text


def test_what_has_nothing_to_do_with_the_notes_has_no_nearest(revolt):
    found = revolt.find("how do volcanoes erupt under glaciers")
    assert (found.found, found.nearest) == (Found.UNKNOWN, None)


def test_letters_that_the_notes_only_use_are_not_explained(revolt):
    found = revolt.find("what was the LGC")
    assert found.found is Found.UNKNOWN


def test_what_a_statement_announces_is_told_as_a_list(revolt):
    found = revolt.find("what were the parts to the sale of the guild")
    assert found.found is Found.LIST
    assert texts(found) == [
        "The hall went to a brewer.",
        "The boats went to the city.",
        "The banners went to a museum.",
    ]


def test_statements_told_together_are_of_one_document(notes):
    both = notes(
        revolt=REVOLT,
        other="# The Oil Rising\n\nThe oil tax was doubled.\n\nThe harvest failed.\n",
    )
    found = both.find("what happened to the harvest and the oil tax")
    assert len({hit.fact.source.document for hit in found.hits}) == 1
