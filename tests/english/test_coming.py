"""Days still to come, as pupils say them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.english.coming import coming_date, sounds_like_a_day

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the third of June", "2027-06-03"),
        ("June the third", "2027-06-03"),
        ("june 3rd", "2027-06-03"),
        ("3 June", "2027-06-03"),
        ("3/6", "2027-06-03"),
        ("3/6/27", "2027-06-03"),
        ("3.6.2027", "2027-06-03"),
        ("2027-06-03", "2027-06-03"),
        ("3rd of june 2027", "2027-06-03"),
        ("first of june 27", "2027-06-01"),
        ("the twelfth of May two thousand and twenty seven", "2027-05-12"),
        ("the twenty first of May twenty twenty-seven", "2027-05-21"),
        ("on Friday the fourth of December", "2026-12-04"),
        ("the third of June at nine am", "2027-06-03"),
        ("the eighteenth of November", "2026-11-18"),
        ("the seventeenth of November", "2027-11-17"),
        ("29th of February", "2028-02-29"),
        ("may the twelfth", "2027-05-12"),
        ("it's on the ninth of June, I think", "2027-06-09"),
    ],
)
def test_a_day_of_a_month_is_the_next_one(text, day):
    assert coming_date(text, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-11-18"),
        ("tomorrow", "2026-11-19"),
        ("tomorrow morning", "2026-11-19"),
        ("the day after tomorrow", "2026-11-20"),
        ("on Friday", "2026-11-20"),
        ("this Friday", "2026-11-20"),
        ("next Friday", "2026-11-27"),
        ("next Monday", "2026-11-23"),
        ("next Wednesday", "2026-11-25"),
        ("Tuesday next week", "2026-11-24"),
        ("in three weeks", "2026-12-09"),
        ("in three weeks' time", "2026-12-09"),
        ("three weeks from now", "2026-12-09"),
        ("in 10 days", "2026-11-28"),
        ("in a fortnight", "2026-12-02"),
        ("in a couple of weeks", "2026-12-02"),
        ("in two months", "2027-01-18"),
        ("a week on Monday", "2026-11-30"),
        ("Monday week", "2026-11-30"),
        ("a week tomorrow", "2026-11-26"),
        ("a fortnight today", "2026-12-02"),
    ],
)
def test_a_day_is_counted_from_today(text, day):
    assert coming_date(text, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the twelfth", "2026-12-12"),
        ("the 31st", "2026-12-31"),
        ("the twenty first", "2026-11-21"),
        ("Monday the seventh", "2026-12-07"),
        ("Friday the 13th", "2027-08-13"),
        ("the third of next month", "2026-12-03"),
        ("on the third at nine", "2026-12-03"),
    ],
)
def test_a_day_without_a_month_is_the_next_of_that_name(text, day):
    assert coming_date(text, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "banana",
        "the thirty first of February",
        "31/2",
        "13/13",
        "the fortieth of June",
        "the third of June 2020",
        "next week",
        "in June",
        "the end of June",
        "the second week of June",
        "in a week or two",
        "nine",
        "half past nine",
        "the day before Christmas",
        "the third reason",
        "in nine hundred thousand days",
        "in 99999999999999 weeks",
        "in 999999 months",
    ],
)
def test_what_names_no_day_to_come_is_none(text):
    assert coming_date(text, WEDNESDAY) is None


def test_the_last_days_of_the_calendar_have_no_day_after_them():
    assert coming_date("in three weeks", date.max) is None
    assert coming_date("the third of June", date.max) is None


@pytest.mark.parametrize("text", ["next week", "in June", "the third", "Friday at 9"])
def test_words_for_days_sound_like_one(text):
    assert sounds_like_a_day(text)


@pytest.mark.parametrize("text", ["", "on the", "the famine", "in charge", "Friday's"])
def test_other_words_do_not(text):
    assert sounds_like_a_day(text) == (text == "Friday's")


WORDS = st.sampled_from(
    (
        *("the", "third", "of", "june", "in", "three", "weeks", "a", "on", "monday"),
        *("next", "friday", "at", "may", "31", "2027", "3/6", "day", "after", "99999"),
        *("tomorrow", "first", "thirty", "month", "year"),
    )
)


@given(
    st.one_of(st.text(), st.lists(WORDS, max_size=20).map(" ".join)),
    st.dates(),
)
def test_any_text_is_a_day_to_come_or_none(text, today):
    day = coming_date(text, today)
    assert day is None or day >= today
