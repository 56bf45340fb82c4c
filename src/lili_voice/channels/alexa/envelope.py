"""What an Alexa request says, read from its plain JSON and never trusted in shape."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lili_voice.channels.alexa.resolved import resolved_in, stands_for
from lili_voice.channels.bodies import part, parts, words
from lili_voice.channels.chips import tapped
from lili_voice.channels.occasion import Occasion
from lili_voice.phrases import Heard
from lili_voice.phrases.published import ANSWER, WORDS
from lili_voice.turn import Intent, Turn

# Alexa passes on 140 characters of a slot; more than this is no utterance.
LONGEST_WORDS = 1000
SKILL_EVENT = "AlexaSkillEvent."
SCREEN = "Alexa.Presentation.APL"
TOUCH = "Alexa.Presentation.APL.UserEvent"
WORDS_SLOT = "words"
LISTENING = "listening"  # the session attribute: words are listened for

ELICITED = "IN_PROGRESS"

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
    """The turn of a launch, an intent or a touch; every other kind holds none.

    The end of a session is none: nothing may be said to it, and what a learner was in
    the middle of is dropped when the next one opens. Nor is CanFulfillIntentRequest:
    the skill does not declare to answer it, and an empty response promises nothing.
    """
    learner = learner_of(proved)
    heard = _heard(proved, hear_as) if learner else None
    return [_occasion(proved, learner).turn(heard)] if heard else []


def _heard(proved: Proved, hear_as: HearAs) -> Heard | None:
    match proved.kind:
        case "LaunchRequest":
            return Heard(Intent.LAUNCH)
        case "IntentRequest":
            return _spoken(proved, hear_as)
        case kind if kind == TOUCH:
            return _touched(proved, hear_as)
    return None


def learner_of(proved: Proved) -> str:
    """Whose request it is, within all platforms; empty when it does not say."""
    envelope = proved.envelope
    name = (
        words(envelope, "context", "System", "user", "userId")
        or words(envelope, "session", "user", "userId")
        or words(envelope, "session", "sessionId")
    )
    return f"alexa:{name}" if name else ""


def listening_in(proved: Proved) -> bool:
    """Whether the reply before this request had words listened for."""
    return part(proved.envelope, "session", "attributes", LISTENING) is True


def forgotten_in(proved: Proved) -> str | None:
    """The learner who left the skill and is to be forgotten.

    Amazon says PERSISTED when the learner may come back to what was kept; anything
    else, or nothing, is taken for a wish to be forgotten.
    """
    if proved.kind != SKILL_EVENT + "SkillDisabled":
        return None
    kept = part(proved.envelope, "request", "body", "userInformationPersistenceStatus")
    return None if kept == "PERSISTED" else learner_of(proved) or None


def _spoken(proved: Proved, hear_as: HearAs) -> Heard:
    intent = part(proved.envelope, "request", "intent")
    name = words(intent, "name")
    if name == ANSWER and words(proved.envelope, "request", "dialogState") == ELICITED:
        # Whatever is said goes into a slot that was asked for, be it an answer or not.
        return hear_as(WORDS, _slots(intent))
    heard = hear_as(name, _slots(intent))
    if name != WORDS or not _bare(heard):
        return heard
    # What was said has had its chance to be a wish or a question: a name is all it is.
    meant = resolved_in(part(intent, "slots", WORDS_SLOT))
    if not meant or not stands_for(heard.text, meant):
        return heard
    named = hear_as(name, {WORDS_SLOT: meant})
    return named if _bare(named) else heard


def _bare(heard: Heard) -> bool:
    """Whether words are neither a wish nor a question."""
    return heard.intent is Intent.ASK and not heard.question


def _touched(proved: Proved, hear_as: HearAs) -> Heard | None:
    """What touching the screen says; a choice tells the question it belongs to."""
    given = parts(proved.envelope, "request", "arguments")
    said = next(filter(None, map(words, given)), "")
    if not said:
        return None
    return tapped(said) or hear_as(WORDS, {WORDS_SLOT: said})


def _slots(intent: object) -> dict[str, str]:
    slots = part(intent, "slots")
    if not isinstance(slots, dict):
        return {}
    said = {
        words(name): words(slot, "value", most=LONGEST_WORDS)
        for name, slot in slots.items()
    }
    return {name: value for name, value in said.items() if value}


def _occasion(proved: Proved, learner: str) -> Occasion:
    envelope = proved.envelope
    device = part(envelope, "context", "System", "device", "supportedInterfaces")
    return Occasion(
        id=proved.id,
        learner=learner,
        at=proved.at,
        opens=part(envelope, "session", "new") is True,
        screen=isinstance(device, dict) and SCREEN in device,
        locale=words(envelope, "request", "locale", most=16) or "en-GB",
    )
