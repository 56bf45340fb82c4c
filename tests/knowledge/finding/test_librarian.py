"""Questions to a small library of two invented topics."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.finding import Found, Relation
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library

REVOLT = """---
title: The Lantern Revolt
years: 1742-1745
aliases: [the Lamplighters' Rising]
abbreviations:
  LGC: Lantern Guild Council
names:
  - name: Orla Fenwick
    say: Orla Fennick
    heard: [all a fenwick, or the fen week]
  - name: Lantern Revolt
    heard: [lantern re vote]
---

# The Lantern Revolt

## What was the Lantern Revolt?

The Lantern Revolt was a rising of the lamplighters of London against the oil tax.

## Who led the Lantern Revolt?

Orla Fenwick led the Lantern Revolt.
Thomas Ardle spoke for the lamplighters in court.

## When was the Lantern Revolt?

The Lantern Revolt broke out on 3 March 1742.
The Lantern Revolt was over by 1745.

## Where did the Lantern Revolt begin?

The Lantern Revolt began in London at the oil market.

## Why did the Lantern Revolt happen?

There were four reasons for the Lantern Revolt:

- The oil tax was doubled.
  Every barrel of oil now cost 14 shillings.
- Wages had been frozen since the flood.
- The city council ignored two petitions.
- Bread was scarce after the harvest failed.

## What were the effects of the Lantern Revolt?

There were three effects of the Lantern Revolt:

- **Success:** The oil tax was dropped.
- **Failure:** The guild lost its hall.
  The LGC never met again.
- **Failure:** Forty lamplighters were sent to prison.
"""
STRIKE = """---
title: The Glass Strike
---

# The Glass Strike

## What was the Glass Strike?

The Glass Strike was a stoppage of the bottle makers.

## Who led the Glass Strike?

Martha Quill led the Glass Strike.

## What were the key features of the Glass Strike?

There were two key features of the Glass Strike:

- The furnaces went cold for nine weeks.
- Families shared one soup kitchen.
  The kitchen served 700 meals a day.
"""
REASONS = [
    "The oil tax was doubled.",
    "Wages had been frozen since the flood.",
    "The city council ignored two petitions.",
    "Bread was scarce after the harvest failed.",
]


@pytest.fixture(scope="module")
def notes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    (folder / "revolt.md").write_text(REVOLT)
    (folder / "strike.md").write_text(STRIKE)
    return Librarian(open_library(folder))


def texts(finding):
    return [hit.fact.text for hit in finding.hits]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("who led the lantern revolt", "Orla Fenwick led the Lantern Revolt."),
        ("who led the glass strike", "Martha Quill led the Glass Strike."),
        (
            "when did the lantern revolt break out",
            "The Lantern Revolt broke out on 3 March 1742.",
        ),
        (
            "where did the lantern revolt begin",
            "The Lantern Revolt began in London at the oil market.",
        ),
        (
            "how many lamplighters went to jail",
            "Forty lamplighters were sent to prison.",
        ),
        ("how many meals were served a day", "The kitchen served 700 meals a day."),
        ("why was bread scarce", "Bread was scarce after the harvest failed."),
        ("did the guild lose its hall", "The guild lost its hall."),
        ("what did a barrel of oil cost", "Every barrel of oil now cost 14 shillings."),
    ],
)
def test_a_question_finds_the_statement_that_answers_it(notes, question, statement):
    finding = notes.find(question)
    assert finding.found is Found.FACTS
    assert texts(finding)[0] == statement
    assert 0 < finding.hits[0].sure <= 1


def test_what_happened_in_a_year_is_told_by_its_dates(notes):
    finding = notes.find("what happened in 1742")
    assert finding.timing.relation is Relation.SAME_YEAR
    assert texts(finding) == ["The Lantern Revolt broke out on 3 March 1742."]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("who was all a fenwick", "Orla Fenwick led the Lantern Revolt."),
        ("who was orla fennick", "Orla Fenwick led the Lantern Revolt."),
        ("when did the lantern re vote break out", "broke out on 3 March 1742."),
        ("when did the lantan revolt break out", "broke out on 3 March 1742."),
        ("when did the lamplighters rising break out", "broke out on 3 March 1742."),
    ],
)
def test_a_misheard_name_and_another_name_find_the_same(notes, question, statement):
    assert statement in texts(notes.find(question))[0]


@pytest.mark.parametrize(
    "question",
    [
        "who led the french revolution",
        "when was the glass strike",
        "when did the glass strike end",
        "where was the soup kitchen",
        "how many bottle makers were there",
        "what did the aliens want",
        "who won the world cup",
        "what is the capital of france",
        "what did orla fenwick study at university",
        "order me a pizza",
    ],
)
def test_what_the_notes_do_not_say_is_not_answered(notes, question):
    finding = notes.find(question)
    assert finding.found is Found.UNKNOWN
    assert finding.hits == ()


def test_another_topics_statement_is_no_answer(notes):
    assert "London" not in str(texts(notes.find("where did the glass strike begin")))
    assert notes.find("who spoke in court in the glass strike").found is Found.UNKNOWN


def test_the_nearest_is_offered_when_the_notes_do_not_say(notes):
    finding = notes.find("where was the soup kitchen")
    assert "soup kitchen" in finding.nearest.text


@pytest.mark.parametrize(
    ("question", "points"),
    [
        ("why did the lantern revolt happen", REASONS),
        ("what were the reasons for the lantern revolt", REASONS),
        (
            "what were the failures of the lantern revolt",
            ["The guild lost its hall.", "Forty lamplighters were sent to prison."],
        ),
        (
            "what were the key features of the glass strike",
            [
                "The furnaces went cold for nine weeks.",
                "Families shared one soup kitchen.",
            ],
        ),
    ],
)
def test_a_list_is_told_by_its_points_in_their_order(notes, question, points):
    finding = notes.find(question)
    assert finding.found is Found.LIST
    assert texts(finding) == points


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("what was the second reason for the lantern revolt", REASONS[1]),
        ("reason 4 for the lantern revolt", REASONS[3]),
        ("what was the last effect", "Forty lamplighters were sent to prison."),
    ],
)
def test_one_point_is_told_by_its_place(notes, question, statement):
    assert texts(notes.find(question)) == [statement]


def test_a_point_is_told_with_what_belongs_to_it(notes):
    found = texts(notes.find("what was the first reason for the lantern revolt"))
    assert found == [REASONS[0], "Every barrel of oil now cost 14 shillings."]


@pytest.mark.parametrize("place", ["fifth", "tenth"])
def test_a_point_beyond_the_list_is_not_in_the_notes(notes, place):
    finding = notes.find(f"what was the {place} reason for the lantern revolt")
    assert finding.found is Found.UNKNOWN


@pytest.mark.parametrize(
    ("question", "count", "kind"),
    [
        ("how many reasons were there for the lantern revolt", 4, Kind.REASON),
        ("how many failures were there", 2, Kind.EFFECT),
        ("how many effects were there", 3, Kind.EFFECT),
        ("how many key features did the glass strike have", 2, Kind.FEATURE),
    ],
)
def test_points_are_counted_by_kind_and_by_side(notes, question, count, kind):
    finding = notes.find(question)
    if finding.found is Found.FACTS:  # the notes say how many in so many words
        assert finding.hits[0].fact.numbers == (count,)
        return
    assert finding.found is Found.COUNT
    assert [hit.fact.kind for hit in finding.hits] == [kind] * count


def test_letters_are_explained_only_if_a_document_does(notes):
    finding = notes.find("what does LGC stand for")
    assert (finding.found, finding.short) == (Found.LONG_FORM, "LGC")
    assert "LGC" in finding.hits[0].fact.text
    assert notes.find("what does the TUC stand for").found is Found.UNKNOWN


def test_a_question_that_two_documents_ask_is_the_one_s_last_spoken_of(tmp_path):
    for topic, year in (("Ferry Ban", 1731), ("Ditch War", 1604)):
        page = f"# The {topic}\n\nThe {topic} was long.\n\n## When did it end?\n\nThe {topic} ended in {year}.\n"
        (tmp_path / f"{year}.md").write_text(page)
    library = open_library(tmp_path)
    librarian = Librarian(library)
    for fact in library.facts:
        found = librarian.find("When did it end?", [fact.id])
        assert {hit.fact.topic for hit in found.hits} == {fact.topic}
