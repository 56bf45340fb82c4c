"""The one flow of the CX agent."""

from collections.abc import Iterable, Mapping
from typing import Any

from lili_voice.publish.dialogflow.agent import (
    AWAY,
    LANGUAGE,
    SILENCE_TAG,
    UNKNOWN_TAG,
    WELCOME_EVENT,
    WELCOME_TAG,
    lasting_id,
)
from lili_voice.publish.dialogflow.said import SpokenIntent

Json = Mapping[str, Any]

FLOW = "Default Start Flow"
WEBHOOK = "lili"
LEAST_CONFIDENCE = 0.3  # Google's default; what is matched makes no difference to us
_START_ID = "00000000-0000-0000-0000-000000000000"  # the same in every agent


def start_flow(intents: Iterable[SpokenIntent]) -> Json:
    """Each intent, silence and what matches nothing call our webhook."""
    return {
        "name": _START_ID,
        "displayName": FLOW,
        "description": "All that is said goes to Lili.",
        "transitionRoutes": [_route(intent) for intent in intents],
        "eventHandlers": [
            _on("sys.no-match-default", _asks_us(UNKNOWN_TAG)),
            _on("sys.no-input-default", _asks_us(SILENCE_TAG)),
            _on(WELCOME_EVENT, _asks_us(WELCOME_TAG)),
            _on("webhook.error", {"messages": [_spoken(AWAY)]}),
        ],
        "nluSettings": {
            "modelType": "MODEL_TYPE_STANDARD",
            "classificationThreshold": LEAST_CONFIDENCE,
        },
    }


def _route(intent: SpokenIntent) -> Json:
    return {
        "name": lasting_id("cx", "routes", intent.name),
        "intent": intent.name,
        "triggerFulfillment": _asks_us(intent.tag),
    }


def _on(event: str, fulfillment: Json) -> Json:
    return {
        "name": lasting_id("cx", "events", event),
        "event": event,
        "triggerFulfillment": fulfillment,
    }


def _asks_us(tag: str) -> Json:
    return {"webhook": WEBHOOK, "tag": tag}


def _spoken(text: str) -> Json:
    return {"text": {"text": [text]}, "languageCode": LANGUAGE}
