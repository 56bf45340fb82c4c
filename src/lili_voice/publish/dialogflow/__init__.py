"""The agents of Google's Dialogflow, ES and CX, made from the phrases and the notes."""

from lili_voice.publish.dialogflow.agent import Webhook
from lili_voice.publish.dialogflow.cx import cx_files
from lili_voice.publish.dialogflow.es import es_files

__all__ = ["Webhook", "cx_files", "es_files"]
