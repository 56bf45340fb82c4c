"""The order in which statements answer."""

from dataclasses import replace

import pytest

from lili_voice.knowledge.document import About
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.finding.rank import CANDIDATES, ranked
from lili_voice.knowledge.finding.understand import plain_words, understand
from lili_voice.knowledge.library import Library
from lili_voice.source import Source

TOPICS = Phrases({("glass", "strike"): "The Glass Strike"})


def fact(number, text, kind=Kind.NOTE, **more):
    source = Source("guild.md", (number, number), f"f{number}")
    section = more.pop("section", f"The guild, part {number}")
    topic = more.pop("topic", "The Guild")
    return Fact(f"f{number}", topic, kind, section, text, source, **more)


def index_of(facts):
    abouts = {"guild.md": About("The Guild")}
    return catalogue_of(Library(tuple(facts), abouts)).index


FACTS = (
    fact(0, "The guild met in the lamp hall.", places=("the lamp hall",)),
    fact(1, "Orla Fenwick led the guild.", Kind.PERSON, people=("Orla Fenwick",)),
    fact(2, "The guild was founded in 1742.", Kind.DATE, dates=("1742",)),
    fact(3, "The council doubled the oil tax.", Kind.REASON),
    fact(4, "The council never trusted Orla Fenwick.", people=("Orla Fenwick",)),
)
INDEX = index_of(FACTS)


def rows(question, topical=None, index=INDEX):
    return ranked(understand(plain_words(question), TOPICS), index, topical)


def best(question):
    return FACTS[rows(question)[0].number].text


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("who led the guild", FACTS[1].text),
        ("when was the guild founded", FACTS[2].text),
        ("where did the guild meet", FACTS[0].text),
        ("who doubled the tax on oil", FACTS[3].text),
        ("whom did the council never trust", FACTS[4].text),
    ],
)
def test_the_statement_that_answers_comes_first(question, statement):
    assert best(question) == statement


def test_the_better_comes_before_the_worse():
    orders = [row.order for row in rows("who led the guild")]
    assert orders == sorted(orders, reverse=True)


def test_how_sure_we_are_is_a_share():
    for row in rows("when was the guild founded"):
        assert 0 <= row.sure <= 1
    assert rows("when was the guild founded")[0].sure > 0.9


def test_what_lacks_the_word_that_matters_is_less_sure():
    sure = {FACTS[row.number].text: row.sure for row in rows("who trusted the council")}
    assert sure[FACTS[4].text] > sure.get(FACTS[3].text, 0.0)


def test_where_one_kind_of_answer_is_wanted_a_word_that_is_lacking_costs_more():
    def covered(question):
        return {row.number: row.covered for row in rows(question)}[2]

    assert covered("when was the guild painted") < covered("was the guild painted")


def test_another_topics_statements_count_for_less():
    index = index_of([replace(FACTS[0], topic="The Hall"), *FACTS[1:]])
    hall = frozenset({"The Hall"})
    anywhere = {row.number: row for row in rows("who led the guild", index=index)}
    elsewhere = {row.number: row for row in rows("who led the guild", hall, index)}
    assert elsewhere[1].sure < anywhere[1].sure
    assert elsewhere[0].sure == anywhere[0].sure


def test_a_question_that_is_all_topic_may_mean_any_of_its_statements():
    strike = [replace(fact, topic="The Glass Strike") for fact in FACTS[3:]]
    index = index_of([*FACTS[:3], *strike])
    on = frozenset({"The Glass Strike"})
    found = {row.number for row in rows("what was the glass strike", on, index)}
    assert found == {3, 4}


def test_a_kind_that_is_asked_for_by_name_comes_first():
    first = rows("give one reason about the council")[0]
    assert FACTS[first.number].kind is Kind.REASON


def test_a_statement_no_word_leads_to_is_no_candidate():
    assert {row.number for row in rows("what about the tax")} == {3}


def test_only_so_many_are_looked_at():
    facts = [fact(n, f"The guild lit lamp number {n}.") for n in range(300)]
    index = index_of(facts)
    assert len(rows("what did the guild light", index=index)) == CANDIDATES


def test_equals_keep_the_order_of_the_notes():
    facts = [fact(n, "The guild lit a lamp.") for n in range(5)]
    index = index_of(facts)
    found = [row.number for row in rows("what did the guild light", index=index)]
    assert found == [0, 1, 2, 3, 4]


def test_nothing_is_found_in_nothing():
    assert rows("who led the guild", index=index_of(())) == []
