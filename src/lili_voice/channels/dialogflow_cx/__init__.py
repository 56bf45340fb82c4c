"""Dialogflow CX (v3), now "Conversational Agents": web chats and phone partners."""

from lili_voice.channels.dialogflow_cx.channel import DialogflowCxChannel

__all__ = ["DialogflowCxChannel"]
