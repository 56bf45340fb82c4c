"""The words a recogniser should expect: names, dates and questions of the notes."""

import re
from collections.abc import Iterable, Iterator

from lili_voice.knowledge.facts import Fact
from lili_voice.phrases.in_words import in_words

FEWEST, MOST = 2, 9  # words in a value; the words heard follow the values listed
LONGEST = 140  # characters; a longer value makes Alexa's build fail

_ISO = re.compile(r"(\d{3,4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def words_to_expect(facts: Iterable[Fact]) -> list[str]:
    """What pupils may say about facts: 2 to 9 words each, letters only, sorted."""
    return tidy_words(text for fact in facts for text in _said_of(fact))


def tidy_words(texts: Iterable[str]) -> list[str]:
    """Those texts which, figures said as words, are of a length to be published."""
    spoken = {in_words(text) for text in texts}
    return sorted(text for text in spoken if fits(text))


def fits(text: str) -> bool:
    """Whether a value is neither too short nor too long."""
    return FEWEST <= len(text.split()) <= MOST and len(text) <= LONGEST


def _said_of(fact: Fact) -> Iterator[str]:
    yield from (fact.topic, fact.section, fact.label, fact.text)
    yield from fact.people
    yield from fact.places
    yield from map(_date, fact.dates)
    yield from fact.questions


def _date(iso: str) -> str:
    """ "1958-05/1962" -> "May 1958 to 1962"; what is no such date is nothing."""
    ends = [_ISO.fullmatch(end) for end in iso.split("/")]
    return " to ".join(_day(*end.groups()) for end in ends if end)


def _day(year: str, month: str | None, day: str | None) -> str:
    if month is None or not 1 <= int(month) <= len(_MONTHS):
        return year
    name = _MONTHS[int(month) - 1]
    return f"the {int(day)}th of {name} {year}" if day else f"{name} {year}"
