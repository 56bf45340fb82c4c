import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.english.dates import Date, find_dates, say_date
from lili_voice.english.numbers import say_year


@pytest.mark.parametrize(
    ("text", "iso", "said"),
    [
        ("May 1958", "1958-05", "May nineteen fifty-eight"),
        ("the Leap (May 1958)", "1958-05", "May nineteen fifty-eight"),
        ("the Leap: May 1958", "1958-05", "May nineteen fifty-eight"),
        ("in may nineteen fifty eight", "1958-05", "May nineteen fifty-eight"),
        ("Sept. 1939", "1939-09", "September nineteen thirty-nine"),
        ("1066", "1066", "ten sixty-six"),
        ("nineteen fifty eight", "1958", "nineteen fifty-eight"),
        ("one nine five eight", "1958", "nineteen fifty-eight"),
        ("in 1500", "1500", "fifteen hundred"),
        ("late 1948", "1948", "late nineteen forty-eight"),
        ("mid-1958", "1958", "mid nineteen fifty-eight"),
        ("Summer 1348", "1348", "Summer thirteen forty-eight"),
        ("the summer of 1348", "1348", "the summer of thirteen forty-eight"),
        ("1950s", "1950/1959", "the nineteen fifties"),
        ("in the late 1920s", "1920/1929", "the late nineteen twenties"),
        ("the nineteen hundreds and 1900s", "1900/1909", "the nineteen hundreds"),
        ("55 BC", "-0054", "fifty-five BC"),
        ("AD 43", "0043", "forty-three AD"),
        ("410 CE", "0410", "four hundred and ten AD"),
    ],
)
def test_months_years_and_decades_are_found_and_said(text, iso, said):
    (span,) = find_dates(text)
    assert (span.iso, say_date(span)) == (iso, said)


@pytest.mark.parametrize(
    "text",
    [
        *["24th June 1948", "24 June 1948", "June 24, 1948", "June 24th 1948"],
        *["the 24th of June 1948", "on the 24th of June, 1948", "1948-06-24"],
        *["the twenty fourth of june nineteen forty eight", "Jun 24 1948"],
        *["24.6.1948", "24/06/1948", "it rained (June 24 1948)", "rain; 24 June 1948"],
        "June the twenty-fourth, nineteen forty-eight",
    ],
)
def test_a_day_is_found_however_it_is_written(text):
    (span,) = find_dates(text)
    assert span.start == Date(1948, 6, 24)
    assert say_date(span) == "the twenty-fourth of June nineteen forty-eight"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1958-62", "1958/1962"),
        ("1958–1962", "1958/1962"),
        ("1348 – 50", "1348/1350"),
        ("1914-8", "1914/1918"),
        ("1899-1902", "1899/1902"),
        ("1905-07", "1905/1907"),
        ("1958-05", "1958-05"),
        ("1958 to 1962", "1958/1962"),
        ("nineteen fifty eight to sixty two", "1958/1962"),
        ("between 1918 and 1921", "1918/1921"),
        ("from May 1958 until 1962", "1958-05/1962"),
        ("24 June 1948 to 12 May 1949", "1948-06-24/1949-05-12"),
        ("24 June to 12 August 1948", "1948-06-24/1948-08-12"),
    ],
)
def test_a_range_is_one_span(text, iso):
    assert [span.iso for span in find_dates(text)] == [iso]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1958-62", "nineteen fifty-eight to nineteen sixty-two"),
        ("1958 until 1962", "nineteen fifty-eight until nineteen sixty-two"),
        ("between 1918 and 1921", "between nineteen eighteen and nineteen twenty-one"),
    ],
)
def test_a_range_is_said_with_its_own_joint(text, said):
    assert [say_date(span) for span in find_dates(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        *["1,500 agents", "1500 tonnes", "the 1500 agents", "about 1349 houses"],
        *[
            "two thousand people",
            "two thousand",
            "$1500",
            "1999%",
            "800",
            "2500",
            "300",
        ],
        *["24 may", "march 20 miles", "may", "between five and ten", "Route 66", ""],
    ],
)
def test_a_count_is_not_taken_for_a_date(text):
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        *["It cost 1.5.1000 pounds.", "Version 1.2.1900.1 failed", "1.5.1000 men"],
        *["Paragraph 2.3.1215", "see section 3.4.1066", "No. 2.3.1215", "§ 2.3.1215"],
        *["30.2.1990", "31/4/1948", "29.2.1901", "£1.5.1000"],
    ],
)
def test_figures_that_number_or_count_are_not_taken_for_a_day(text):
    assert find_dates(text) == ()


def test_a_leap_day_and_a_day_that_ends_its_sentence_are_found():
    spans = find_dates("From 29.2.1948 it rained until 3.5.1948. It stopped.")
    assert [span.iso for span in spans] == ["1948-02-29", "1948-05-03"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The siege began on 5 Nov. 1500 men died.", Date(None, 11, 5)),
        ("The siege began on 5 Nov. 1348 archers died.", Date(None, 11, 5)),
        ("The siege began on 5 Nov. 1914 in rain.", Date(1914, 11, 5)),
        ("The siege began on Nov. 5, 1914.", Date(1914, 11, 5)),
    ],
)
def test_the_count_that_opens_a_sentence_is_no_year_of_the_day_before(text, date):
    assert [span.start for span in find_dates(text)] == [date]


def test_a_number_behind_a_short_month_is_no_day_without_a_year():
    assert find_dates("It ended in Nov. 5 ships had sailed.") == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 1958 people starved.", [1958]),
        ("the 1848 revolutions", [1848]),
        ("1947, 1948 and 1949", [1947, 1948, 1949]),
        ("By 1957, Mao felt strong. In May 1958 it began.", [1957, 1958]),
        ("1962 to 1958", [1962, 1958]),
    ],
)
def test_each_year_of_a_sentence_is_found(text, years):
    assert [span.start.year for span in find_dates(text)] == years


def test_a_new_sentence_is_no_part_of_a_date():
    (span,) = find_dates("It was late. 1948 was over.")
    assert span.text == "1948"


def test_a_day_without_a_year_has_no_iso_form():
    (span,) = find_dates("It began on 24 June.")
    assert (span.start, span.iso) == (Date(None, 6, 24), "")
    assert say_date(span) == "the twenty-fourth of June"


def test_every_year_is_found_as_it_is_said():
    years = range(1001, 2100)
    said = " ".join(f"In {say_year(year)}, yes." for year in years)
    assert [span.start.year for span in find_dates(said)] == list(years)


_WORDS = """the 24 24th june May 1958 -62 – - , . of to until between and late summer
1950s BC AD nineteen fifty eight fifties two thousand first 05"""
_FRAGMENTS = st.sampled_from(_WORDS.split())


@given(st.one_of(st.text(), st.lists(_FRAGMENTS).map(" ".join)))
def test_spans_never_overlap_and_can_always_be_said(text):
    end = 0
    for span in find_dates(text):
        assert end <= span.at[0] < span.at[1]
        assert span.text == text[slice(*span.at)]
        assert say_date(span).strip()
        end = span.at[1]
