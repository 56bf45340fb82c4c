"""A statement should hold the kind of thing that was asked for."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.typed import SEEN, typed

ORLA = ("Orla Fenwick",)


@pytest.fixture
def seen(asked, entry):
    """What a question sees of its kind in a statement."""

    def seen(question, text, kind=Kind.NOTE, **more):
        names = list(typed(asked(question), entry(text, kind, **more)))
        assert set(names) <= set(SEEN)
        return set(names)

    return seen


@pytest.mark.parametrize(
    ("text", "more", "is_one"),
    [
        ("Orla Fenwick led the guild.", {"people": ORLA}, "who_person"),
        ("Forty farmers led the guild.", {}, "who_human"),
        ("The guild was led by the Lamp Council.", {}, "who_group"),
        ("Lamps were hung round every square.", {}, "who_none"),
    ],
)
def test_who_tells_people_from_bodies_and_from_things(seen, text, more, is_one):
    assert seen("who led the guild", text, **more) == {is_one}


def test_who_is_not_answered_by_the_one_the_question_names(seen):
    text = "Orla Fenwick feared the council."
    assert "who_asked" in seen("who did orla fenwick fear", text, people=ORLA)
    assert "who_person" in seen("who feared the council", text, people=ORLA)


def test_who_somebody_was_is_said_right_after_the_name(seen):
    question = "who was orla fenwick"
    assert "who_was" in seen(question, "Orla Fenwick was a lamplighter.", people=ORLA)
    met = "They met Orla Fenwick at the market."
    assert "who_was_not" in seen(question, met, people=ORLA)


@pytest.mark.parametrize(
    ("text", "dates", "is_one"),
    [
        ("The guild met in 1742.", ("1742",), "when_date"),
        ("The guild met on 5 May.", (), "when_coarse"),
        ("The guild met in the eighteenth century.", (), "when_coarse"),
        ("The guild met at dawn.", (), "when_coarse"),
        ("The guild met in the market.", (), "when_none"),
    ],
)
def test_when_wants_a_date(seen, text, dates, is_one):
    assert seen("when did the guild meet", text, dates=dates) == {is_one}


def test_a_year_alone_is_a_poor_answer_to_which_month(seen):
    question = "in which month did it meet"
    assert seen(question, "It met in 1742.", dates=("1742",)) == {"when_coarse"}
    assert seen(question, "It met in March 1742.", dates=("1742-03",)) == {"when_date"}


def test_how_long_wants_a_span_and_no_bare_date(seen):
    question = "how long did the guild last"
    lasted = {"when_lasted"}
    assert (
        seen(question, "It lasted from 1742 to 1750.", dates=("1742/1750",)) == lasted
    )
    assert seen(question, "The guild met for nine weeks.") == lasted
    assert seen(question, "The guild began in 1742.", dates=("1742",)) != lasted
    assert seen(question, "The guild had a five year plan.") == {"when_none"}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("when did the strike end", "The strike began in 1742."),
        ("when did the strike begin", "The strike was over in 1745."),
    ],
)
def test_a_beginning_is_no_end_and_an_end_no_beginning(seen, question, text):
    year = text[-5:-1]
    assert seen(question, text, dates=(year,)) == {"when_other_end"}
    assert seen("when was the strike", text, dates=(year,)) == {"when_date"}


def test_where_wants_a_place_the_question_has_not_named(seen):
    question = "where did the guild meet"
    durham = {"places": ("Durham",)}
    assert seen(question, "The guild met in Durham.", **durham) == {"where_place"}
    assert seen(question, "The guild met at the market.") == {"where_placed"}
    assert seen(question, "The guild met 9 times.") == {"where_none"}
    named = seen("where in durham did they meet", "They met, Durham says.", **durham)
    assert named == {"where_none"}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("They struck because of the tax.", "why_strong"),
        ("They feared the tax.", "why_weak"),
        ("They struck on Monday.", "why_none"),
    ],
)
def test_why_looks_for_grounds(seen, text, is_one):
    assert seen("why did they strike", text) == {is_one}


def test_a_reason_of_the_notes_is_one_however_it_is_worded(seen):
    said = seen("why did they strike", "The tax was doubled.", Kind.REASON)
    assert "why_kind" in said


def test_a_name_is_asked_for_and_the_thing_itself_is_none(seen):
    question = "what was the guild's hall called"
    assert seen(question, "The guild met in the Lamp House.") == {"name_other"}
    assert seen(question, "The guild met in its hall.") == {"name_none"}
    assert seen(question, 'They called it "home" in jest.') == {"name_other"}


def test_other_questions_want_nothing_of_one_kind(seen):
    assert seen("what did the guild do", "The guild met in 1742.", dates=("1742",)) == (
        set()
    )
