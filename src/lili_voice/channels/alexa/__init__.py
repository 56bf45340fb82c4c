"""Alexa: requests proved by Amazon's signature, answers through Amazon's SDK."""

from lili_voice.channels.alexa.channel import AlexaChannel
from lili_voice.channels.alexa.envelope import Proved
from lili_voice.channels.alexa.verifier import Limits

__all__ = ["AlexaChannel", "Limits", "Proved"]
