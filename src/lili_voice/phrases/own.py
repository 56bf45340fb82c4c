"""What a pupil says of their own quiz, progress, exam and data."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from lili_voice.errors import AuthorError
from lili_voice.phrases.pen import read_classes, sections
from lili_voice.phrases.said import Said
from lili_voice.turn import Intent

LONGEST = 24  # words in a sentence of own.txt

_CLASS = re.compile(r"\b[A-Z][A-Z_]+\b")
_TOKEN = re.compile(r"[()\[\]|]|[a-z0-9]+")
_MARKS = {"(": "(?:", ")": ")", "[": "(?:", "]": ")?", "|": "|"}


def read_own(said: Said) -> Intent | None:
    """The intent of a sentence of own.txt; None for any other."""
    if len(said) > LONGEST:
        return None
    key = f"{said.key} "
    found = (i for i, pattern in _patterns().items() if pattern.fullmatch(key))
    return next(found, None)


@cache
def _patterns() -> Mapping[Intent, re.Pattern[str]]:
    text = files("lili_voice.phrases").joinpath("own.txt").read_text("utf-8")
    return read_patterns(text, "own.txt")


def read_patterns(text: str, name: str) -> Mapping[Intent, re.Pattern[str]]:
    """One pattern for each heading, to match words with a space after each.

    AuthorError names the heading or the line of the file `name` that cannot be read.
    """
    found = sections(text)
    classes = read_classes(found.get("words", ()))
    return {
        _intent(heading, name): re.compile("|".join(_lines(lines, classes, name)))
        for heading, lines in found.items()
        if heading != "words"
    }


def _intent(heading: str, name: str) -> Intent:
    try:
        return Intent(heading)
    except ValueError as error:
        raise AuthorError(f"{name}: no intent {heading!r}.") from error


def _lines(
    lines: Sequence[str], classes: Mapping[str, str], name: str
) -> Iterator[str]:
    for line in lines:
        try:
            yield _pattern(line, classes)
        except (KeyError, re.error) as error:
            raise AuthorError(f"{name}: {error} in {line!r}.") from error


def _pattern(line: str, classes: Mapping[str, str]) -> str:
    plain = _CLASS.sub(lambda found: f"({classes[found[0]]})", line).replace("'", "")
    tokens = _TOKEN.findall(plain)
    pattern = "".join(_MARKS.get(token, f"{token} ") for token in tokens)
    re.compile(pattern)
    return f"(?:{pattern})"
