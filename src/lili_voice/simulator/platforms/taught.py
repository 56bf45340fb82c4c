"""What Google's agents were taught: which of their intents words would lead to.

Lili goes by the words alone; the intent is what Google would write beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lili_voice.phrases.published import NAMES, samples
from lili_voice.publish.dialogflow.agent import WELCOME_INTENT
from lili_voice.publish.dialogflow.said import SpokenIntent, spoken_intents
from lili_voice.turn import Intent, Turn

LONGEST_QUERY = 256  # characters
TOO_LONG = f"A query of Dialogflow's holds no more than {LONGEST_QUERY} characters."
TAPPED = (
    "A chip that is tapped sends its letter alone, as if it had been typed; the quiz "
    "takes it for the choice."
)
NOT_TOLD = "Dialogflow does not tell Lili that somebody has left."


@dataclass(frozen=True, slots=True)
class Taught:
    """An intent that was matched; `slot` may be filled by some of the words."""

    name: str
    tag: str
    slot: str = ""
    filled: str = ""


def taught(turn: Turn) -> Taught | None:
    """The intent of a turn's words; None when they match nothing."""
    if turn.intent is Intent.LAUNCH:
        found = _intents()[WELCOME_INTENT]
        return Taught(found.name, found.tag)
    if "choice" in turn.slots:
        return None
    known = _intents().get(_tag(turn.intent))
    if known is None or (turn.intent is Intent.ASK and not turn.question):
        return None
    return Taught(
        known.name, known.tag, known.slot, _filled(turn) if known.slot else ""
    )


def query_of(turn: Turn) -> str:
    """What is typed or spoken, or stands on the chip that is tapped."""
    return turn.text.upper() if "choice" in turn.slots else turn.text


def _tag(intent: Intent) -> str:
    """The name an intent is published under; see publish/dialogflow/said.py."""
    published = (name for name in samples() if NAMES.get(name) is intent)
    return next(published, f"{intent.value.title()}Intent")


def _filled(turn: Turn) -> str:
    """The words after those that carry them."""
    if answer := turn.slots.get("answer"):
        return answer
    words = turn.text.split()
    for end in range(len(words) - 1, 0, -1):
        if " ".join(words[:end]).lower() in _carriers():
            return " ".join(words[end:])
    return ""


@cache
def _carriers() -> frozenset[str]:
    every = (sample for said in samples().values() for sample in said)
    return frozenset(one.partition("{")[0].strip() for one in every if "{" in one)


@cache
def _intents() -> Mapping[str, SpokenIntent]:
    """By tag, and the welcome by its name: its tag is Google's own."""
    every = spoken_intents(())
    return {one.tag: one for one in every} | {WELCOME_INTENT: every[0]}
