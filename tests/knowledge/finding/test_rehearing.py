"""A question the notes do not answer as it was heard, heard more boldly."""

import pytest

from lili_voice.knowledge.finding.finding import Found
from lili_voice.knowledge.finding.rehearing import SecondEar
from lili_voice.knowledge.finding.understand import plain_words

PAGE = """# The Lantern Revolt

## Who led the Lantern Revolt?

Orla Fenwick led the Lantern Revolt.

## What was built?

Wendlebury Castle was built of limestone.

## What caused it?

The lamplighters petitioned the aldermen.
"""


@pytest.fixture
def page(notes):
    return notes(revolt=PAGE)


@pytest.fixture
def hears(page):
    """The words that may have been said; None where nothing else fits."""

    def hears(question):
        ear = SecondEar(page._ear, page._useful)
        again = ear.hear(plain_words(question))
        return again and " ".join(again.words)

    return hears


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ("who was all a fen wick", "who was all a fenwick"),
        ("what was built of lime stone", "what was built of limestone"),
        ("who did the lamp lighters petition", "who did the lamplighters petition"),
        ("white was built of limestone", "what was built of limestone"),
        (
            "what was winter berry castle made of",
            "what was wendlebury castle made of",
        ),
    ],
)
def test_strange_words_are_taken_for_those_of_the_notes(hears, heard, said):
    assert hears(heard) == said


@pytest.mark.parametrize(
    "plain", ["who led it", "what was built of limestone", "who won the world cup"]
)
def test_what_was_understood_is_left_alone(hears, plain):
    assert hears(plain) is None


def test_nothing_is_made_of_a_word_of_asking_alone(hears):
    assert hears("the moon") is None  # and not "the month"


@pytest.mark.parametrize("other", ["revolution", "volunteers"])
def test_a_good_english_word_is_no_shorter_one_of_the_notes(hears, other):
    assert hears(f"who led the {other}") != "who led the revolt"
    assert hears(other) is None


def test_what_goes_on_and_on_is_not_heard_again(hears):
    assert hears("what was built of lime stone " * 50) is None


def test_how_unlike_it_sounds_is_told(page):
    ear = SecondEar(page._ear, page._useful)
    near = ear.hear(["what", "was", "lime", "stoan"])
    far = ear.hear(["what", "was", "leam", "stown"])
    assert 0 < near.cost < far.cost < 1
    assert 0 < near.changed <= 1


def test_a_second_hearing_answers(page):
    found = page.find("what was built of lyme stoan")
    assert found.hits[0].fact.text == "Wendlebury Castle was built of limestone."


def test_a_second_hearing_makes_no_answer_out_of_another_matter(page):
    for question in ("who won the world cup", "how do i bake bread", "play some music"):
        assert page.find(question).found in {Found.UNKNOWN, Found.RUBBISH}
