"""The agent of Dialogflow CX, as the files of an exported JSON package.

Import it with "Restore" and the format "JSON package". The one flow keeps to its start
page: each intent's route calls our webhook, and so do silence and whatever matches
nothing, which is where free text goes. No route ends a conversation: "stop" may only
be part of an answer, so our webhook does, by going to the page END_SESSION.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from lili_voice.publish.dialogflow.agent import (
    LANGUAGE,
    LOCALE,
    SECRET_HEADER,
    TIME_ZONE,
    UNKNOWN_TAG,
    Webhook,
    lasting_id,
)
from lili_voice.publish.dialogflow.cx_flow import FLOW, WEBHOOK, start_flow
from lili_voice.publish.dialogflow.cx_said import (
    NEGATIVE_INTENT,
    entities,
    entity_type,
    intent_of,
    phrases,
)
from lili_voice.publish.dialogflow.said import (
    WORDS_TYPE,
    SpokenIntent,
    spoken_intents,
    values,
)
from lili_voice.publish.files import render

Json = Mapping[str, Any]

TIMEOUT = 5  # seconds; Google allows up to 30, and no pupil waits as long
PLACEHOLDER = Webhook("https://lili.example/dialogflow/cx")
_MARK = re.compile(r"[^A-Za-z0-9 ._-]")


def cx_files(words: Sequence[str], webhook: Webhook = PLACEHOLDER) -> dict[str, bytes]:
    """The agent's files by path; the same bytes for the same words and webhook."""
    intents = spoken_intents(words)
    negative = SpokenIntent(NEGATIVE_INTENT, UNKNOWN_TAG, ())
    made: dict[str, Json] = {
        "agent.json": _agent(),
        f"webhooks/{named(WEBHOOK)}.json": _webhook(webhook),
        _path("flows", FLOW): start_flow(intents),
        _path("intents", NEGATIVE_INTENT): intent_of(negative),
        _path("entityTypes", WORDS_TYPE): entity_type(),
        _within("entityTypes", WORDS_TYPE, "entities"): entities(values(words)),
    }
    for intent in intents:
        made[_path("intents", intent.name)] = intent_of(intent)
        made[_within("intents", intent.name, "trainingPhrases")] = phrases(intent)
    return {path: render(content) for path, content in sorted(made.items())}


def named(name: str) -> str:
    """A display name as part of a path: marks become "%3a" and such."""
    return _MARK.sub(lambda mark: _escaped(mark[0]), name)


def _escaped(mark: str) -> str:
    return "".join(f"%{byte:02x}" for byte in mark.encode())


def _path(kind: str, name: str) -> str:
    return f"{kind}/{named(name)}/{named(name)}.json"


def _within(kind: str, name: str, what: str) -> str:
    return f"{kind}/{named(name)}/{what}/{LANGUAGE}.json"


def _agent() -> Json:
    return {
        "defaultLanguageCode": LANGUAGE,
        "supportedLanguageCodes": [LOCALE],
        "timeZone": TIME_ZONE,
        "startFlow": FLOW,
        "speechToTextSettings": {"enableSpeechAdaptation": True},
        # What pupils say is not kept by Google.
        "enableLogging": False,
        "enableStackdriverLogging": False,
        "advancedSettings": {
            "loggingSettings": {
                "enableStackdriverLogging": False,
                "enableInteractionLogging": False,
            }
        },
    }


def _webhook(webhook: Webhook) -> Json:
    """Its headers are written as packages write other maps: no export had any."""
    return {
        "name": lasting_id("cx", "webhooks", WEBHOOK),
        "displayName": WEBHOOK,
        "genericWebService": {
            "uri": webhook.url,
            "requestHeaders": [{"key": SECRET_HEADER, "value": webhook.secret}],
        },
        "timeout": {"seconds": TIMEOUT},
    }
