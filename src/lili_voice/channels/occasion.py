"""From what was heard to a turn."""

from dataclasses import dataclass
from datetime import datetime

from lili_voice.phrases import Heard
from lili_voice.turn import Turn


@dataclass(frozen=True, slots=True)
class Occasion:
    """All of a turn but what was heard: whose it is, when and where it took place."""

    id: str
    learner: str
    at: datetime
    opens: bool = False
    screen: bool = False
    locale: str = "en-GB"

    def turn(self, heard: Heard) -> Turn:
        """The turn in which that was heard."""
        return Turn(
            id=self.id,
            learner=self.learner,
            intent=heard.intent,
            at=self.at,
            text=heard.text,
            slots=heard.slots,
            question=heard.question,
            opens=self.opens,
            screen=self.screen,
            locale=self.locale,
        )
