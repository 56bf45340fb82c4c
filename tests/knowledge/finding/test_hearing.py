"""Names and words are known by their sound, and nothing else is bent to them."""

import pytest

from lili_voice.knowledge.finding.hearing import Ear, Phrases, Vocabulary
from lili_voice.knowledge.finding.listening import ear_of


@pytest.fixture
def ear():
    known = Vocabulary()
    known.learn_words("Orla Fenwick asked the guild for lanterns and a petition.")
    known.learn_name("Orla Fenwick", ["all a fenwick", "or the fen week"])
    known.learn_name("Zhu Qiang")
    known.learn_name("Lantern Revolt")
    known.learn_name("Second Bridge Act", ["2nd brig act"])
    return ear_of(known)


def mended(ear, heard):
    return " ".join(ear.mend(heard.split()))


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("who was orla fennick", "who was orla fenwick"),
        ("who was orla fen wick", "who was orla fenwick"),
        ("what did joo chiang want", "what did zhu qiang want"),
        ("when was the lantan revolt", "when was the lantern revolt"),
        ("what was the pettition", "what was the petition"),
    ],
)
def test_what_sounds_like_a_name_or_word_of_the_notes_is_taken_for_it(
    ear, heard, meant
):
    assert mended(ear, heard) == meant


@pytest.mark.parametrize("wrong", ["all a fenwick", "or the fen week"])
def test_a_mishearing_the_teacher_listed_counts_exactly(ear, wrong):
    assert mended(ear, f"who was {wrong} then") == "who was orla fenwick then"


def test_a_short_form_that_is_known_takes_no_word_beside_it_along():
    known = Vocabulary()
    known.learn_name("lcc")
    assert mended(ear_of(known), "what does lcc stand for") == "what does lcc stand for"


def test_numbers_in_a_name_are_heard_as_figures(ear):
    assert mended(ear, "the 2nd brig act") == "the 2nd bridge act"


@pytest.mark.parametrize(
    "heard",
    [
        "who won the battle of hastings",
        "where is the market",
        "what is the price of bread in 1903",
        "did the guild ask",
        "7 8 9",
    ],
)
def test_good_english_stays_as_it_was_heard(ear, heard):
    assert mended(ear, heard) == heard


def test_a_misspelt_question_word_is_put_right(ear):
    assert mended(ear, "wen did it end").split()[0] == "when"


def test_what_sounds_like_nothing_we_know_stays_strange(ear):
    assert mended(ear, "xylkop brimbo") == "xylkop brimbo"


def test_an_ear_that_has_learnt_nothing_changes_nothing():
    assert Ear().mend(["orla", "fennick"]) == ["orla", "fennick"]
    assert Ear().mend([]) == []


def test_the_longest_phrase_is_found_first():
    phrases = {("oil",): "oil", ("oil", "tax"): "the tax"}
    found = list(Phrases(phrases).found_in(["an", "oil", "tax", "on", "oil"]))
    assert found == [(1, 3, "the tax"), (4, 5, "oil")]


def test_no_phrases_are_found_where_there_are_none():
    assert list(Phrases({}).found_in(["oil"])) == []
    assert list(Phrases({("oil",): "oil"}).found_in([])) == []
