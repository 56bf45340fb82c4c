"""How the order of things is told."""

import pytest

from lili_voice.dialogue.timing import told
from lili_voice.dialogue.wording.chronology import how_long
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.finding import (
    Finding,
    Found,
    Hit,
    Relation,
    Timing,
)
from lili_voice.knowledge.finding.understand import NO_NAMES, understand
from lili_voice.source import Source

BREATH = 50
FIRE = "The Guild Hall was burned in 1743."
WATCH = "The Night Watch was created in May 1744."


def finding(*statements, relation=Relation.FIRST, verdict=None, **timing):
    source = Source("revolt.md", (1, 1), "0")
    hits = tuple(
        Hit(Fact(str(n), "The Lantern Revolt", Kind.NOTE, "", text, source), 1.0)
        for n, text in enumerate(statements)
    )
    query = understand(["what"], NO_NAMES)
    timed = Timing(relation, **timing)
    return Finding(Found.ORDER, query, hits, verdict=verdict, timing=timed)


def said(*statements, **more):
    return told(finding(*statements, **more), BREATH)[0]


def test_the_earlier_of_two_is_told_first():
    text = said(FIRE, WATCH)
    assert text == f"First came this: {FIRE} Then came this: {WATCH}"


def test_a_yes_or_no_is_said_before_anything_else():
    assert said(FIRE, WATCH, verdict=True).startswith("Yes. First came this:")
    assert said(FIRE, WATCH, verdict=False).startswith("No. ")


def test_one_statement_speaks_for_itself():
    assert said(FIRE) == FIRE
    assert said(FIRE, verdict=True) == f"Yes. {FIRE}"


def test_the_later_is_told_first_if_it_was_asked_for():
    text = said(WATCH, FIRE, relation=Relation.LAST)
    assert text.index("Watch") < text.index("Guild Hall")


def test_a_length_of_time_is_said_first():
    text = said(FIRE, WATCH, relation=Relation.HOW_LONG, length=2, unit="year")
    assert text == f"About two years: {FIRE} {WATCH}"


@pytest.mark.parametrize(
    ("length", "unit", "words"),
    [
        (12, "day", "Twelve days:"),
        (1, "year", "About one year:"),
        (44, "month", "About three years and eight months:"),
        (11, "month", "About eleven months:"),
        (2, "century", "About two centuries:"),
    ],
)
def test_only_days_are_told_exactly(length, unit, words):
    assert how_long(length, unit) == words


def test_what_came_before_and_after_is_framed_once():
    assert said(FIRE, WATCH, relation=Relation.AFTER).count("After that:") == 1
    assert said(FIRE, relation=Relation.BEFORE) == f"Before that: {FIRE}"


def test_more_than_a_breath_is_left_for_another():
    long = "In 1745 the council sat for many days and heard " + "a witness " * 12 + "."
    text, facts, rest, begun = told(
        finding(long, long + "x", relation=Relation.SAME_YEAR), BREATH
    )
    assert len(facts) == len(rest) == 1
    assert not begun
    assert len(text.split()) <= BREATH


def test_a_statement_too_long_for_one_breath_is_begun():
    long = "In 1745 the council of the old town sat " + "day after day " * 20
    text, facts, rest, begun = told(finding(long + "and rose."), BREATH)
    assert begun
    assert facts == rest
    assert len(text.split()) <= BREATH


def test_a_date_is_never_left_out_to_save_breath():
    long = (
        "The council met again and took many weeks to hear every one of the two "
        "hundred witnesses who came to the hall from all of the villages round about, "
        "because the Bread Act was passed in 1743."
    )
    text = told(finding(long, relation=Relation.SAME_YEAR), BREATH)[0]
    assert "1743" in text
