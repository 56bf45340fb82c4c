"""How an answer from the notes is framed."""

from collections.abc import Sequence

from lili_voice.english.numbers import say_number
from lili_voice.knowledge.facts import Kind

OFFER = "Shall I ask you one?"
GO_ON = "Shall I go on?"
UNKNOWN = "My notes don't say."
NOT_SO = "My notes don't say that."
NEAREST = "They do say this: {fact}"
YES, NO = "Yes.", "No."
DIFFERENTLY = "My notes put it differently."
NAMED = ("{title} says this: {words}", "{title} says this: {words}")
UNNAMED = ("One of my notes says this: {words}", "Another says this: {words}")
NAME_IT = "I have notes on more than one. Ask me that again afterwards, with its name."
WHICH = "Which one do you mean?"
POINTS = "points"
THINGS = {
    Kind.REASON: "reasons",
    Kind.EFFECT: "effects",
    Kind.FEATURE: "features",
    Kind.AIM: "aims",
    Kind.FACTOR: "factors",
}
ASK_ELSE = "What else would you like to know?"
LONG_FORM = "{short} is short for {long}."
LAST = "That's all of them."
COUNTABLE = ("success", "failure", "advantage", "disadvantage", "strength", "weakness")


def how_many(count: int, things: str) -> str:
    return f"My notes list {say_number(count)} {things}."


def there_are(count: int, things: str) -> str:
    return f"There are {say_number(count)} {things}."


def choice(things: Sequence[str]) -> str:
    """ "Do you mean the reasons or the effects?" """
    *first, last = things
    return f"Do you mean {', '.join(first)} or {last}?" if first else WHICH


def factors(labels: list[str]) -> str:
    """ "There are four factors: ideological, economic, political and personal." """
    if len(labels) == 1:
        return f"That factor is the {labels[0].lower()} one."
    *first, last = (label.lower() for label in labels)
    count = say_number(len(labels))
    return f"There are {count} factors: {', '.join(first)} and {last}."


def label(name: str, count: int) -> str:
    """What is said before the items of one side of a list: "The failures: " """
    noun = name.lower()
    if not is_countable(name):
        return f"{name}: "
    return f"The {noun if count == 1 else plural(noun)}: "


def is_countable(name: str) -> bool:
    """Whether one can say "the failures": not of "For Korea"."""
    return name.lower().startswith(COUNTABLE)


def singular(nouns: str) -> str:
    return (
        nouns.removesuffix("es") if nouns.endswith("sses") else nouns.removesuffix("s")
    )


def plural(noun: str) -> str:
    return f"{noun}es" if noun.endswith(("s", "x", "ch")) else f"{noun}s"
