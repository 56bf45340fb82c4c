"""The day of a pupil's exam is heard in their own words."""

import pytest

from lili_voice.phrases import hear
from lili_voice.turn import Intent


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("my exam is on the third of June", "the third of June"),
        ("My exam's next Friday!", "next Friday"),
        ("um, I've got my exam in three weeks", "in three weeks"),
        ("the exam is on the 12th of May 2027", "the 12th of May 2027"),
        ("my history exam starts on June the third", "June the third"),
        ("I'm sitting my GCSE history on 3/6", "3/6"),
        ("I have an exam a week on Monday", "a week on Monday"),
        ("next Friday is my exam", "next Friday"),
        ("in ten days I've got my mock", "in ten days"),
        ("my exam has been moved to the tenth of June", "the tenth of June"),
        ("change my exam to next Tuesday", "next Tuesday"),
        ("exam on Friday", "Friday"),
        ("my exam is next week", "next week"),
        ("my exam is tomorrow at nine", "tomorrow at nine"),
    ],
)
def test_the_day_of_an_exam_is_told_as_it_was_said(said, day):
    heard = hear(said)

    assert (heard.intent, heard.slots) == (Intent.EXAM, {"date": day})


@pytest.mark.parametrize(
    "said",
    [
        "I don't have an exam any more",
        "I haven't got an exam",
        "I have no exam",
        "there's no exam",
        "cancel my exam",
        "forget about my exam",
        "my exam has been cancelled",
        "my exam is over",
        "I've finished my exams",
        "I already had my exam",
    ],
)
def test_there_may_be_no_exam(said):
    heard = hear(said)

    assert (heard.intent, heard.slots) == (Intent.EXAM, {"off": "yes"})


@pytest.mark.parametrize(
    "said",
    [
        "the exam system was abolished in 1905",
        "the exam was in 1905",
        "exam in May 1905",
        "an exam",
        "the test ban treaty was in August 1963",
        "the exam was on Confucius",
        "he had no exam",
        "test on Friday",
        "my exam is on the famine",
        "I have three weeks",
    ],
)
def test_other_words_of_exams_tell_no_day(said):
    assert hear(said).intent is not Intent.EXAM
