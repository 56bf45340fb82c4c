"""A turn as Alexa posts it, and Alexa's own skill to answer it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from json import loads

from lili_voice.channels.alexa.answer import Exchange, Skill
from lili_voice.channels.alexa.document import TOKEN
from lili_voice.channels.alexa.envelope import (
    ELICITED,
    LISTENING,
    SCREEN,
    TOUCH,
    Proved,
    listening_in,
    turns_in,
)
from lili_voice.channels.alexa.listening import heed
from lili_voice.channels.bodies import part, words
from lili_voice.phrases import heard_as
from lili_voice.simulator.platforms.alexa_hearing import (
    MOST_WORDS,
    Understood,
    understood,
)
from lili_voice.simulator.platforms.platform import (
    Json,
    Opened,
    Platform,
    Sent,
    made_id,
    touched,
)
from lili_voice.turn import Intent, Reply, Turn

SKILL = {"applicationId": "amzn1.ask.skill.SIMULATOR"}
USER = {"userId": "amzn1.ask.account.SIMULATOR"}
DEVICE = "amzn1.ask.device.SIMULATOR"
SESSION = "amzn1.echo-api.session.SIMULATOR"
_NEWEST_APL = {"runtime": {"maxVersion": "2024.3"}}

_SILENT = (
    "Alexa keeps silence to itself: it says the reprompt once more, and then tells no "
    "more than that the session is over."
)
_UNHEARD = "There is no word in this that Alexa could hear."
_TOO_LONG = (
    f"Alexa hears no more than {MOST_WORDS} words at once with the published model, "
    "unless they begin as a question or an answer does."
)
_OVER = "The session is over: nothing may be said to this, and Lili says nothing."
_BY_NAME = "Alexa sends the intent's name alone, and not the words."


def _sent(turn: Turn, former: Reply | None) -> Sent:
    if turn.intent is Intent.END:
        ended = {"type": "SessionEndedRequest", "reason": "USER_INITIATED"}
        return Sent(_envelope(turn, former, ended), _OVER)
    if turn.intent is Intent.LAUNCH and turn.opens:
        return Sent(_envelope(turn, former, {"type": "LaunchRequest"}))
    if payload := touched(turn, former):
        return Sent(_envelope(turn, former, _touch(payload)))
    heard = understood(turn, former)
    if heard is None:
        return Sent(None, _why_not(turn))
    note = "" if heard.slots else _BY_NAME
    return Sent(_envelope(turn, former, _spoken(heard)), note)


def _why_not(turn: Turn) -> str:
    if turn.intent is Intent.SILENCE:
        return _SILENT
    return _TOO_LONG if any(map(str.isalnum, turn.text)) else _UNHEARD


def _spoken(heard: Understood) -> Json:
    intent: Json = {"name": heard.intent, "confirmationStatus": "NONE"}
    if heard.slots:
        intent["slots"] = {name: _slot(name, heard.slots[name]) for name in heard.slots}
    request: Json = {"type": "IntentRequest", "intent": intent}
    return request | ({"dialogState": ELICITED} if heard.elicited else {})


def _slot(name: str, said: str) -> Json:
    return {
        "name": name,
        "value": said,
        "confirmationStatus": "NONE",
        "source": "USER",
        "slotValue": {"type": "Simple", "value": said},
    }


def _touch(payload: str) -> Json:
    return {
        "type": TOUCH,
        "arguments": [payload],
        "source": {"type": "TouchWrapper", "handler": "Press", "id": ""},
        "token": TOKEN,
        "components": {},
    }


def _envelope(turn: Turn, former: Reply | None, request: Mapping[str, object]) -> Json:
    listening = former is not None and _listened(turn, former)
    has_screen = turn.screen or request["type"] == TOUCH
    return {
        "version": "1.0",
        "session": {
            "new": turn.opens,
            "sessionId": SESSION,
            "application": SKILL,
            "attributes": {LISTENING: True} if listening else {},
            "user": USER,
        },
        "context": {"System": _system(has_screen=has_screen)},
        "request": {
            "type": request["type"],
            "requestId": f"amzn1.echo-api.request.{made_id(turn)}",
            "locale": turn.locale,
            "timestamp": f"{turn.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            **request,
        },
    }


def _listened(turn: Turn, former: Reply) -> bool:
    """Whether words were listened for after the reply before; none is carried over
    into a conversation that opens."""
    return not turn.opens and heed(turn, former, listening=False).listening


def _system(*, has_screen: bool) -> Json:
    return {
        "application": SKILL,
        "user": USER,
        "device": {
            "deviceId": DEVICE,
            "supportedInterfaces": {SCREEN: _NEWEST_APL} if has_screen else {},
        },
        "apiEndpoint": "https://api.eu.amazonalexa.com",
    }


def _owns(envelope: Mapping[str, object]) -> bool:
    return bool(words(envelope, "request", "type")) and "version" in envelope


def _opened(envelope: Mapping[str, object], at: datetime) -> Opened:
    kind = words(envelope, "request", "type")
    given = words(envelope, "request", "requestId") or "recorded"
    proved = Proved(given, kind, at, _anybody(envelope))
    turns = tuple(turns_in(proved, heard_as))

    def answered(replies: Sequence[Reply]) -> object:
        told = iter(replies)
        exchange = Exchange(turns, lambda _: next(told), listening_in(proved))
        return loads(_skill().run(exchange))

    return Opened(turns, answered)


def _anybody(envelope: Mapping[str, object]) -> Json:
    """The request without whose it was: recorded ones often leave that out."""
    context, system = part(envelope, "context"), part(envelope, "context", "System")
    context = context if isinstance(context, dict) else {}
    system = system if isinstance(system, dict) else {}
    return {**envelope, "context": {**context, "System": {**system, "user": USER}}}


@cache
def _skill() -> Skill:
    return Skill()


ALEXA = Platform("alexa", "Alexa", _owns, _sent, _opened)
