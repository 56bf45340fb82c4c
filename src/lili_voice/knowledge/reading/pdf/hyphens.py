"""Words broken between two lines, made whole."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem

SOFT = "\u00ad"
BROKEN = re.compile(r"(?P<before>[^\W_][\w'’-]*)(?P<hyphen>[-\u2010\u2011\u00ad])$")
REST = re.compile(r"[^\W_][\w'’-]*\S*")
SPAN = re.compile(r"\d[-–]$")
WORD = re.compile(r"[^\W_][\w'’]*(?:[-\u2010\u2011][\w'’]+)*")
# These keep their hyphen before a word.
BEGINNINGS = word_set(
    "self well ill mid non ex all half so co anti pro pre post semi short long far"
    " two three four five six seven eight nine ten hundred twenty thirty forty fifty"
    " sixty seventy eighty ninety"
)


@dataclass(frozen=True, slots=True)
class Hyphens:
    """Tells a word broken in two from two joined by a hyphen.

    `written` counts the words of the document, in small letters.
    """

    written: Counter[str] = field(default_factory=Counter)

    def joined(self, lines: Sequence[str]) -> list[str]:
        """Lines, the rest of a broken word moved to the line it begins on."""
        texts = list(lines)
        for at in range(len(texts) - 1):
            texts[at], texts[at + 1] = self._pair(texts[at], texts[at + 1])
        return [text.replace(SOFT, "") for text in texts]

    def _pair(self, text: str, following: str) -> tuple[str, str]:
        rest = REST.match(following)
        if not rest:
            return text, following
        left = following[rest.end() :].lstrip()
        if SPAN.search(text) and following[0].isdigit():
            return text + rest.group(), left
        broken = BROKEN.search(text)
        if not broken or not following[0].islower():
            return text, following
        whole = self._whole(broken, rest.group())
        return text[: broken.start()] + whole, left

    def _whole(self, broken: re.Match[str], rest: str) -> str:
        before, hyphen = broken["before"], broken["hyphen"]
        word = WORD.match(rest)
        after = word.group() if word else rest
        one, two = f"{before}{after}".lower(), f"{before}-{after}".lower()
        keeps = hyphen != SOFT and self._keeps(before.lower(), after.lower(), one, two)
        return f"{before}-{rest}" if keeps else f"{before}{rest}"

    def _keeps(self, before: str, after: str, one: str, two: str) -> bool:
        """Whether the hyphen belongs to the word."""
        if self.written[one] or self.written[two]:
            return self.written[two] > self.written[one]
        if "-" in before:  # "self-confi-dence", "well-to-do"
            rest = before.rpartition("-")[2] + after
            return not (self.written[rest] or known(stem(rest)))
        if known(stem(one)):
            return False
        if before in BEGINNINGS:
            return True
        return known(stem(before)) and known(stem(after))


def hyphens_of(lines: Iterable[str]) -> Hyphens:
    """What a document's own lines tell of the words in them."""
    written = Counter[str]()
    for line in lines:
        words = [found.group().lower() for found in WORD.finditer(line)]
        # the last may be half of a word, and the first the other half
        whole = words[1:-1] if BROKEN.search(line) else words[1:]
        written.update(
            word.replace("\u2010", "-").replace("\u2011", "-") for word in whole
        )
    return Hyphens(written)
