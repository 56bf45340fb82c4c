"""Lines of distress.txt and signs.txt, written out as patterns over words.

What is compared are words with one of each doubled letter and a space after each.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lili_voice.errors import AuthorError

_TWICE = re.compile(r"([a-hj-z])\1+")  # not the "ii" of a king
_TOKEN = re.compile(r"\.{1,3}|[()|\[~_]|\]\+?|[a-z]+\*?")
_CLASS = re.compile(r"\b[A-Z][A-Z_]+\b")
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
class Pen:
    """Writes lines as patterns; `far` are the words that "~" does not pass."""

    same: Mapping[str, str]
    classes: Mapping[str, str]
    far: frozenset[str] = frozenset()

    def pattern(self, lines: Iterable[str]) -> re.Pattern[str]:
        """Finds any of the lines at the beginning of any word."""
        return re.compile(rf"(?<![^ ])(?:{'|'.join(map(self.line, lines))})")

    def line(self, line: str) -> str:
        """One line as a pattern; re.error when its brackets do not fit."""
        parts = [self._part(token) for token in self._tokens(line)]
        if line.endswith(" ..."):
            parts[-1] = parts[-1].removesuffix("?")
        return "".join(parts)

    def begun(self, lines: Iterable[str]) -> Mapping[str, tuple[re.Pattern[str], ...]]:
        """Each line under every word it may begin with; "_" is any word."""
        found: dict[str, list[re.Pattern[str]]] = defaultdict(list)
        for line in lines:
            pattern = re.compile(self.line(line))
            for word in self.firsts(line):
                found[word].append(pattern)
        return {word: tuple(patterns) for word, patterns in found.items()}

    def words(self, line: str) -> frozenset[str]:
        """Every word in a line, with its endings."""
        spelled = (t for t in self._tokens(line) if t[0].isalpha())
        return frozenset(form for token in spelled for form in self._forms(token))

    def firsts(self, line: str) -> frozenset[str]:
        """Every word that a line may begin with, which may not be left out whole."""
        found, empty = self._choices(deque(self._tokens(line)))
        if empty:
            raise AuthorError(f"Everything may be left out of {line!r}; name a word.")
        return frozenset(found)

    def _choices(self, tokens: deque[str]) -> tuple[set[str], bool]:
        """The first words of what comes up to a closing bracket; if it may be empty."""
        found: set[str] = set()
        empty, some_empty = True, False
        while tokens and tokens[0][0] not in ")]":
            token = tokens.popleft()
            if token == "|":
                empty, some_empty = True, some_empty or empty
                continue
            first, optional = self._first(token, tokens)
            if empty:
                found |= first
                empty = optional
        return found, empty or some_empty

    def _first(self, token: str, tokens: deque[str]) -> tuple[set[str], bool]:
        if token not in ("(", "["):
            first = set(self._forms(token))
            return first, not first
        inner, empty = self._choices(tokens)
        return inner, tokens.popleft() != ")" or empty

    def _tokens(self, line: str) -> list[str]:
        written = _CLASS.sub(lambda m: f"({self.classes[m[0]]})", line)
        return _TOKEN.findall(written)

    def _forms(self, token: str) -> Iterator[str]:
        word = once(token)
        if word.endswith("*"):
            yield from (word[:-1] + ending for ending in _ENDINGS)
        else:
            yield self.same.get(word, word).split()[0]

    def _part(self, token: str) -> str:
        if token == "~":
            return f"(?:(?!(?:{'|'.join(sorted(self.far))}) )[^ ~]+ ){{0,6}}?"
        if token in _MARKS:
            return _MARKS[token]
        word = once(token)
        if word.endswith("*"):
            return f"{word[:-1]}(?:{'|'.join(_ENDINGS)}) "
        return f"{self.same.get(word, word)} "
