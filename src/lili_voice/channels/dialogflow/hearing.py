"""What a learner said or did, from what Dialogflow passes on."""

import re
from dataclasses import dataclass

from lili_voice.channels.dialogflow.proving import Proved
from lili_voice.channels.occasion import Occasion
from lili_voice.phrases import Heard, expand, hear
from lili_voice.turn import Intent, Turn

# A query holds 256 characters; more than this is no utterance.
LONGEST_WORDS = 1000
_NO_INPUT = re.compile(r"no[-_ ]?input")
_NO_MATCH = re.compile(r"no[-_ ]?match")
_ENGLISH = re.compile(r"en[-_]([a-z]{2})", re.IGNORECASE)


# The only one that opens a conversation: "hello" may be said in the midst of it.
WELCOMED = Heard(Intent.LAUNCH)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, and to what. `learner` is "" when the request does not say;
    `language` is Dialogflow's code."""

    learner: str
    screen: bool
    language: str


def turns_of(proved: Proved, speaker: Speaker, heard: Heard | None) -> list[Turn]:
    """The turn of a speaker who was heard; nobody's words are no turn."""
    if not speaker.learner or heard is None:
        return []
    occasion = Occasion(
        id=proved.id,
        learner=speaker.learner,
        at=proved.at,
        opens=heard is WELCOMED,
        screen=speaker.screen,
        locale=locale_in(speaker.language),
    )
    return [occasion.turn(heard)]


def in_event(name: str) -> Heard | None:
    """What an event tells of the learner; None when nobody spoke or kept silent."""
    plain = name.casefold()
    if "welcome" in plain:
        return WELCOMED
    if _NO_INPUT.search(plain):
        return Heard(Intent.SILENCE)
    return Heard(Intent.UNCLEAR) if _NO_MATCH.search(plain) else None


def in_tag(tag: str) -> Heard | None:
    """What the tag of an intent stands for; None when it is none of ours.

    Ours are the names of what is said, "quiz": it is taken for the first of its
    phrases, and for silence when no phrase is enough by itself.
    """
    if tag == "input.welcome":  # Google's own name for it
        return WELCOMED
    if tag not in set(Intent):
        return None
    phrases = (phrase for phrase in expand(Intent(tag)) if "{" not in phrase)
    return hear(next(phrases, ""))


def locale_in(language: str) -> str:
    """The locale of Dialogflow's language code, "en-gb"; British unless it says."""
    found = _ENGLISH.fullmatch(language)
    return f"en-{found[1].upper()}" if found else "en-GB"
