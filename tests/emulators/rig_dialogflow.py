"""The rigs of Dialogflow ES and CX, which are proved by a secret in a header."""

import json

from emulators import dialogflow_cx, dialogflow_es, doors, pupils
from emulators.dialogflow_rules import check_cx, check_es
from emulators.rig import LINES, Rig, forged_headers, noon, parrot
from lili_voice.channels import Incoming

EVENTS = ("SOMETHING_NOBODY_KNOWS", "actions_intent_CANCEL")


def es_rig():
    spoken = _chat(_es_chat, doors.es_channel(noon))
    return Rig(
        channel=doors.es_channel,
        spoken=spoken,
        silent=[_es_event(spoken[0], name) for name in EVENTS],
        sealed=_sealed,
        forged=forged_headers,
        check=_check_es,
        words=_es_words,
        taps=_taps_of(_es_chat),
    )


def cx_rig():
    spoken = _cx_requests()
    return Rig(
        channel=doors.cx_channel,
        spoken=spoken,
        silent=[_cx_event(spoken[1], name) for name in EVENTS],
        sealed=_sealed,
        forged=forged_headers,
        check=_check_cx,
        words=_cx_words,
        taps=_taps_of(_cx_chat),
    )


def _sealed(body):
    return Incoming(body, {"x-lili-secret": pupils.SECRET.decode()})


def _chat(make, channel):
    def send(request):
        proved = channel.prove(_sealed(json.dumps(request).encode()))
        return channel.respond(proved, parrot)

    chat = make(send)
    chat.opens()
    for line in LINES:
        chat.says(line)
    return chat.requests


def _es_chat(send):
    return dialogflow_es.Chat(pupils.es_agent(), send)


def _cx_chat(send):
    return dialogflow_cx.Chat(pupils.cx_agent(), send)


def _cx_requests():
    channel = doors.cx_channel(noon)
    phone = dialogflow_cx.Chat(
        pupils.cx_agent(), lambda sent: b"{}", name="caller", phone=True
    )
    phone.says("who was mao")
    phone.stays_silent()
    return _chat(_cx_chat, channel) + phone.requests


def _es_event(request, name):
    """An event that some other intent of the agent's owner waits for."""
    theirs = {"queryText": name, "action": "", "intent": {"displayName": "Theirs"}}
    result = request["queryResult"] | theirs
    return request | {"queryResult": result}


def _cx_event(request, name):
    wordless = {key: value for key, value in request.items() if key != "text"}
    return wordless | {"triggerEvent": name}


def _taps_of(make):
    def taps(body):
        chat = make(lambda sent: b"{}")
        for group in _rich_content(json.loads(body)):
            for option in (one for card in group for one in card.get("options", [])):
                chat.says(option["text"])
                yield option["text"], chat.requests[-1]

    return taps


def _rich_content(told):
    answer = told.get("fulfillmentResponse", {}).get("messages", [])
    for message in told.get("fulfillmentMessages", []) + answer:
        yield from message.get("payload", {}).get("richContent", [])


def _check_es(body, turn):
    told = check_es(body, f"{dialogflow_es.PROJECT}/sessions/pupil")
    assert turn or told == {}


def _check_cx(body, turn):
    told = check_cx(body)
    assert turn or told == {}


def _es_words(body):
    return json.loads(body)["fulfillmentText"]


def _cx_words(body):
    messages = json.loads(body)["fulfillmentResponse"]["messages"]
    return " ".join(m["text"]["text"][0] for m in messages if "text" in m)
