"""What is passed on to the author of the notes, and what never is."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import stem, stems
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.finding import Finding, Found
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.finding.understand import plain_words, understand
from lili_voice.learning.learner import About, Remark
from lili_voice.learning.masking import UNNAMED, Held
from lili_voice.learning.remarks import (
    LONGEST,
    Group,
    contested,
    grouped,
    remark_of,
)
from lili_voice.source import Source
from lili_voice.turn import Intent, Turn

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
NOTES = (
    "The Tea Party of 1773 was led by Samuel Adams. John Hancock paid for 340 chests "
    "of tea, and Brown was the colour of the harbour. Mary Otis wrote in 1775. "
    "Lexington was a battle."
)
NAMES = ("Samuel Adams", "Adams", "John Hancock", "Mary Otis", "Lexington")
HELD = Held(
    frozenset(stems(NOTES)),
    Phrases({tuple(plain_words(name)): "name" for name in NAMES}),
)
NEAREST = Fact(
    "f7",
    "The Tea Party",
    Kind.NOTE,
    "Notes",
    "Tea was dear.",
    Source("tea.md", (3, 3), "f7"),
)


def heard(text, *, question=True, intent=Intent.ASK):
    """A question that found nothing."""
    turn = Turn("t", "alexa:a", intent, NOON, text, question=question)
    query = understand(plain_words(text), Phrases({}))
    return remark_of(turn, Finding(Found.UNKNOWN, query, nearest=NEAREST), HELD)


def words(text, **how):
    remark = heard(text, **how)
    return remark and remark.words


def test_a_question_is_kept_with_the_nearest_fact():
    remark = heard("Why was tea taxed?")
    assert remark == Remark(About.UNANSWERED, "why was tea taxed", ("f7",), NOON)


def test_a_question_without_a_nearest_fact_is_kept_too():
    query = understand(plain_words("why was it taxed"), Phrases({}))
    turn = Turn("t", "a", Intent.ASK, NOON, "why was it taxed", question=True)
    assert remark_of(turn, Finding(Found.UNKNOWN, query), HELD).facts == ()


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("who was Thomas Hutchinson", "who was [name]"),
        ("what did samuel adams think of thomas gage", None),
        ("did Crispus Attucks drink tea", "did [name] drink tea"),
        ("when did hitler drink tea", "when did [name] drink tea"),
        ("when was the tea sent to poland", "when was the tea sent to [name]"),
        ("who was grace", "who was [name]"),
        ("who was grace brown", "who was [name]"),
        ("was williams at the harbour", "was [name] at the harbour"),
        ("was jordan marshall at the harbour", "was [name] at the harbour"),
        ("who is will smythe", "who is [name]"),
        ("was Mr Adams at the harbour", "was mr adams at the harbour"),
        ("was mr brown at the harbour", "was mr [name] at the harbour"),
        ("was Rose White at the harbour", "was [name] at the harbour"),
        # First names of the notes' people, but not these people.
        ("was samuel hopkins at the harbour", "was [name] at the harbour"),
        ("was mary baker at the harbour", "was [name] at the harbour"),
        ("was mary otis at the harbour", "was mary otis at the harbour"),
        ("was adams at lexington", "was adams at lexington"),
        ("who lives at 12 Baker Street", "who lives at [number] [name]"),
    ],
)
def test_names_that_the_notes_do_not_hold_are_masked(asked, shown):
    shown = shown or "what did samuel adams think of [name]"
    assert words(asked) == shown


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("what happened in 1766", "what happened in [number]"),
        ("what happened in seventeen sixty six", "what happened in [number]"),
        ("what else happened in 1773", "what else happened in 1773"),
        ("was it led in 1773 or 1775", "was it led in 1773 or 1775"),
        ("whose number is 0161 496 0000", "whose number is [number]"),
        ("who has the number 1773 1775 340", "who has the number [number]"),
        ("did adams have 0161-1773", "did adams have [number]"),
        ("did adams dial oh one six one double oh two", "did adams dial [number]"),
        ("did adams drink tea in nine b", "did adams drink tea in [number] [name]"),
        ("was the harbour at M1 1AE", "was the harbour at [number]"),
    ],
)
def test_numbers_that_the_notes_do_not_hold_are_masked(asked, shown):
    assert words(asked) == shown


@pytest.mark.parametrize(
    "address",
    [
        "ann.brown@school.example",
        "brown@tea.org",
        "@tea_brown",
        "www.tea.com/brown",
        "https://tea.example/brown?x=1",
        "tea.co.uk",
        "ann at tea dot com",
        "ann dot brown at tea dot co dot uk",
    ],
)
def test_an_address_is_masked_even_in_words_of_the_notes(address):
    shown = words(f"did {address} drink with samuel adams")
    assert re.fullmatch(r"(did )?\[name\] drink with samuel adams", shown)


def test_a_pupils_name_heard_as_a_word_of_the_notes_is_still_a_name():
    turn = Turn("t", "a", Intent.ASK, NOON, "was larry king at the harbour")
    query = understand(plain_words("was laurel king at the harbour"), Phrases({}))
    remark = remark_of(turn, Finding(Found.UNKNOWN, query), HELD)
    assert remark.words == "was [name] at the harbour"


def test_a_name_of_the_notes_that_was_misheard_is_shown_as_it_was_meant():
    turn = Turn("t", "a", Intent.ASK, NOON, "was samwell addams at the harbour")
    query = understand(plain_words("was samuel adams at the harbour"), Phrases({}))
    remark = remark_of(turn, Finding(Found.UNKNOWN, query), HELD)
    assert remark.words == "was samuel adams at the harbour"


@pytest.mark.parametrize(
    "sentence",
    [
        "my name is Ann and why was tea taxed",
        "I drink tea",
        "is tea good for me",
        "why do we drink tea",
        "im ann who led the tea party",
        "do you drink tea",
        "who made you lili",
        "can you tell me if my dad drinks tea",
    ],
)
def test_what_speaks_of_the_pupil_or_to_lili_is_never_kept(sentence):
    assert heard(sentence) is None


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("can you tell me why tea was taxed", "why tea was taxed"),
        ("I want to know who drank the tea", "who drank the tea"),
        ("um tell me about the taxes on tea", "about the taxes on tea"),
        ("what do you know about the tax on tea", "the tax on tea"),
    ],
)
def test_what_only_opens_a_question_is_left_away(asked, shown):
    assert words(asked) == shown


@pytest.mark.parametrize(
    "sentence",
    [
        "is it normal to want to die",
        "how do people hurt themselves",
        "how much paracetamol is in tea",
        "what happens when a father hits a child",
        "what should somebody do who is bullied in 1773",
        "why does samuel adams feel so alone",
        "did john hancock abuse her",
        "is mary otis pregnant",
    ],
)
def test_a_sentence_of_distress_is_never_kept(sentence):
    assert heard(sentence) is None


def test_what_was_heard_as_distress_is_never_kept():
    assert heard("why was tea taxed", intent=Intent.DISTRESS) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "who was he",
        "what is it about",
        "what is the weather tomorrow",
        "tell me a joke",
        "what is two plus two",
        "what is seven seven seven",
        "is it bob",
        "where is mum",
        "what qwer asdf zxcv uiop hjkl",
        "what",
        "Крещение Руси",
    ],
)
def test_small_talk_and_rubbish_are_not_kept(sentence):
    assert heard(sentence) is None


def test_a_word_of_small_talk_beside_a_word_of_the_notes_is_kept():
    assert words("what was the weather at the harbour")


@pytest.mark.parametrize(
    ("sentence", "is_kept"), [("a tax on tea", True), ("the ball is over there", False)]
)
def test_words_that_ask_nothing_are_kept_only_about_the_notes(sentence, is_kept):
    assert bool(heard(sentence, question=False)) is is_kept


def test_what_is_longer_than_a_question_is_not_kept():
    text = "why was tea taxed" + " and taxed" * 30
    assert heard(text[:LONGEST])
    assert heard(text[: LONGEST + 1]) is None


ALPHABET = "abcdeklmnorstABES 0123456789.@-'é\u4e2d"


@given(
    st.lists(
        st.text(ALPHABET, max_size=9)
        | st.sampled_from(["who", "was", "tea", "Samuel", "mary", "king", "at", "dot"])
    )
)
def test_no_word_is_kept_but_ordinary_ones_and_those_of_the_notes(pieces):
    remark = heard(" ".join(pieces))
    for word in remark.words.split() if remark else ():
        ordinary = word in UNNAMED or known(stem(word))
        assert ordinary or HELD.word(word) or word in ("[name]", "[number]")
        assert HELD.word(word) or not any(char.isdigit() for char in word)


def test_of_what_was_contested_only_the_facts_are_kept():
    assert contested(["f1", "f2"], NOON) == Remark(
        About.CONTESTED, "", ("f1", "f2"), NOON
    )


# --- grouping


def asked(words, *facts, times=1):
    return Remark(About.UNANSWERED, words, facts, NOON, times)


def test_the_same_words_in_any_order_are_one_question():
    remarks = [
        asked("why was the tea taxed", "f1"),
        asked("why was tea taxed", "f2", times=3),
        asked("why the taxed teas", "f2"),
        asked("why was coffee taxed"),
    ]
    assert grouped(remarks, About.UNANSWERED) == [
        Group("why was tea taxed", ("f2", "f1"), 5),
        Group("why was coffee taxed", (), 1),
    ]


def test_other_questions_with_the_same_words_are_others():
    remarks = [
        asked("who led the party"),
        asked("when did they lead the party"),
        asked("what year did they lead the party"),
        asked("who was [name]"),
        asked("who was [name]"),
    ]
    found = {g.words: g.times for g in grouped(remarks, About.UNANSWERED)}
    assert found == {
        "what year did they lead the party": 2,
        "who was [name]": 2,
        "who led the party": 1,
    }


def test_what_was_asked_most_comes_first():
    remarks = [asked("why was tea taxed"), asked("who drank tea", times=2)]
    assert [g.times for g in grouped(remarks, About.UNANSWERED)] == [2, 1]


def test_contested_statements_are_counted_by_fact():
    remarks = [
        contested(["f1", "f2"], NOON),
        replace(contested(["f2"], NOON), times=2),
        asked("why was tea taxed", "f2"),
    ]
    assert grouped(remarks, About.CONTESTED) == [
        Group("", ("f2",), 3),
        Group("", ("f1",), 1),
    ]
    assert grouped([], About.CONTESTED) == []
