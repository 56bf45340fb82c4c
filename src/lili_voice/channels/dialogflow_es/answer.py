"""Lili's replies as ES's WebhookResponse.

There is no SSML in v2, and no way to end a conversation: ES closes it by itself.
"""

from lili_voice.channels.dialogflow.telling import (
    as_bytes,
    rich_content,
    tappable,
    text_of,
)
from lili_voice.channels.dialogflow_es.envelope import Surface
from lili_voice.turn import Reply

# Messenger's limits for quick replies.
MOST_QUICK_REPLIES = 13
LONGEST_QUICK_REPLY = 20

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
    short = [one for one in tappable(reply) if len(one) <= LONGEST_QUICK_REPLY]
    if not short:
        return []
    replies = {"title": text, "quickReplies": short[:MOST_QUICK_REPLIES]}
    return [{"platform": "FACEBOOK", "quickReplies": replies}]
