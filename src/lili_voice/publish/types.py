"""Rules for the values of custom slot types."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lili_voice.publish.expected import LONGEST, fits
from lili_voice.publish.samples import SPEAKABLE, slot_only

FEWEST_CAUGHT = 20  # values from which a recogniser learns how long an answer may be


def lint_types(language: Mapping[str, Any]) -> Iterator[str]:
    """Values, synonyms and ids of every type, and the shape of the catch-all's."""
    types = language.get("types", [])
    names = Counter(str(kind.get("name")) for kind in types)
    yield from (f"type {name} is declared twice" for name in names if names[name] > 1)
    caught = _caught(language)
    for kind in types:
        name, values = str(kind.get("name")), kind.get("values", [])
        if not values:
            yield f"type {name} has no values"
        for value in values:
            yield from _lint_value(name, value)
        yield from _lint_ids(name, values)
        yield from _lint_words(name, values)
        if name in caught:
            yield from _lint_caught(name, values)


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
    if len(values) < FEWEST_CAUGHT:
        yield f"type {kind} catches all, so it needs {FEWEST_CAUGHT} values or more"
    for value in values:
        for text in _texts(value):
            if not fits(text):
                yield f"type {kind} catches all: {text!r} must have 2 to 9 words"


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
