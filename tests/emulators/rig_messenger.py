"""Messenger's rig."""

import json

from emulators import doors, messenger
from emulators.rig import LINES, Rig, forged_bodies


def messenger_rig():
    return Rig(
        channel=doors.messenger_channel,
        spoken=_requests(),
        silent=_silence(),
        sealed=messenger.signed,
        forged=forged_bodies,
        check=_check,
        words=_words,
        taps=_taps,
        respond=_by_post,
    )


def _requests():
    graph = messenger.Graph()
    chat = messenger.Chat(lambda incoming: None, graph)
    chat.opens()
    for line in LINES:
        chat.says(line)
    return chat.posted


def _silence():
    people = {"sender": {"id": "7"}, "recipient": {"id": messenger.PAGE}}
    unheard = (
        {"delivery": {"watermark": 1}},
        {"read": {"watermark": 1}},
        {"reaction": {"emoji": "😀"}},
        {"message": {"mid": "m", "text": "I", "is_echo": True, "app_id": 1}},
        {"message_edit": {"mid": "m", "text": "edited"}},
        {"optin": {}},
        {"something": {"nobody": "knows"}},
    )
    whole = [messenger.post_of({**people, "timestamp": 1, **one}) for one in unheard]
    unnamed = messenger.post_of({"sender": {"user_ref": "x"}, "postback": {}})
    standby = {"object": "page", "entry": [{"id": "1", "standby": [{}]}]}
    return [*whole, unnamed, standby, {"object": "instagram", "entry": []}]


def _by_post(channel, proved, answer):
    return [channel.write(turn, answer(turn)) for turn in channel.read(proved)]


def _check(body, turn):
    messages = json.loads(body)
    assert isinstance(messages, list)
    for message in messages:
        messenger.check_message(message)


def _words(body):
    return " ".join(message["text"] for message in json.loads(body))


def _taps(body):
    graph = messenger.Graph(sent=[("", message) for message in json.loads(body)])
    chat = messenger.Chat(lambda incoming: None, graph)
    for title in chat.offered():
        chat.taps(title)
        yield title, chat.posted[-1]
