"""The order in which statements answer."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.rank import BROUGHT, ranked

TOPIC = ["glass strike"]


@pytest.fixture
def rows(asked, index_of):
    """The candidates for a question among some statements, best first."""

    def rows(question, facts, topical=None):
        return ranked(asked(question, (), TOPIC), index_of(*facts), topical).rows

    return rows


@pytest.fixture
def guild(fact):
    return (
        fact("The guild met in the lamp hall.", places=("the lamp hall",)),
        fact("Orla Fenwick led the guild.", Kind.PERSON, people=("Orla Fenwick",)),
        fact("The guild was founded in 1742.", Kind.DATE, dates=("1742",)),
        fact("The council doubled the oil tax.", Kind.REASON),
    )


@pytest.mark.parametrize(
    ("question", "at"),
    [
        ("where did the guild meet", 0),
        ("who led the guild", 1),
        ("when was the guild founded", 2),
        ("who doubled the tax on oil", 3),
    ],
)
def test_the_statement_that_answers_comes_first(rows, guild, question, at):
    found = rows(question, guild)
    assert found[0].number == at
    assert [row.order for row in found] == sorted(
        (r.order for r in found), reverse=True
    )


def test_the_belief_in_all_candidates_adds_up_to_one(rows, guild):
    assert sum(row.share for row in rows("who led the guild", guild)) == pytest.approx(
        1
    )


def test_a_statement_no_word_leads_to_is_no_candidate(rows, guild, fact):
    bread = fact("Bread was dear.", section="Bread", topic="Bread")
    assert 4 not in {row.number for row in rows("who taxed oil", (*guild, bread))}


def test_of_a_topic_that_is_asked_about_only_its_statements_are(rows, fact):
    strike = fact("Martha Quill led it.", topic="The Glass Strike")
    facts = (fact("Orla Fenwick led the guild."), strike)
    on = frozenset({"The Glass Strike"})
    found = rows("who led the glass strike", facts, on)
    assert {row.number for row in found} == {1}


def test_only_so_many_are_looked_at(rows, fact):
    lamps = [fact(f"The guild lit lamp number {n}.") for n in range(3 * BROUGHT)]
    assert len(rows("what did the guild light", lamps)) == BROUGHT


def test_nothing_is_found_in_nothing(rows):
    assert rows("who led the guild", ()) == []
