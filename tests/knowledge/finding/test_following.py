"""What a question leans on that was said before."""

import pytest

from lili_voice.knowledge.finding.following import followed
from lili_voice.knowledge.finding.understand import plain_words

ORLA = {"people": ("Orla Fenwick",)}


@pytest.fixture
def heard(fact):
    """A question as it is taken after something was said of Orla Fenwick."""

    def heard(question, asks="", **about):
        last = [fact("The hall burned."), fact("She led the guild.", **about)]
        return " ".join(followed(plain_words(question), last, lambda: asks))

    return heard


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("when did she resign", "when did orla fenwick resign"),
        ("why did they fear her", "why did they fear orla fenwick"),
        ("when did it end", "when did it end"),
        ("who led the guild", "who led the guild"),
    ],
)
def test_he_and_she_are_whoever_was_last_spoken_of(heard, said, meant):
    assert heard(said, **ORLA) == meant


def test_he_is_nobody_where_nobody_was_spoken_of(heard):
    assert heard("when did he resign") == "when did he resign"


@pytest.mark.parametrize(
    ("asks", "said", "meant"),
    [
        ("why", "what about the glass strike", "why the glass strike"),
        ("when", "and how about the glass strike", "when the glass strike"),
        ("fate", "what about thomas", "what happened to thomas"),
        ("", "what about thomas", "thomas"),
        ("why", "what did thomas want", "what did thomas want"),
    ],
)
def test_what_about_asks_again_of_something_else(heard, asks, said, meant):
    assert heard(said, asks) == meant


def test_what_about_her_is_asked_of_her(heard):
    assert heard("what about her", "when", **ORLA) == "when orla fenwick"


REVOLT = """# The Lantern Revolt

## Who led the Lantern Revolt?

Orla Fenwick led the Lantern Revolt.

## When did the Lantern Revolt begin?

The Lantern Revolt began in 1742.

## What happened afterwards?

Orla Fenwick fled to Durham in 1745.
"""
STRIKE = """# The Glass Strike

## Who led the Glass Strike?

Martha Quill led the Glass Strike.

## When did the Glass Strike begin?

The Glass Strike began in 1871.
"""


@pytest.fixture
def revolt(notes):
    return notes(revolt=REVOLT, strike=STRIKE)


def after(notes, first, second):
    """The best answer to the second of two questions."""
    found = notes.find(first)
    about = [hit.fact.id for hit in found.hits]
    return notes.find(second, about, found.query.asks.value).hits[0].fact.text


def test_a_person_just_named_is_asked_about_by_a_pronoun(revolt):
    told = after(revolt, "who led the lantern revolt", "when did she flee to durham")
    assert told == "Orla Fenwick fled to Durham in 1745."


def test_the_same_is_asked_of_another_topic(revolt):
    led = after(revolt, "who led the lantern revolt", "what about the glass strike")
    began = after(
        revolt, "when did the lantern revolt begin", "and what about the glass strike"
    )
    assert led == "Martha Quill led the Glass Strike."
    assert began == "The Glass Strike began in 1871."
