"""Whether two answers could be taken for one another by ear."""

import re
from collections.abc import Collection

from lili_voice.english.dates import find_dates, say_date
from lili_voice.english.numbers import find_numbers, say_number
from lili_voice.english.sounds import likeness
from lili_voice.english.thesaurus import same_meaning
from lili_voice.english.wordforms import words
from lili_voice.knowledge.extracting.capitals import TITLES
from lili_voice.learning.bank.draft import content

FLOOR = 0.8  # likeness of sound from which two answers are too alike
TEEN_OR_TEN = re.compile(r"(?P<root>thir|four|for|fif|six|seven|eigh|nine)t(?:een|y)$")
ROOTS = {"for": "four"}


def too_alike(one: str, two: str) -> bool:
    """Whether two answers share a word with a meaning, or sound much the same."""
    if _is_value(one) and _is_value(two):
        return _values_alike(spoken(one), spoken(two))
    if _share_a_meaning(one, two):
        return True
    return likeness(spoken(one), spoken(two)) >= FLOOR


def _share_a_meaning(one: str, two: str) -> bool:
    """Whether a word of the one means what a word of the other means."""
    first, second = (content(_untitled(text)) for text in (one, two))
    return any(same_meaning(a, b) for a in first for b in second)


def _untitled(text: str) -> str:
    """A name without the title that many may have."""
    spoken = text.split()
    return " ".join(spoken[1:] if spoken[0] in TITLES and spoken[1:] else spoken)


def apart_from_all(text: str, others: Collection[str]) -> bool:
    """Whether a text is unlike each of some others."""
    return not any(too_alike(text, other) for other in others)


def spoken(text: str) -> str:
    """A date or a number as it is said aloud; other words as they are."""
    for span in find_dates(text):
        return say_date(span)
    numbers = find_numbers(text)
    if numbers and not re.search(r"[A-Z]", text):
        start, end = numbers[0].start, numbers[0].end
        return f"{text[:start]}{say_number(numbers[0].value)}{text[end:]}"
    return text


def _is_value(text: str) -> bool:
    return bool(find_dates(text) or find_numbers(text))


def _values_alike(one: str, two: str) -> bool:
    """By the words in which two dates or numbers differ: "fifteen" and "fifty"."""
    first, second = words(one.replace("-", " ")), words(two.replace("-", " "))
    left = [word for word in first if word not in second]
    right = [word for word in second if word not in first]
    if not (left and right):
        return True
    if any(_teen_for_ten(a, b) for a in left for b in right):
        return True
    return likeness(" ".join(left), " ".join(right)) >= FLOOR


def _teen_for_ten(one: str, two: str) -> bool:
    roots = [TEEN_OR_TEN.match(word) for word in (one, two)]
    if not (roots[0] and roots[1]):
        return False
    first, second = (ROOTS.get(r["root"], r["root"]) for r in roots if r)
    return first == second
