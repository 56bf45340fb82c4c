"""Items of a list counted off in a learner's own words."""

import pytest

from lili_voice.learning.grading import grade
from lili_voice.turn import Grade, Part, Question, QuestionKind

ITEMS = (
    "The king's troops burnt the mills along the river Ouse.",
    "Grain had to be brought in by ship from the Low Countries.",
    "So many blacksmiths fled that tools could not be mended.",
    "Too few wardens",
    "Wardens were paid so badly that they took bribes.",
)
PARTS = tuple(Part((text,), (f"f{at}",)) for at, text in enumerate(ITEMS))
QUESTION = Question(
    "Name as many of the five effects as you can.",
    ("; ".join(ITEMS),),
    "f0",
    kind=QuestionKind.LIST,
    parts=PARTS,
)


@pytest.mark.parametrize(
    ("heard", "at"),
    [
        ("the mills got burnt by troops", 0),
        ("soldiers burnt the mills", 0),
        ("they brought grain in by ship", 1),
        ("loads of blacksmiths fled", 2),
        ("too few wardens", 3),
        ("the wardens took bribes", 4),
    ],
)
def test_an_item_is_understood_by_what_it_can_only_be(heard, at):
    assert grade(QUESTION, heard, ()).matched == (ITEMS[at],)


@pytest.mark.parametrize(
    "heard",
    [
        "the arms race got worse",
        "they kept strangers away",
        "the wool trade was forbidden",
        "the queen got married",
        "the troops went home to see their families at last",
        "purple bananas",
    ],
)
def test_what_is_none_of_the_items_counts_for_none(heard):
    verdict = grade(QUESTION, heard, ())
    assert verdict.matched == ()
    assert verdict.grade is Grade.WRONG


@pytest.mark.parametrize("at", range(len(ITEMS)))
def test_an_item_said_as_it_is_written_is_that_item(at):
    assert grade(QUESTION, ITEMS[at], ()).matched == (ITEMS[at],)
