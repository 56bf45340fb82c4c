"""Dates that cannot be right."""

import pytest

from lili_voice.knowledge.extracting.chronology import doubtful_dates
from lili_voice.knowledge.extracting.extract import facts_of

TITLE = "# The Salt Strike\n\n"


@pytest.fixture
def told(read):
    def told(words):
        document = read(TITLE + words)
        found = doubtful_dates(document, facts_of(document))
        return [(doubt.line, doubt.what) for doubt in found]

    return told


@pytest.mark.parametrize(
    "words",
    [
        "It ended on 31 June 1743.",
        "It ended on 30 February 1743.",
        "It ended on 29 February 1901.",
        "It ended on 35 May that year.",
        "The law was in force from 1749 to 1745.",
        "He reigned between 1749 and 1745.",
        "The strike (1749-45) was long.",
        "It was a long war, 1749–1745.",
        "The strike began in June 1743 and ended in May 1743.",
    ],
)
def test_a_date_that_cannot_be_is_told(told, words):
    assert len(told(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "It ended on 29 February 1904, and the year after on 28 February.",
        "It ended on 29 February 1700 in the old calendar.",
        "The law was in force from 1743 to 1745.",
        "The war of 1899-02 was long.",
        "In 1749 he spoke of the strike of 1745.",
        "The strike began in 1749, four years after the law of 1745 ended.",
        "In May 68 people met.",
        "He ruled from about 55 BC to 44 BC.",
    ],
)
def test_a_date_that_can_be_is_not_told(told, words):
    assert told(words) == []


def test_an_entry_out_of_order_is_told_with_the_one_it_follows(told):
    years = (1743, 1744, 1747, 1745, 1751)
    rows = "".join(f"| {year} | The miners meet |\n" for year in years)
    assert told(f"## Timeline\n\n| Date | Event |\n|---|---|\n{rows}") == [
        (10, "“1745” stands after “1747”: put them in order")
    ]


def test_a_list_that_is_no_timeline_has_no_order(told):
    years = (1751, 1743, 1749, 1744, 1747)
    items = "".join(f"- In {year} the miners met.\n" for year in years)
    assert told(f"## Meetings\n\n{items}") == []
