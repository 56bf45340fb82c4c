"""How an answer from the notes is framed."""

from lili_voice.english.numbers import say_number

OFFER = "Shall I ask you one?"
GO_ON = "Shall I go on?"
UNKNOWN = "My notes don't say."
NEAREST = "The nearest they have is this: {fact}"
ASK_ELSE = "What else would you like to know?"
LONG_FORM = "{short} is short for {long}."
LAST = "That's all of them."
COUNTABLE = ("success", "failure", "advantage", "disadvantage", "strength", "weakness")


def how_many(count: int, things: str) -> str:
    return f"My notes list {say_number(count)} {things}."


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
    if not noun.startswith(COUNTABLE):
        return f"{name}: "
    return f"The {noun if count == 1 else plural(noun)}: "


def singular(nouns: str) -> str:
    return (
        nouns.removesuffix("es") if nouns.endswith("sses") else nouns.removesuffix("s")
    )


def plural(noun: str) -> str:
    return f"{noun}es" if noun.endswith(("s", "x", "ch")) else f"{noun}s"
