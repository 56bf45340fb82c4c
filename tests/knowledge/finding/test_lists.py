"""Parts of the notes: whole lists, one point of them, the parts of an essay."""

import pytest

from lili_voice.knowledge.finding.lists import factors, part_asked_for
from lili_voice.knowledge.finding.parts import Part, headings_of
from lili_voice.knowledge.finding.understand import NO_NAMES, plain_words, understand
from lili_voice.knowledge.library import Library, read_folder

REVOLT = """# The Lantern Revolt

## Why did the Lantern Revolt happen?

There were four reasons for the Lantern Revolt:

- The oil tax was doubled.
  Every barrel of oil cost 14 shillings.
- Wages had been frozen since the flood.
- The city council ignored two petitions.
- Bread was scarce.

## Why was the lamp hall burned?

There were two reasons for burning the lamp hall:

- The clerks kept the tax rolls there.
- The gate had been left open.

## What were the effects of the Lantern Revolt?

There were three effects of the Lantern Revolt:

- **Success:** The oil tax was dropped.
- **Failure:** The guild lost its hall.
- **Failure:** Forty lamplighters were sent to prison.
"""
ESSAY = """# Why the lamplighters rose: an essay plan

## Line of argument

Hunger mattered more than politics.

## Factors

The essay plan has two paragraphs.

### Political

The council would not listen.

#### However

The council had listened twice before.

### Economic

Oil and bread were dear.
"""


@pytest.fixture
def parts(write):
    library = read_folder(write({"revolt.md": REVOLT, "essay.md": ESSAY}))
    headings = enumerate(headings_of(library))
    return [Part(heading, number, library) for number, heading in headings]


@pytest.fixture
def asked(parts):
    def asked(question):
        return part_asked_for(understand(plain_words(question), NO_NAMES), parts)

    return asked


def texts(part):
    return [fact.text for fact in part.items or part.facts] if part else None


REASONS = [
    "The oil tax was doubled.",
    "Wages had been frozen since the flood.",
    "The city council ignored two petitions.",
    "Bread was scarce.",
]


@pytest.mark.parametrize(
    "question",
    [
        "what were the reasons for the lantern revolt",
        "list the causes of the lantern revolt",
        "why did the lantern revolt happen",
    ],
)
def test_a_list_is_asked_for_by_its_kind(asked, question):
    assert texts(asked(question)) == REASONS


def test_another_list_of_the_same_kind_is_told_by_its_heading(asked):
    assert texts(asked("why was the lamp hall burned"))[0].startswith("The clerks")
    assert texts(asked("what were the reasons for burning the lamp hall")) == [
        "The clerks kept the tax rolls there.",
        "The gate had been left open.",
    ]


def test_a_why_of_something_else_is_no_list(asked):
    assert asked("why did orla fenwick go to sea") is None


@pytest.mark.parametrize("word", ["failures", "bad effects", "negative effects"])
def test_one_side_of_a_list_is_told_by_its_label(asked, word):
    assert texts(asked(f"what were the {word} of the lantern revolt")) == [
        "The guild lost its hall.",
        "Forty lamplighters were sent to prison.",
    ]


@pytest.mark.parametrize("word", ["successes", "positive effects", "good effects"])
def test_the_other_side_too(asked, word):
    assert texts(asked(f"what were the {word} of the lantern revolt")) == [
        "The oil tax was dropped."
    ]


def test_the_effects_are_those_of_both_sides(asked):
    assert len(asked("what were the effects of the lantern revolt").items) == 3


def test_a_point_is_all_its_statements(asked):
    part = asked("what were the reasons for the lantern revolt")
    assert [fact.text for fact in part.item(1)] == [
        "The oil tax was doubled.",
        "Every barrel of oil cost 14 shillings.",
    ]
    assert [fact.text for fact in part.item(-1)] == ["Bread was scarce."]


@pytest.mark.parametrize("place", [0, 5, 99])
def test_a_list_has_no_points_beyond_its_end(asked, place):
    assert asked("what were the reasons for the lantern revolt").item(place) == ()


def test_the_argument_and_the_point_against_it_are_parts(asked):
    assert texts(asked("what is the line of argument")) == [
        "Hunger mattered more than politics."
    ]
    assert texts(asked("what is the however point")) == [
        "The council had listened twice before."
    ]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("what were the political reasons", "The council would not listen."),
        ("tell me about the economic factor", "Oil and bread were dear."),
    ],
)
def test_a_factor_is_asked_for_by_its_name(asked, question, statement):
    assert texts(asked(question)) == [statement]


def test_the_factors_come_in_their_order(parts):
    query = understand(plain_words("what are the factors"), NO_NAMES)
    labels = [part.facts[0].label for part in factors(query, parts)]
    assert labels == ["Political", "Economic"]


def test_only_a_question_about_factors_is_told_them(parts):
    query = understand(plain_words("what are the reasons"), NO_NAMES)
    assert factors(query, parts) == []


def test_a_question_about_a_person_is_no_list(asked):
    assert asked("who led the lantern revolt") is None


def test_without_notes_there_are_no_parts():
    assert list(headings_of(Library((), {}))) == []
    assert part_asked_for(understand(["reasons"], NO_NAMES), []) is None
