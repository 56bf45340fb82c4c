"""What Google's agents were taught: which of their intents words would lead to.

Lili goes by the words alone; the intent is what Google would write beside them.
"""

from dataclasses import dataclass
from functools import cache

from lili_voice.phrases.published import samples
from lili_voice.publish.dialogflow.agent import WELCOME_INTENT, WELCOME_TAG
from lili_voice.publish.dialogflow.said import name_of, slot_of, tag_of
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
        return Taught(WELCOME_INTENT, WELCOME_TAG)
    if "choice" in turn.slots or (turn.intent is Intent.ASK and not turn.question):
        return None
    tag, slot = tag_of(turn.intent), slot_of(turn.intent)
    if tag not in samples() and not slot:
        return None
    return Taught(name_of(tag), tag, slot, _filled(turn) if slot else "")


def query_of(turn: Turn) -> str:
    """What is typed or spoken, or stands on the chip that is tapped."""
    return turn.text.upper() if "choice" in turn.slots else turn.text


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
