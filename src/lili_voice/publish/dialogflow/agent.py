"""What both of Google's agents are made with: webhook, names, tags and lasting ids.

A real import cannot be tried without Google, and none has been: these packages are
held against the shapes of agents that others exported and against Google's documented
limits, so the first import by hand is the test that remains.
"""

import uuid
from dataclasses import dataclass

# Google: design an agent for its root language, "en", and give a locale only what
# differs (cloud.google.com/dialogflow/docs/agents-multilingual). Nothing of ours
# differs; the locale is listed for the recogniser and the voice of British pupils.
LANGUAGE = "en"
LOCALE = "en-gb"
TIME_ZONE = "Europe/London"

SECRET_HEADER = "X-Lili-Secret"
WELCOME_EVENT = "WELCOME"
WELCOME_INTENT = "Default Welcome Intent"

# What our webhook is told was matched: an intent's action (ES), a route's tag (CX).
# The first two are Google's own names; an intent's own tag is its published name.
WELCOME_TAG = "input.welcome"
UNKNOWN_TAG = "input.unknown"
SILENCE_TAG = "input.none"

# Google says this by itself when our webhook fails or is late.
AWAY = "Sorry, I can't get at my notes just now. Please ask me again in a minute."


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where an agent sends what was said, and the secret that proves it is the agent.

    What is published holds placeholders; a true secret must never be checked in.
    """

    url: str
    secret: str = "PUT-YOUR-SECRET-HERE"


def lasting_id(*path: str) -> str:
    """The same uuid for the same path, whatever else is published."""
    return str(uuid.uuid5(_OURS, "/".join(path)))


_OURS = uuid.uuid5(uuid.NAMESPACE_DNS, "dialogflow.lili-voice")
