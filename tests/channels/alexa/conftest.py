"""Alexa, and our channel that trusts her root."""

import pytest

from alexa_chain import SKILL, Alexa
from lili_voice.channels.alexa import AlexaChannel


@pytest.fixture
def alexa():
    return Alexa()


@pytest.fixture
def channel(alexa):
    return AlexaChannel([SKILL], roots=alexa.root.pem, fetch=alexa.fetch, now=alexa.now)
