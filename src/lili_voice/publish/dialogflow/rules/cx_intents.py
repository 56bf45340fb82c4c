"""Rules for one intent of Dialogflow CX."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from lili_voice.publish.dialogflow.rules.limits import MOST_PARAMETERS, lint_count

Json = Mapping[str, Any]


def lint_intent(
    intent: Json, phrases: Sequence[Json], kinds: Collection[str]
) -> Iterator[str]:
    """It has sentences unless it is the fallback; what they mark is declared.

    `kinds` are the agent's own entity types, "@lili_words" and such.
    """
    name, told = intent.get("displayName"), intent.get("numTrainingPhrases")
    if intent.get("isFallback") and phrases:
        yield f"{name} is the fallback, so it may have no sentences"
    if not intent.get("isFallback") and not phrases:
        yield f"{name} has no sentences"
    if told != len(phrases):
        yield f"{name} tells of {told} sentences and has {len(phrases)}"
    parameters = intent.get("parameters", [])
    yield from lint_count(f"parameters of {name}", len(parameters), MOST_PARAMETERS)
    for parameter in parameters:
        kind = str(parameter.get("entityType"))
        if not kind.startswith("@sys.") and kind not in kinds:
            yield f"{name}: parameter {parameter.get('id')} is of no entity, {kind}"
    declared = {parameter.get("id") for parameter in parameters}
    used = {part.get("parameterId") for one in phrases for part in one["parts"]}
    for slot in sorted(used - declared - {None}):
        yield f"{name}: a sentence marks {slot}, which is no parameter"
