"""Where a statement is parted, and what its shortest true form is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.dialogue.breath import length, part, shortest
from lili_voice.knowledge.library import STARTER, read_folder

FACTS = read_folder(STARTER).facts
EACH = settings(max_examples=150, deadline=None, derandomize=True, database=None)


def parted(text, room):
    told = text.split()
    at = part(text, room)
    return " ".join(told[:at]), " ".join(told[at:])


@pytest.mark.parametrize(
    ("text", "room", "first"),
    [
        ("The carters left. The guild stayed in the town.", 6, "The carters left."),
        (
            "The carters left the town; the guild stayed, and it was glad.",
            9,
            "The carters left the town;",
        ),
        (
            "The carters left the old town, and the guild stayed on there.",
            9,
            "The carters left the old town,",
        ),
        (
            "The carters left the old town because the guild stayed on there.",
            9,
            "The carters left the old town",
        ),
        (
            "The town was kept by Dr. Holt and the guild for very long.",
            9,
            "The town was kept by Dr. Holt",
        ),
    ],
)
def test_a_statement_is_parted_at_its_most_natural_joint(text, room, first):
    assert parted(text, room)[0] == first


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The men of the hill villages marched with Anna Maria von Holt", "Anna Maria von Holt"),
        ("The men of the hill villages came down again on 12 May 1612", "12 May 1612"),
        ("The men of the hill villages shouted at them “no bread at all”", "“no bread at all”"),
        ("The men of the hill villages burned the carts and 40 million tons", "40 million tons"),
    ],
)  # fmt: skip
def test_no_name_date_number_or_quotation_is_parted(text, whole):
    for room in range(3, length(text)):
        assert any(whole in piece for piece in parted(text, room)), room


@EACH
@given(st.sampled_from(FACTS), st.integers(4, 60))
def test_the_first_part_fits_and_nothing_is_lost(fact, room):
    first, second = parted(fact.text, room)
    assert first
    assert f"{first} {second}".strip() == fact.text
    assert length(first) <= room or " " not in first or length(fact.text) > room


def test_twenty_five_is_two_words():
    assert length("twenty-five men – and boys") == 5


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The tax was doubled. It was hated.", "The tax was doubled."),
        ("The tax was doubled; the carters fled.", "The tax was doubled."),
        ("The tax was doubled, and the carters fled.", "The tax was doubled."),
        ("The tax was doubled, which angered the carters.", "The tax was doubled."),
        ("The tax was doubled because the king was poor.", "The tax was doubled."),
        ("F.W. Holt doubled the tax, so people fled.", "F.W. Holt doubled the tax."),
    ],
)
def test_the_shortest_form_is_the_lead_statement(text, short):
    assert shortest(text) == short


@pytest.mark.parametrize(
    "text",
    [
        "The tax was doubled, so nobody could pay.",
        "The tax was doubled, and this was perhaps a mistake.",
        "The tax was raised, as the king would fall unless it was.",
        "The tax was not doubled because the king was poor.",
        "Anna Holt, who was a carter, doubled the tax.",
        "The tax, which was hated, and the toll were doubled.",
        "A carter was a man who fled because he was poor.",
        "It was both hated, and feared.",
        "The tax was doubled, but it failed.",
        "The tax was doubled. But it was not paid.",
        "Who doubled the tax? It was the king.",
        "Bread, oil, and coal were taxed.",
        "The man said “it is over, and we have won”.",
    ],
)
def test_a_negation_a_condition_or_a_hedge_is_never_left_out(text):
    assert shortest(text) == text


@EACH
@given(st.sampled_from(FACTS))
def test_a_shortest_form_begins_the_statement_and_ends_as_a_sentence(fact):
    short = shortest(fact.text)
    assert fact.text.startswith(short.rstrip("."))
    assert short.endswith(".")
