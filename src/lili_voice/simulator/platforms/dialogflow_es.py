"""A turn as Dialogflow ES posts it, and ES's own door to answer it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from json import loads

from lili_voice.channels.dialogflow.proving import Proved, whole
from lili_voice.channels.dialogflow_es.answer import body
from lili_voice.channels.dialogflow_es.envelope import WELCOME, surface_of, turns_in
from lili_voice.publish.dialogflow.agent import AWAY, UNKNOWN_TAG, lasting_id
from lili_voice.publish.dialogflow.es import FALLBACK_INTENT
from lili_voice.simulator.platforms.platform import (
    Json,
    Opened,
    Platform,
    Sent,
    made_id,
)
from lili_voice.simulator.platforms.taught import (
    LONGEST_QUERY,
    NOT_TOLD,
    TAPPED,
    TOO_LONG,
    Taught,
    query_of,
    taught,
)
from lili_voice.turn import Intent, Reply, Turn

AGENT = "projects/simulator/agent"
SESSION = f"{AGENT}/sessions/SIMULATOR"
_SILENT = "Dialogflow ES has no event for silence."
_FALLBACK = Taught(FALLBACK_INTENT, UNKNOWN_TAG)


def _sent(turn: Turn, former: Reply | None) -> Sent:
    if turn.intent is Intent.END:
        return Sent(None, NOT_TOLD)
    if turn.intent is Intent.LAUNCH and turn.opens:
        return Sent(_request(turn, WELCOME))
    if not turn.text.strip():
        return Sent(None, _SILENT)
    if len(turn.text) > LONGEST_QUERY:
        return Sent(None, TOO_LONG)
    return Sent(
        _request(turn, query_of(turn)), TAPPED if "choice" in turn.slots else ""
    )


def _request(turn: Turn, query: str) -> Json:
    matched = taught(turn) or _FALLBACK
    return {
        "responseId": made_id(turn),
        "queryResult": {
            "queryText": query,
            "action": matched.tag,
            "parameters": {matched.slot: matched.filled} if matched.slot else {},
            "allRequiredParamsPresent": True,
            "fulfillmentText": AWAY,
            "fulfillmentMessages": [{"text": {"text": [AWAY]}}],
            "intent": _intent(matched),
            "intentDetectionConfidence": 1.0,
            "languageCode": turn.locale.lower(),
        },
        "originalDetectIntentRequest": _origin(turn),
        "session": SESSION,
    }


def _intent(matched: Taught) -> Json:
    name = f"{AGENT}/intents/{lasting_id('es', 'intents', matched.name)}"
    intent: Json = {"name": name, "displayName": matched.name}
    return intent | ({"isFallback": True} if matched is _FALLBACK else {})


def _origin(turn: Turn) -> Json:
    """Without a screen, a pupil is on the phone."""
    if turn.screen:
        return {"source": "DIALOGFLOW_MESSENGER", "payload": {}}
    return {
        "source": "GOOGLE_TELEPHONY",
        "payload": {"telephony": {"caller_id": "SIMULATOR"}},
    }


def _owns(envelope: Mapping[str, object]) -> bool:
    return isinstance(envelope.get("queryResult"), dict)


def _opened(envelope: Mapping[str, object], at: datetime) -> Opened:
    # Recorded requests often leave out whose they were.
    anybody = {**envelope, "session": SESSION}
    proved = Proved(whole(envelope, "responseId") or "recorded", at, anybody)

    def answered(replies: Sequence[Reply]) -> object:
        return loads(body(next(iter(replies), None), surface_of(proved)))

    return Opened(tuple(turns_in(proved)), answered)


DIALOGFLOW_ES = Platform("dialogflow_es", "Dialogflow ES", _owns, _sent, _opened)
