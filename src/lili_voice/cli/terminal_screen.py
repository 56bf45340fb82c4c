"""What is shown on a terminal: wrapped at its width, coloured where that is wanted."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TextIO

import click

from lili_voice.cli.words import inert, places
from lili_voice.knowledge.reporting.words import shown
from lili_voice.learning.learner import Round
from lili_voice.simulator.stage import Exchange
from lili_voice.turn import Choice, Grade, Reply

NAME = "Lili: "
NARROWEST, WIDEST = 30, 96  # columns; longer lines are hard to read
COLOURS = {Grade.CORRECT: "green", Grade.PARTIAL: "yellow", Grade.WRONG: "red"}
RUN = 2  # right answers in a row that are worth telling
# A name, a text, or a word or number of JSON.
_JSON = re.compile(r'(?P<key>"(?:[^"\\]|\\.)*")(?=:)|(?P<text>"(?:[^"\\]|\\.)*")')


@dataclass(frozen=True)
class Screen:
    """Writes to `out`, which is so many columns wide."""

    out: TextIO
    colours: bool
    columns: Callable[[], int]

    def reply(self, exchange: Exchange, sources: bool = False) -> None:
        """What Lili says, the choices on lines of their own, and how a round stands."""
        reply = exchange.reply
        paragraphs = _spoken(reply).splitlines() or [""]
        self._hanging(self.styled(NAME, fg="cyan", bold=True), NAME, paragraphs)
        for choice in reply.choices:
            self._choice(choice)
        if score := _score(exchange):
            colour = COLOURS.get(reply.verdict) if reply.verdict else None
            self.aside(score, fg=colour)
        for place in places(reply.sources) if sources else ():
            self.aside(place)

    def aside(self, text: str, fg: str | None = None) -> None:
        """Something beside the conversation, discreetly."""
        indent = " " * len(NAME)
        for line in self.wrapped(text, len(indent)):
            self.line(indent + self.styled(line, dim=True, fg=fg))

    def labelled(self, lines: Sequence[str], width: int) -> None:
        """Lines with a label of so many letters before each, which stands out."""
        for line in lines:
            label, text = line[:width], line[width:]
            self._hanging(self.styled(label, fg="cyan"), label.ljust(width), [text])

    def json(self, text: str) -> None:
        """JSON, its names and texts lightly coloured."""
        text = inert(text)
        self.line(_JSON.sub(self._coloured, text) if self.colours else text)

    def heading(self, text: str) -> None:
        """Something above what follows."""
        for line in self.wrapped(text, 0):
            self.line(self.styled(line, bold=True))

    def line(self, text: str = "") -> None:
        click.echo(text, file=self.out, color=self.colours)

    def wrapped(self, text: str, indent: int) -> list[str]:
        """The lines of a text beside what stands before it; some line in any case.

        Whatever a document holds, the terminal is not steered by it.
        """
        width = min(max(self.columns() - 1, NARROWEST), WIDEST) - indent
        return wrap(shown(text), width, break_on_hyphens=False) or [""]

    def styled(
        self, text: str, fg: str | None = None, *, bold: bool = False, dim: bool = False
    ) -> str:
        if not (self.colours and text):
            return text
        return click.style(text, fg=fg, bold=bold or None, dim=dim or None)

    def _hanging(self, styled: str, label: str, paragraphs: Sequence[str]) -> None:
        """Paragraphs beside a label, which stands there once, `styled`."""
        before = styled
        for paragraph in paragraphs:
            for line in self.wrapped(paragraph, len(label)):
                self.line((before + line).rstrip())
                before = " " * len(label)

    def _choice(self, choice: Choice) -> None:
        label = f"{'':{len(NAME)}}  {choice.letter.upper()}  "
        self._hanging(self.styled(label, bold=True), label, [choice.text])

    def _coloured(self, found: re.Match[str]) -> str:
        return self.styled(found[0], fg="cyan" if found["key"] else "green")


def _spoken(reply: Reply) -> str:
    """The reply; without the choices where they are shown apart."""
    if reply.choices and reply.screen:
        return reply.screen.text
    return reply.speech.display()


def _score(exchange: Exchange) -> str:
    """How a round stands, where this turn has changed it."""
    before, after = exchange.before.round, exchange.after.round
    if after is None or not after.done or _figures(before) == _figures(after):
        return ""
    return ", ".join(_told(after))


def _told(round: Round) -> Iterator[str]:
    yield f"{round.right} of {round.done} right"
    if round.partly:
        yield f"{round.partly} partly"
    if round.streak >= RUN:
        yield f"{round.streak} in a row"


def _figures(round: Round | None) -> tuple[int, ...]:
    return (round.right, round.partly, round.done) if round else ()
