"""Dates, numbers, measures and shares, however they are told."""

import pytest

from lili_voice.learning.grading import grade
from lili_voice.learning.grading.posing import posed
from lili_voice.turn import Grade

RIGHT, PARTLY, WRONG = Grade.CORRECT, Grade.PARTIAL, Grade.WRONG


def table(*rows):
    return pytest.mark.parametrize(
        ("prompt", "expected", "heard", "verdict"), rows, ids=[row[2] for row in rows]
    )


def judged(prompt, expected, heard):
    return grade(posed(prompt, expected.split(" / ")), heard, frozenset()).grade


LANDING = ("When did the Armada set sail?", "May 1588 / 1588")
TREATY = ("In which month and year was the treaty signed?", "June 1494")
RAID = ("In what year was the abbey burnt?", "875")
FORT = ("In which year was the fort built?", "122 AD")
CENTURY = ("In which century was the cathedral begun?", "the twelfth century")
DECADE = ("In which decade did the mine close?", "the 1880s")
REIGN = ("When did she reign?", "1558 to 1603")


@table(
    (*LANDING, "the spring of 1588", RIGHT),
    (*LANDING, "two years before 1590, in May", RIGHT),
    (*LANDING, "the year after 1587", RIGHT),
    (*LANDING, "July 1588", WRONG),
    (*LANDING, "seven years after the queen was crowned", PARTLY),
    (*LANDING, "a few years later", WRONG),
    (*LANDING, "one five double eight", RIGHT),
    (*TREATY, "July 1494", WRONG),
    (*TREATY, "June 1497", WRONG),
    (*TREATY, "1494", PARTLY),
    (*RAID, "eight seventy-five", RIGHT),
    (*RAID, "eight seventy five AD", RIGHT),
    (*RAID, "eight fifty-seven", WRONG),
    (*FORT, "one hundred and twenty-two", RIGHT),
    (*CENTURY, "the eleven hundreds", RIGHT),
    (*CENTURY, "the 12th", RIGHT),
    (*CENTURY, "1174", RIGHT),
    (*CENTURY, "the twelve hundreds", WRONG),
    (*DECADE, "the eighties", RIGHT),
    (*DECADE, "1887", RIGHT),
    (*DECADE, "the 1890s", WRONG),
    (*REIGN, "from 1558 until 1603", RIGHT),
    (*REIGN, "from fifteen fifty-eight", PARTLY),
    ("Which year was the ship sunk?", "1915", "in the First World War", PARTLY),
    ("Which year was the ship sunk?", "1915", "at the end of world war one", WRONG),
    ("Which year was the ship sunk?", "1915", "no earlier than 1910", PARTLY),
    ("In which month was the siege lifted?", "October", "Oct", RIGHT),
    ("In which month was the siege lifted?", "October", "the autumn", PARTLY),
    ("In which month was the siege lifted?", "October", "November", WRONG),
)  # fmt: skip
def test_a_date_is_known_however_it_is_told(prompt, expected, heard, verdict):
    assert judged(prompt, expected, heard) is verdict


MARCH = ("How far did they march?", "about 200 miles / 200")
CREW = ("How many men sailed?", "1,500 / 1500")
WAGE = ("What was the wage for a day?", "two shillings")
FLEET = ("How many ships were there?", "24")


@table(
    (*MARCH, "three hundred and twenty kilometres", RIGHT),
    (*MARCH, "200 kilometres", WRONG),
    (*MARCH, "200 metres", WRONG),
    (*MARCH, "203 miles", RIGHT),
    (*CREW, "one and a half thousand", RIGHT),
    (*CREW, "1.5 k", RIGHT),
    (*CREW, "fifteen hundred fousand", WRONG),
    (*CREW, "1500 miles", WRONG),
    (*CREW, "1500 horses", WRONG),
    (*CREW, "one five zero zero", RIGHT),
    (*WAGE, "twenty-four pence", RIGHT),
    (*WAGE, "two bob", RIGHT),
    (*WAGE, "two pounds", WRONG),
    (*FLEET, "two dozen", RIGHT),
    (*FLEET, "a score", WRONG),
    (*FLEET, "a score and four", RIGHT),
    (*FLEET, "ten galleys and fourteen barges", RIGHT),
    ("How long was it shut?", "10 years", "a decade", RIGHT),
    ("How long was it shut?", "18 months", "a year and a half", RIGHT),
    ("How long was it shut?", "18 months", "18 years", WRONG),
    ("How long was it shut?", "20 days", "nearly three weeks", PARTLY),
    ("How long was a shift?", "12 hours", "twelve hours a day", RIGHT),
    ("How high was the tower?", "453 feet", "about 450 feet", RIGHT),
    ("How high was the tower?", "453 feet", "four fifty-three", RIGHT),
    ("How many were built?", "nearly 40,000 / 40,000", "just under forty K", RIGHT),
    ("How many were built?", "a quarter of a million", "250,000", RIGHT),
    ("What share had died?", "one in seven", "a seventh", RIGHT),
    ("What share had died?", "one in seven", "one in eight", WRONG),
)  # fmt: skip
def test_a_number_is_known_by_its_value_and_its_unit(prompt, expected, heard, verdict):
    assert judged(prompt, expected, heard) is verdict


DRINKS = (
    "Which three drinks were taxed?",
    "rice wine, apple cider, beer brewed at home",
)
ROADS = ("Name the three lanes.", "Silver Lane, Mill Lane and Church Lane")
STRIKE = ("What caused the strike?", "low wages; long shifts; dangerous machines")


@table(
    (*DRINKS, "cider, beer and rice wine", RIGHT),
    (*DRINKS, "cider", PARTLY),
    (*ROADS, "Mill, Church and Silver", RIGHT),
    (*ROADS, "Silver Lane and Mill Lane and Drury Lane", PARTLY),
    (*ROADS, "Drury Lane", WRONG),
    (*STRIKE, "wages shifts machines", RIGHT),
    (*STRIKE, "the wages or the shifts or the machines", RIGHT),
    (*STRIKE, "high wages", WRONG),
    (*STRIKE, "wages or the weather", WRONG),
)  # fmt: skip
def test_items_are_known_by_their_telling_words(prompt, expected, heard, verdict):
    assert judged(prompt, expected, heard) is verdict


def test_a_list_in_part_names_what_was_said_and_what_was_not():
    verdict = grade(posed(*STRIKE[:1], (STRIKE[1],)), "the machines", frozenset())
    assert verdict.matched == ("dangerous machines",)
    assert verdict.missing == ("low wages", "long shifts")
