"""The dates of a topic, drawn down a line."""

from itertools import pairwise

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.simulator.pictures import timeline, timeline_rows
from lili_voice.simulator.pictures.moments import moments_of


def when(facts):
    return [when for (when,), _ in timeline_rows(facts)]


def test_a_topic_without_dates_has_no_timeline(fact):
    assert timeline([fact("The canal was useful.")], "The canal") is None
    assert timeline([], "") is None


def test_what_happened_first_stands_first(fact, picture):
    facts = [
        fact("Boats came in 1761.", dates=("1761",)),
        fact("The law was passed in March 1759.", dates=("1759-03",)),
        fact("Digging began in 1759.", dates=("1759",)),
        fact("A priest wrote of it in 12 BC.", dates=("-0011",)),
    ]
    drawn = picture(timeline(facts, "The canal"))
    told = [p for p in drawn.paragraphs if p.endswith(".")]
    assert told == [facts[n].text for n in (3, 2, 1, 0)]
    heights = {line.text: line.top for line in drawn.lines}
    assert heights["12 BC"] < heights["1759"] < heights["1761"]


def test_dates_are_said_as_people_write_them(fact):
    facts = [
        fact("It ended in 12 BC.", dates=("-0011",)),
        fact("Rome came in AD 43.", dates=("0043",)),
        fact("Silk was dear in the 1660s.", dates=("1660/1669",)),
        fact("It was built from 1759 to 1761.", dates=("1759/1761",)),
        fact("It opened on 17 July 1761.", dates=("1761-07-17",)),
        fact("It lasted from May 1762 to June 1763.", dates=("1762-05/1763-06",)),
    ]
    assert when(facts) == [
        "12 BC",
        "AD 43",
        "1660s",
        "1759 to 1761",
        "17 July 1761",
        "May 1762 to June 1763",
    ]


def test_a_part_of_a_decade_stands_and_lasts_where_it_was(fact):
    facts = [
        fact("By the late 1920s bars were full.", dates=("1920/1929",)),
        fact("Bars were closed on 17 January 1920.", dates=("1920-01-17",)),
        fact("In the mid-1920s police were few.", dates=("1920/1929",)),
        fact("The 1920s were loud.", dates=("1920/1929",)),
        fact("In the early 1920s beer was weak.", dates=("1920/1929",)),
        fact("Seven men were shot in 1928.", dates=("1928",)),
    ]
    told = [(m.start[0], m.end and m.end[0], m.fact) for m in moments_of(facts)]
    assert told == [
        (1920, 1929, facts[3].id),
        (1920, 1923, facts[4].id),
        (1920, None, facts[1].id),
        (1924, 1926, facts[2].id),
        (1927, 1929, facts[0].id),
        (1928, None, facts[5].id),
    ]
    assert "Late 1920s" in when(facts)


def test_what_came_after_a_year_stands_behind_all_that_came_in_it(fact):
    facts = [
        fact("After 1929 few could pay.", dates=("1929",)),
        fact("Seven men were shot on 14 February 1929.", dates=("1929-02-14",)),
        fact("The law was changed in 1930.", dates=("1930",)),
        fact("Shares fell in 1929.", dates=("1929",)),
    ]
    told = [facts.index(f) for m in moments_of(facts) for f in facts if f.id == m.fact]
    assert told == [3, 1, 0, 2]
    assert timeline(facts, "The crash")


def test_a_date_that_its_author_leaves_open_stays_open(fact):
    facts = [
        fact("The mill dates from c. 1600.", dates=("1600",)),
        fact("Walls rose in late 1640.", dates=("1640",)),
        fact("Trade fell in the early 1650s.", dates=("1650/1659",)),
    ]
    assert when(facts) == ["c. 1600", "Late 1640", "Early 1650s"]


def test_the_seasons_of_a_year_come_in_their_order(fact):
    facts = [
        fact("In late 1640 snow fell.", dates=("1640",)),
        fact("In June 1640 it rained.", dates=("1640-06",)),
        fact("In spring 1640 it was dry.", dates=("1640",)),
    ]
    assert when(facts) == ["Spring 1640", "June 1640", "Late 1640"]


def test_a_statement_stands_at_each_of_its_dates(fact):
    both = fact("It began in 1700 and ended in 1750.", dates=("1700", "1750"))
    fair = fact("A fair was held in 1720.", dates=("1720",))
    assert timeline_rows([both, fair]) == [
        (("1700",), both.id),
        (("1720",), fair.id),
        (("1750",), both.id),
    ]


def test_a_year_is_named_once_for_all_that_happened_in_it(fact, picture):
    facts = [fact(f"Boat {n} sailed.", dates=("1761",)) for n in "ABC"]
    drawn = picture(timeline(facts, "The canal"))
    assert drawn.paragraphs.count("1761") == 1
    assert len(drawn.shapes("picture-dot")) == 3


def test_what_lasted_is_a_bar_as_far_as_the_year_it_ended_in(fact, picture):
    facts = [
        fact("Digging went on from 1759 to 1765.", dates=("1759/1765",)),
        fact("A bridge fell in 1761.", dates=("1761",)),
    ]
    drawn = picture(timeline(facts, "The canal"))
    (bar,) = drawn.shapes("picture-bar")
    ended = next(line for line in drawn.lines if line.text == "1765")
    bottom = float(bar.get("y")) + float(bar.get("height"))
    assert ended.top < bottom < ended.bottom


def test_things_that_lasted_at_the_same_time_have_bars_side_by_side(fact, picture):
    spans = ("1700/1720", "1705/1725", "1710/1715", "1711/1714", "1721/1730")
    facts = [fact(f"It was so in {span}.", dates=(span,)) for span in spans]
    bars = picture(timeline(facts, "The canal")).shapes("picture-bar")
    assert [bar.get("x") for bar in bars][:3] == sorted({bar.get("x") for bar in bars})
    assert len(bars) == 4  # the fourth at once is told in words, the fifth has room


def test_a_longer_time_is_a_longer_way(fact, picture):
    years = (1700, 1701, 1703, 1704)
    facts = [fact("It rained.", dates=(str(year),)) for year in years]
    drawn = picture(timeline(facts, "The canal"))
    tops = [next(x.top for x in drawn.lines if x.text == str(y)) for y in years]
    first, second, third = (b - a for a, b in pairwise(tops))
    assert first == pytest.approx(third, abs=0.3)
    assert first + 9 < second


def test_a_time_too_long_to_draw_is_broken_and_told(fact, picture):
    years = (1700, 1701, 1702, 1850)
    facts = [fact("It rained.", dates=(str(year),)) for year in years]
    assert "148 years later" in picture(timeline(facts, "The canal")).paragraphs


def test_there_is_no_year_nought_between_bc_and_ad(fact, picture):
    facts = [
        fact("A fire.", dates=("-0099",)),
        fact("A flood.", dates=("-0098",)),
        fact("A frost.", dates=("0100",)),
    ]
    drawn = picture(timeline(facts, "The canal"))
    assert {"100 BC", "99 BC", "198 years later", "AD 100"} <= set(drawn.paragraphs)


def test_the_date_that_a_row_opens_with_is_not_said_twice(fact, picture):
    row = fact("Summer 1761: The first boat arrives.", Kind.EVENT, dates=("1761",))
    drawn = picture(timeline([row], "The canal"))
    assert drawn.paragraphs[-3:] == ["Summer 1761", "The first boat arrives.", "1761"]


def test_a_date_that_cannot_be_read_is_passed_over(fact):
    odd = fact("It is said to be old.", dates=("1761-13", "soon", "1762/soon"))
    assert when([odd]) == ["1762"]


def test_dates_beyond_what_can_be_looked_at_are_counted(fact, picture):
    facts = [fact("It rained.", dates=(str(year),)) for year in range(1700, 1791)]
    drawn = picture(timeline(facts, "The canal"))
    assert drawn.paragraphs[-1] == "… and 11 more dates"
    assert "91 dates, from 1700 to 1790" in drawn.svg
    assert len(timeline_rows(facts)) == 91
