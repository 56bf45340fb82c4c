"""What Lili says when she asks a question and judges the answer."""

from random import Random

from lili_voice.learning.grading import Verdict
from lili_voice.turn import Grade

BACK = "Now, back to my question. "
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
NO_MORE_HINTS = "That's the only hint I have."
TAKE_YOUR_TIME = (
    "Take your time: you can ask for a hint, or say I don't know. What's your answer?"
)
SHORT = 14  # words of a question that can be asked again as it is


def again(prompt: str) -> str:
    """The question once more, shorter if it is long."""
    return prompt if len(prompt.split()) <= SHORT else TAKE_YOUR_TIME


def comment(verdict: Verdict, chance: Random) -> str:
    """How an answer was, before the statement of the notes."""
    match verdict.grade:
        case Grade.CORRECT:
            return chance.choice(PRAISE)
        case Grade.PARTIAL:
            return _partly(verdict)
        case Grade.DONT_KNOW:
            return NEVER_MIND
    return NOT_QUITE


def hint(start: str, answer: str) -> str:
    """The first words of an answer or, where they would tell it, its first letter."""
    if start:
        return f"Here's a hint. It begins like this: {start}."
    return f"Here's a hint. It begins with {answer[0].upper()}."


def _partly(verdict: Verdict) -> str:
    """What was right of a date; else only that something was."""
    if not verdict.had:
        return PARTLY
    *first, last = (f"the {part}" for part in verdict.had)
    return f"You had {', '.join(first)} and {last}." if first else f"You had {last}."
