"""Why a question got the answer it got: the very decision that was made."""

import pytest

from emulators.lili import world
from lili_voice.knowledge.finding.explaining import explain
from lili_voice.knowledge.finding.finding import NOT_FOUND, Found, Way
from lili_voice.knowledge.finding.grounds import AGAINST, FOR

CANALS = """---
title: The Long Canal
abbreviations:
  MNB: Millbridge Navigation Board
---

# The Long Canal

## Who dug the Long Canal?

Ada Brook dug the Long Canal with four hundred navvies.

## Reasons for the Long Canal

- Coal was dear.
- The roads were bad in winter.
- The mill owners wanted cheap flour.

## What happened next?

The Long Canal opened in March 1781.
Barges carried coal to Millbridge for a shilling a ton.
A flood broke the bank in 1799, and the MNB mended it.
"""
ASIDES = (
    *("why?", "when?", "and who was he", "what about the reasons", "the second one"),
    *("tell me the third reason", "how many reasons were there", "asdf qwer", "", "um"),
    *("who paid for it and when did it end", "what came first, the plan or the famine"),
    *(
        "did mao start it",
        "was it cheap",
        "what does PRC stand for",
        "what is the date",
    ),
    *("how long did it go on", "hoo interduced the grate leep forward", "mao", "steel"),
    *("what were the effects apart from the famine", "name two features", "what is it"),
    *("who invented the telephone", "how are you", "what happened in 1958", "years"),
)


def own_questions():
    """The documents' own questions, and the same with their words turned about."""
    asked = dict.fromkeys(q for f in world().notes.library.facts for q in f.questions)
    for question in asked:
        yield question
        yield " ".join(reversed(question.rstrip("?").split()))
        yield f"could you tell me {question.lower().removesuffix('?')}"


@pytest.fixture
def canals(notes):
    return notes(canals=CANALS)


def heard(librarian, question, *before):
    """The one way of hearing the one question that counts."""
    [asked] = explain(librarian, question, *before).asked
    return asked.counts


def test_what_is_explained_is_what_was_decided():
    librarian = world().notes
    about = [librarian.library.facts[20].id]
    for question in [*own_questions(), *ASIDES]:
        for before in [((), ""), (about, "why")]:
            told, found = (f(question, *before) for f in (explained, librarian.find))
            assert told.finding == found
            facts = {hit.fact.id for one in told.asked for hit in hits(one)}
            assert {hit.fact.id for hit in found.hits} <= facts


def explained(question, about, asks):
    return explain(world().notes, question, about, asks)


def hits(asked):
    return asked.counts.finding.hits


@pytest.mark.parametrize(
    ("question", "way", "found"),
    [
        ("Who dug the Long Canal?", Way.ASKED_JUST_SO, Found.FACTS),
        ("what were the reasons for the long canal", Way.PART, Found.LIST),
        ("when did the canal open", Way.STATED, Found.FACTS),
        ("what happened in 1799", Way.TIME, Found.ORDER),
        ("how are you", Way.NOT_LOOKED_UP, Found.UNKNOWN),
        ("xqzv wqrtl", Way.NOT_LOOKED_UP, Found.RUBBISH),
        ("", Way.NOT_LOOKED_UP, Found.NOTHING),
        ("what does MNB stand for", Way.LONG_FORM, Found.LONG_FORM),
    ],
)
def test_it_is_told_which_way_led_to_the_answer(canals, question, way, found):
    told = heard(canals, question)
    assert (told.way, told.finding.found) == (way, found)


def test_one_of_the_list_before_is_told_as_such(canals):
    about = [hit.fact.id for hit in canals.find("reasons for the long canal").hits]
    assert heard(canals, "the second one", about, "").way is Way.NTH


def test_a_bare_why_leans_on_what_was_said_before(canals):
    about = [canals.find("who dug the long canal").hits[0].fact.id]
    assert explain(canals, "when was that", about, "who").leans
    assert not explain(canals, "Who dug the Long Canal?", about, "who").leans


def test_the_statement_told_says_the_words_of_the_question(canals):
    told = heard(canals, "who carried coal to millbridge")
    best = told.weighing.candidates[0]
    assert best.fact.text.startswith("Barges")
    assert any(ground.startswith("says “") for ground in best.grounds.good)
    assert any("coal" in ground for ground in best.grounds.good)
    assert sum(one.share for one in told.weighing.candidates) <= 1.0001


def test_a_refusal_tells_what_was_lacking_and_how_far_it_was_from_the_line(canals):
    told = heard(canals, "who sold the canal to the railway")
    assert told.finding.found in NOT_FOUND
    weighing = told.weighing
    assert weighing.sure < weighing.line
    lacking = {word for one in weighing.candidates for word in one.grounds.lacks}
    assert {"sold", "railway"} <= lacking


def test_a_word_that_was_put_right_is_told_as_it_was_taken(canals):
    [asked] = explain(canals, "who dug the long kanal").asked
    assert asked.words == "who dug the long kanal"
    assert asked.counts.query.text == "who dug the long canal"


def test_two_questions_in_one_are_both_explained(canals):
    told = explain(canals, "who dug the canal and when did it open")
    assert [one.words for one in told.asked] == [
        "who dug the canal",
        "when did it open",
    ]
    assert [one.counts.query.asks for one in told.asked] == ["who", "when"]


def test_topics_names_and_telling_words_are_told_apart(canals):
    told = heard(canals, "did ada brook flood the long canal")
    assert told.query.topics == {"The Long Canal"}
    assert told.names == ("ada brook",)
    assert told.telling == ("flood",)


def test_nothing_that_a_statement_lacks_speaks_for_it(canals):
    told = [
        explain(librarian, question)
        for librarian in (canals, world().notes)
        for question in [*own_questions(), *ASIDES, "who lost the canal in 1799"]
    ]
    weighed = [one.weighing for e in told for a in e.asked for one in a.heard]
    grounds = [c.grounds for one in weighed if one for c in one.candidates]
    good = {ground for one in grounds for ground in one.good}
    bad = {ground for one in grounds for ground in one.bad}
    assert good.isdisjoint(AGAINST.values())
    assert bad <= set(AGAINST.values())
    assert good & set(FOR.values())
    assert bad
