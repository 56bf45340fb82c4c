"""Rules for custom slot types and their values."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lili_voice.publish.alexa.rules.samples import (
    SPEAKABLE,
    same_once_heard,
    slot_only,
)
from lili_voice.publish.alexa.values import COMMANDS
from lili_voice.publish.expected import CHOSEN, LONGEST

# Values of several words, from which a recogniser learns how long an answer may be.
FEWEST_CAUGHT = 20
FEWEST_LETTERS = 2  # but for the letters of choices
MOST_CAUGHT = 30  # words of one value: nobody says more in one breath
_NAME = re.compile(r"[A-Za-z][A-Za-z_]*")


def lint_types(language: Mapping[str, Any]) -> Iterator[str]:
    """Values, synonyms and ids of every type, and the shape of the catch-all's."""
    types = language.get("types", [])
    names = Counter(str(kind.get("name")) for kind in types)
    yield from (f"type {name} is declared twice" for name in names if names[name] > 1)
    caught, taken = _caught(language), _taken(language)
    for name in sorted(caught - names.keys()):
        yield f"type {name} catches all, so it must be one that may be extended"
    for kind in types:
        name, values = str(kind.get("name")), kind.get("values", [])
        if not _NAME.fullmatch(name):
            yield f"type {name!r} may hold letters and underscores only"
        if not values:
            yield f"type {name} has no values"
        for value in values:
            yield from _lint_value(name, value)
        yield from _lint_ids(name, values)
        yield from _lint_words(name, values)
        if name in caught:
            yield from _lint_caught(name, values)
            yield from _lint_clashes(name, values, taken)


def _lint_value(kind: str, value: Mapping[str, Any]) -> Iterator[str]:
    for text in _texts(value):
        said = f"type {kind}: value {text!r}"
        if not text.strip():
            yield f"{said} is empty"
        if len(text) > LONGEST:
            yield f"{said} is longer than {LONGEST} characters"
        if not SPEAKABLE.fullmatch(text):
            yield f"{said} may hold letters, spaces and . _ ' - only"


def _lint_ids(kind: str, values: list[Mapping[str, Any]]) -> Iterator[str]:
    ids = Counter(value.get("id") for value in values)
    for key, count in ids.items():
        if not key:
            yield f"type {kind}: {count} values have no id, so theirs would not last"
        elif count > 1:
            yield f"type {kind}: id {key!r} is used {count} times"


def _lint_words(kind: str, values: list[Mapping[str, Any]]) -> Iterator[str]:
    words = Counter(text.lower() for value in values for text in _texts(value))
    for text, count in words.items():
        if count > 1:
            yield f"type {kind}: {text!r} is a value or synonym {count} times"


def _lint_caught(kind: str, values: list[Mapping[str, Any]]) -> Iterator[str]:
    texts = [text for value in values for text in _texts(value)]
    if sum(len(text.split()) > 1 for text in texts) < FEWEST_CAUGHT:
        yield f"type {kind} catches all: {FEWEST_CAUGHT} values need several words"
    for text in texts:
        short = len(text) < FEWEST_LETTERS and text not in CHOSEN
        if short or len(text.split()) > MOST_CAUGHT:
            said = f"must have 1 to {MOST_CAUGHT} words"
            yield f"type {kind} catches all: {text!r} {said}"


def _lint_clashes(
    kind: str, values: list[Mapping[str, Any]], taken: Mapping[str, str]
) -> Iterator[str]:
    for value in values:
        for text in map(str.lower, _texts(value)):
            if text in taken:
                yield f"type {kind}: {text!r} is also a sample of {taken[text]}"
            elif text in COMMANDS:
                yield f"type {kind}: {text!r} is a command of the device"


def _taken(language: Mapping[str, Any]) -> dict[str, str]:
    """The intent of every sample without a slot."""
    return {
        same_once_heard(sample): str(intent.get("name"))
        for intent in language.get("intents", [])
        for sample in intent.get("samples", [])
        if "{" not in sample
    }


def _texts(value: Mapping[str, Any]) -> list[str]:
    name = value.get("name", {})
    return [str(name.get("value", "")), *map(str, name.get("synonyms") or [])]


def _caught(language: Mapping[str, Any]) -> set[str]:
    """The types of slots that stand alone in a sample."""
    return {
        str(slot.get("type"))
        for intent in language.get("intents", [])
        for sample in intent.get("samples", [])
        if slot_only(sample)
        for slot in intent.get("slots", [])
        if f"{{{slot.get('name')}}}" in sample
    }
