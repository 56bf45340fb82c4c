"""Questions made as a recogniser mishears them."""

import random

from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.simulator.mishearing import misheard, vocabulary_of

QUESTION = "Why did Emperor Zhaoxing close the 1,200 harbours in Westermark in 1734?"
OURS = ("harbours", "Westermark", "Zhaoxing")


def heard(seed, share=0.3):
    return misheard(QUESTION, OURS, share, random.Random(seed))


def test_the_same_seed_mishears_a_question_the_same_way():
    assert heard(7) == heard(7)
    assert len({heard(seed) for seed in range(10)}) > 5


def test_without_noise_a_question_only_loses_its_capitals_and_marks():
    plain = "why did emperor zhaoxing close the 1,200 harbours in westermark in 1734"
    assert heard(1, share=0) == plain


def test_a_name_is_misheard_more_often_than_a_small_word_and_years_are_kept():
    many = [heard(seed).split() for seed in range(40)]
    kept = {word: sum(word in said for said in many) for word in ("in", "zhaoxing")}
    assert kept["zhaoxing"] < 20 < kept["in"]
    assert sum("1734" in said for said in many) > 36


def test_the_words_of_the_notes_are_those_a_recogniser_may_hear_instead():
    vocabulary = vocabulary_of(read_folder(STARTER))
    assert {"Mao", "Shaoqi", "collectivised"} <= set(vocabulary)
    assert "1958" not in vocabulary
    heard = {
        misheard("who was mow", vocabulary, 0.4, random.Random(seed))
        for seed in range(60)
    }
    assert any(said.endswith("mao") for said in heard)
