"""A question taken apart: its kind, its part, its place, its topic, its words."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.finding.phrasing import two_questions
from lili_voice.knowledge.finding.understand import plain_words, understand

REVOLT = "The Lantern Revolt"
TOPICS = Phrases({("lantern", "revolt"): REVOLT, ("the", "rising"): REVOLT})


def read(question, names=()):
    named = Phrases(dict.fromkeys(names, "name"))
    return understand(plain_words(question), TOPICS, named)


def told(query):
    return [term.text for term in query.terms]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("what was the third reason", 3),
        ("the 2nd effect", 2),
        ("what is reason four", 4),
        ("reason number 5", 5),
        ("tell me cause 1", 1),
        ("what was the first key feature", 1),
        ("the second of the effects", 2),
        ("the last effect", -1),
        ("what was the final reason", -1),
        ("give me the last one", -1),
        ("number 3", 3),
        ("what was the reason", None),
        ("how many reasons", None),
        ("what happened in 1903", None),
    ],
)
def test_an_ordinal_is_a_place_in_a_list(question, place):
    assert read(question).nth == place


def test_a_second_plan_is_no_place_in_a_list():
    assert read("what were the aims of the second five year plan").nth is None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("how many reasons were there", Kind.REASON),
        ("how many failures were there", Kind.EFFECT),
        ("how many successes did it have", Kind.EFFECT),
        ("what was the number of effects", Kind.EFFECT),
        ("how many key features were there", Kind.FEATURE),
        ("of the effects, how many were failures", Kind.EFFECT),
    ],
)
def test_a_count_of_points_is_a_count_of_a_list(question, kind):
    query = read(question)
    assert query.counts
    assert query.part is kind


@pytest.mark.parametrize(
    "question", ["how many people died", "what were the reasons", "how many barrels"]
)
def test_a_count_of_other_things_is_none(question):
    assert not read(question).counts


def test_the_topic_is_taken_out_of_the_words():
    query = read("who taxed the guild in the lantern revolt")
    assert query.topics == {REVOLT}
    assert told(query) == ["tax", "guild"]


def test_a_topic_goes_by_every_name_it_has():
    assert read("when did the rising end").topics == {REVOLT}
    assert read("when did a rising end").topics == frozenset()


def test_the_word_for_the_part_is_no_word_to_look_for():
    query = read("what were the reasons for the oil tax")
    assert query.part is Kind.REASON
    assert "reason" not in told(query)
    assert query.part_named.text == "reason"


def test_a_name_of_several_words_is_one_word():
    query = read("what did orla fenwick want", [("orla", "fenwick")])
    assert [term.stems for term in query.terms if len(term.stems) > 1] == [
        ("orla", "fenwick")
    ]


def test_each_word_counts_once():
    assert told(read("tax tax and taxes")) == ["tax"]


@pytest.mark.parametrize(
    "polite",
    [
        "um please could you tell me who led the guild",
        "so who led the guild",
        "hey lili do you know who led the guild",
    ],
)
def test_manners_and_noises_change_nothing(polite):
    plain, query = read("who led the guild"), read(polite)
    assert (query.asks, told(query)) == (plain.asks, told(plain))
    assert query.asks is Asks.WHO


@pytest.mark.parametrize(
    "asked",
    [
        "what do you know about the guild",
        "tell me everything you know about the guild",
        "can you tell me anything about the guild",
    ],
)
def test_what_is_known_of_a_thing_is_asked_by_the_thing_alone(asked):
    assert told(read(asked)) == told(read("the guild"))


def test_small_numbers_say_how_many_are_wanted_and_years_what_is_meant():
    assert told(read("give me two bridges")) == ["bridg"]
    assert not read("give me two bridges").numeric
    assert read("what happened in 1903").numeric


def test_a_wording_may_want_several_things():
    assert read("what were the bridges for").several
    assert read("list the bridges").several
    assert not read("who led the guild").several


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "who led it and when did it end",
            ("who led it", "when did it end"),
        ),
        (
            "Where did it start, and also who paid?",
            ("Where did it start", "who paid?"),
        ),
        (
            "who led it and in what year did it end",
            ("who led it", "in what year did it end"),
        ),
        (
            "what was the coal figure and the steel figure",
            ("what was the coal figure", "what was the steel figure"),
        ),
        ("who taxed bread and oil", ("who taxed bread and oil", "")),
        ("why", ("why", "")),
        ("", ("", "")),
    ],
)
def test_two_questions_in_one_breath_are_two(question, parts):
    assert two_questions(question) == parts


def test_nothing_said_is_nothing_asked():
    query = read("")
    assert (query.words, query.terms, query.topics) == ((), (), frozenset())


def test_numbers_in_words_are_figures():
    assert plain_words("in nineteen oh three, twenty-one guilds") == [
        "in",
        "1903",
        "21",
        "guilds",
    ]
