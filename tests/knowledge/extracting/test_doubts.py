"""What a teacher is asked to look at in one document."""

from dataclasses import replace

import pytest

from lili_voice.knowledge.extracting.doubts import ONE_BREATH, doubts_of
from lili_voice.knowledge.extracting.extract import facts_of

TITLE = "# The Salt Strike\n\n## What happened?\n\n"


@pytest.fixture
def told(read):
    """The kind and the words of every doubt about a page."""

    def told(words):
        document = read(TITLE + words)
        doubts = doubts_of(document, facts_of(document))
        return [(doubt.kind, doubt.what) for doubt in doubts]

    return told


def test_a_plain_page_has_no_doubts(told):
    assert told("The strike began in 1743. It was led by Anna Brandt.\n") == []


def test_a_sentence_longer_than_a_breath_is_told(told):
    short = "The miners sold salt, and they sold it in the towns beside the river"
    more = (
        "which was wide and deep and cold and full of fish in every month of the year."
    )
    assert len(f"{short} {more}".split()) > ONE_BREATH
    assert told(f"{short} {more}\n") == [
        ("long", "a sentence of 31 words: too long to hear, make two of it")
    ]
    assert told(f"{short}.\n") == []


def test_two_sentences_that_belong_together_are_not_one_long_one(read):
    page = "The salt that the miners of the hills sold beside the river was grey and coarse"
    more = "It was also dear, so that few people in the towns would buy it at any time"
    document = read(f"{TITLE}{page}.\n")
    (fact,) = facts_of(document)
    told = doubts_of(document, [replace(fact, text=f"{page}. {more}.")])
    assert len(f"{page} {more}".split()) > ONE_BREATH
    assert told == ()


@pytest.mark.parametrize(
    "words",
    [
        "The Miners' Free League (MFL) met. The MFL was strong.",
        "The MFL (Miners' Free League) met. The MFL was strong.",
        "The Miners' Free League, or MFL, met. The MFL was strong.",
        "MFL stands for the league of the miners. The MFL was strong.",
        "The Miners' Free League met. Nobody joined the MFL.",
        "The UN and NATO asked the USA. The BBC told of it.",
    ],
)
def test_a_short_form_that_is_explained_or_known_to_all_is_fine(told, words):
    assert told(words) == []


def test_a_short_form_nobody_explains_is_told_once(told):
    assert told("The MFL met in secret. The MFL was strong.\n") == [
        ("abbreviation", "“MFL” is nowhere explained: say once what it stands for")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "There were THREE reasons, and the miners met TWICE. They met twice.\n",
        "Pupils made up the word PLOMS as a help.\n",
    ],
)
def test_a_word_in_capitals_is_no_short_form(told, words):
    assert told(words) == []


def test_a_name_with_and_without_a_hyphen_is_told(told):
    ((kind, what),) = told(
        "The miners of Alsace-Lorraine met. In Alsace-Lorraine and near Alsace Lorraine they sang.\n"
    )
    assert kind == "name"
    assert "“Alsace Lorraine” here, “Alsace-Lorraine” elsewhere" in what


def test_a_question_nothing_stands_under_is_told(told):
    assert told("It began.\n\n## Who led it?\n") == [
        ("not understood", "nothing stands under “Who led it?”")
    ]


def test_doubts_come_in_the_order_of_their_lines_and_none_twice(read):
    page = f"{TITLE}The the strike began.\n\nThe goverment fell.The end came on 31 June 1743.\n"
    document = read(page)
    doubts = doubts_of(document, facts_of(document))
    assert [doubt.kind for doubt in doubts] == ["slip", "slip", "date", "spelling"]
    assert len(doubts) == len(set(doubts))
