"""Somebody at a terminal: what they say to Lili, and what they see and hear of her."""

from dataclasses import dataclass

from lili_voice.cli.terminal_screen import NAME, Screen
from lili_voice.cli.terminal_talk import FIRST, Talk
from lili_voice.cli.terminal_voice import Voice
from lili_voice.simulator.stage import Exchange


@dataclass
class Terminal:
    """`sources` shows where each statement stands; `leaving` is whether it is over."""

    talk: Talk
    screen: Screen
    voice: Voice
    sources: bool = False
    leaving: bool = False

    @property
    def prompt(self) -> str:
        name = self.talk.pupil.name
        return f"{'You' if name == FIRST else name}: ".ljust(len(NAME))

    def launch(self) -> None:
        """Lili speaks first."""
        self._tell(self.talk.launch())

    def say(self, text: str) -> None:
        """Lili answers; when she no longer listens, it is over."""
        exchange = self.talk.say(text)
        if self.talk.noise and exchange.turn.text:
            self.screen.aside(f"heard: {exchange.turn.text}")
        self._tell(exchange)
        self.leaving = not exchange.reply.reprompt

    def leave(self) -> None:
        """Goodbye, also where Lili would rather go on."""
        self.say("stop")
        self.leaving = True

    def _tell(self, exchange: Exchange) -> None:
        self.screen.reply(exchange, self.sources)
        self.voice.say(exchange.reply.speech.plain())
