"""Intents, training phrases and entities as a CX package writes them."""

from collections.abc import Iterable, Mapping
from typing import Any

from lili_voice.publish.dialogflow.agent import LANGUAGE, WELCOME_INTENT, lasting_id
from lili_voice.publish.dialogflow.said import (
    WORDS_TYPE,
    Part,
    Sentence,
    SpokenIntent,
    text_of,
)

Json = Mapping[str, Any]

NEGATIVE_INTENT = "Default Negative Intent"  # what must match nothing; every agent's
PRIORITY = 500_000  # "normal"
# Google's ids of the intents that every agent is born with.
_BORN_WITH = {
    WELCOME_INTENT: "00000000-0000-0000-0000-000000000000",
    NEGATIVE_INTENT: "00000000-0000-0000-0000-000000000001",
}


def intent_of(intent: SpokenIntent) -> Json:
    made: dict[str, Any] = {
        "name": _BORN_WITH.get(intent.name) or lasting_id("cx", "intents", intent.name),
        "displayName": intent.name,
        "priority": PRIORITY,
        "skipAutoAnnotation": True,  # "two" in a sentence of ours is no parameter
        "numTrainingPhrases": len(intent.sentences),
    }
    if intent.slot:
        made["parameters"] = [{"id": intent.slot, "entityType": intent.entity}]
    if intent.name == NEGATIVE_INTENT:
        made["isFallback"] = True
    return made


def phrases(intent: SpokenIntent) -> Json:
    said = [_phrase(intent.name, sentence) for sentence in intent.sentences]
    return {"trainingPhrases": said}


def entity_type() -> Json:
    return {
        "name": lasting_id("cx", "entityTypes", WORDS_TYPE),
        "displayName": WORDS_TYPE,
        "kind": "KIND_MAP",
    }


def entities(listed: Iterable[str]) -> Json:
    """A value is its own first synonym, or CX would not hear it."""
    made = [
        {"value": text, "synonyms": [text], "languageCode": LANGUAGE} for text in listed
    ]
    return {"entities": made}


def _phrase(name: str, sentence: Sentence) -> Json:
    return {
        "id": lasting_id("cx", "said", name, text_of(sentence)),
        "parts": [_part(part) for part in sentence],
        "repeatCount": 1,
        "languageCode": LANGUAGE,
    }


def _part(part: Part) -> Json:
    return {"text": part.text} | ({"parameterId": part.slot} if part.slot else {})
