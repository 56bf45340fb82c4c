"""What kind of answer, and which part of the notes, a wording asks for."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.asking import Asks, part_asked, what_is_asked


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("who led the rising", Asks.WHO),
        ("whom did the bishop support", Asks.WHO),
        ("which general burned the bridge", Asks.WHO),
        ("name the leader of the guild", Asks.WHO),
        ("when did it break out", Asks.WHEN),
        ("in what year was the flood", Asks.WHEN),
        ("which month was it", Asks.WHEN),
        ("how long did the strike last", Asks.WHEN),
        ("dates of the revolt", Asks.WHEN),
        ("where did it begin", Asks.WHERE),
        ("in which town was the market", Asks.WHERE),
        ("how many barrels were burned", Asks.HOW_MANY),
        ("how much did bread cost", Asks.HOW_MANY),
        ("what was the number of prisoners", Asks.HOW_MANY),
        ("what percentage of them could read", Asks.HOW_MANY),
        ("why were they angry", Asks.WHY),
        ("how come they stopped", Asks.WHY),
        ("what led to the rising", Asks.WHY),
        ("how did the guild answer", Asks.HOW),
        ("describe the march", Asks.HOW),
        ("what is a guild", Asks.DEFINE),
        ("define guild", Asks.DEFINE),
        ("what does petition mean", Asks.DEFINE),
        ("what does tuc stand for", Asks.LONG_FORM),
        ("what are the letters for", Asks.LONG_FORM),
        ("what did the guild do", Asks.WHAT),
        ("list three reforms", Asks.WHAT),
        ("did the tax go up", Asks.YES_NO),
        ("were the leaders punished", Asks.YES_NO),
        ("the oil tax", Asks.ANY),
        ("which five year plan was it", Asks.WHAT),  # no date
        ("what was the effect of the long march for the guild", Asks.WHAT),  # no term
    ],
)
def test_the_wording_tells_the_kind_of_answer(question, asks):
    assert what_is_asked(question) is asks


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what were the reasons for it", Kind.REASON),
        ("give me one cause of the war", Kind.REASON),
        ("what was the motive", Kind.REASON),
        ("what were the consequences", Kind.EFFECT),
        ("what was its impact", Kind.EFFECT),
        ("tell me the failures", Kind.EFFECT),
        ("name a success", Kind.EFFECT),
        ("what were its main features", Kind.FEATURE),
        ("what was the aim", Kind.AIM),
        ("what were their goals", Kind.AIM),
        ("what are the factors", Kind.FACTOR),
        ("how many paragraphs are there", Kind.FACTOR),
        ("what is the line of argument", Kind.ARGUMENT),
        ("which factor was the most important", Kind.ARGUMENT),
        ("what is the main reason", Kind.ARGUMENT),
        ("what is the however", Kind.COUNTERPOINT),
        ("what is the counter-argument", Kind.COUNTERPOINT),
        ("how do i start my essay", Kind.INTRODUCTION),
        ("what is the conclusion", Kind.CONCLUSION),
        ("who led the rising", None),
    ],
)
def test_the_wording_names_the_part_of_the_notes(question, kind):
    found, words = part_asked(question)
    assert found is kind
    assert words in question


def test_the_words_that_named_the_part_are_told():
    assert part_asked("what were the key features of it") == (
        Kind.FEATURE,
        "key features",
    )
    assert part_asked("who led it") == (None, "")


def test_part_of_a_word_names_nothing():
    assert part_asked("was it a reasonable, causeless, aimless affair")[0] is None
