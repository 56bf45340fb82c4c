"""Yes or no, or neither where a statement does not tell."""

import pytest

from lili_voice.knowledge.facts import Quantity
from lili_voice.knowledge.finding.verdict import contradicts, verdict

ORLA, THOMAS = ("Orla Fenwick",), ("Thomas Ardle",)
NAMES = ("orla fenwick", "thomas ardle")


@pytest.fixture
def says(asked, entry):
    """What a statement says to a question."""

    def says(question, text, **more):
        return verdict(asked(question, NAMES), entry(text, **more))

    return says


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("did the guild lose its hall", "The guild lost its hall."),
        ("was the tax doubled", "The oil tax was doubled again."),
        ("were the lamplighters imprisoned", "The lamplighters were put in prison."),
        ("was thomas ardle a rival of orla", "One of Orla's rivals was Thomas Ardle."),
        ("did the council hire clerks", "The council hired forty clerks."),
    ],
)
def test_what_is_said_is_a_yes(says, question, text):
    assert says(question, text) is True


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("did the guild lose its hall", "The guild never lost its hall."),
        ("were the lamps used", "The lamps could not be used."),
        ("was the change in oil gradual", "The change in oil came overnight."),
        ("did they burn the bridge", "They crossed instead of burning the bridge."),
    ],
)
def test_what_is_denied_or_turned_round_is_a_no(says, question, text):
    assert says(question, text) is False


@pytest.mark.parametrize(
    ("question", "said"),
    [("was it fought at sea", True), ("was it fought on land", False)],
)
def test_only_that_part_of_a_statement_is_denied_that_denies(says, question, said):
    assert says(question, "It was fought at sea, not on land.") is said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("did the guild lose its horses", "The guild met in its hall."),
        ("was the tax only a pretext", "The tax was a pretext."),
        ("was every lamp broken", "The lamp was broken."),
        ("did they march or did they ride", "They marched to London."),
        ("was the tax lowered by the king in London", "The tax was in his hands."),
        ("did the bishop beat the king", "The king beat the bishop."),
        ("did the guild burn the bridge", "The guild tried to burn the bridge."),
        ("was nobody paid", "The men were paid well."),
        ("was it lost", "The hall was lost, said the guild."),
    ],
)
def test_what_the_statement_does_not_tell_is_neither(says, question, text):
    assert says(question, text) is None


def test_who_did_it_is_not_taken_for_another(says):
    text = "Orla Fenwick led the guild."
    assert says("did thomas ardle lead the guild", text, people=ORLA) is not True
    assert says("did orla fenwick lead the guild", text, people=ORLA) is True


def test_what_somebody_did_is_no_word_on_what_another_did_as_well(says):
    text = "The guild trusted Orla Fenwick."
    assert says("did the guild trust thomas ardle", text, people=ORLA) is None


def test_a_question_that_the_statement_answers_is_not_what_it_says(says):
    text, asked_as = (
        "Thomas Ardle voiced doubts about the tax.",
        {
            "asked_as": ("Did Thomas Ardle agree with the tax?",),
            "people": THOMAS,
        },
    )
    assert says("did thomas ardle agree with the tax", text, **asked_as) is None


def test_a_small_word_may_turn_the_whole(says):
    text = "Thomas Ardle voiced doubts about the tax."
    assert says("did thomas ardle support the tax", text, people=THOMAS) is not True


PRISON = {"quantities": (Quantity(40, "men"),)}
JAILED = "Forty men went to prison."
MET = {"dates": ("1742",)}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("did 40 men go to prison", True),
        ("did 30 men go to prison", False),
        ("did more than 30 men go to prison", True),
        ("did more than 50 men go to prison", False),
        ("did fewer than 50 men go to prison", True),
        ("did 40 men escape from prison", None),
        ("did 30 ships go down", None),
    ],
)
def test_numbers_are_compared(says, question, said):
    assert says(question, JAILED, **PRISON) is said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("did the guild meet in 1742", True),
        ("did the guild meet in 1743", False),
        ("did the guild meet before 1743", None),  # left to the reckoning of dates
        ("did the guild dance in 1743", None),
    ],
)
def test_years_are_compared(says, question, said):
    assert says(question, "The guild met in 1742.", **MET) is said


def test_a_year_inside_a_stretch_is_neither_its_beginning_nor_its_end(says):
    text, stretch = "The guild met from 1742 to 1750.", {"dates": ("1742/1750",)}
    assert says("did the guild meet in 1745", text, **stretch) is None
    assert says("did the guild meet in 1760", text, **stretch) is False


def test_a_statement_without_a_number_says_nothing_of_one(says):
    assert says("did 30 men go to prison", "Men went to prison.") is None


def test_a_year_taken_for_granted_may_be_wrong(asked, entry):
    met = entry("The guild met in 1742.", **MET)
    wrong, right = asked("why did the guild meet in 1743"), asked("why 1742")
    assert contradicts(wrong, met.fact)
    assert not contradicts(right, met.fact)
