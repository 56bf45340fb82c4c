"""How Lili says again, in another way, what she has said."""

from lili_voice.english.spoken import say_number, say_ordinal

NOTHING = "I haven't told you anything yet."
NOT_YET = "I'll tell you what my notes say when you have answered."
NO_MORE = "My notes say nothing more about that."
NO_LIST = "I haven't told you a list yet."
ALL = "That's all my notes say about it."
BESIDE = "My notes also say this. {facts}"
ONLY_ONE = "There was only one. {fact}"
FIRST_OF_ALL = "That was the first one. {fact}"
NOT_SO_MANY = "There are only {count}."
IN_SHORT = "There are {count} points. The first is this. {fact}"
IS_SPELT = "is spelt"
NO_NAME = "There is no name in that. Say spell, and then the word."
NOT_IN_NOTES = "That name is not in my notes, so I can't spell it for you."
MARKS = {"-": "hyphen", "–": "hyphen", "'": "apostrophe", "’": "apostrophe"}


def nth(number: int, fact: str) -> str:
    """ "Here is the second one. Bread was dear." """
    return f"Here is the {say_ordinal(number)} one. {fact}"


def only(count: int) -> str:
    return NOT_SO_MANY.format(count=say_number(count))


def in_short(count: int, fact: str) -> str:
    return IN_SHORT.format(count=say_number(count), fact=fact)


def letters(word: str) -> str:
    """The letters of a word apart: "L I U"."""
    return " ".join(word.upper())
