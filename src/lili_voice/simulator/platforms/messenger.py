"""A turn as Messenger posts it, and the messages that are sent for it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from json import loads

from lili_voice.channels.bodies import words
from lili_voice.channels.chips import chips
from lili_voice.channels.messenger.channel import turn_of, written
from lili_voice.channels.messenger.events import events_in
from lili_voice.simulator.platforms.platform import (
    Json,
    Opened,
    Platform,
    Sent,
    made_id,
    touched,
)
from lili_voice.turn import Intent, Reply, Turn

PAGE, PERSON = "SIMULATOR-PAGE", "SIMULATOR-PERSON"
_NOT_TOLD = "Messenger does not tell Lili that somebody has left."
_SILENT = "Nobody can be silent in Messenger: it tells only of what is sent."
_SENT_LATER = "Lili acknowledges the post at once, and sends these messages afterwards."


def _sent(turn: Turn, former: Reply | None) -> Sent:
    if turn.intent is Intent.END:
        return Sent(None, _NOT_TOLD)
    said = _said(turn, former)
    return Sent(_post(turn, said), _SENT_LATER) if said else Sent(None, _SILENT)


def _said(turn: Turn, former: Reply | None) -> Json | None:
    mid = f"m_{made_id(turn)}"
    if turn.intent is Intent.LAUNCH and turn.opens:
        started = {"mid": mid, "title": "Get Started", "payload": "GET_STARTED"}
        return {"postback": started}
    if not turn.text.strip():
        return None
    if choice := touched(turn, former):
        letter = turn.slots["choice"].upper()
        return {"message": _tap(mid, letter, choice)}
    if former and turn.text in {chip.said for chip in chips(former)}:
        return {"message": _tap(mid, turn.text, turn.text)}
    return {"message": {"mid": mid, "text": turn.text}}


def _tap(mid: str, title: str, payload: str) -> Json:
    return {"mid": mid, "text": title, "quick_reply": {"payload": payload}}


def _post(turn: Turn, said: Mapping[str, object]) -> Json:
    at = int(turn.at.timestamp() * 1000)
    event = {
        "sender": {"id": PERSON},
        "recipient": {"id": PAGE},
        "timestamp": at,
        **said,
    }
    return {
        "object": "page",
        "entry": [{"id": PAGE, "time": at, "messaging": [event]}],
    }


def _owns(envelope: Mapping[str, object]) -> bool:
    return bool(words(envelope, "object")) and isinstance(envelope.get("entry"), list)


def _opened(envelope: Mapping[str, object], at: datetime) -> Opened:
    events = events_in(envelope, at)
    turns = tuple(replace(turn_of(event), at=at) for event in events)

    def answered(replies: Sequence[Reply]) -> object:
        told = zip(turns, replies, strict=True)
        return [message for one in told for message in loads(written(*one))]

    return Opened(turns, answered)


MESSENGER = Platform("messenger", "Messenger", _owns, _sent, _opened)
