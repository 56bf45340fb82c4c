"""Lists said without a break, or written in lines, are judged as with commas."""

from itertools import permutations

import pytest

from lili_voice.learning.grading import grade
from lili_voice.phrases import hear
from lili_voice.turn import Grade, Part, Question, QuestionKind

CORRECT, PARTIAL, WRONG = Grade.CORRECT, Grade.PARTIAL, Grade.WRONG
REASONS = (
    Part(("Too few guards", "Too few guards: forty for the whole wall."), ("a",)),
    Part(
        ("Guards were paid so little that they sold their spears.", "Low pay"), ("b",)
    ),
    Part(("The wall was eighty miles long.", "Length"), ("c",)),
    Part(("Farmers near the wall traded with the raiders.", "Trade"), ("d",)),
)
WALL = Question(
    "Name as many of the four reasons why the wall failed as you can.",
    ("Too few guards; Low pay; Length; Trade",),
    "a",
    kind=QuestionKind.LIST,
    parts=REASONS,
)
EFFECTS = (
    Part(("The harbour did not silt up.",), ("e",)),
    Part(("A lighthouse was built in June 1802.",), ("f",)),
)
HARBOUR = Question(
    "Name both successes of the works.",
    ("The harbour did not silt up.; A lighthouse was built in June 1802.",),
    "e",
    kind=QuestionKind.LIST,
    parts=EFFECTS,
)
SAID = ("not enough guards", "low pay", "the wall was too long", "farmers traded")


def judged(question, heard):
    return grade(question, heard, frozenset())


@pytest.mark.parametrize("items", list(permutations(SAID)))
def test_a_recogniser_that_writes_no_commas_loses_no_item(items):
    told, apart = judged(WALL, " ".join(items)), judged(WALL, ", ".join(items))
    assert (told.grade, told.matched) == (apart.grade, apart.matched)
    assert told.grade is CORRECT


@pytest.mark.parametrize("count", [1, 2, 3])
def test_some_of_a_list_said_in_one_breath_is_as_much_as_with_commas(count):
    for items in permutations(SAID, count):
        told, apart = judged(WALL, " ".join(items)), judged(WALL, ", ".join(items))
        assert told.matched == apart.matched
        assert told.grade is PARTIAL


def test_a_not_stays_with_its_own_item():
    heard = "the harbour did not silt up a lighthouse was built in june eighteen oh two"
    assert judged(HARBOUR, heard).grade is CORRECT


@pytest.mark.parametrize(
    "heard",
    [
        "the harbour did silt up a lighthouse was built in june 1802",
        "the harbour silted up a lighthouse was built in june 1802",
        "a lighthouse did not silt up the harbour was built in june 1802",
        "a lighthouse was built in june 1802 the harbour silted up",
    ],
)
def test_the_contrary_of_one_item_is_not_saved_by_another(heard):
    assert judged(HARBOUR, heard).grade is not CORRECT


@pytest.mark.parametrize(
    "heard",
    [
        "no shortage of guards high pay the wall was short",
        "nobody traded with raiders there were plenty of guards",
        "the wheat was ripe the king was cruel the ships were slow",
    ],
)
def test_no_item_is_cut_out_of_words_that_say_something_else(heard):
    assert judged(WALL, heard).grade is WRONG


def test_an_item_that_is_not_asked_for_still_counts():
    heard = "the harbour did not silt up the king was crowned a lighthouse was built in june 1802"
    apart = heard.replace(" the king", ", the king").replace(" a light", ", a light")
    assert judged(HARBOUR, heard).grade is judged(HARBOUR, apart).grade is PARTIAL


def test_one_reason_told_in_full_is_one_item():
    told = judged(WALL, "guards were paid so little that they sold their spears")
    assert told.matched == (REASONS[1].accepts[0],)


@pytest.mark.parametrize(
    "heard",
    [
        "{}\n{}\n{}\n{}",
        "{}\r\n{}\r\n{}\r\n{}",
        "- {}\n- {}\n- {}\n- {}",
        "• {}\n• {}\n• {}\n• {}",
        "* {} * {} * {} * {}",
        "1) {}\n2) {}\n3) {}\n4) {}",
        "1) {} 2) {} 3) {} 4) {}",
        "1. {}\n2. {}\n3. {}\n4. {}",
        "(1) {} (2) {} (3) {} (4) {}",
        "{}; {}; {}; {}",
        "{} then {} also {} plus {}",
    ],
)
def test_lines_bullets_and_numbers_part_items(heard):
    written = heard.format(*SAID)
    assert judged(WALL, written).grade is CORRECT
    assert judged(WALL, hear(written).text).grade is CORRECT


def test_a_number_in_an_item_is_no_bullet():
    assert judged(HARBOUR, "in 1802 - a lighthouse, built in june 1802").matched
