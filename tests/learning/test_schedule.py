"""When a fact is asked again, and how an answer is rated."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.learner import Card, Rating, Review
from lili_voice.learning.schedule import (
    AWAY,
    GUESSABLE,
    QUICK,
    RETENTION,
    Answered,
    effective,
    rating_of,
    recall_at,
    replayed,
    review,
    seconds_thought,
    share_of,
)
from lili_voice.turn import Grade, QuestionKind

EVENING = datetime(2031, 3, 14, 18, 30, tzinfo=UTC)
DAY = timedelta(days=1)

ratings = st.sampled_from(Rating)
kinds = st.sampled_from(QuestionKind)
times = st.datetimes(datetime(2026, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))
answers = st.builds(
    Answered,
    grade=st.sampled_from(Grade),
    kind=kinds,
    hints=st.integers(0, 3),
    seconds=st.none() | st.floats(0, 100),
    share=st.none() | st.floats(0, 1),
)


@st.composite
def cards(draw):
    """A card as some answers have left it."""
    at, card = draw(times), None
    for _ in range(draw(st.integers(1, 6))):
        card = review(card, draw(ratings), at, "f1")
        at += timedelta(hours=draw(st.integers(1, 24 * 400)))
    return card


waits = st.integers(0, 24 * 400).map(lambda hours: timedelta(hours=hours))


# How an answer is rated


@pytest.mark.parametrize(
    ("answered", "rating"),
    [
        (Answered(Grade.CORRECT), Rating.GOOD),
        (Answered(Grade.CORRECT, seconds=30.0), Rating.GOOD),
        (Answered(Grade.CORRECT, seconds=1.0), Rating.EASY),
        (Answered(Grade.CORRECT, hints=1), Rating.HARD),
        (Answered(Grade.CORRECT, hints=1, seconds=1.0), Rating.HARD),
        (Answered(Grade.PARTIAL, share=0.5), Rating.HARD),
        (Answered(Grade.PARTIAL, share=0.4), Rating.AGAIN),
        (Answered(Grade.PARTIAL, share=0.5, hints=1), Rating.AGAIN),
        (Answered(Grade.PARTIAL), Rating.AGAIN),
        (Answered(Grade.WRONG, seconds=1.0), Rating.AGAIN),
        (Answered(Grade.DONT_KNOW), Rating.AGAIN),
    ],
)
def test_an_answer_is_rated_by_how_it_was_and_never_asked_for(answered, rating):
    assert rating_of(answered) is rating


@given(answers)
def test_a_hint_never_raises_a_rating(answered):
    without = replace(answered, hints=0)
    assert rating_of(replace(answered, hints=1)) <= rating_of(without)
    assert rating_of(replace(answered, hints=answered.hints + 1)) <= rating_of(answered)


@given(answers, st.floats(0, 100))
def test_slowness_never_lowers_the_rating_of_a_right_answer_below_good(answered, more):
    slower = replace(answered, seconds=(answered.seconds or 0) + more)
    assert rating_of(slower) >= min(rating_of(answered), Rating.GOOD)


@given(answers)
def test_only_what_was_right_quick_unaided_and_no_guess_is_easy(answered):
    easy = (
        answered.grade is Grade.CORRECT
        and answered.kind not in GUESSABLE
        and not answered.hints
        and answered.seconds is not None
        and answered.seconds <= QUICK
    )
    assert (rating_of(answered) is Rating.EASY) == easy


@given(answers)
def test_what_was_not_recalled_is_never_called_hard(answered):
    if answered.grade in (Grade.WRONG, Grade.DONT_KNOW):
        assert rating_of(answered) is Rating.AGAIN
    if answered.grade is not Grade.CORRECT and (answered.share or 0) < 0.5:
        assert rating_of(answered) is Rating.AGAIN


def test_whatever_is_answered_by_choosing_can_be_guessed():
    assert set(QuestionKind) - GUESSABLE == {
        QuestionKind.SHORT,
        QuestionKind.LIST,
        QuestionKind.FINISH,
    }


@pytest.mark.parametrize(
    ("verdict", "share"),
    [
        (Verdict(Grade.PARTIAL, "", matched=("a",), missing=("b",)), 0.5),
        (Verdict(Grade.PARTIAL, "", matched=("a",), missing=("b", "c")), 1 / 3),
        (Verdict(Grade.PARTIAL, "", had=("year",)), 0.5),
        (Verdict(Grade.PARTIAL, "", ("year",), "", ("1215",), ("15", "June")), 0.5),
        (Verdict(Grade.PARTIAL, "", had=("month",)), 0.0),
        (Verdict(Grade.PARTIAL, "nobody counted"), None),
    ],
)
def test_the_share_of_an_answer_is_what_was_said_of_it_and_a_year_is_half(
    verdict, share
):
    assert share_of(verdict) == share


def test_the_time_we_speak_and_the_learner_speaks_is_not_time_to_think():
    assert seconds_thought(passed=12.0, told=24, heard=3) == 3.0


@pytest.mark.parametrize("passed", [0.0, 7.9, 8.1 + AWAY, 86_400.0])
def test_nobody_is_quick_who_did_not_listen_or_was_away(passed):
    thought = seconds_thought(passed, told=21, heard=3)
    assert thought is None
    assert rating_of(Answered(Grade.CORRECT, seconds=thought)) is Rating.GOOD


# When it is asked again


def test_stability_and_difficulty_are_those_of_fsrs_itself():
    theirs = fsrs.Card(card_id=1)
    scheduler = fsrs.Scheduler(
        learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    ours, at = None, EVENING
    for rating, days in [(3, 2), (3, 7), (1, 1), (2, 0), (3, 5), (4, 30), (1, 90)]:
        theirs, _ = scheduler.review_card(theirs, fsrs.Rating(rating), at)
        ours = review(ours, Rating(rating), at, "f1")
        assert (ours.stability, ours.difficulty) == (
            theirs.stability,
            theirs.difficulty,
        )
        assert ours.due.date() == theirs.due.date()
        at += days * DAY
    assert (ours.reviews, ours.lapses) == (7, 2)


@given(cards() | st.none(), ratings, times)
def test_a_card_is_sound_whatever_the_answer(card, rating, at):
    after = review(card, rating, at, "f1")
    assert after.stability > 0
    assert 1 <= after.difficulty <= 10
    assert after.due > after.last >= at
    assert after.reviews == (card.reviews if card else 0) + 1
    assert 0 <= after.lapses < after.reviews


@given(cards() | st.none(), waits, times)
def test_a_better_answer_never_comes_back_earlier(card, wait, first):
    at = card.last + wait if card else first
    after = [review(card, rating, at, "f1") for rating in Rating]
    dues = [one.due for one in after]
    assert dues == sorted(dues)
    assert [one.stability for one in after] == sorted(one.stability for one in after)
    assert [one.difficulty for one in after] == sorted(
        (one.difficulty for one in after), reverse=True
    )


@given(cards(), waits, ratings)
def test_the_same_answer_at_the_same_time_always_leaves_the_same_card(
    card, wait, rating
):
    at = card.last + wait
    elsewhere = at.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert review(card, rating, at, "f1") == review(card, rating, elsewhere, "f1")


@given(cards(), waits, waits)
def test_recall_only_fades_and_is_nine_tenths_after_the_stability(card, wait, more):
    now, later = card.last + wait, card.last + wait + more
    assert 0 < recall_at(card, later) <= recall_at(card, now) <= 1
    due = card.last + timedelta(days=card.stability)
    assert recall_at(card, due) == pytest.approx(RETENTION, abs=1e-6)


@given(cards(), st.integers(1, 400), ratings)
def test_an_answer_that_arrives_late_does_not_take_memory_back(card, days, rating):
    late = review(card, rating, card.last - days * DAY, "f1")
    assert late == review(card, rating, card.last, "f1")


def test_whoever_revises_a_little_earlier_the_next_evening_has_slept_on_it():
    card = review(None, Rating.AGAIN, EVENING, "f1")
    earlier = EVENING + DAY - timedelta(hours=1)
    assert card.due <= earlier
    assert review(card, Rating.GOOD, earlier, "f1") == replace(
        review(card, Rating.GOOD, EVENING + DAY, "f1"), last=earlier
    )


def test_past_midnight_it_is_still_the_same_evening():
    card = review(None, Rating.AGAIN, EVENING, "f1")
    assert card.due > datetime(2031, 3, 15, 1, 0, tzinfo=UTC)


# The log


def line(grade, days, *, fact="f1", contested=False):
    rating = Rating.GOOD if grade is Grade.CORRECT else Rating.AGAIN
    return Review(fact, grade, EVENING + days * DAY, rating, contested=contested)


def test_a_contested_line_takes_the_place_of_the_one_before_it_on_its_fact():
    wrong, other = line(Grade.WRONG, 0), line(Grade.WRONG, 0, fact="f2")
    mended = line(Grade.CORRECT, 0, contested=True)
    assert effective([wrong, other, mended]) == [other, mended]
    assert effective([mended, other]) == [mended, other]


def test_a_log_played_again_leaves_the_card_that_the_answers_left():
    first, mended = line(Grade.WRONG, 0), line(Grade.CORRECT, 0, contested=True)
    later = line(Grade.CORRECT, 5)
    card = review(None, Rating.GOOD, first.at, "f1")
    assert replayed([first, mended, later]) == review(card, Rating.GOOD, later.at, "f1")
    assert replayed([]) is None


def test_a_card_says_what_it_is_about():
    assert isinstance(review(None, Rating.GOOD, EVENING, "f9"), Card)
    assert review(None, Rating.GOOD, EVENING, "f9").fact == "f9"
