"""Words with capitals that may be a name, without those that only open a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.extracting.capitals import (
    COMMON,
    NOBLE,
    SITE,
    THING,
    TITLES,
    first_names,
    known_people,
    known_places,
)

WORD = r"[A-ZÀ-Þ][\w’'-]*\w"
PART = rf"(?:{WORD}|[A-Z]\.(?=\s+[A-Z])|[IVX]+\b)"
JOINT = r"(?:of|von|van|der|den|de|del|di|da|la|le|al|bin|the)"
RUN = re.compile(rf"{WORD}(?:\s+(?:{JOINT}\s+){{0,2}}{PART})*")
OWNER = re.compile(r"(?:[’']s|(?<=s)[’'])$")
THE = re.compile(r"\bthe\s+$", re.I)
OPENING = re.compile(r"(?:^|[.!?:;(“‘])[\s“‘\"'(]*$")
LONGEST = 12  # words; a longer run is a title in capitals, or no text at all
NEAR = 12  # characters before a name that are looked at
NO_NAME = re.compile(
    r"\w{3}(?:ly|ing|ed|tion|ism|ists?|ity|ment|ness|ians?|ese|ance|ence)$"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words with capitals, where they stand, the title before them, and whether
    something is theirs ("Tyler's men")."""

    words: tuple[str, ...]
    start: int
    end: int
    title: str = ""
    owns: bool = False


def runs_of(text: str, proper: frozenset[str]) -> Iterator[Run]:
    """Capitalised words that may be a name, without those that only open a sentence."""
    for found in RUN.finditer(text):
        words = OWNER.sub("", found.group()).split()
        if len(words) > LONGEST:
            continue
        at, title = 0, ""
        if " ".join(words).lower() not in known_places():
            before = text[max(0, found.start() - NEAR) : found.start()]
            opens = bool(OPENING.search(before))
            at, title = _past_common(words, proper, opens=opens)
            at = _noble_at(before, words, at)
        if words[at:]:
            start = found.end() - len(found.group().split(None, at)[-1])
            owns = bool(OWNER.search(found.group()))
            yield Run(tuple(words[at:]), start, found.end(), title, owns)


def _past_common(
    words: Sequence[str], proper: frozenset[str], *, opens: bool
) -> tuple[int, str]:
    """Where a name begins in a run of words, and the title before it."""
    at, title = 0, ""
    while at < len(words):
        word = words[at]
        if word in TITLES and _in_title(words[at:]):
            title = word
        elif word.lower() not in COMMON:
            if not (opens and at == 0 and _opens_only(words, proper)):
                break
        elif title:
            title = ""
        at += 1
        while at < len(words) and words[at].islower():
            at, title = at + 1, ""  # an Earl of Kent, a King of France
    return at, title


def _noble_at(before: str, words: Sequence[str], at: int) -> int:
    """Where "the Duke of Norfolk" begins, who is a person; else `at`."""
    first = int(words[0] == "The")
    ranked = words[first + 1 : first + 2] == ["of"] and words[first] in NOBLE
    return first if ranked and (first or THE.search(before)) else at


def _in_title(words: Sequence[str]) -> bool:
    """ "King John", but neither "Justice Party" nor "St Albans"."""
    rest = " ".join(words[1:])
    place = " ".join(words).lower() in known_places()
    return not place and not (THING.search(rest) or SITE.search(rest))


def _opens_only(words: Sequence[str], proper: frozenset[str]) -> bool:
    """Whether a sentence's first word has its capital for that reason alone.

    "Wat Tyler" may never stand inside a sentence: a word that is no English one, before
    another capital, is a first name.
    """
    first = words[0]
    low = first.lower()
    if first in proper or low in known_places():
        return False
    if low in (first_names() if len(words) > 1 else known_people()):
        return False
    if len(words) > 1 and f"{low} {words[1].lower()}" in known_people():
        return False
    plain = known(stem(low)) or bool(NO_NAME.search(low))
    return plain or len(words) == 1 or not words[1][0].isupper()
