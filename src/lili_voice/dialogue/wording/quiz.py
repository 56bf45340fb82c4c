"""What Lili says when she asks a question and judges the answer."""

from collections.abc import Sequence
from random import Random

from lili_voice.english.numbers import say_number, say_ordinal
from lili_voice.learning.grading import Verdict
from lili_voice.learning.hints import Hint, Rung
from lili_voice.turn import Grade, Question, QuestionKind

BACK = "Now, back to my question. "
EARLIER = "That was an earlier question."
PRAISE = (
    "Yes, that's right.",
    "Well done.",
    "Exactly.",
    "Spot on.",
    "That's it.",
    "Good, that's right.",
)
NOT_QUITE = "Not quite."
PARTLY = "Part of that is right. Here is all of it:"
NEVER_MIND = "That's all right."
SKIPPED = "All right, we'll leave that one."
ANOTHER = "Shall I ask you another?"
ALL_ASKED = "That's all I can ask about this. What would you like to know?"
GONE = "I'm afraid that question is no longer in my notes."
NOTHING_TO_ASK = "I have nothing to ask you yet. What would you like to know?"
IS_THAT_IT = "Is that your answer? Try again, or say I don't know."
NO_HINT = "I have no hint for this one: have a guess."
NO_MORE_HINTS = "That's all the hints I have."
MY_QUESTION = "That's just what I'm asking you! Say hint, or I don't know."
TAKE_YOUR_TIME = (
    "Take your time: you can ask for a hint, or say I don't know. What's your answer?"
)
NO_RUSH = "Take your time."
TRUE = "It's true."
ANSWER = "The answer is {answer}."
ANY_MORE = "{said} so far. Any more?"
ONE_MORE = "{said} so far. One more?"
NONE_YET = "That's not one of them. Have another go, or say that's all."
MISSED_SOME = "You missed {count}."
MISSED = "You missed: {missed}."
SHORT = 14  # words of a question that can be asked again as it is
NAMED_PARTS = 3  # parts of a list that are named when they were missed


def again(question: Question) -> str:
    """The question once more, shorter if it is long; choices are always said."""
    short = len(question.prompt.split()) <= SHORT
    return question.prompt if short or question.choices else TAKE_YOUR_TIME


def comment(verdict: Verdict, question: Question, chance: Random) -> str:
    """How an answer was, before the statement of the notes."""
    match verdict.grade:
        case Grade.CORRECT:
            return chance.choice(PRAISE)
        case Grade.PARTIAL:
            return _partly(verdict, question)
        case Grade.DONT_KNOW:
            return NEVER_MIND
    return NOT_QUITE


def hint(given: Hint) -> str:
    """One hint, as a sentence."""
    return f"Here's a hint. {_HINTS[given.rung].format(told=_told(given))}"


def answer(question: Question, *, bare: bool = False) -> str:
    """The right answer in the fewest words: "The answer is B, coal."; `bare`: "B"."""
    right = question.accepts[0].rstrip(".")
    for choice in question.choices:
        if choice.text == question.accepts[0] and choice.letter:
            letter = choice.letter.upper()
            right = letter if bare else f"{letter}, {right}"
    return ANSWER.format(answer=right)


def so_far(said: int, left: int) -> str:
    """ "Two so far. Any more?" """
    frame = ONE_MORE if left == 1 else ANY_MORE
    return frame.format(said=say_number(said).capitalize())


def missed(parts: Sequence[str], most: int = NAMED_PARTS) -> str:
    """What of a list was not said: "You missed: canals; dams; and two more." """
    if not most:
        return MISSED_SOME.format(count=say_number(len(parts)))
    named = [part.rstrip(".") for part in parts[:most]]
    if left := len(parts) - len(named):
        named.append(f"and {say_number(left)} more")
    return MISSED.format(missed="; ".join(named))


def _partly(verdict: Verdict, question: Question) -> str:
    """What was right, and what was missing; else only that something was."""
    if question.kind is QuestionKind.LIST:
        every = question.wants or len(question.parts)
        had = say_number(len(verdict.matched)).capitalize()
        return f"{had} of {say_number(every)}."
    if not verdict.had:
        return PARTLY
    *first, last = (f"the {part}" for part in verdict.had)
    return f"You had {', '.join(first)} and {last}." if first else f"You had {last}."


_HINTS = {
    Rung.SOUND: "Said out loud, it begins with the sound of {told}.",
    Rung.PERSON: "It's a person.",
    Rung.PLACE: "It's a place.",
    Rung.CENTURY: "It's in the {told} century.",
    Rung.DECADE: "It's in the {told}.",
    Rung.SIZE: "It's in the {told}.",
    Rung.LABEL: "It has to do with this: {told}.",
    Rung.WORDS: "It has {told}.",
    Rung.HALF: "It begins like this: {told}.",
    Rung.NOT_THIS: "It isn't {told}.",
}


def _told(given: Hint) -> str:
    if given.rung is Rung.CENTURY:
        return say_ordinal(int(given.told))
    if given.rung is Rung.SOUND:
        return given.told.upper() if len(given.told) == 1 else given.told
    if given.rung is Rung.WORDS:
        return "one word" if given.told == "one" else f"{given.told} words"
    if given.rung is Rung.LABEL:
        return given.told.lower()
    return given.told
