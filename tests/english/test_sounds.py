"""Words that sound alike are alike, however they are spelt."""

import pytest

from lili_voice.english.sounds import SAME_SOUND, likeness, sound_code


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("Shao Chee", "Shaoqi"),
        ("Joe", "Zhou"),
        ("night", "knight"),
        ("soviet union", "sovietunion"),
    ],
)
def test_one_sound_has_one_code(heard, meant):
    assert sound_code(heard) == sound_code(meant)


def test_the_code_hears_no_capitals_spaces_or_marks():
    assert sound_code("Black-Smith 9!") == sound_code("blacksmith")


def test_nothing_sounds_like_nothing():
    assert sound_code("") == sound_code("123 !?") == ""


@pytest.mark.parametrize("phrase", ["mao", "Zhou Enlai", "the lantern revolt", "q"])
def test_everything_is_most_like_itself(phrase):
    assert likeness(phrase, phrase) == 1.0
    assert likeness(phrase.upper(), phrase) == 1.0


@pytest.mark.parametrize(
    ("heard", "meant"), [("knight rider", "night writer"), ("joe en lie", "zhou enlai")]
)
def test_what_sounds_the_same_is_alike_however_it_is_spelt(heard, meant):
    assert likeness(heard, meant) >= SAME_SOUND


@pytest.mark.parametrize(
    ("near", "far", "meant"),
    [
        ("fennick", "banana", "fenwick"),
        ("great leaf forward", "great war", "great leap forward"),
        ("lantan", "petition", "lantern"),
    ],
)
def test_a_near_miss_is_more_alike_than_another_word(near, far, meant):
    assert likeness(near, meant) > likeness(far, meant)
    assert 0 <= likeness(far, meant) < SAME_SOUND


def test_words_of_other_sounds_are_not_alike():
    assert likeness("tax", "bridge") < 0.5


@pytest.mark.parametrize("odd", ["", " ", "毛泽东", "🙂", "1958", "\x00"])
def test_any_text_has_a_likeness(odd):
    assert 0 <= likeness(odd, "mao") <= 1
