"""What a pupil says of their own quiz, progress, exam and data."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from lili_voice.errors import AuthorError
from lili_voice.phrases.beginning import Firsts, begins
from lili_voice.phrases.pen import Sections, read_classes, sections
from lili_voice.phrases.said import Said
from lili_voice.turn import Intent

LONGEST = 24  # words in a sentence of own.txt

_CLASS = re.compile(r"\b[A-Z][A-Z_]+\b")
_TOKEN = re.compile(rf"{_CLASS.pattern}|[()\[\]|]|[a-z0-9]+")
_MARKS = {"(": "(?:", ")": ")", "[": "(?:", "]": ")?", "|": "|"}


@dataclass(frozen=True)
class Sentence:
    """A line of own.txt, a pattern to match words with a space after each.

    The pattern is made when its first word is first said: there are many, and most
    never are.
    """

    intent: Intent
    line: str
    classes: Mapping[str, str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        plain = _CLASS.sub(lambda found: f"({self.classes[found[0]]})", self.line)
        tokens = _TOKEN.findall(plain.replace("'", ""))
        return re.compile("".join(_MARKS.get(t, f"{t} ") for t in tokens))


Own = Mapping[str, tuple[Sentence, ...]]
"""Sentences in their order, under every word they may begin with."""


def read_own(said: Said) -> Intent | None:
    """The intent of a sentence of own.txt; None for any other."""
    if not 0 < len(said) <= LONGEST:
        return None
    key = f"{said.key} "
    sentences = _own().get(said.words[said.start], ())
    return next((s.intent for s in sentences if s.pattern.fullmatch(key)), None)


@cache
def _own() -> Own:
    text = files("lili_voice.phrases").joinpath("own.txt").read_text("utf-8")
    return read_sentences(text, "own.txt")


def read_sentences(text: str, name: str) -> Own:
    """The sentences under each heading.

    AuthorError names the heading or the line of the file `name` that cannot be read.
    """
    found = sections(text)
    classes = read_classes(found.get("words", ()))
    beginnings = {key: _begins(meant, {}) for key, meant in classes.items()}
    begun: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in _sentences(found, classes, name):
        for word in _firsts(sentence.line, beginnings, name):
            begun[word].append(sentence)
    return {word: tuple(those) for word, those in begun.items()}


def _sentences(
    found: Sections, classes: Mapping[str, str], name: str
) -> Iterator[Sentence]:
    for heading in (title for title in found if title != "words"):
        intent = _intent(heading, name)
        yield from (Sentence(intent, line, classes) for line in found[heading])


def _intent(heading: str, name: str) -> Intent:
    try:
        return Intent(heading)
    except ValueError as error:
        raise AuthorError(f"{name}: no intent {heading!r}.") from error


def _firsts(line: str, classes: Mapping[str, Firsts], name: str) -> frozenset[str]:
    try:
        return _begins(line, classes)[0]
    except (KeyError, re.error) as error:
        raise AuthorError(f"{name}: {error} in {line!r}.") from error


def _begins(line: str, classes: Mapping[str, Firsts]) -> Firsts:
    """How a line begins that names these classes; those are told of once, however many
    lines name them."""

    def of_word(word: str) -> Firsts:
        return classes[word] if word[0].isupper() else (frozenset({word}), False)

    return begins(_TOKEN.findall(line.replace("'", "")), of_word)
