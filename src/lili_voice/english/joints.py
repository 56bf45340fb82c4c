"""Where a text can be cut: after a sentence, after a clause, between words."""

import re
from collections.abc import Iterator
from enum import IntEnum

from lili_voice.english.vocabulary import word_set


class Joint(IntEnum):
    """How natural a cut is; the lowest is the best."""

    SENTENCE = 0
    CLAUSE = 1
    WORD = 2


_SENTENCE = re.compile(r"(?<![.!?…])[.!?…]++[\"'’”)\]]*+(?=\s|$)")
_CLAUSE = re.compile(r"[,;:](?=\s)|\s(?=[–—-]\s)")
_WORD = re.compile(r"\s")
_SHORT = word_set("mr mrs ms dr st prof gen col capt no vs c ca e.g i.e etc fig approx")
_LAST_WORD = re.compile(r"(?:^|[\s(])([^\s(]{1,6})$")


def find_joints(text: str) -> Iterator[tuple[int, Joint]]:
    """Positions at which the text may end, in no order."""
    for match in _SENTENCE.finditer(text):
        if not _is_short_form(text, match):
            yield match.end(), Joint.SENTENCE
    for match in _CLAUSE.finditer(text):
        yield match.start(), Joint.CLAUSE
    for match in _WORD.finditer(text):
        yield match.start(), Joint.WORD


def _is_short_form(text: str, stop: re.Match[str]) -> bool:
    """ "Dr." and "J." end no sentence."""
    if stop[0] != ".":
        return False
    start = stop.start()
    word = _LAST_WORD.search(text[max(0, start - 8) : start])
    if word is None:
        return False
    return word[1].lower() in _SHORT or (len(word[1]) == 1 and word[1].isalpha())
