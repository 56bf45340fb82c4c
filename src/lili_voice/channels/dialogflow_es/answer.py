"""Lili's replies as ES's WebhookResponse.

There is no SSML in v2, and no way to end a conversation: ES closes it by itself.
"""

from collections import Counter

from lili_voice.channels.chips import LONGEST, MOST
from lili_voice.channels.dialogflow.telling import (
    as_bytes,
    rich_content,
    tappable,
    text_of,
)
from lili_voice.channels.dialogflow_es.envelope import Surface
from lili_voice.channels.fitting import cut
from lili_voice.turn import Reply

Message = dict[str, object]


def body(reply: Reply | None, surface: Surface) -> bytes:
    """The body for a reply; without words it is empty, and the agent's own response
    to the intent, if it has one, is given."""
    text = text_of(reply, screen=surface is not Surface.VOICE) if reply else ""
    if reply is None or not text:
        return as_bytes({})
    messages: list[Message] = [{"text": {"text": [text]}}]
    if surface is Surface.CHAT and (cards := rich_content(reply)):
        messages.append({"payload": {"richContent": cards}})
    if surface is Surface.FACEBOOK:
        messages += _quick_replies(reply, text)
    return as_bytes({"fulfillmentText": text, "fulfillmentMessages": messages})


def _quick_replies(reply: Reply, text: str) -> list[Message]:
    """What Messenger shows instead of the messages that are for no platform."""
    # A tap says what stands there, so that only whole words are of use.
    short = Counter(cut(one, LONGEST) for one in tappable(reply))
    plain = [one for one, times in short.items() if times == 1]
    if not plain:
        return []
    replies = {"title": text, "quickReplies": plain[:MOST]}
    return [{"platform": "FACEBOOK", "quickReplies": replies}]
