"""What Lili says when she is not answering from the notes."""

from collections.abc import Sequence

from lili_voice.english.numbers import say_number

WAITING = "What would you like to know?"
SILENCE = "I'm listening. What would you like to know about {topic}?"
SILENCE_AGAIN = "You can say help, or stop. What would you like to know about {topic}?"
THANKS = "You're welcome."
HELLO = "Hello, I'm Lili, your history revision tutor."
BACK_AGAIN = "Welcome back."
HELLO_AGAIN = "Hello again."
WELL = "All right. " + WAITING
UNCLEAR = "Sorry, I didn't catch that. Could you say it again?"
DISTRESS = (
    "I'm so sorry to hear this: please tell an adult you trust today, or ring "
    "Childline on"
)
CHILDLINE, SAMARITANS, EMERGENCY = "0800 1111", "116 123", "999"
OR_SAMARITANS = "or Samaritans on"
IN_DANGER = ", free at any time, and if anyone is in danger right now, ring"
GOODBYE = "Goodbye, and good luck with your revision."
CANCELLED = "All right, never mind. " + WAITING
FRESH = "Let's start again. " + WAITING
NO_REPEAT = "I haven't said anything yet. " + WAITING
HELP = (
    "I answer history questions from your teacher's notes. Ask who, what, when or why, "
    "or for a list, such as the reasons. Say quiz me for questions, or how am I doing. "
    "After an answer say slower, spell that, or where is that from. Say stop to finish."
)
HELP_IN_QUIZ = (
    "Just say your answer. Or say hint, skip, repeat, or I don't know. You can ask me "
    "anything in between, and say stop to finish."
)
EMPTY = (
    "Hello, I'm Lili. I have no notes yet, so there is nothing I can tell you. Ask "
    "your teacher to give me some documents."
)


def hello(topics: Sequence[str], greeting: str) -> str:
    return f"{greeting} {invitation(topics)} {WAITING}"


def due(count: int) -> str:
    """ "Three questions are due: say quiz me." """
    if not count:
        return ""
    are = "question is" if count == 1 else "questions are"
    return f"{say_number(count).capitalize()} {are} due: say quiz me."


def invitation(topics: Sequence[str]) -> str:
    return f"Ask me about {in_words(topics)}.".replace("?.", "?")


def topics(names: Sequence[str]) -> str:
    return f"My notes are about {in_words(names)}.".replace("?.", "?")


def in_words(names: Sequence[str], most: int = 3) -> str:
    """ "A, B and C", or "A, B, C and 2 more topics"."""
    if len(names) > most + 1:
        left = len(names) - most
        names = [*names[:most], f"{left} more topics"]
    if len(names) < 2:
        return names[0] if names else "your notes"
    return f"{', '.join(names[:-1])} and {names[-1]}"
