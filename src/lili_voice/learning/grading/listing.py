"""What a list question wants: its items, and how many of them."""

import re
from collections.abc import Iterable, Sequence

from lili_voice.english.amounts import Form, find_amounts
from lili_voice.english.numbers import read_number
from lili_voice.english.verbs import is_past
from lili_voice.english.wordforms import stem, words
from lili_voice.turn import Part, Question

FEW = 2  # items; a sentence may have a comma and an "and"
ITEM = 4  # words in an item of a list written with commas
_WRITTEN = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+|\s*&\s*")
_COMMA = re.compile(r"\s*,\s+(?:and\s+)?")
MOST = 12  # items that a question asks for
_TWO = re.compile(r"\b(?:both|pair|couple)\b", re.IGNORECASE)
_ASKS_SEVERAL = re.compile(
    r"^(?:name|give|list|state|identify)\b(?! an? )|\b(?:what|which)\b.*\b(?:were"
    r"|are)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:name|give|state|list|tell me|identify|any|what (?:were|are)|which)"
    r"(?: me| us)?(?: any| the| at least)*"
    r" (?P<count>one|two|three|four|five|six|seven|\d)\b",
    re.IGNORECASE,
)


def parts_of(question: Question) -> tuple[Part, ...]:
    """The items wanted: the parts, or those of an answer written as a list."""
    if question.parts:
        return question.parts
    accepts = question.accepts
    # beside other answers, what reads like a list is one answer of several
    whole = {stem(word) for word in words(accepts[0])} if accepts else set()
    lists = (
        listed(one, question.prompt) or whole <= {stem(w) for w in (*words(one), "and")}
        for one in accepts
    )
    items = listed(accepts[0], question.prompt) if accepts and all(lists) else ()
    return tuple(Part((item,), (question.fact,)) for item in items)


def listed(text: str, told: str = "") -> tuple[str, ...]:
    """The items of "a, b and c" or "a; b; c"; none of any other text.

    Items may be long where there are as many as the question `told` speaks of, or where
    it asks for several.
    """
    if ";" in text:
        return _worded(text.split(";"))
    items = _worded(_WRITTEN.split(text.strip(" .")))
    short = all(len(item.split()) < ITEM for item in items)
    # "coal and steel were mined" is a sentence
    alike = len({any(map(is_past, words(item))) for item in items}) == 1
    if len(items) > 1 and short and alike:
        return items
    by_comma = _worded(_COMMA.split(text.strip(" .")))
    counted = counts_in(told)
    for each in (by_comma, items):
        if len(each) > 1 and len(each) in counted:
            return each
    several = len(items) > FEW and alike and _ASKS_SEVERAL.search(told)
    return items if several else ()


def _worded(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(item.strip() for item in items if words(item))


def counts_in(told: str) -> frozenset[int]:
    """How many of a thing a question speaks of: "what three cures"."""
    amounts = (one for one in find_amounts(told) if one.form is Form.COUNT)
    both = {2} if _TWO.search(told) else set()
    return frozenset(both | {int(one.value) for one in amounts if one.value <= MOST})


def wanted_of(question: Question, parts: Sequence[Part]) -> int:
    """How many items are asked for: "name three"."""
    if question.wants:
        return min(question.wants, len(parts))
    asked = _WANTED.search(question.prompt)
    count = read_number(asked["count"]) if asked else None
    return count if isinstance(count, int) and 0 < count < len(parts) else len(parts)
