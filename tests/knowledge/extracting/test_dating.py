import pytest

from lili_voice.knowledge.extracting.dating import dated_by, in_full

FAMINE = "The famine began in 1315."


@pytest.mark.parametrize(
    ("before", "text", "said"),
    [
        (
            ["In May 1702 the mill opened."],
            "On 3 June it burned.",
            "On 3 June 1702 it burned.",
        ),
        (
            ["In May 1702 the mill opened.", "It was loud."],
            "On 3 June it burned.",
            "On 3 June 1702 it burned.",
        ),
        (
            ["The dam broke on 3 May 1864."],
            "The mayor fled on 9 May while his house, as he had feared, fell.",
            "The mayor fled on 9 May 1864 while his house, as he had feared, fell.",
        ),
    ],
)
def test_a_day_takes_the_year_of_the_month_told_just_before(before, text, said):
    assert dated_by(text, before, ()) == said


@pytest.mark.parametrize(
    "before",
    [
        ["James II was born in 1633."],
        ["James II was born on 14 October 1633."],
        ["Ghent had been taken in March 1633."],
        ["The war lasted until March 1633."],
        ["The mill opened in 1702."],
        ["It broke in May 1864 and again in May 1866."],
        ["The siege lasted from 3 May to 9 July 1864."],
        ["In May 1702 the mill opened.", *["It was loud."] * 3],
        ["The mill burned on 20 December 1702."],
        ["In May 1702 the mill opened.", "On 20 December it burned."],
    ],
)
def test_a_year_that_may_not_be_its_own_is_lent_to_no_day(before):
    text = "On 5 November William landed."
    assert dated_by(text, before, ("The landing, 1688",)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Every 5 November there are fires.",
        "On 5 November the day is still kept.",
        "The next year, on 5 November, fires were lit.",
        "He had been born on 5 November.",
        "On 5 November he had been found.",
        "The lord, who had waited, was told on 5 November.",
    ],
)
def test_a_day_told_out_of_its_turn_takes_no_year(text):
    before = ["A plot was made in May 1605."]
    assert dated_by(text, before, ("The Gunpowder Plot, 1605",)) == text


@pytest.mark.parametrize(
    "heading",
    [
        *["The Flood, 1864", "The Flood (1864)", "The Flood: 1864", "Floods of 1864"],
        *["1864", "Date in 1864", "The Flood, c. 1864", "How did May 1864 end?"],
    ],
)
@pytest.mark.parametrize("day", ["3 May", "On 3 May oats ran out."])
def test_a_heading_that_ends_with_its_year_lends_it(heading, day):
    said = day.replace("May", "May 1864")
    assert dated_by(day, (), ("", "What was lost?", heading)) == said


@pytest.mark.parametrize(
    "heading",
    [
        *["Revolt of 1381 and Jack Cade's rising", "Why did Cade win in 1381?"],
        *["The wars, 1381-84", "Revolt, 1381, and rising, 1450", "Cade (July 1450)"],
        "The year 1381 was bad",
    ],
)
def test_a_heading_about_more_than_its_year_lends_none(heading):
    text = "On 7 June Cade died."
    assert dated_by(text, (), (heading, "Revolts, 1450")) == text


def test_a_day_told_in_passing_takes_no_year_of_a_heading():
    text = "Mary was beheaded on 8 February."
    assert dated_by(text, (), ("The Spanish Armada, 1588",)) == text


@pytest.mark.parametrize(
    "before", ["Fawkes was found on 5 November 1605.", "5 November"]
)
def test_a_day_earlier_than_the_one_before_takes_no_year_of_a_heading(before):
    text = "On 31 January Fawkes was executed."
    assert dated_by(text, [before], ("The Gunpowder Plot, 1605",)) == text


@pytest.mark.parametrize(
    "before", [["The mill opened in 1702."], ["3 May 1702", "4 May", "5 May", "6 May"]]
)
def test_a_year_told_before_is_lent_where_the_heading_names_the_same(before):
    assert dated_by("7 May", before, ("The fire, 1702",)) == "7 May 1702"
    assert dated_by("7 May", before, ("The fire, 1703",)) == "7 May"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In the autumn of that year it rained.", "In the autumn of 1315 it rained."),
        ("During that year many died.", "During 1315 many died."),
        ("They ate well before that year.", "They ate well before 1315."),
        ("In that same year the king died.", "In 1315 the king died."),
        ("That year the king died.", "In 1315 the king died."),
        ("That same year Parliament met.", "In 1315 Parliament met."),
        ("Later that year the king died.", "Later in 1315 the king died."),
        ("It rained late that year.", "It rained late in 1315."),
    ],
)
def test_that_year_is_told_as_the_year_itself(text, said):
    assert dated_by(text, [FAMINE], ()) == said


@pytest.mark.parametrize(
    "text",
    [
        *["That year was very wet.", "That year had two floods."],
        *["That year's harvest failed.", "Bread of that year’s harvest was bad."],
        *["Nobody forgot that year.", "That same year saw riots."],
        "In 1320 he fled, and in that year he died.",
    ],
)
def test_that_year_stays_where_the_year_alone_would_say_another_thing(text):
    assert dated_by(text, [FAMINE], ()) == text


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("8 Oct. 1864", "8 October 1864"),
        ("On 5 Nov. the king fell.", "On 5 November the king fell."),
        ("Nov. 5, 1605", "November 5, 1605"),
        ("10 Aug–12 Sept 1940", "10 August–12 September 1940"),
        ("On 3 Jan William fell.", "On 3 January William fell."),
        ("on 8.10.1864", "on 8 October 1864"),
        ("On 5 Nov. 1500 men died.", "On 5 November. 1500 men died."),
    ],
)
def test_a_short_month_is_told_in_full(written, said):
    assert in_full(written) == said


@pytest.mark.parametrize(
    "written",
    [
        *["In 1415 Jan Hus was burned.", "In 1652 Jan van Riebeeck landed."],
        *["The 5 Jan van Eyck panels", "Jan Hus, 1415", "It cost 1.5.1000 pounds."],
    ],
)
def test_what_only_looks_like_a_month_stays_as_written(written):
    assert in_full(written) == written
