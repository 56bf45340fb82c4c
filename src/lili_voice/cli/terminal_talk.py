"""Who talks with Lili on a terminal: the pupils, their clock, what was said so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from lili_voice.channels.occasion import Occasion
from lili_voice.cli.words import readable
from lili_voice.phrases import Heard, hear
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.turn import Intent

LEARNER = "local:talk"
FIRST = "one"
KEPT = 500  # exchanges of a pupil that can be explained and written down


@dataclass
class Pupil:
    """One of those at this terminal; `conversation` is random, since chance is drawn
    from the ids of turns: two evenings are not to have the same quiz."""

    name: str
    conversation: str
    turns: int = 0
    exchanges: list[Exchange] = field(default_factory=list)

    @property
    def learner(self) -> str:
        return LEARNER if self.name == FIRST else f"{LEARNER}-{self.name}"

    @property
    def last(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None


class Talk:
    """Plays turns. `now` tells the aware time, `named` a name for a conversation.

    `elsewhere` makes a stage on which nobody has been met, for the days to come: no
    memory that lasts is to hold another day. Without it they come on the same stage.
    """

    def __init__(
        self,
        stage: Stage,
        now: Callable[[], datetime],
        named: Callable[[], str],
        elsewhere: Callable[[], Stage] | None = None,
    ) -> None:
        self.stage = stage
        self.noise = 0.0
        self._now, self._named, self._elsewhere = now, named, elsewhere
        self._ahead = timedelta()
        self._vocabulary: tuple[str, ...] | None = None
        self._pupils: dict[str, Pupil] = {}
        self.pupil = self._met(FIRST)

    def launch(self) -> Exchange:
        """What Lili says first."""
        return self._play(Heard(Intent.LAUNCH), opens=True)

    def say(self, text: str) -> Exchange:
        """What Lili answers to words, which may be misheard."""
        return self._play(hear(self._misheard(readable(text))))

    def become(self, name: str) -> bool:
        """From here on it is another pupil who talks; true for a new one."""
        new = name not in self._pupils
        self.pupil = self._met(name)
        return new

    @property
    def remembered(self) -> bool:
        """Whether what is said is kept in a memory that lasts."""
        return self._elsewhere is not None

    def pass_days(self, days: int) -> datetime:
        """So many days later; when it is now."""
        if self._elsewhere:
            self.stage, self._elsewhere = self._elsewhere(), None
            self._pupils.clear()
            self.pupil = self._met(FIRST)
        self._ahead += timedelta(days=days)
        return self._time()

    def _met(self, name: str) -> Pupil:
        return self._pupils.setdefault(name, Pupil(name, self._named()))

    def _time(self) -> datetime:
        return self._now() + self._ahead

    def _play(self, heard: Heard, opens: bool = False) -> Exchange:
        pupil = self.pupil
        pupil.turns += 1
        id = f"{pupil.conversation}-{pupil.turns}"
        occasion = Occasion(id, pupil.learner, self._time(), opens)
        exchange = self.stage.play(occasion.turn(heard), trying=self.noise > 0)
        pupil.exchanges = [*pupil.exchanges[-KEPT:], exchange]
        return exchange

    def _misheard(self, text: str) -> str:
        """As a speech recogniser may hear it, where that is wished for."""
        if not self.noise or not text:
            return text
        from lili_voice.simulator.mishearing import misheard, vocabulary_of

        if self._vocabulary is None:
            self._vocabulary = vocabulary_of(self.stage.library)
        pupil = self.pupil
        chance = Random(f"{pupil.conversation}-{pupil.turns + 1}")
        return misheard(text, self._vocabulary, self.noise, chance)
