"""Choices, true or false, two-way questions and lists."""

import pytest

from lili_voice.learning.grading import grade
from lili_voice.learning.grading.posing import posed
from lili_voice.turn import Choice, Grade, Part, Question, QuestionKind

RIGHT, PARTLY, WRONG, UNKNOWN = (
    Grade.CORRECT,
    Grade.PARTIAL,
    Grade.WRONG,
    Grade.DONT_KNOW,
)
NAMES = frozenset({"Thomas Cromwell", "Anne Boleyn", "Jane Seymour", "Cardinal Wolsey"})


def table(*rows):
    return pytest.mark.parametrize(
        ("heard", "expected"), rows, ids=[row[0] or "silence" for row in rows]
    )


def judged(question, heard):
    return grade(question, heard, NAMES).grade


WIVES = posed(
    "Who was the mother of Edward?",
    ("Jane Seymour",),
    ("Anne Boleyn", "Jane Seymour", "Catherine Howard", "Anne of Cleves"),
)


@table(
    ("b", RIGHT),
    ("B", RIGHT),
    ("bee", RIGHT),
    ("be", RIGHT),
    ("B please", RIGHT),
    ("letter b", RIGHT),
    ("option B", RIGHT),
    ("the answer is b", RIGHT),
    ("B as in banana", RIGHT),
    ("B for bravo", RIGHT),
    ("the second one", RIGHT),
    ("number two", RIGHT),
    ("I'd say the second option", RIGHT),
    ("Jane Seymour", RIGHT),
    ("Seymour", RIGHT),
    ("jane see more", RIGHT),
    ("b, Jane Seymour", RIGHT),
    ("not a, b", RIGHT),
    ("a, no wait, b", RIGHT),
    ("Jane Seymour, that's A", PARTLY),
    ("A", WRONG),
    ("see", WRONG),
    ("the last one", WRONG),
    ("the one before last", WRONG),
    ("the last but one", WRONG),
    ("the first one", WRONG),
    ("Anne Boleyn", WRONG),
    ("it isn't A", WRONG),
    ("not b", WRONG),
    ("b or c", WRONG),
    ("Jane Seymour or Anne Boleyn", WRONG),
    ("all of them", WRONG),
    ("no idea", UNKNOWN),
)  # fmt: skip
def test_a_choice_is_made_by_letter_by_place_or_by_words(heard, expected):
    assert judged(WIVES, heard) is expected


def test_a_place_is_counted_from_either_end():
    last = posed("Which?", ("wool",), ("tin", "coal", "salt", "wool"))
    third = posed("Which?", ("salt",), ("tin", "coal", "salt", "wool"))
    assert judged(last, "the last one") is RIGHT
    assert judged(last, "D as in dog") is RIGHT
    assert judged(third, "the one before last") is RIGHT
    assert judged(third, "the last but one") is RIGHT
    assert judged(third, "see") is RIGHT


def test_choices_that_are_numbers_are_chosen_by_their_numbers():
    counts = posed("How many?", ("two",), ("one", "three", "two", "four"))
    assert judged(counts, "two") is RIGHT
    assert judged(counts, "three") is WRONG
    assert judged(counts, "option three") is RIGHT


FACT = posed("True or false: the harvest of 1315 was ruined by rain.", ("true",))
MYTH = posed("True or false: the Vikings wore horned helmets.", ("false",))


@pytest.mark.parametrize(
    "heard",
    ["true", "yes", "yeah", "correct", "that's right", "absolutely", "of course it was",
     "I think so", "it was", "definitely", "isn't that true?", "it isn't false",
     "yes, it rained for weeks", "I'd say that's true", "that's correct, I'm sure"],
)  # fmt: skip
def test_there_are_many_ways_to_say_yes(heard):
    assert judged(FACT, heard) is RIGHT
    assert judged(MYTH, heard) is WRONG


@pytest.mark.parametrize(
    "heard",
    ["false", "no", "nope", "that's wrong", "not true", "definitely not", "untrue",
     "of course not", "never", "no way", "I don't think so", "they didn't",
     "no, they did not", "that isn't right", "it's a myth", "rubbish"],
)  # fmt: skip
def test_there_are_many_ways_to_say_no(heard):
    assert judged(MYTH, heard) is RIGHT
    assert judged(FACT, heard) is WRONG


@pytest.mark.parametrize(
    "heard", ["true or false", "yes and no", "the Vikings", "both"]
)
def test_who_says_neither_yes_nor_no_is_not_right(heard):
    assert judged(FACT, heard) is WRONG
    assert judged(MYTH, heard) is WRONG


SIDES = Question(
    "Was the Spanish Armada a success or a failure for Spain?",
    ("a failure",),
    "fact",
    (Choice("", "a success"), Choice("", "a failure")),
    QuestionKind.SUCCESS_FAILURE,
)


@table(
    ("failure", RIGHT),
    ("it was a failure", RIGHT),
    ("it failed", RIGHT),
    ("not a success", RIGHT),
    ("the second", RIGHT),
    ("a success", WRONG),
    ("it was successful", WRONG),
    ("not a failure", WRONG),
    ("a success or a failure", WRONG),
)  # fmt: skip
def test_one_of_two_is_taken_without_letters(heard, expected):
    assert judged(SIDES, heard) is expected


@table(
    ("failure", RIGHT),
    ("it was a failure", RIGHT),
    ("success", WRONG),
    ("success or failure", WRONG),
)  # fmt: skip
def test_one_of_two_may_be_asked_for_in_the_question_alone(heard, expected):
    plain = Question(SIDES.prompt, ("a failure",), "fact")
    assert judged(plain, heard) is expected


@table(
    ("more", RIGHT), ("more powerful", RIGHT), ("less", WRONG), ("less powerful", WRONG)
)
def test_a_comparison_may_be_one_word(heard, expected):
    prompt = "After the war, was Parliament more or less powerful?"
    assert judged(Question(prompt, ("more powerful",), "fact"), heard) is expected


CROPS = tuple(Part((name,), (name,)) for name in ("barley", "oats", "peas", "beans"))
FIELDS = Question(
    "Name the four crops.", ("barley, oats, peas and beans",), "f", (),
    QuestionKind.LIST, CROPS,
)  # fmt: skip


@table(
    ("barley, oats, peas and beans", RIGHT),
    ("beans peas oats barley", RIGHT),
    ("um oats, then beans, and peas, oh and barley", RIGHT),
    ("oats and beans", PARTLY),
    ("oats oats oats oats", PARTLY),
    ("barley, oats, peas, beans and tobacco", PARTLY),
    ("tobacco", WRONG),
    ("no oats", WRONG),
    ("oats or tobacco", WRONG),
)  # fmt: skip
def test_a_list_counts_each_item_once_in_any_order(heard, expected):
    assert judged(FIELDS, heard) is expected


def test_a_list_tells_what_was_said_and_what_was_not():
    verdict = grade(FIELDS, "beans and, um, barley", NAMES)
    assert verdict.matched == ("barley", "beans")
    assert verdict.missing == ("oats", "peas")


def test_as_many_items_as_are_asked_for_are_enough():
    three = Question(
        "Name any three crops.", ("x",), "f", (), QuestionKind.LIST, CROPS, 3
    )
    assert judged(three, "peas, oats and beans") is RIGHT
    assert judged(three, "peas and oats") is PARTLY
    asked_in_words = posed("Name two crops.", ("barley, oats, peas and beans",))
    assert judged(asked_in_words, "oats and peas") is RIGHT


def test_an_item_may_be_said_in_other_words_but_not_the_other_way_round():
    listed = posed("What changed?", ("rents rose; wages fell; tenants left",))
    verdict = grade(listed, "rents went up, wages dropped and tenants went away", NAMES)
    assert verdict.grade is RIGHT
    verdict = grade(listed, "rents went down and wages fell", NAMES)
    assert verdict.grade is PARTLY
    assert verdict.matched == ("wages fell",)


@pytest.mark.parametrize("heard", ["A", "a", "option a", "it's A", "I think A"])
def test_a_letter_is_heard_although_a_choice_holds_an_article(heard):
    choices = ("the harvest failed", "trade left a surplus", "the river rose")
    asked = posed("Why did they leave?", ("the harvest failed",), choices)
    assert grade(asked, heard, NAMES).grade is Grade.CORRECT
