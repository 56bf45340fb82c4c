"""What an Alexa request says, read from its plain JSON and never trusted in shape."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lili_voice.channels.bodies import part, words
from lili_voice.phrases import Heard
from lili_voice.turn import Intent, Turn

# Alexa passes on 140 characters of a slot; more than this is no utterance.
LONGEST_WORDS = 1000
SKILL_EVENT = "AlexaSkillEvent."
SCREEN = "Alexa.Presentation.APL"

HearAs = Callable[[str, Mapping[str, str]], Heard]


@dataclass(frozen=True, slots=True)
class Proved:
    """A request that Alexa vouches for: `kind` is its type, `at` its time in UTC.

    The envelope is left out of the repr: it holds a learner's words.
    """

    id: str
    kind: str
    at: datetime
    envelope: Mapping[str, object] = field(repr=False)


def turns_in(proved: Proved, hear_as: HearAs) -> list[Turn]:
    """The turn of a launch or an intent; every other kind of request holds none."""
    learner = learner_of(proved)
    if not learner:
        return []
    if proved.kind == "LaunchRequest":
        return [_turn(proved, learner, Heard(Intent.LAUNCH, {}, False, ""))]
    if proved.kind == "IntentRequest":
        return [_turn(proved, learner, _heard(proved, hear_as))]
    return []


def learner_of(proved: Proved) -> str:
    """Whose request it is, within all platforms; empty when it does not say."""
    envelope = proved.envelope
    name = (
        words(envelope, "context", "System", "user", "userId")
        or words(envelope, "session", "user", "userId")
        or words(envelope, "session", "sessionId")
    )
    return f"alexa:{name}" if name else ""


def forgotten_in(proved: Proved) -> str | None:
    """The learner who left the skill and is to be forgotten.

    Amazon says PERSISTED when the learner may come back to what was kept; anything
    else, or nothing, is taken for a wish to be forgotten.
    """
    if proved.kind != SKILL_EVENT + "SkillDisabled":
        return None
    kept = part(proved.envelope, "request", "body", "userInformationPersistenceStatus")
    return None if kept == "PERSISTED" else learner_of(proved) or None


def _heard(proved: Proved, hear_as: HearAs) -> Heard:
    intent = part(proved.envelope, "request", "intent")
    return hear_as(words(intent, "name"), _slots(intent))


def _slots(intent: object) -> dict[str, str]:
    slots = part(intent, "slots")
    if not isinstance(slots, dict):
        return {}
    said = {
        words(name): words(slot, "value", most=LONGEST_WORDS)
        for name, slot in slots.items()
    }
    return {name: value for name, value in said.items() if value}


def _turn(proved: Proved, learner: str, heard: Heard) -> Turn:
    envelope = proved.envelope
    device = part(envelope, "context", "System", "device", "supportedInterfaces")
    return Turn(
        id=proved.id,
        learner=learner,
        intent=heard.intent,
        at=proved.at,
        text=heard.text,
        slots=heard.slots,
        question=heard.question,
        opens=part(envelope, "session", "new") is True,
        screen=isinstance(device, dict) and SCREEN in device,
        locale=words(envelope, "request", "locale", most=16) or "en-GB",
    )
