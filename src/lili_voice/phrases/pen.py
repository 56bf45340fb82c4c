"""Lines of distress.txt and signs.txt, written out as patterns over words.

What is compared are words with one of each doubled letter and a space after each.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lili_voice.errors import AuthorError
from lili_voice.phrases.beginning import Firsts, begins

_TWICE = re.compile(r"([a-hj-z])\1+")  # not the "ii" of a king
_CLASS = re.compile(r"\b[A-Z][A-Z_]+\b")
_TOKEN = re.compile(rf"{_CLASS.pattern}|\.{{1,3}}|[()|\[~_]|\]\+?|[a-z]+\*?")
_ENDINGS = ("ing", "in", "ed", "es", "s", "e", "d", "en", "")
_WORD = "(?:[^ ~]+ )"
_REST = "(?:(?!but |sorry )[^ ~]+ )"
_MARKS = {
    "(": "(?:",
    "[": "(?:",
    ")": ")",
    "]": ")?",
    "]+": "){0,6}",
    "|": "|",
    ".": "$",
}
_MARKS |= {"_": _WORD, "..": _WORD + "{0,3}?", "...": _REST + "{1,40}?"}

Sections = Mapping[str, list[str]]


def once(word: str) -> str:
    """With one of each doubled letter: "killl", "kill" and "kil" are all "kil"."""
    return _TWICE.sub(r"\1", word)


def sections(text: str) -> Sections:
    """The lines under each heading."""
    found: dict[str, list[str]] = defaultdict(list)
    heading = ""
    for line in map(str.strip, text.splitlines()):
        if line.endswith(":"):
            heading = line[:-1]
        elif line and not line.startswith("#"):
            found[heading].append(line)
    return found


def listed(lines: Iterable[str]) -> frozenset[str]:
    """The words of lines that are a list of words, as they are compared."""
    return frozenset(map(once, " ".join(lines).split()))


def read_same(lines: Iterable[str]) -> Mapping[str, str]:
    """What is read for each word, or for two that belong together ("can_not")."""
    found: dict[str, str] = {}
    for line in lines:
        heard, _, read = line.partition("=")
        meant = " ".join(map(once, read.split()))
        found |= {once(key.replace("_", " ")): meant for key in heard.split()}
    return found


def read_classes(lines: Iterable[str]) -> Mapping[str, str]:
    """Each class of words, written out in small letters."""
    found: dict[str, str] = {}
    for line in lines:
        name, _, meant = line.partition("=")
        found[name.strip()] = _CLASS.sub(lambda m: f"({found[m[0]]})", meant)
    return found


@dataclass(frozen=True, slots=True)
class _Class:
    """What is told of a class of words once, however many lines name it."""

    pattern: str
    begins: Firsts
    words: frozenset[str]


@dataclass(frozen=True)
class Pen:
    """Writes lines as patterns; `far` are the words that "~" does not pass."""

    same: Mapping[str, str]
    classes: Mapping[str, str]
    far: frozenset[str] = frozenset()

    def pattern(self, lines: Iterable[str]) -> re.Pattern[str]:
        """Finds any of the lines at the beginning of any word."""
        return re.compile(rf"(?<![^ ])(?:{'|'.join(map(self.line, lines))})")

    def line(self, line: str) -> str:
        """One line as a pattern, whose brackets fit if `firsts` does not raise."""
        parts = [self._part(token) for token in _TOKEN.findall(line)]
        if line.endswith(" ..."):
            parts[-1] = parts[-1].removesuffix("?")
        return "".join(parts)

    def begun(self, lines: Iterable[str]) -> "Mapping[str, tuple[Line, ...]]":
        """Each line under every word it may begin with; "_" is any word."""
        found: dict[str, list[Line]] = defaultdict(list)
        for text in lines:
            line = Line(self, text)
            for word in self.firsts(text):
                found[word].append(line)
        return {word: tuple(those) for word, those in found.items()}

    def words(self, line: str) -> frozenset[str]:
        """Every word in a line, with its endings."""
        spelled = (t for t in _TOKEN.findall(line) if t[0].isalpha())
        return frozenset[str]().union(*map(self._words, spelled))

    def firsts(self, line: str) -> frozenset[str]:
        """Every word that a line may begin with, which may not be left out whole.

        re.error where its brackets do not fit, KeyError for a class that is none.
        """
        found, empty = begins(_TOKEN.findall(line), self._begins)
        if empty:
            raise AuthorError(f"Everything may be left out of {line!r}; name a word.")
        return found

    @cached_property
    def _classes(self) -> Mapping[str, _Class]:
        return {
            name: _Class(
                f"(?:{self.line(meant)})",
                begins(_TOKEN.findall(meant), self._begins),
                self.words(meant),
            )
            for name, meant in self.classes.items()
        }

    def _begins(self, token: str) -> Firsts:
        if token[0].isupper():
            return self._classes[token].begins
        first = frozenset(self._forms(token))
        return first, not first

    def _words(self, token: str) -> frozenset[str]:
        if token[0].isupper():
            return self._classes[token].words
        return frozenset(self._forms(token))

    def _forms(self, token: str) -> Iterator[str]:
        word = once(token)
        if word.endswith("*"):
            yield from (word[:-1] + ending for ending in _ENDINGS)
        else:
            yield self.same.get(word, word).split()[0]

    def _part(self, token: str) -> str:
        if token[0].isupper():
            return self._classes[token].pattern
        if token == "~":
            return f"(?:(?!(?:{'|'.join(sorted(self.far))}) )[^ ~]+ ){{0,6}}?"
        if token in _MARKS:
            return _MARKS[token]
        word = once(token)
        if word.endswith("*"):
            return f"{word[:-1]}(?:{'|'.join(_ENDINGS)}) "
        return f"{self.same.get(word, word)} "


@dataclass(frozen=True)
class Line:
    """A line that becomes a pattern when its first word is first said: there are
    hundreds, and most never are."""

    pen: Pen
    text: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.pen.line(self.text))
