"""A number must be one of the things that are to be counted."""

import pytest

from lili_voice.knowledge.facts import Kind, Quantity
from lili_voice.knowledge.finding.counting import counted_in


@pytest.fixture
def counted(asked, entry):
    """What a question for a number sees in a statement."""

    def counted(question, text, *quantities, kind=Kind.NOTE):
        found = entry(text, kind, quantities=quantities)
        return list(counted_in(asked(question), found))

    return counted


LAMPS = "how many lamps were broken"
PEOPLE = "how many people went to prison"


def test_a_number_of_the_things_asked_about_is_the_best(counted):
    text = "They broke 40 lamps."
    assert counted(LAMPS, text, Quantity(40, "lamps")) == ["count_unit"]
    assert counted(LAMPS, text, Quantity(40)) == ["count_noun"]


def test_a_number_of_other_things_is_another(counted):
    text = "The guild lost 40 members."
    assert counted(LAMPS, text, Quantity(40, "members")) == ["count_other"]


def test_without_a_number_nothing_is_counted(counted):
    assert counted(LAMPS, "The lamplighters broke lamps.") == ["count_none"]


def test_half_of_them_is_a_share(counted):
    assert counted(LAMPS, "They broke half the lamps.") == ["count_share"]


@pytest.mark.parametrize("who", ["farmers", "Germans", "soldiers", "children"])
def test_people_may_be_counted_by_what_they_are(counted, who):
    text = f"Forty {who} went to prison."
    assert counted(PEOPLE, text, Quantity(40, who)) == ["count_unit"]


def test_people_are_not_counted_by_their_cattle(counted):
    text = "Forty cows were driven off."
    assert counted(PEOPLE, text, Quantity(40, "cows")) == ["count_other"]


def test_a_year_is_no_number_of_anything(counted):
    assert counted(LAMPS, "The lamps were broken in 1742.") == ["count_none"]


@pytest.mark.parametrize(
    ("question", "fits", "fails"),
    [
        ("how tall was the tower", "It rose 30 metres.", "It had 30 rooms."),
        ("how old was orla", "Orla was 19 when she died.", "Orla led 19 farmers."),
        ("how much did bread cost", "Bread cost 14 pence.", "They ate 14 loaves."),
    ],
)
def test_lengths_ages_and_prices_are_told_from_other_numbers(
    counted, question, fits, fails
):
    assert counted(question, fits, Quantity(30)) == ["count_unit"]
    assert counted(question, fails, Quantity(30)) == ["count_none"]


def test_how_many_points_a_list_has_is_asked_for_by_its_name(counted):
    text, four = "There were four reasons for the strike.", Quantity(4, "reasons")
    strikes = counted("how many strikes were there", text, four, kind=Kind.COUNT)
    assert "count_list" in strikes
    reasons = counted("how many reasons were there", text, four, kind=Kind.COUNT)
    assert reasons == ["count_unit"]


def test_a_number_may_be_wanted_of_nothing_named(counted):
    assert counted("how many", "They broke 40 lamps.", Quantity(40)) == ["count_number"]
