"""What Amazon would refuse in an interaction model, found before it is sent."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lili_voice.publish.alexa.rules.dialogs import lint_dialog
from lili_voice.publish.alexa.rules.examples import lint_examples
from lili_voice.publish.alexa.rules.invocation import lint_invocation
from lili_voice.publish.alexa.rules.samples import (
    lint_catch_alls,
    lint_intent_samples,
    lint_repeats,
    lint_slot_samples,
)
from lili_voice.publish.alexa.rules.types import lint_types
from lili_voice.publish.alexa.values import MOST_BYTES

MOST_INTENTS = 250
REQUIRED = tuple(
    f"AMAZON.{name}Intent"
    for name in (
        *("Help", "Stop", "Cancel", "NavigateHome", "Fallback"),
        *("Repeat", "Yes", "No", "StartOver"),
    )
)
_NAME = re.compile(r"(?:AMAZON\.)?[A-Za-z][A-Za-z_]*")
_UNAVAILABLE = {"AMAZON.Ordinal": "exists in en-US only"}
_LEVELS = ("LOW", "MEDIUM", "HIGH")


def lint(model: Mapping[str, Any], examples: Sequence[str] = ()) -> list[str]:
    """A sentence for each rule of Amazon's that an en-GB model breaks.

    `examples` are the manifest's example phrases, which must be understood.
    """
    whole = model.get("interactionModel", {})
    language = whole.get("languageModel", {})
    intents = language.get("intents", [])
    return [
        *lint_invocation(language.get("invocationName")),
        *_lint_sensitivity(language),
        *_lint_size(model, intents),
        *_lint_names(intents),
        *(said for intent in intents for said in _lint_intent(intent, language)),
        *lint_repeats(intents),
        *lint_catch_alls(intents),
        *lint_types(language),
        *lint_dialog(whole),
        *lint_examples(language, examples),
    ]


def _lint_sensitivity(language: Mapping[str, Any]) -> Iterator[str]:
    configuration = language.get("modelConfiguration", {})
    level = configuration.get("fallbackIntentSensitivity", {}).get("level", "LOW")
    if level not in _LEVELS:
        yield f"fallbackIntentSensitivity {level!r} must be one of {', '.join(_LEVELS)}"


def _lint_size(model: Mapping[str, Any], intents: Sequence[Any]) -> Iterator[str]:
    size = len(json.dumps(model, indent=2, ensure_ascii=False).encode())
    if size > MOST_BYTES:
        yield f"the model weighs {size} bytes; {MOST_BYTES} are allowed"
    if len(intents) > MOST_INTENTS:
        yield f"there are {len(intents)} intents; {MOST_INTENTS} are allowed"


def _lint_names(intents: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    names = Counter(str(intent.get("name")) for intent in intents)
    yield from (
        f"{name} must be among the intents" for name in REQUIRED if name not in names
    )
    for name, count in names.items():
        if count > 1:
            yield f"{name} is declared {count} times"
        if not _NAME.fullmatch(name):
            yield f"{name!r} may hold letters and underscores only"


def _lint_intent(
    intent: Mapping[str, Any], language: Mapping[str, Any]
) -> Iterator[str]:
    name = str(intent.get("name"))
    if not name.startswith("AMAZON.") and not intent.get("samples"):
        yield f"{name} has no samples"
    types = {kind.get("name") for kind in language.get("types", [])}
    for slot in intent.get("slots", []):
        yield from _lint_slot(name, slot, types)
    yield from lint_intent_samples(intent)
    yield from lint_slot_samples(intent)


def _lint_slot(
    intent: str, slot: Mapping[str, Any], types: set[object]
) -> Iterator[str]:
    name, kind = str(slot.get("name")), str(slot.get("type"))
    if not _NAME.fullmatch(name):
        yield f"{intent}: slot {name!r} may hold letters and underscores only"
    if not kind.startswith("AMAZON.") and kind not in types:
        yield f"{intent}: slot {name} has type {kind}, which is not declared"
    if kind in _UNAVAILABLE:
        yield f"{intent}: slot {name} has type {kind}, which {_UNAVAILABLE[kind]}"
