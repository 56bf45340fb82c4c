"""A turn as Dialogflow CX posts it, and CX's own words to answer it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from json import loads

from lili_voice.channels.bodies import part
from lili_voice.channels.dialogflow.proving import Proved, whole
from lili_voice.channels.dialogflow.telling import as_bytes
from lili_voice.channels.dialogflow_cx.answer import body
from lili_voice.channels.dialogflow_cx.envelope import end_of_session, turns_in
from lili_voice.publish.dialogflow.agent import (
    SILENCE_TAG,
    UNKNOWN_TAG,
    WELCOME_EVENT,
    WELCOME_TAG,
)
from lili_voice.publish.dialogflow.cx_said import intent_of
from lili_voice.publish.dialogflow.said import SpokenIntent
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

AGENT = "projects/simulator/locations/europe-west2/agents/simulator"
SESSION = f"{AGENT}/sessions/SIMULATOR"
START = f"{AGENT}/flows/00000000-0000-0000-0000-000000000000/pages/START_PAGE"
NO_INPUT = "sys.no-input-default"
_ON_THE_PHONE: Json = {"telephony": {"caller_id": "SIMULATOR"}}
_CALLER = "Only somebody on the phone can be silent; a chat waits."


def _sent(turn: Turn, former: Reply | None) -> Sent:
    if turn.intent is Intent.END:
        return Sent(None, NOT_TOLD)
    if turn.intent is Intent.LAUNCH and turn.opens:
        return Sent(_request(turn, {"triggerEvent": WELCOME_EVENT}, WELCOME_TAG))
    if not turn.text.strip():
        silent = {"triggerEvent": NO_INPUT, "payload": _ON_THE_PHONE}
        return Sent(_request(turn, silent, SILENCE_TAG), _CALLER)
    if len(turn.text) > LONGEST_QUERY:
        return Sent(None, TOO_LONG)
    said = {"text" if turn.screen else "transcript": query_of(turn)}
    note = TAPPED if "choice" in turn.slots else ""
    matched = taught(turn)
    if matched is None:
        return Sent(_request(turn, said, UNKNOWN_TAG), note)
    heard = {**said, "intentInfo": _info(matched)}
    return Sent(_request(turn, heard, matched.tag), note)


def _request(turn: Turn, said: Mapping[str, object], tag: str) -> Json:
    request: Json = {
        "detectIntentResponseId": made_id(turn),
        "languageCode": turn.locale.lower(),
        "fulfillmentInfo": {"tag": tag},
        "pageInfo": {"currentPage": START, "displayName": "Start Page"},
        "sessionInfo": {"session": SESSION},
        "messages": [],
        **said,
    }
    return request if turn.screen else {**request, "payload": _ON_THE_PHONE}


def _info(matched: Taught) -> Json:
    """The intent that was matched, and the words in its place."""
    name = intent_of(SpokenIntent(matched.name, matched.tag, ()))["name"]
    info: Json = {
        "lastMatchedIntent": f"{AGENT}/intents/{name}",
        "displayName": matched.name,
        "confidence": 1.0,
    }
    if not matched.filled:
        return info
    filled = {"originalValue": matched.filled, "resolvedValue": matched.filled}
    return {**info, "parameters": {matched.slot: filled}}


def _owns(envelope: Mapping[str, object]) -> bool:
    named = isinstance(envelope.get("detectIntentResponseId"), str)
    parts = envelope.get("sessionInfo"), envelope.get("fulfillmentInfo")
    return named or any(isinstance(one, dict) for one in parts)


def _opened(envelope: Mapping[str, object], at: datetime) -> Opened:
    # Recorded requests often leave out whose they were.
    told = part(envelope, "sessionInfo")
    session = {**(told if isinstance(told, dict) else {}), "session": SESSION}
    anybody = {**envelope, "sessionInfo": session}
    given = whole(envelope, "detectIntentResponseId") or "recorded"
    proved = Proved(given, at, anybody)
    turns = tuple(turns_in(proved))

    def answered(replies: Sequence[Reply]) -> object:
        end = end_of_session(proved)
        for turn, reply in zip(turns, replies, strict=True):
            return loads(body(reply, screen=turn.screen, end=end))
        return loads(as_bytes({}))

    return Opened(turns, answered)


DIALOGFLOW_CX = Platform("dialogflow_cx", "Dialogflow CX", _owns, _sent, _opened)
