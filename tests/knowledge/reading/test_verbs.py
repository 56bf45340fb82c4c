import pytest

from lili_voice.knowledge.reading.verbs import (
    begins_with_past,
    first_verb,
    has_verb,
)


@pytest.mark.parametrize(
    "text",
    [
        "Parliament repealed the Corn Laws",
        "The king flees to Varennes",
        "Rebels march on London and the king acts the coward",
        "Farmers who were poor and hungry left the land",
        "The colony bred its own horses",
        "Peel claims that bread is dear",
    ],
)
def test_a_statement_has_a_verb(text):
    assert has_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Factory Acts",
        "Main causes and results",
        "Railway shares and land reforms of the age",
        "Farmers who were poor",
        "The United Kingdom",
        "The newly published map",
        "Songs of the navy and tales that were told",
        "Claims that were false",
    ],
)
def test_a_name_has_none(text):
    assert not has_verb(text)


def test_a_statement_may_lack_its_subject():
    assert begins_with_past("kept bees for their wax")
    assert begins_with_past("overran the fort")
    assert not begins_with_past("hundred years of war")


def test_the_first_verb_of_a_statement_is_never_its_first_word():
    assert first_verb(["March", "winds", "delayed", "the", "fleet"]) == 2
    assert first_verb(["The", "fleet", "of", "Spain"]) is None
