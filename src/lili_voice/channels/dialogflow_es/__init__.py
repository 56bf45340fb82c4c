"""Dialogflow ES (v2): the webhook behind web chats and phone partners."""

from lili_voice.channels.dialogflow_es.channel import DialogflowEsChannel

__all__ = ["DialogflowEsChannel"]
