"""Answers that deny what they name, and hedges that are no second answer."""

import pytest

from lili_voice.learning.grading import grade
from lili_voice.turn import Grade, Question

NAMES = frozenset({"Josias Crake", "Selby", "Agnes Pettigrew"})
WHY = Question("Why did they rebel?", ("because bread was dear",), "f")
WHO = Question("Who burnt the mill?", ("Josias Crake",), "f")
WHEN = Question("When did the rising begin?", ("autumn 1484",), "f")
STILL = Question("Why did they wait?", ("so as not to anger the king",), "f")


@pytest.mark.parametrize(
    "heard",
    [
        "not because bread was dear",
        "it wasn't because bread was dear",
        "no it was not because bread was dear",
    ],
)
def test_a_reason_that_is_denied_is_wrong(heard):
    assert grade(WHY, heard, NAMES).grade is Grade.WRONG


@pytest.mark.parametrize(
    "heard",
    [
        "not because of the king but because bread was dear",
        "it wasn't about the king, it was because bread was dear",
    ],
)
def test_a_reason_set_against_another_is_right(heard):
    assert grade(WHY, heard, NAMES).grade is Grade.CORRECT


def test_an_answer_that_is_a_denial_itself_is_right():
    assert grade(STILL, "not to anger the king", NAMES).grade is Grade.CORRECT


@pytest.mark.parametrize(
    "heard",
    [
        "josias crake or someone",
        "like josias crake or somebody",
        "josias crake or something like that",
    ],
)
def test_or_someone_is_a_hedge(heard):
    assert grade(WHO, heard, NAMES).grade is Grade.CORRECT


def test_or_somebody_else_is_none():
    heard = "josias crake or agnes pettigrew"
    assert grade(WHO, heard, NAMES).grade is Grade.WRONG


def test_another_season_of_the_same_year_is_wrong():
    assert grade(WHEN, "summer 1484", NAMES).grade is Grade.WRONG
    assert grade(WHEN, "in the autumn of 1484", NAMES).grade is Grade.CORRECT
