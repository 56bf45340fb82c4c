import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.english.numbers import (
    find_numbers,
    read_number,
    read_ordinal,
    say_number,
    say_ordinal,
    say_year,
    to_digits,
)


@pytest.mark.parametrize(
    "heard",
    [
        "six hundred thousand",
        "Six Hundred Thousand.",
        "600 thousand",
        "0.6 million",
        "nought point six million",
        "600,000",
        "600k",
        "six lakh",
        "sicks hundred tousand",
    ],
)
def test_a_pupil_may_say_six_hundred_thousand_in_many_ways(heard):
    assert read_number(heard) == 600_000


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("half a million", 500_000),
        ("quarter of a million", 250_000),
        ("three quarter million", 750_000),
        ("half a hundred million", 50_000_000),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("three quarters of a million", 750_000),
        ("a hundred and twenty", 120),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("hundred", 100),
        ("two thousand and seven", 2007),
        ("two million, three hundred thousand", 2_300_000),
        ("minus five", -5),
        ("five point five", 5.5),
        ("oh", None),
    ],
)
def test_shares_and_parts_add_up(heard, meant):
    assert read_number(heard) == meant


@pytest.mark.parametrize(
    "heard",
    [
        "nineteen fifty eight",
        "nineteen fifty-eight",
        "nineteen hundred and fifty-eight",
        "one nine five eight",
        "one thousand nine hundred and fifty eight",
        "1 9 5 8",
        "19 58",
        "1958",
    ],
)
def test_a_year_is_read_however_it_is_said(heard):
    assert read_number(heard) == 1958


@pytest.mark.parametrize("heard", ["'58", "fifty eight", "five eight", "fitty eight"])
def test_a_short_year_is_its_last_two_figures(heard):
    assert read_number(heard) == 58


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("fife", 5),
        ("too hundred", 200),
        ("for million", 4_000_000),
        ("ate hundred", 800),
    ],
)
def test_a_misheard_number_is_read_when_the_rest_is_plainly_one(heard, meant):
    assert read_number(heard) == meant


@pytest.mark.parametrize(
    "heard",
    [
        *["", "to", "for", "won", "free", "a", "a lot", "to five", "and", "the"],
        *["five reasons", "five, six", "three hundred and something million"],
        *["just under a million", "ten twenty thousand", "1.2.3", "point", "9" * 5000],
        "minus " * 3000,
    ],
)
def test_what_is_not_one_number_is_not_read(heard):
    assert read_number(heard) is None


@pytest.mark.parametrize(
    ("heard", "place"),
    [
        *[("third", 3), ("3rd", 3), ("number three", 3), ("the third one", 3)],
        *[
            ("the forth", 4),
            ("Reason 3", 3),
            ("reason number two", 2),
            ("number to", 2),
        ],
        *[
            ("twenty-third", 23),
            ("one hundred and first", 101),
            ("the second reason", 2),
        ],
        *[("three", None), ("last", None), ("the", None), ("", None), ("one", None)],
    ],
)
def test_a_place_in_a_list_is_read(heard, place):
    assert read_ordinal(heard) == place


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("six hundred thousand furnaces", "600000 furnaces"),
        ("in nineteen fifty eight", "in 1958"),
        ("in nineteen oh five", "in 1905"),
        ("fifty million people", "50000000 people"),
        ("50 million", "50000000"),
        ("600,000", "600000"),
        ("the third reason", "the 3rd reason"),
        ("second five year plan", "2nd 5 year plan"),
        ("Second Five-Year Plan", "2nd 5-Year Plan"),
        ("a second reason", "a 2nd reason"),
        ("the twenty-first, then", "the 21st, then"),
        ("reason one", "reason 1"),
        ("World War One", "World War 1"),
        ("the nineteen fifties", "the 1950s"),
        ("from nineteen fifty eight to sixty two", "from 1958 to 62"),
        ("two and a half years", "2.5 years"),
        ("$60 million and £5m", "$60000000 and £5000000"),
    ],
)
def test_spoken_numbers_in_a_sentence_become_figures(text, figures):
    assert to_digits(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        *["which one", "a", "one second", "wait a second", "seconds", "per second"],
        *["a third of the people", "a few thousand", "the Hundred Years War"],
        *["to and for", "B-29", "24th June 1948", "1958-62", "0.50", "007", "1.2.3"],
        *["9" * 5000, "\ud800 ١٢ ²", "millions of people"],
    ],
)
def test_words_that_count_nothing_are_left_alone(text):
    assert to_digits(text) == text


@given(st.text())
def test_any_text_at_all_can_be_searched_for_numbers(text):
    assert isinstance(to_digits(text), str)
    for number in find_numbers(text):
        assert text[number.start : number.end] == number.text


@given(st.text(alphabet="bcdfgjklmpqrst ,.-\n'"))
def test_text_without_numbers_comes_back_untouched(text):
    assert to_digits(text) == text


def test_every_count_is_read_as_it_is_said():
    assert [read_number(say_number(n)) for n in range(10_001)] == list(range(10_001))


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_every_large_count_is_read_as_it_is_said(number):
    said = say_number(number)
    assert read_number(said) == number
    assert to_digits(f"about {said} people") == (
        f"about {said if number == 1 else number} people"
    )


@given(st.integers(0, 10**6), st.integers(1, 999))
def test_every_decimal_is_read_as_it_is_said(whole, part):
    number = float(f"{whole}.{part:03d}")
    assert read_number(say_number(number)) == number


def test_every_place_is_read_as_it_is_said():
    places = range(1, 2001)
    assert [read_ordinal(say_ordinal(n)) for n in places] == list(places)


def test_every_year_is_read_as_it_is_said():
    assert [to_digits(say_year(year)) for year in range(100, 2100)] == [
        str(year) for year in range(100, 2100)
    ]


@pytest.mark.parametrize(
    ("year", "said"),
    [
        *[(1958, "nineteen fifty-eight"), (1905, "nineteen oh five")],
        *[(1900, "nineteen hundred"), (2000, "two thousand"), (1066, "ten sixty-six")],
        *[(2007, "two thousand and seven"), (2026, "twenty twenty-six")],
        *[(800, "eight hundred"), (-55, "fifty-five BC")],
    ],
)
def test_years_are_said_in_the_british_way(year, said):
    assert say_year(year) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        *[(0, "zero"), (600_000, "six hundred thousand"), (5.5, "five point five")],
        *[(120, "one hundred and twenty"), (1_000_001, "one million and one")],
        *[(-3, "minus three"), (0.5, "nought point five"), (2.0, "two")],
        *[(10**18, "1000000000000000000"), (float("inf"), "inf")],
    ],
)
def test_numbers_are_said_in_the_british_way(number, said):
    assert say_number(number) == said


@pytest.mark.parametrize(
    ("text", "value", "written", "unit"),
    [
        ("around 300 million tonnes in 1960", 300_000_000, "300 million", "tonnes"),
        ("600,000 'backyard furnaces'", 600_000, "600,000", "backyard"),
        ("about $60 million a year", 60_000_000, "$60 million", "dollars"),
        ("with 0.5% alcohol", 0.5, "0.5%", "percent"),
        ("only about 1,500 of them", 1500, "1,500", ""),
        ("in 24 hours.", 24, "24", "hours"),
        ("Its twelve members", 12, "twelve", "members"),
        ("There were 1500 tonnes.", 1500, "1500", "tonnes"),
    ],
)
def test_a_count_is_found_with_what_it_counts(text, value, written, unit):
    (number,) = find_numbers(text)
    assert (number.value, number.text, number.unit) == (value, written, unit)


@pytest.mark.parametrize(
    "text",
    ["24th June 1948", "1958-62", "the 1950s", "the third reason", "B-29", "no one"],
)
def test_dates_places_and_names_are_no_counts(text):
    assert find_numbers(text) == ()
