"""What a recogniser wrote for the sounds of an answer, and what only sounds like it."""

import pytest

from lili_voice.learning.grading import grade
from lili_voice.learning.grading.homophones import codes_restored, denials_restored
from lili_voice.learning.grading.misheard import heard_as
from lili_voice.learning.grading.posing import posed
from lili_voice.turn import Grade

NAMES = frozenset(
    {"Robert Owen", "Keir Hardie", "Paul Cuffee", "Kossuth", "Garibaldi", "Metternich"}
)


def judged(accepted, heard):
    return grade(posed("What was it?", (accepted,)), heard, NAMES).grade


@pytest.mark.parametrize(
    ("meant", "heard"),
    [
        ("Garibaldi", "gary bald ee"),
        ("Lajos Kossuth", "koss ooth"),
        ("Owen Tudor", "owe in chewed or"),
        ("heavy sleet", "heavy sleat"),
        ("loud thunder", "loud under and thunder"),
        ("not enough wool", "knot enough wool"),
        ("V-2 rockets", "vee twos"),
    ],
)
def test_what_a_recogniser_wrote_for_the_sounds_is_right(meant, heard):
    assert judged(meant, heard) is Grade.CORRECT


@pytest.mark.parametrize(
    ("meant", "heard"),
    [
        ("Garibaldi", "a garden"),
        ("Garibaldi", "metternich"),
        ("not enough wool", "enough wool"),
        ("legal trade", "illegal trade"),
        ("chloroform", "a clear form"),
        ("loud thunder", "a loud plunger"),
        ("V-2 rockets", "vee threes"),
        ("appeasement", "a basement"),
    ],
)
def test_what_only_sounds_a_little_like_it_is_not(meant, heard):
    assert judged(meant, heard) is not Grade.CORRECT


def test_a_not_is_restored_only_where_nobody_spoke_of_knots():
    assert denials_restored("knot enough", "enough food") == "not enough"
    assert denials_restored("a reef knot", "what knot was it") == "a reef knot"
    assert denials_restored("i know bread", "bread") == "i know bread"


def test_letters_and_numbers_are_heard_as_the_answer_writes_them():
    assert codes_restored("tea thirty four", "T-34 tanks") == "T-34"
    assert codes_restored("thirty four of them", "T-34 tanks") == "thirty four of them"


@pytest.mark.parametrize("word", ["reign", "colonel", "crimea", "x", "", "zhou", "é"])
def test_everything_sounds_like_itself(word):
    assert heard_as(word, word) in (0.0, 1.0)
