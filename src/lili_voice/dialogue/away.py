"""The reply that needs no learner and no notes: something behind Lili is down."""

from lili_voice.dialogue.scene import plainly
from lili_voice.dialogue.wording.away import AWAY
from lili_voice.turn import Reply, Turn


def away(turn: Turn) -> Reply:
    """An apology; the conversation ends, since the next turn would fail as well."""
    return plainly(turn.intent, AWAY)
