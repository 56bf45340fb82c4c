"""What Lili says to a learner who was right after all."""

from lili_voice.dialogue.wording.rounds import AGAIN

__all__ = ["AGAIN", "COUNTED", "WAS_RIGHT"]

WAS_RIGHT = "Yes, I counted that as right."

COUNTED = "Fair enough: I'll count that as right, and leave a note for your teacher."
