"""Somebody at a terminal: what they say to Lili, and what they see and hear of her."""

from collections.abc import Callable
from dataclasses import dataclass

from lili_voice.cli.terminal_screen import NAME, Screen
from lili_voice.cli.terminal_talk import FIRST, Talk
from lili_voice.cli.terminal_voice import Voice
from lili_voice.errors import LiliError
from lili_voice.simulator.stage import Exchange

Ask = Callable[[str], str]
HINT = "Say “stop” when you have had enough; /help tells what else there is."
ONCE = "Ctrl-C once more leaves."


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


Obey = Callable[[Terminal, str], None]


def begin(terminal: Terminal) -> None:
    """Lili speaks first."""
    terminal.screen.aside(HINT)
    terminal.launch()


def converse(terminal: Terminal, ask: Ask, obey: Obey) -> None:
    """Until Lili or the learner ends it; `obey` does what begins with "/"."""
    prompt = _Prompt(terminal, ask)
    while not terminal.leaving:
        text = prompt.line()
        terminal.voice.hush()
        if text is None:
            terminal.leave()
        elif text:
            _react(terminal, text, obey)
    terminal.voice.end()


def _react(terminal: Terminal, text: str, obey: Obey) -> None:
    """What cannot be done is told; the talk goes on."""
    try:
        if text.startswith("/"):
            obey(terminal, text)
        else:
            terminal.say(text)
    except LiliError as problem:
        terminal.screen.aside(str(problem), fg="red")
    except KeyboardInterrupt:
        terminal.screen.aside("Broken off.")


class _Prompt:
    """Asks for a line; Ctrl-C clears it, and twice in a row leaves."""

    def __init__(self, terminal: Terminal, ask: Ask) -> None:
        self._terminal, self._ask = terminal, ask

    def line(self) -> str | None:
        """What was typed; None for somebody who leaves."""
        interrupted = False
        while True:
            try:
                return self._ask(self._shown()).strip()
            except EOFError:
                self._terminal.screen.line()
                return None
            except KeyboardInterrupt:
                self._terminal.screen.line()
                if interrupted:
                    return None
                interrupted = True
                self._terminal.screen.aside(ONCE)

    def _shown(self) -> str:
        """The prompt; what has no width is marked so, or the line would jump."""
        screen, prompt = self._terminal.screen, self._terminal.prompt
        if not screen.colours:
            return prompt
        before, _, after = screen.styled(prompt, fg="magenta", bold=True).partition(
            prompt
        )
        return f"\x01{before}\x02{prompt}\x01{after}\x02"
