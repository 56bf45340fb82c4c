"""Rules for one intent of Dialogflow ES, and for one of its sentences."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from lili_voice.publish.dialogflow.rules.limits import MOST_PARAMETERS, lint_count

Json = Mapping[str, Any]


def lint_intent(intent: Json, kinds: Collection[str]) -> Iterator[str]:
    """It asks our webhook, and has words of its own for when that fails.

    `kinds` are the agent's own entities, "@lili_words" and such.
    """
    name, response = intent.get("name"), _response(intent)
    if not intent.get("webhookUsed"):
        yield f"{name} does not ask the webhook"
    if not response.get("action"):
        yield f"{name} has no action"
    if not any(message.get("speech") for message in response.get("messages", [])):
        yield f"{name} says nothing when the webhook fails"
    parameters = response.get("parameters", [])
    yield from lint_count(f"parameters of {name}", len(parameters), MOST_PARAMETERS)
    for parameter in parameters:
        kind = str(parameter.get("dataType"))
        if not kind.startswith("@sys.") and kind not in kinds:
            yield f"{name}: parameter {parameter.get('name')} is of no entity, {kind}"


def lint_sentence(intent: Json, data: Sequence[Json]) -> Iterator[str]:
    """Each marked part is a parameter of its intent, of that parameter's entity."""
    declared = {
        parameter.get("name"): parameter.get("dataType")
        for parameter in _response(intent).get("parameters", [])
    }
    for part in data:
        alias, meta = part.get("alias"), part.get("meta")
        if (alias or meta) and declared.get(alias) != meta:
            yield f"{intent.get('name')}: {part.get('text')!r} is no {alias} of {meta}"


def _response(intent: Json) -> Json:
    responses: list[Json] = intent.get("responses") or [{}]
    return responses[0]
