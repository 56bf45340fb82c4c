"""A conversation in words: on a terminal, or piped."""

import importlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

import click

from lili_voice.channels.turns import Arrival, Said, turn_of
from lili_voice.cli.words import places, readable
from lili_voice.turn import Reply, Turn

LEARNER = "talk"
PROMPT = "You:  "
NAME = "Lili: "


@dataclass(frozen=True, slots=True)
class Conversation:
    """Who answers, what stamps each turn, and whether sources are shown."""

    answer: Callable[[Turn], Reply]
    arrive: Callable[[], Arrival]
    debug: bool = False

    def say(self, text: str) -> Reply:
        """What Lili answers to words."""
        return self._ask(Said(LEARNER, text=readable(text)))

    def launch(self) -> Reply:
        """What Lili says first."""
        return self._ask(Said(LEARNER, event="launch"))

    def _ask(self, said: Said) -> Reply:
        return self.answer(turn_of(said, self.arrive()))


def talk_on_a_terminal(talk: Conversation) -> None:
    """Until Lili or the learner ends it."""
    with suppress(ImportError):
        importlib.import_module("readline")  # arrow keys, where there is one
    reply = talk.launch()
    _show(reply, talk.debug, NAME)
    leaves = False
    while reply.reprompt and not leaves:
        try:
            text = input(PROMPT)
        except EOFError:
            click.echo()
            text, leaves = "stop", True
        reply = talk.say(text)
        _show(reply, talk.debug, NAME)


def talk_piped(lines: BinaryIO, talk: Conversation) -> None:
    """One answer for each line, and nothing else, until Lili or the learner ends it."""
    for line in lines:
        reply = talk.say(line.decode("utf-8", "replace"))
        _show(reply, talk.debug)
        if not reply.reprompt:
            return


def _show(reply: Reply, debug: bool, name: str = "") -> None:
    indent = " " * len(name)
    text = reply.speech.display().replace("\n", f"\n{indent}")
    click.echo(_styled(name, bold=True) + text)
    if debug:
        for line in places(reply.sources):
            click.echo(_styled(f"{indent}  {line}", dim=True))


def _styled(text: str, **style: bool) -> str:
    # https://no-color.org: any value but an empty one means no
    plain = bool(os.environ.get("NO_COLOR")) or not sys.stdout.isatty()
    return text if plain or not text else click.style(text, **style)
