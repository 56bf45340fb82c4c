"""Rules for a dialog model: what Alexa asks of its own accord, and its prompts."""

from collections.abc import Iterator, Mapping
from typing import Any

from lili_voice.publish.samples import slot_only


def lint_dialog(whole: Mapping[str, Any]) -> Iterator[str]:
    """Intents and slots exist, have carriers, and their prompts are written."""
    declared = {
        str(intent.get("name")): intent
        for intent in whole.get("languageModel", {}).get("intents", [])
    }
    prompts = {str(prompt.get("id")) for prompt in whole.get("prompts") or []}
    for asked in (whole.get("dialog") or {}).get("intents", []):
        name = str(asked.get("name"))
        if name not in declared:
            yield f"dialog intent {name} is not an intent"
        else:
            yield from _lint_asked(asked, declared[name])
        for prompt in _prompts(asked):
            if prompt not in prompts:
                yield f"dialog intent {name}: prompt {prompt!r} is not written"


def _lint_asked(asked: Mapping[str, Any], intent: Mapping[str, Any]) -> Iterator[str]:
    name = asked.get("name")
    types = {slot.get("name"): slot.get("type") for slot in intent.get("slots", [])}
    for sample in intent.get("samples", []):
        if slot_only(sample):
            yield f"dialog intent {name}: sample {sample!r} is a slot alone"
    for slot in asked.get("slots", []):
        if types.get(slot.get("name")) != slot.get("type"):
            yield f"dialog intent {name}: slot {slot.get('name')} is not the intent's"


def _prompts(asked: Mapping[str, Any]) -> Iterator[str]:
    for spoken in (asked, *asked.get("slots", [])):
        yield from map(str, (spoken.get("prompts") or {}).values())
