"""The agent of Dialogflow ES, as the files of an exported one.

Import it with "Restore from zip". Free text goes to the fallback intent, and that one
to our webhook, as do all others. ES has no event for silence.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lili_voice.publish.dialogflow.agent import (
    AWAY,
    LANGUAGE,
    LOCALE,
    SECRET_HEADER,
    TIME_ZONE,
    UNKNOWN_TAG,
    WELCOME_EVENT,
    WELCOME_INTENT,
    Webhook,
    lasting_id,
)
from lili_voice.publish.dialogflow.said import (
    WORDS_TYPE,
    Part,
    SpokenIntent,
    spoken_intents,
    text_of,
    values,
)
from lili_voice.publish.files import render

Json = Mapping[str, Any]

FALLBACK_INTENT = "Default Fallback Intent"
PRIORITY = 500_000  # "normal"
LEAST_CONFIDENCE = 0.3  # Google's default; what is matched makes no difference to us
PLACEHOLDER = Webhook("https://lili.example/dialogflow/es")

_FALLBACK = SpokenIntent(FALLBACK_INTENT, UNKNOWN_TAG, ())


def es_files(words: Sequence[str], webhook: Webhook = PLACEHOLDER) -> dict[str, bytes]:
    """The agent's files by path; the same bytes for the same words and webhook."""
    made: dict[str, Any] = {
        "package.json": {"version": "1.0.0"},
        "agent.json": _agent(webhook),
        f"intents/{FALLBACK_INTENT}.json": _intent(_FALLBACK),
        f"entities/{WORDS_TYPE}.json": _entity(),
        f"entities/{WORDS_TYPE}_entries_{LANGUAGE}.json": _entries(values(words)),
    }
    for intent in spoken_intents(words):
        made[f"intents/{intent.name}.json"] = _intent(intent)
        made[f"intents/{intent.name}_usersays_{LANGUAGE}.json"] = _said(intent)
    return {path: render(content) for path, content in sorted(made.items())}


def _agent(webhook: Webhook) -> Json:
    return {
        "description": "Lili asks and answers from a teacher's own documents.",
        "language": LANGUAGE,
        "supportedLanguages": [LOCALE],
        "defaultTimezone": TIME_ZONE,
        "disableInteractionLogs": True,  # what pupils say is not kept by Google
        "isPrivate": True,
        "customClassifierMode": "use.after",
        "mlMinConfidence": LEAST_CONFIDENCE,
        "onePlatformApiVersion": "v2",
        "webhook": {
            "url": webhook.url,
            "headers": {SECRET_HEADER: webhook.secret},
            "available": True,
            "useForDomains": False,
            "cloudFunctionsEnabled": False,
            "cloudFunctionsInitialized": False,
        },
    }


def _intent(intent: SpokenIntent) -> Json:
    event = [{"name": WELCOME_EVENT}] if intent.name == WELCOME_INTENT else []
    return {
        "id": lasting_id("es", "intents", intent.name),
        "name": intent.name,
        "auto": True,
        "contexts": [],
        "responses": [_response(intent)],
        "priority": PRIORITY,
        "webhookUsed": True,
        "webhookForSlotFilling": False,
        "fallbackIntent": intent.name == FALLBACK_INTENT,
        "events": event,
    }


def _response(intent: SpokenIntent) -> Json:
    return {
        "resetContexts": False,
        "action": intent.tag,
        "affectedContexts": [],
        "parameters": [_parameter(intent)] if intent.slot else [],
        "messages": [{"type": 0, "lang": LANGUAGE, "speech": AWAY}],
        "defaultResponsePlatforms": {},
        "speech": [],
    }


def _parameter(intent: SpokenIntent) -> Json:
    return {
        "id": lasting_id("es", "intents", intent.name, intent.slot),
        "name": intent.slot,
        "dataType": intent.entity,
        "value": f"${intent.slot}",
        "required": False,
        "isList": False,
    }


def _said(intent: SpokenIntent) -> list[Json]:
    return [
        {
            "id": lasting_id("es", "said", intent.name, text_of(sentence)),
            "data": [_part(part, intent.entity) for part in sentence],
            "isTemplate": False,
            "count": 0,
        }
        for sentence in intent.sentences
    ]


def _part(part: Part, entity: str) -> Json:
    if not part.slot:
        return {"text": part.text, "userDefined": False}
    marked = {"alias": part.slot, "meta": entity}
    return {"text": part.text, **marked, "userDefined": True}


def _entity() -> Json:
    return {
        "id": lasting_id("es", "entities", WORDS_TYPE),
        "name": WORDS_TYPE,
        "isOverridable": True,
        "isEnum": False,
        "automatedExpansion": False,
    }


def _entries(listed: Iterable[str]) -> list[Json]:
    return [{"value": text, "synonyms": [text]} for text in listed]
