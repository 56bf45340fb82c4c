"""Values, names and everyday English, as pupils say them and recognisers hear them."""

import pytest

from lili_voice.learning.grading import grade
from lili_voice.learning.grading.posing import posed
from lili_voice.turn import Grade

RIGHT, PARTLY, WRONG = Grade.CORRECT, Grade.PARTIAL, Grade.WRONG
NAMES = frozenset({"Robert Peel", "Florence Nightingale", "Mary Seacole"})


def judged(heard, *accepts, prompt="What do the notes say?"):
    return grade(posed(prompt, accepts), heard, NAMES).grade


def table(*rows):
    return pytest.mark.parametrize(
        ("heard", "expected"), rows, ids=[row[0] for row in rows]
    )


@table(
    ("eighteen fifty four", RIGHT),
    ("five four", RIGHT),
    ("one eight five four", RIGHT),
    ("before 1860", PARTLY),
    ("after 1850", PARTLY),
    ("eighteen fifty something", PARTLY),
    ("the early fifties", PARTLY),
    ("before 1850", WRONG),
    ("after 1700", WRONG),
    ("the 1840s", WRONG),
)  # fmt: skip
def test_a_year_may_be_said_in_figures_or_left_open(heard, expected):
    assert judged(heard, "1854", prompt="In which year did she arrive?") is expected


@table(
    ("about 21,000", RIGHT),
    ("twenty one thousand men", RIGHT),
    ("more than twenty thousand", PARTLY),
    ("between twenty and thirty thousand", PARTLY),
    ("twenty one thousand and something", RIGHT),
    ("more than a hundred", WRONG),
    ("nearly a hundred thousand", WRONG),
    ("21,000 miles", WRONG),
    ("twenty one million", WRONG),
)  # fmt: skip
def test_a_number_may_be_left_open_but_not_by_far(heard, expected):
    prompt = "How many soldiers died?"
    assert judged(heard, "21,000", prompt=prompt) is expected


def test_a_long_figure_may_be_rounded():
    assert judged("about nineteen thousand", "19,240") is RIGHT
    assert judged("19,300", "19,240") is WRONG


def test_a_stretch_of_time_may_be_told_in_other_units_but_not_mistaken():
    prompt = "How long did it last?"
    assert judged("a decade", "ten years", prompt=prompt) is RIGHT
    assert judged("ten months", "ten years", prompt=prompt) is WRONG
    assert judged("a fortnight", "two weeks", prompt=prompt) is RIGHT


@table(
    ("a third", RIGHT),
    ("one in three", RIGHT),
    ("33 percent", RIGHT),
    ("two thirds", WRONG),
    ("a quarter", WRONG),
    ("three", WRONG),
)  # fmt: skip
def test_a_share_is_compared_however_it_is_told(heard, expected):
    assert judged(heard, "a third") is expected


@table(
    ("Charles the first", RIGHT),
    ("King Charles I", RIGHT),
    ("Charles", PARTLY),
    ("Charles the second", WRONG),
    ("James the first", WRONG),
)  # fmt: skip
def test_kings_are_told_apart_by_their_numbers(heard, expected):
    assert judged(heard, "Charles I") is expected


@table(
    ("Cavell", RIGHT),
    ("nurse Edith Cavell", RIGHT),
    ("edith cavel", RIGHT),
    ("Edith", PARTLY),
    ("Margaret Cavell", WRONG),
    ("Edith Piaf", WRONG),
    ("Cavell or Nightingale", WRONG),
    ("Cavell and Mary Seacole", PARTLY),
    ("Florence Nightingale", WRONG),
    ("not Cavell", WRONG),
)  # fmt: skip
def test_a_name_the_notes_do_not_list_is_a_name_by_its_capitals(heard, expected):
    assert judged(heard, "Edith Cavell", "Cavell") is expected


@table(
    ("proper gander", "propaganda"),
    ("suffer jets", "suffragettes"),
    ("gill a teen", "guillotine"),
    ("arm is this", "armistice"),
    ("a piece meant", "appeasement"),
    ("steal", "steel"),
)  # fmt: skip
def test_a_word_heard_as_others_is_known_by_its_sound(heard, expected):
    assert judged(heard, expected) is RIGHT


@table(
    ("deflation", "inflation"),
    ("preparations", "reparations"),
    ("emigration", "immigration"),
    ("vacation", "vaccination"),
    ("the Nazi family", "famine"),
    ("medical", "radical"),
)  # fmt: skip
def test_another_word_is_not_taken_for_a_misheard_one(heard, expected):
    assert judged(heard, expected) is not RIGHT


@table(
    ("they legged it", RIGHT),
    ("they did a runner", RIGHT),
    ("they stood and fought", WRONG),
    ("they did not run away", WRONG),
    ("they stayed put", WRONG),
)  # fmt: skip
def test_everyday_english_counts(heard, expected):
    assert judged(heard, "They fled", prompt="What did the deserters do?") is expected


@table(
    ("coal was scarce", RIGHT),
    ("they ran out of coal", RIGHT),
    ("there was hardly any coal", RIGHT),
    ("not enough coal", RIGHT),
    ("there was plenty of coal", WRONG),
    ("too much coal", WRONG),
)  # fmt: skip
def test_lack_is_a_kind_of_no(heard, expected):
    assert judged(heard, "There was a shortage of coal") is expected


@table(
    ("to let women work", RIGHT),
    ("to stop women working", WRONG),
    ("so that women could not work", WRONG),
)  # fmt: skip
def test_what_is_kept_from_happening_does_not_happen(heard, expected):
    accepted = "so that women could work"
    assert judged(heard, accepted, prompt="What was the law for?") is expected


def test_a_compound_may_be_turned_round_and_half_of_it_is_half():
    assert judged("minded narrow", "narrowminded") is RIGHT
    assert judged("sick sea", "seasick") is RIGHT


def test_letters_written_as_words_are_still_letters():
    assert judged("you S S are", "USSR") is RIGHT


def test_what_was_left_out_of_a_date_is_told():
    verdict = grade(posed("When?", ("May 1851",)), "1851", NAMES)
    assert verdict.grade is PARTLY
    assert (verdict.matched, verdict.missing) == (("1851",), ("May",))
