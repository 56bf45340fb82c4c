"""What Lili says around the questions of a round."""

from collections.abc import Sequence

from lili_voice.english.numbers import say_number, say_ordinal

NOTHING_ON = "I have no questions on that."
NOTHING_OF_KIND = "I can't make that kind of question from my notes."
NOTHING_MISSED = "You have nothing wrong to go over. Well done."
AGAIN = "Shall we do another round?"
FINISHED = "That's the end of the round."
PERFECT = "Brilliant."
TO_REVISE = "Go over this again: {things}."
LAST_ONE = "Last one."
NO_ROUND = "We're not in a quiz just now."
RESUMED = "Let's go on."
STREAK = 3  # right answers in a row that are worth a word
NAMED = 2  # things to be revised that are named


def opening(length: int, wanted: int, topic: str) -> str:
    """ "Five questions on coal. Number one."; "Only" where fewer can be asked."""
    noun = "question" if length == 1 else "questions"
    on = f" on {topic}" if topic else ""
    only = "Only " if length < wanted else ""
    told = f"{only}{say_number(length)} {noun}{on}."
    told = f"{told[:1].upper()}{told[1:]}"
    return told if length == 1 else f"{told} Number one."


def number(at: int, length: int) -> str:
    """Which question comes now, from 1."""
    return LAST_ONE if at == length else f"Number {say_number(at)}."


def streak(right: int) -> str:
    """A word for many right answers in a row; "" where there is none to be said."""
    if right < STREAK or right % STREAK:
        return ""
    return f"That's {say_number(right)} in a row!"


def score(right: int, partly: int, done: int) -> str:
    """ "Four out of five, and one partly right." """
    if not done:
        return "You haven't answered any yet."
    had = say_number(right).capitalize() if right else "None"
    told = f"{had} out of {say_number(done)}"
    return f"{told}, and {say_number(partly)} partly right." if partly else f"{told}."


def left(length: int) -> str:
    """How many questions are still to come, the one open included."""
    return f"{say_number(length).capitalize()} to go."


def revise(things: Sequence[str]) -> str:
    """ "Go over this again: the effects of the famine; and who led the revolt." """
    named = list(dict.fromkeys(things))[:NAMED]
    return TO_REVISE.format(things="; and ".join(named)) if named else ""


def where_we_were(at: int, length: int, topic: str) -> str:
    """What a learner hears who comes back in the middle of a round."""
    on = f" on {topic}" if topic else ""
    return (
        f"We were at the {say_ordinal(at)} of {say_number(length)} questions{on}. "
        "Shall we go on?"
    )
