"""Reasons told in everyday English, who does what to whom, and how much of it."""

import pytest

from lili_voice.learning.grading import grade
from lili_voice.turn import Grade, Question

RIGHT, PARTLY, WRONG = Grade.CORRECT, Grade.PARTIAL, Grade.WRONG

DUES = ("Why did the barons rebel against Edmund?", "He taxed them too heavily")
PAY = ("Why did the weavers leave?", "They were paid very little", "poorly paid")
FIELDS = ("Why was the corn left?", "There were not enough people to cut the corn")
WALL = ("Why was the wall built?", "Too many people were escaping")
RAID = ("Why were the walls raised?", "So that the Danes could never attack again")
RING = ("What happened to the plotters?", "They were executed")
WORD = ("Why did Osric trust Penda?", "Penda said he wanted no more land")
TROOPS = ("Why did Osric win?", "Penda's army was away in the north")
COURT = ("Why was Ulric hated?", "He had too much influence over the court")
SHORES = ("What did the Frisians plan?", "Invade the island")
SICK = ("Why did the rich leave?", "To get away from the plague")
ARMY = ("Why did the men desert?", "They were short of food and weapons")


def judged(asked, heard):
    prompt, *accepts = asked
    return grade(Question(prompt, tuple(accepts), None), heard, ()).grade


@pytest.mark.parametrize(
    ("asked", "heard", "expected"),
    [
        (DUES, "he bled them dry", RIGHT),
        (DUES, "he kept squeezing them for money", RIGHT),
        (DUES, "they taxed him too heavily", WRONG),
        (PAY, "they were on next to nothing", RIGHT),
        (PAY, "they earned a fortune", WRONG),
        (PAY, "they were raking it in", WRONG),
        (FIELDS, "nobody to cut the corn", RIGHT),
        (FIELDS, "there were loads of people to cut the corn", WRONG),
        (WALL, "so nobody could escape", RIGHT),
        (RAID, "in case the Danes invaded again", RIGHT),
        (RAID, "he was scared of the Danes attacking again", RIGHT),
        (RAID, "so the Danes could attack again", WRONG),
        (RING, "they got the chop", RIGHT),
        (RING, "they executed the bishop", WRONG),
        (RING, "they were let off", WRONG),
        (WORD, "Osric said he wanted no more land", WRONG),
        (TROOPS, "Osric's army was away in the north", WRONG),
        (COURT, "the court had too much influence over him", WRONG),
        (SHORES, "the island wanted to invade France", WRONG),
        (SICK, "to get away from the fire", PARTLY),
        (ARMY, "they had hardly any grub and weapons", RIGHT),
    ],
)
def test_a_reason_is_judged_by_what_it_says_of_whom(asked, heard, expected):
    assert judged(asked, heard) is expected
