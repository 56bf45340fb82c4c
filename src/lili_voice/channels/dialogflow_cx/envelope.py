"""What a CX request says, read from its plain JSON and never trusted in shape."""

import re

from lili_voice.channels.bodies import part, words
from lili_voice.channels.dialogflow.hearing import (
    LONGEST_WORDS,
    WELCOMED,
    Speaker,
    in_event,
    in_tag,
    turns_of,
)
from lili_voice.channels.dialogflow.proving import Proved, whole
from lili_voice.phrases import Heard, hear
from lili_voice.turn import Turn

# Keys of a request from somebody who speaks or phones.
_ALOUD = ("transcript",), ("dtmfDigits",), ("payload", "telephony")
# The intent that every agent is born with (Google's guide to intents).
WELCOME = "/intents/00000000-0000-0000-0000-000000000000"
_SESSION = re.compile(
    r"(?P<agent>projects/[^/]+/locations/[^/]+/agents/[^/]+)"
    r"(?:/environments/[^/]+)?/sessions/(?P<session>.+)",
    re.DOTALL,
)
_PAGE = re.compile(
    r"(?P<flow>projects/[^/]+/locations/[^/]+/agents/[^/]+"
    r"(?:/environments/[^/]+)?/flows/[^/]+/pages/)[^/]+"
)


def turns_in(proved: Proved) -> list[Turn]:
    """The turn in a request; none without a session, or for an event of no meaning."""
    speaker = Speaker(
        learner_of(proved),
        screen=_has_screen(proved),
        language=words(proved.envelope, "languageCode"),
    )
    return turns_of(proved, speaker, _heard(proved))


def learner_of(proved: Proved) -> str:
    """Whose request it is, within all platforms; empty when it does not say.

    The environment is a version of the agent, and no part of who the learner is.
    """
    session = whole(proved.envelope, "sessionInfo", "session")
    found = _SESSION.fullmatch(session)
    if found:
        session = f"{found['agent']}/sessions/{found['session']}"
    return f"dialogflow_cx:{session}" if session else ""


def end_of_session(proved: Proved) -> str:
    """The page that ends the conversation; empty when the request names no page."""
    found = _PAGE.fullmatch(whole(proved.envelope, "pageInfo", "currentPage"))
    return f"{found['flow']}END_SESSION" if found else ""


def _has_screen(proved: Proved) -> bool:
    """Whether chips can be shown."""
    return all(part(proved.envelope, *path) is None for path in _ALOUD)


def _heard(proved: Proved) -> Heard | None:
    """What was said; events and intents count only where there are no words."""
    envelope = proved.envelope
    if said := _said(envelope):
        return hear(said)
    tagged = in_tag(words(envelope, "fulfillmentInfo", "tag"))
    if event := words(envelope, "triggerEvent"):
        return in_event(event) or tagged
    intent = words(envelope, "triggerIntent")
    if intent.endswith(WELCOME):
        return WELCOMED
    return tagged if intent else tagged or hear("")


def _said(envelope: object) -> str:
    """What was typed, spoken, or pressed on a phone: keys are taken for numbers, and
    the number of a choice is as good as its letter."""
    return (
        words(envelope, "text", most=LONGEST_WORDS).strip()
        or words(envelope, "transcript", most=LONGEST_WORDS).strip()
        or words(envelope, "dtmfDigits").strip(" *#")
    )
