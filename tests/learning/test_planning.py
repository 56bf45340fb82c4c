"""What is asked next, with an exam ahead and without."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.learning.curve import recall, when_forgotten, when_recalled
from lili_voice.learning.learner import Card, Rating
from lili_voice.learning.planning import Candidates, days_left, plan, recall_on
from lili_voice.learning.schedule import recall_at, review

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
SOON, FAR = date(2031, 3, 16), date(2031, 6, 3)


def card(fact, stability=5.0, ago=5, difficulty=5.0):
    last = NOON - ago * DAY
    return Card(fact, stability, difficulty, last + stability * DAY, last)


def own(fact):
    """Every fact is a topic of its own."""
    return fact


def initial(fact):
    return fact[0]


numbers = st.integers(0, 30).map(lambda n: f"{n % 4}-{n}")
some_cards = st.lists(
    st.builds(
        card, numbers, st.floats(0.01, 400), st.integers(0, 60), st.floats(1, 10)
    ),
    max_size=8,
    unique_by=lambda one: one.fact,
).map(tuple)
candidates = st.builds(
    Candidates,
    some_cards,
    some_cards,
    st.lists(numbers, max_size=8).map(tuple),
)
exams = st.none() | st.dates(date(2031, 3, 1), date(2031, 9, 1))


@given(candidates, exams)
def test_everything_that_may_be_asked_is_planned_once(some, exam):
    planned = plan(some, NOON, exam, initial)
    cards = {one.fact for one in (*some.due, *some.weak)}
    assert len(planned) == len(set(planned))
    assert set(planned) == cards | set(some.new)


def test_with_no_exam_what_is_due_comes_first_then_what_is_weak_then_what_is_new():
    some = Candidates(
        due=(card("due"), card("overdue", 1.0)),
        weak=(card("weak", 2.0, ago=1), card("overdue", 1.0)),
        new=("new", "newer"),
    )
    wanted = ["overdue", "due", "weak", "new", "newer"]
    assert plan(some, NOON, None, own) == wanted


@given(candidates)
def test_an_exam_that_is_over_changes_nothing(some):
    over = NOON.date() - DAY
    assert plan(some, NOON, over, initial) == plan(some, NOON, None, initial)


@given(candidates, exams)
def test_what_was_asked_today_comes_after_all_else(some, exam):
    today = tuple(card(f"4-{n}", 0.2, ago=0) for n in range(3))
    weak = tuple(one for one in some.weak if one.last < NOON - DAY)
    due = tuple(one for one in some.due if one.last < NOON - DAY)
    more = Candidates(due, weak + today, some.new)
    assert set(plan(more, NOON, exam, own)[-3:]) == {one.fact for one in today}


def test_the_day_before_an_exam_goes_to_what_is_weakest_not_to_what_is_sure():
    some = Candidates(due=(card("sure", 90.0, 95),), weak=(card("shaky", 2.0, 4),))
    tomorrow = NOON.date() + DAY
    assert plan(some, NOON, None, own) == ["sure", "shaky"]
    assert plan(some, NOON, tomorrow, own) == ["shaky", "sure"]


def test_on_the_day_of_the_exam_there_is_still_a_plan():
    some = Candidates(due=(card("sure", 90.0, 95),), weak=(card("shaky", 2.0, 4),))
    assert plan(some, NOON, NOON.date(), own) == ["shaky", "sure"]


def test_facts_never_asked_come_before_those_that_last_until_the_exam():
    some = Candidates(weak=(card("safe", 300.0, 10),), new=("new",))
    assert plan(some, NOON, SOON, own) == ["new", "safe"]


@given(
    st.lists(numbers, min_size=2, max_size=8, unique=True),
    st.sampled_from([None, SOON, FAR]),
)
def test_no_topic_comes_twice_running_while_there_is_another(facts, exam):
    planned = plan(Candidates(new=tuple(facts)), NOON, exam, initial)
    assert sorted(planned) == sorted(facts)
    for at in range(1, len(planned)):
        before, *others = map(initial, planned[at - 1 :])
        if set(others) - {before}:
            assert others[0] != before


def test_a_topic_waits_its_turn_only_where_others_are_nearly_as_good():
    first, later = [f"a{n}" for n in range(9)], ["b1"]
    planned = plan(Candidates(new=(*first, *later)), NOON, None, initial)
    assert planned.index("b1") == 2


def test_the_next_question_is_not_on_the_topic_of_the_last_one():
    some = Candidates(new=("a1", "a2", "b1"), last="a")
    assert plan(some, NOON, None, initial) == ["b1", "a1", "a2"]


def test_a_topic_of_its_own_may_fill_a_round():
    some = Candidates(new=("a1", "a2", "a3"), last="a")
    assert plan(some, NOON, FAR, initial) == ["a1", "a2", "a3"]


def test_the_days_left_end_with_the_exam():
    assert days_left(NOON, None) is None
    assert days_left(NOON, NOON.date() - DAY) is None
    assert 0 < days_left(NOON, NOON.date()) < days_left(NOON, NOON.date() + DAY)
    assert days_left(NOON, NOON.date() + 9 * DAY) == 9


def test_recall_at_the_exam_is_what_the_card_foretells_for_that_day():
    one = card("f", 5.0, 5)
    assert recall_on(one, NOON, SOON) == pytest.approx(recall_at(one, NOON + 2 * DAY))
    assert recall_on(one, NOON, FAR) < recall_on(one, NOON, SOON)


@given(st.floats(0.05, 500), st.integers(1, 200), st.floats(1, 10))
def test_the_plan_reckons_with_the_very_formulas_of_the_scheduler(
    stability, days, difficulty
):
    before = card("f", stability, days, difficulty)
    chance = recall(stability, days)
    for rating, formula in [
        (Rating.GOOD, when_recalled),
        (Rating.AGAIN, when_forgotten),
    ]:
        after = review(before, rating, NOON, "f")
        reckoned = formula(stability, difficulty, chance)
        assert reckoned == pytest.approx(after.stability)
