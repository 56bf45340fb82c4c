"""Rules for a dialog model: what Alexa asks of its own accord, and its prompts."""

from collections.abc import Iterator, Mapping
from typing import Any

from lili_voice.publish.alexa.rules.samples import slot_only

_STRATEGIES = ("ALWAYS", "SKILL_RESPONSE")
# What Alexa does by itself only if it has been given words for it.
_NEEDS = {"elicitationRequired": "elicitation", "confirmationRequired": "confirmation"}


def lint_dialog(whole: Mapping[str, Any]) -> Iterator[str]:
    """Intents and slots exist, have carriers, and each prompt is written and used."""
    intents = whole.get("languageModel", {}).get("intents", [])
    declared = {str(intent.get("name")): intent for intent in intents}
    dialog = whole.get("dialog") or {}
    asked = {str(each.get("name")): each for each in dialog.get("intents", [])}
    yield from _lint_strategy("the dialog", dialog)
    for name, each in asked.items():
        yield from _lint_strategy(f"dialog intent {name}", each)
        if name not in declared:
            yield f"dialog intent {name} is not an intent"
        else:
            yield from _lint_asked(each, declared[name])
    yield from _lint_prompts(whole, asked)
    for name, intent in declared.items():
        yield from _lint_answers(intent, asked.get(name, {}))


def _lint_strategy(said: str, owner: Mapping[str, Any]) -> Iterator[str]:
    strategy = owner.get("delegationStrategy", "ALWAYS")
    if strategy not in _STRATEGIES:
        listed = " or ".join(_STRATEGIES)
        yield f"{said}: delegationStrategy {strategy!r} must be {listed}"


def _lint_asked(asked: Mapping[str, Any], intent: Mapping[str, Any]) -> Iterator[str]:
    name = asked.get("name")
    types = {slot.get("name"): slot.get("type") for slot in intent.get("slots", [])}
    for sample in intent.get("samples", []):
        if slot_only(sample):
            yield f"dialog intent {name}: sample {sample!r} is a slot alone"
    for slot in asked.get("slots", []):
        if types.get(slot.get("name")) != slot.get("type"):
            yield f"dialog intent {name}: slot {slot.get('name')} is not the intent's"


def _lint_prompts(
    whole: Mapping[str, Any], asked: Mapping[str, Mapping[str, Any]]
) -> Iterator[str]:
    written = {str(prompt.get("id")) for prompt in whole.get("prompts") or []}
    used: set[str] = set()
    for name, each in asked.items():
        for spoken in (each, *each.get("slots", [])):
            prompts = spoken.get("prompts") or {}
            used.update(map(str, prompts.values()))
            for need, kind in _NEEDS.items():
                if spoken.get(need) and kind not in prompts:
                    yield f"dialog intent {name}: {need} needs a prompt"
        yield from (
            f"dialog intent {name}: prompt {prompt!r} is not written"
            for prompt in sorted(used - written)
        )
    for prompt in sorted(written - used):
        yield f"prompt {prompt!r} is never used"


def _lint_answers(intent: Mapping[str, Any], asked: Mapping[str, Any]) -> Iterator[str]:
    elicited = {slot.get("name") for slot in asked.get("slots", [])}
    for slot in intent.get("slots", []):
        if slot.get("samples") and slot.get("name") not in elicited:
            said = f"{intent.get('name')}: slot {slot.get('name')}"
            yield f"{said} has samples, but is no slot of a dialog intent"
