"""Lili's replies as CX's WebhookResponse."""

from lili_voice.channels.dialogflow.telling import (
    as_bytes,
    rich_content,
    ssml_of,
    text_of,
)
from lili_voice.turn import Reply

Message = dict[str, object]


def body(reply: Reply, *, screen: bool, end: str = "") -> bytes:
    """The body for a reply. `end` is the page to go to when the conversation ends."""
    told: dict[str, object] = {}
    if messages := _messages(reply, screen=screen):
        # What the agent says by itself is said instead of Lili, never before her.
        told["fulfillmentResponse"] = {
            "messages": messages,
            "mergeBehavior": "REPLACE",
        }
    if end and reply.reprompt is None:
        told["targetPage"] = end
    return as_bytes(told)


def _messages(reply: Reply, *, screen: bool) -> list[Message]:
    """Text for a screen, the same words for a voice, and what may be tapped."""
    text = text_of(reply, screen=screen)
    if not text:
        return []
    messages: list[Message] = [{"text": {"text": [text]}}]
    if ssml := ssml_of(reply):
        messages.append({"outputAudioText": {"ssml": ssml}})
    if screen and (cards := rich_content(reply)):
        messages.append({"payload": {"richContent": cards}})
    return messages
