"""How much Google is told at once, and what may be tapped."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dialogflow_bodies import ASKING, CHOOSING, LONG, REPLIES, SHOWING
from lili_voice.channels.dialogflow.telling import (
    rich_content,
    ssml_of,
    tappable,
    text_of,
)
from lili_voice.speech import say
from lili_voice.turn import Choice


def test_usual_words_are_not_cut():
    usual = replace(ASKING, speech=say("a b c d " * 112))
    assert ssml_of(usual) == usual.speech.ssml()
    assert text_of(usual, screen=False) == usual.speech.plain()


@pytest.mark.parametrize(
    "name", ["long", "long, in other letters", "voiced at length and with accents"]
)
def test_speech_is_cut_to_what_google_voices_and_a_learner_hears(name):
    ssml = ssml_of(REPLIES[name])
    heard = "".join(ElementTree.fromstring(ssml).itertext())
    assert 300 < len(heard) <= 900
    assert len(ssml.encode()) <= 5000


def test_cut_speech_ends_with_a_sentence():
    long = replace(ASKING, speech=say(LONG * 40))
    assert ssml_of(long).endswith("for all.</speak>")
    assert text_of(long, screen=False).endswith("for all.")


def test_words_that_take_too_much_explaining_are_still_written():
    assert ssml_of(REPLIES["voiced at length"]) == ""
    assert text_of(REPLIES["voiced at length"], screen=True).startswith("Ji Ji")


def test_more_is_read_on_a_screen_than_is_heard():
    reply = replace(ASKING, speech=say(LONG * 40))
    heard, read = text_of(reply, screen=False), text_of(reply, screen=True)
    assert len(heard) <= 900 < len(read) <= 2000


def test_a_screen_shows_lines_and_a_voice_hears_one():
    reply = REPLIES["in two lines"]
    assert text_of(reply, screen=True) == "Right.\nThe GLF began in 1958."
    assert text_of(reply, screen=False) == "Right. The GLF began in 1958."


def test_chips_are_the_words_that_tapping_says():
    assert tappable(CHOOSING) == ["A", "B", "C", "Hint", "Skip"]
    assert tappable(REPLIES["offering"]) == ["Yes", "No"]
    assert tappable(ASKING) == []


def test_chips_are_few_and_short_and_never_cut():
    assert tappable(REPLIES["one of many"]) == [str(n) for n in range(20)]


def test_no_chip_is_shown_twice():
    twice = replace(REPLIES["one of many"], listen_for=("Mao", "Deng", "Mao"))
    assert tappable(twice) == ["Mao", "Deng"]


def test_chips_are_all_that_is_shown_beside_the_text():
    shown = replace(CHOOSING, screen=SHOWING.screen)
    options = [{"text": one} for one in ("A", "B", "C", "Hint", "Skip")]
    assert rich_content(shown) == [[{"type": "chips", "options": options}]]
    assert rich_content(replace(ASKING, screen=SHOWING.screen)) == []


def test_every_choice_has_a_line_in_a_chat_and_none_on_the_telephone():
    choices = (Choice("a", "coal"), Choice("b", "steel"))
    asked = replace(ASKING, speech=say("Was it A, coal; or B, steel?"), choices=choices)
    assert text_of(asked, screen=True).splitlines() == [
        "Was it",
        "A, coal;",
        "or B, steel?",
    ]
    assert text_of(asked, screen=False) == "Was it A, coal; or B, steel?"
