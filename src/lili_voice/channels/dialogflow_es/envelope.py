"""What an ES request says, read from its plain JSON and never trusted in shape."""

import re
from enum import StrEnum

from lili_voice.channels.bodies import part, words
from lili_voice.channels.dialogflow.hearing import (
    LONGEST_WORDS,
    Speaker,
    in_event,
    in_tag,
    turns_of,
)
from lili_voice.channels.dialogflow.proving import Proved, whole
from lili_voice.phrases import Heard, hear
from lili_voice.turn import Turn

WELCOME = "WELCOME"
# For an event the query text is the event's name, with nothing to say so.
_EVENT = re.compile(rf"{WELCOME}|actions_intent_\w+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
UNKNOWN = "input.unknown"  # Google's own name for what no intent fits
_SESSION = re.compile(
    r"(?P<agent>projects/[^/]+(?:/locations/[^/]+)?/agent)"
    r"(?:/environments/[^/]+/users/(?P<user>[^/]+))?/sessions/(?P<session>.+)",
    re.DOTALL,
)


class Surface(StrEnum):
    """Where an answer is heard or shown."""

    VOICE = "voice"
    CHAT = "chat"
    FACEBOOK = "facebook"  # ES's own connection to Messenger


def turns_in(proved: Proved) -> list[Turn]:
    """The turn in a request; none without a session, or for an event of no meaning."""
    speaker = Speaker(
        learner_of(proved),
        screen=surface_of(proved) is not Surface.VOICE,
        language=words(proved.envelope, "queryResult", "languageCode"),
    )
    return turns_of(proved, speaker, _heard(proved))


def learner_of(proved: Proved) -> str:
    """Whose request it is, within all platforms; empty when it does not say.

    A user named in the session stays the same learner in the next one ("-" names
    nobody); the environment is a version of the agent, and no part of who it is.
    """
    session = whole(proved.envelope, "session")
    found = _SESSION.fullmatch(session)
    if found is None:
        return f"dialogflow_es:{session}" if session else ""
    if found["user"] in (None, "-"):
        return f"dialogflow_es:{found['agent']}/sessions/{found['session']}"
    return f"dialogflow_es:{found['agent']}/users/{found['user']}"


def surface_of(proved: Proved) -> Surface:
    """Where the request comes from; `source` stands beside the payload or within."""
    origin = part(proved.envelope, "originalDetectIntentRequest")
    sources = words(origin, "source"), words(origin, "payload", "source")
    if "facebook" in sources:
        return Surface.FACEBOOK
    phone = any("TELEPHONY" in source for source in sources)
    if phone or part(origin, "payload", "telephony") is not None:
        return Surface.VOICE
    return Surface.CHAT


def _heard(proved: Proved) -> Heard | None:
    """What was said; the intent that ES found counts only where there are no words."""
    result = part(proved.envelope, "queryResult")
    text = words(result, "queryText", most=LONGEST_WORDS)
    action = words(result, "action")
    # where the word itself was typed, no intent fits it
    typed = text == WELCOME and action == UNKNOWN
    event = _EVENT.fullmatch(text) is not None and not typed
    if text.strip() and not event:
        return hear(text)
    tagged = in_tag(action)
    return in_event(text) or tagged if event else tagged or hear("")
