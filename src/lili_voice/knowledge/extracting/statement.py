"""One statement on its way to become a fact."""

import re
from dataclasses import dataclass, replace

from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem
from lili_voice.knowledge.extracting.capitals import (
    COMMON,
    NOBLE,
    TITLES,
    known_places,
)
from lili_voice.knowledge.facts import Kind

# "Abolition of Slavery Act", "Poor Law", "Article 48": what follows shows a name.
JOINED = re.compile(r" (?:(?:of|for) (?:the )?)?[A-Z\d]")
LONGEST = 3  # lines that one statement may stand on
Lines = tuple[int, int]
SMALL = (
    STOP
    | QUESTION_WORDS
    | word_set("after before without not never although since until people no")
)


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of a document with the first and last line they stand on.

    `place` is the 1-based place in a list; `kind` is what the statement itself shows
    it to be for, None where only its heading does. `whole` statements need nothing
    from their heading. `asked` are the questions that its author lists for it.
    """

    text: str
    lines: Lines
    label: str = ""
    place: int | None = None
    kind: Kind | None = None
    whole: bool = False
    asked: tuple[str, ...] = ()

    def saying(self, text: str, *others: Lines) -> "Statement":
        """The same in other words, some of which stand on other lines."""
        return replace(self, text=text, lines=spanned(self.lines, *others))


def spanned(*lines: Lines) -> Lines:
    """From the first to the last of some lines."""
    return min(first for first, _ in lines), max(last for _, last in lines)


def near(*lines: Lines, longest: int = LONGEST) -> bool:
    """Whether one statement may stand on all of these lines."""
    first, last = spanned(*lines)
    return last - first < longest


def uncapped(text: str, proper: frozenset[str]) -> str:
    """A sentence as it goes on after a colon: "miners" for "Miners", "Stalin" still."""
    words = text.split(maxsplit=2)
    if not words or not words[0][:1].isupper() or not words[0][1:].islower():
        return f"a{text[1:]}" if words and words[0] == "A" else text
    first = words[0].strip(",.;:")
    low = first.lower()
    if low in SMALL and low != "may":
        return text[:1].lower() + text[1:]
    following = JOINED.match(text[len(words[0]) :])
    capitals = following is not None and first == words[0]
    titled = first in TITLES or first in NOBLE
    named = titled or first in proper or low in COMMON | known_places() or capitals
    plain = known(stem(low)) or low.endswith(("ing", "ed", "ly"))
    return text if named or not plain else text[:1].lower() + text[1:]


def capped(text: str) -> str:
    """A statement begins with a capital, as a sentence does; but "c.1250"."""
    return text if re.match(r"ca?\.? ?\d", text) else text[:1].upper() + text[1:]
