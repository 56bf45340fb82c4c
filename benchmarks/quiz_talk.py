"""Pupils who are quizzed: what they say next, and how long Lili takes to answer."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from lili_voice.dialogue.assistant import Assistant
from lili_voice.phrases import hear
from lili_voice.turn import Reply, Turn

START = datetime(2031, 3, 14, 18, tzinfo=UTC)
PACE = timedelta(seconds=9)  # from one turn to the next
NOT_KNOWN = ("i don't know", "no idea", "it was the weather", "nineteen oh two")
ASIDES = ("can i have a hint", "say that again", "how am i doing")
ANSWERED, ASIDE = 0.7, 0.1  # how often the answer is right, or something else is said


@dataclass
class Pupil:
    """One learner, seeded: what is said depends on nothing but the replies.

    `began` is the moment of the first turn; each one after it has its own.
    """

    name: str
    seed: int = 0
    began: datetime = START
    said: int = 0
    answered: str = ""
    took: list[float] = field(default_factory=list)
    chance: Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = Random(f"{self.name} {self.seed}")

    def turns(self, count: int, assistant: Assistant) -> Iterator[tuple[Turn, Reply]]:
        """So many turns, each with its reply once that is given."""
        reply = None
        for _ in range(count):
            turn = self.next_turn(reply)
            begun = time.perf_counter()
            reply = assistant.answer(turn)
            self.took.append(time.perf_counter() - begun)
            yield turn, reply

    def next_turn(self, reply: Reply | None) -> Turn:
        heard = hear(self._words(reply))
        self.said += 1
        return Turn(
            id=f"{self.name}-{self.said}",
            learner=self.name,
            intent=heard.intent,
            at=self.began + self.said * PACE,
            text=heard.text,
            slots=heard.slots,
            question=heard.question,
            opens=reply is None,
        )

    def _words(self, reply: Reply | None) -> str:
        if reply is None or reply.asked is None:
            return "quiz me"
        if reply.asked.prompt == self.answered:
            return "that's all"  # of a list, or of guessing
        luck = self.chance.random()
        if luck < ASIDE:
            return self.chance.choice(ASIDES)
        self.answered = reply.asked.prompt
        if luck < ASIDE + ANSWERED:
            return reply.asked.accepts[0]
        return self.chance.choice(NOT_KNOWN)
