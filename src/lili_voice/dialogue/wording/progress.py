"""What Lili says of what a learner has learnt, and of what she keeps."""

from datetime import date

from lili_voice.english.numbers import say_number, say_ordinal
from lili_voice.learning.learner import Totals

TITLE = "How you are doing"
NOTHING_YET = "You haven't answered any questions yet. Say quiz me, and we'll begin."
ALL_WELL = "Nothing needs going over just now. Say quiz me for something new."
WHICH_DAY = "Which day is it? Say, for example, my exam is on the third of June."
NO_EXAM = "All right, I'll forget about the exam."
NO_DAY_YET = "That's all right. Tell me the day of your exam when you know it."
EXAM_UNKNOWN = "You haven't told me the day of your exam."
EXAM_TODAY = "Your exam is today. Good luck!"
KNOWN = (
    "I don't know your name, only a number that stands for you. I keep {kept} and what "
    "I said to you lately. Say forget me, and all of it is gone."
)
NOTHING_KEPT = (
    "I don't know your name, only a number that stands for you, and where we are in "
    "this talk. Say forget me, and even that is gone."
)
SURE = "Shall I forget everything you have answered, your cards and your exam?"
FORGOTTEN = "Done: I have forgotten you, and all your answers. Goodbye."
NOT_FORGOTTEN = "All right, I'll keep everything."


def progress(totals: Totals) -> str:
    """ "You've answered twenty questions on three days, and fifteen were right." """
    were = "was" if totals.right == 1 else "were"
    right = say_number(totals.right) if totals.right else "none"
    on = f" on {_count(totals.days, 'day')}" if totals.days > 1 else ""
    told = (
        f"You've answered {_count(totals.reviews, 'question')}{on}, and {right} {were} "
        f"right. You're working on {_count(totals.facts, 'fact')}"
    )
    if not totals.due:
        return f"{told}, and none is due today."
    are = "is" if totals.due == 1 else "are"
    return f"{told}, and {say_number(totals.due)} {are} due now."


def readiness(share: float, day: date) -> str:
    """What is likely to be recalled on the day: "about eighty percent"."""
    percent = round(share * 20) * 5
    return (
        f"On the day of your exam, {spoken_day(day)}, you would remember about "
        f"{say_number(percent)} percent of them."
    )


def exam(day: date, days: int) -> str:
    """ "Your exam is on the third of June, in twelve days." """
    if not days:
        return EXAM_TODAY
    far = "tomorrow" if days == 1 else f"in {_count(days, 'day')}"
    return f"Your exam is on {spoken_day(day)}, {far}."


def planned(day: date, days: int) -> str:
    """What follows from being told the day."""
    return f"{exam(day, days)} I'll plan your questions for that day."


def kept(answers: int, facts: int, exam: bool) -> str:
    """What is kept of a learner, in so many words."""
    told = f"{_count(answers, 'answer')} on {_count(facts, 'fact')}"
    return KNOWN.format(kept=f"{told}, the day of your exam" if exam else told)


def spoken_day(day: date) -> str:
    """ "The third of June", as a sentence goes on."""
    return f"the {say_ordinal(day.day)} of {day:%B}"


def _count(number: int, noun: str) -> str:
    return f"{say_number(number)} {noun if number == 1 else noun + 's'}"
