"""Numbers and places, as a teacher is told them."""

import re
from collections.abc import Iterable, Sequence

from lili_voice.english.years import MONTH_NAMES
from lili_voice.knowledge.facts import Kind

# What a file could hold to mislead whoever reads of it: marks that steer a terminal,
# and those that turn the direction of a line.
STEERING = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
PLURALS = {
    Kind.PERSON: "people",
    Kind.FACTOR: "points for a factor",
    Kind.ARGUMENT: "lines of argument",
}
SINGULARS = {
    Kind.FACTOR: "point for a factor",
    Kind.ARGUMENT: "line of argument",
}


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 fact", "2,000 facts"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def counted_kind(number: int, kind: Kind) -> str:
    """ "3 reasons", "2 people"."""
    return counted(number, SINGULARS.get(kind, kind.value), PLURALS.get(kind, ""))


def folded(numbers: Iterable[int]) -> str:
    """Rising numbers, neighbours folded: "3, 7-9"."""
    return ", ".join(folded_range(first, last) for first, last in runs(numbers))


def folded_range(first: int, last: int) -> str:
    """ "3", "3-5"."""
    return f"{first}" if first == last else f"{first}-{last}"


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Rising numbers as their first and last neighbours: (3, 3), (7, 9)."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number <= found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def shown(text: str) -> str:
    """A text that does nothing to the screen it is shown on."""
    return STEERING.sub("�", text)


def opening(text: str, most: int) -> str:
    """The first words of a text, in no more characters than `most`."""
    bare = " ".join(shown(text).split())
    if len(bare) <= most:
        return bare
    return f"{bare[: most - 3].rsplit(' ', 1)[0]} ..."


def numbered(unit: str, numbers: Sequence[int]) -> str:
    """ "line 3", "paragraphs 3, 7-9"."""
    return f"{unit if len(numbers) == 1 else unit + 's'} {folded(numbers)}"


def dated(iso: str) -> str:
    """ "24 June 1948", "May 1958", "1958 to 1962", "55 BC", from ISO 8601."""
    return " to ".join(_date(part) for part in iso.split("/"))


def _date(iso: str) -> str:
    before = iso.startswith("-")
    year, *rest = iso.removeprefix("-").split("-")
    # ISO has a year 0, so that 55 BC is -0054
    said = f"{int(year) + 1} BC" if before else f"{int(year)}"
    if rest:
        said = f"{MONTH_NAMES[int(rest[0]) - 1]} {said}"
    return f"{int(rest[1])} {said}" if rest[1:] else said
