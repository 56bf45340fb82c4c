"""Alexa's rig."""

import json

from alexa_chain import disabled, envelope
from emulators import doors, pupils
from emulators.alexa import SCREEN, Device
from emulators.alexa_rules import APL, RENDER, check_response, words_of
from emulators.rig import LINES, Rig, forged_bodies, noon, parrot


def alexa_rig():
    return Rig(
        channel=doors.alexa_channel,
        spoken=_requests(),
        silent=_silence(),
        sealed=pupils.alexa_of_tests().incoming,
        forged=forged_bodies,
        check=_check,
        words=lambda body: words_of(json.loads(body)["response"]["outputSpeech"]),
        taps=_taps,
    )


def _requests():
    channel = doors.alexa_channel(noon)
    sealed = pupils.alexa_of_tests().incoming
    device = Device(
        pupils.alexa_model(),
        lambda sent: channel.respond(channel.prove(sealed(sent)), parrot),
        screen=True,
    )
    device.opens()
    for line in LINES:
        device.says(line)
    device.touches(device.buttons()[0])
    return device.requests


def _silence():
    kinds = (
        {"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": "X"}},
        {"type": "SessionResumedRequest", "cause": {}},
        {"type": f"{APL}.RuntimeError", "token": "lili", "errors": [{}]},
        {"type": "CanFulfillIntentRequest", "intent": {"name": "AskWhoIntent"}},
        {"type": "Something.NobodyKnows", "of": [1, None]},
    )
    gone = (disabled(), disabled("PERSISTED"))
    return [*map(envelope, kinds), *gone]


def _check(body, turn):
    kind = "IntentRequest" if turn else "SessionEndedRequest"
    sent = envelope({"type": kind})
    if turn and turn.screen:
        sent["context"]["System"]["device"]["supportedInterfaces"] = SCREEN
    check_response(body, sent, pupils.alexa_model())


def _words(body):
    return words_of(json.loads(body)["response"]["outputSpeech"])


def _taps(body):
    device = Device(
        pupils.alexa_model(), lambda sent: b'{"version":"1.0","response":{}}'
    )
    for directive in json.loads(body)["response"].get("directives", []):
        device.shown = directive if directive["type"] == RENDER else device.shown
    for button in device.buttons():
        device.touches(button)
        sent = device.requests[-1]
        sent["context"]["System"]["device"]["supportedInterfaces"] = SCREEN
        yield button.text.split()[0], sent
