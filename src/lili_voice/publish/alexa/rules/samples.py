"""Rules for sample utterances, one intent at a time and all of them together."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

SLOT = re.compile(r"\{(\w+)\}")
SPEAKABLE = re.compile(r"[^\W\d]*(?:[ .'-]+[^\W\d]*)*")
SEARCH = "AMAZON.SearchQuery"


def lint_intent_samples(intent: Mapping[str, Any]) -> Iterator[str]:
    """Characters, declared slots, and a carrier for each SearchQuery."""
    types = {slot.get("name"): slot.get("type") for slot in intent.get("slots", [])}
    for sample in intent.get("samples", []):
        said = f"{intent.get('name')}: sample {sample!r}"
        used = SLOT.findall(sample)
        if not SPEAKABLE.fullmatch(SLOT.sub("", sample)):
            yield f"{said} may hold letters, spaces and . _ ' - only"
        for name in used:
            if name not in types:
                yield f"{said} uses {{{name}}}, which is not declared"
        searched = [name for name in used if types.get(name) == SEARCH]
        if searched and slot_only(sample):
            yield f"{said} needs a carrier phrase beside its SearchQuery"
        if searched and len(used) > 1:
            yield f"{said} may hold no other slot beside its SearchQuery"


def lint_slot_samples(intent: Mapping[str, Any]) -> Iterator[str]:
    """The answers to a slot's prompt may be the slot alone, its SearchQuery too."""
    declared = {slot.get("name") for slot in intent.get("slots", [])}
    for slot in intent.get("slots", []):
        for sample in slot.get("samples", []):
            said = f"{intent.get('name')}: sample {sample!r} of slot {slot.get('name')}"
            if not SPEAKABLE.fullmatch(SLOT.sub("", sample)):
                yield f"{said} may hold letters, spaces and . _ ' - only"
            if not declared.issuperset(SLOT.findall(sample)):
                yield f"{said} uses a slot that is not declared"


def lint_repeats(intents: list[Mapping[str, Any]]) -> Iterator[str]:
    """No two samples may be the same once every slot counts as the same."""
    seen: dict[str, str] = {}
    for intent in intents:
        name = str(intent.get("name"))
        for sample in intent.get("samples", []):
            first = seen.setdefault(same_once_heard(sample), name)
            if first != name:
                yield f"{name}: sample {sample!r} is also one of {first}"
        samples = [same_once_heard(sample) for sample in intent.get("samples", [])]
        if len(samples) > len(set(samples)):
            yield f"{name}: a sample stands there twice"


def lint_catch_alls(intents: list[Mapping[str, Any]]) -> Iterator[str]:
    """A slot alone catches everything, so only one intent may be made of that."""
    names = [
        str(intent.get("name"))
        for intent in intents
        if any(slot_only(sample) for sample in intent.get("samples", []))
    ]
    if len(names) > 1:
        yield f"{' and '.join(sorted(names))}: only one intent may be a slot alone"


def slot_only(sample: str) -> bool:
    return not SLOT.sub("", sample).strip()


def same_once_heard(sample: str) -> str:
    return " ".join(SLOT.sub("{}", sample.lower()).split())
