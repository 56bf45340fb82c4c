"""A statement must be the kind of answer that was asked for."""

import pytest

from lili_voice.knowledge.facts import Fact, Kind, Quantity
from lili_voice.knowledge.finding.fitting import defines, fit
from lili_voice.knowledge.finding.index import Entry
from lili_voice.knowledge.finding.row import row_of
from lili_voice.knowledge.finding.understand import NO_NAMES, plain_words, understand
from lili_voice.source import Source


def fits(question, text, kind=Kind.NOTE, **more):
    source = Source("guild.md", (1, 1), "f1")
    fact = Fact("f1", "The Guild", kind, "The guild", text, source, **more)
    entry = Entry(fact, row_of(fact, ()))
    return fit(asked(question), entry)


def asked(question):
    return understand(plain_words(question), NO_NAMES)


def test_when_is_never_answered_without_a_date():
    assert fits("when did the guild meet", "The guild met in the market.") == 0.0
    assert (
        fits("when did the guild meet", "The guild met in 1742.", dates=("1742",)) == 1
    )


def test_how_long_wants_a_span_and_no_bare_date():
    asked = "how long did the guild last"
    assert fits(asked, "The guild began in 1742.", dates=("1742",)) == 0.0
    assert fits(asked, "The guild lasted from 1742 to 1750.", dates=("1742/1750",)) == 1
    assert fits(asked, "The guild met for nine weeks.") == 1.0
    assert fits(asked, "The guild had a five year plan.") == 0.0


def test_a_year_alone_is_a_poor_answer_to_which_month():
    asked = "in which month did it meet"
    year = fits(asked, "The guild met in 1742.", dates=("1742",))
    month = fits(asked, "The guild met in March 1742.", dates=("1742-03",))
    assert 0 < year < month


def test_how_many_is_never_answered_without_a_number():
    asked = "how many lamps did they break"
    assert fits(asked, "The lamplighters broke lamps.") == 0.0
    assert fits(asked, "They broke 40 lamps.", quantities=(Quantity(40),)) == 1.0
    assert fits(asked, "They broke half the lamps.") > 0.5


def test_a_number_of_other_things_is_no_answer():
    asked = "how many lamps were broken"
    assert fits(asked, "The guild lost 40 members.", quantities=(Quantity(40),)) == 0.0


def test_how_many_people_may_be_soldiers_or_farmers():
    asked = "how many people went to prison"
    assert (
        fits(asked, "Forty farmers went to prison.", quantities=(Quantity(40),)) == 1.0
    )


def test_how_many_points_a_list_has_is_asked_for_by_its_name():
    count = "There were four reasons for the strike."
    four = {"kind": Kind.COUNT, "quantities": (Quantity(4, "reasons"),)}
    assert fits("how many strikes were there", count, **four) == 0.0
    assert fits("how many reasons were there", count, **four) == 1.0


def test_who_wants_a_person_then_people_then_a_body_then_anything():
    asked = "who led the guild"
    orders = [
        fits(asked, "Orla Fenwick led the guild.", people=("Orla Fenwick",)),
        fits(asked, "Forty farmers led the guild."),
        fits(asked, "The guild was led by the Lamp Council."),
        fits(asked, "the lamps were led round the square"),
    ]
    assert orders[0] == 1.0
    assert orders == sorted(set(orders), reverse=True)


def test_who_is_not_answered_by_the_one_the_question_names():
    text, orla = "Orla Fenwick feared the council.", ("Orla Fenwick",)
    named = fits("who did orla fenwick fear the most of all", text, people=orla)
    assert named < fits("who feared the council", text, people=orla) == 1.0


def test_where_is_never_answered_without_a_place():
    asked = "where did the guild meet"
    assert fits(asked, "The guild met 9 times.") == 0.0
    assert fits(asked, "The guild met in Durham.", places=("Durham",)) == 1.0
    assert 0 < fits(asked, "The guild met at the market.") < 1


def test_why_prefers_a_reason():
    because = fits("why did they strike", "They struck because of the tax.")
    listed = fits("why did they strike", "The tax was doubled.", Kind.REASON)
    other = fits("why did they strike", "They struck on Monday.")
    assert because == listed == 1.0 > other


def test_no_statement_says_what_letters_stand_for():
    assert fits("what does lgc stand for", "The LGC never met again.") == 0.0


def test_a_yes_or_no_on_a_number_wants_a_number():
    asked = "did 30 people go to prison"
    assert (
        fits(asked, "Forty people went to prison.", quantities=(Quantity(40),)) == 1.0
    )
    assert fits(asked, "People went to prison.") < 1.0


@pytest.mark.parametrize(
    ("question", "text", "is_one"),
    [
        ("what is a lamplighter", "A lamplighter was a keeper of street lamps.", True),
        ("who were the wardens", "The Wardens, a band of clerks, kept the keys.", True),
        ("what is a lamplighter", "Every lamplighter feared the tax.", False),
        ("when was the lamplighter", "A lamplighter was a keeper of lamps.", False),
    ],
)
def test_a_definition_says_what_the_thing_asked_about_is(question, text, is_one):
    source = Source("guild.md", (1, 1), "f1")
    fact = Fact("f1", "The Guild", Kind.NOTE, "The guild", text, source)
    assert defines(asked(question), fact) is is_one
