"""How an answer from the notes is framed."""

from lili_voice.english.numbers import say_number

OFFER = "Shall I ask you one?"
GO_ON = "Shall I go on?"
UNKNOWN = "My notes don't say."
NEAREST = "The nearest they have is this: {fact}"
ASK_ELSE = "What else would you like to know?"
EXPLAIN_SHORT = "My notes don't say what {short} stands for."
LONG_FORM = "{short} is short for {long}."
SAYS = "My notes say this: "
BACK = "Now, back to my question. "
LAST = "That's all of them."
AGAIN = "Sorry, I didn't catch that. Could you say it again?"


def how_many(count: int, things: str) -> str:
    return f"My notes list {say_number(count)} {things}."


def factors(labels: list[str]) -> str:
    """ "The essay plan argues four factors: ideology, economic, ..." """
    if len(labels) == 1:
        return f"That factor is the {labels[0].lower()} one."
    *first, last = (label.lower() for label in labels)
    count = say_number(len(labels))
    return f"There are {count} factors: {', '.join(first)} and {last}."


def label(name: str, count: int) -> str:
    """What is said before the items of one side of a list: "The failures: " """
    if count == 1:
        return f"The {name.lower()}: "
    return f"The {plural(name.lower())}: "


def singular(nouns: str) -> str:
    return (
        nouns.removesuffix("es") if nouns.endswith("sses") else nouns.removesuffix("s")
    )


def plural(noun: str) -> str:
    return f"{noun}es" if noun.endswith(("s", "x", "ch")) else f"{noun}s"
