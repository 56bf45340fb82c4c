"""A talk on a terminal, from the first line to the last."""

from lili_voice.cli.terminal import Terminal
from lili_voice.cli.terminal_commands import obey
from lili_voice.cli.terminal_line import Ask
from lili_voice.errors import LiliError

HINT = "Say “stop” when you have had enough; /help tells what else there is."
ONCE = "Ctrl-C once more leaves."


def begin(terminal: Terminal) -> None:
    """Lili speaks first."""
    terminal.screen.aside(HINT)
    terminal.launch()


def converse(terminal: Terminal, ask: Ask) -> None:
    """Until Lili or the learner ends it."""
    prompt = _Prompt(terminal, ask)
    while not terminal.leaving:
        text = prompt.line()
        terminal.voice.hush()
        if text is None:
            terminal.leave()
        elif text:
            _react(terminal, text)
    terminal.voice.end()


def _react(terminal: Terminal, text: str) -> None:
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
