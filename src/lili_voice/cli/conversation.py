"""A conversation in words, piped: one answer for each line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

import click

from lili_voice.channels.turns import Arrival, Said, turn_of
from lili_voice.cli.words import readable, told
from lili_voice.turn import Reply, Turn

LEARNER = "talk"


@dataclass(frozen=True, slots=True)
class Conversation:
    """Who answers, what stamps each turn, and whether sources are shown."""

    answer: Callable[[Turn], Reply]
    arrive: Callable[[], Arrival]
    debug: bool = False

    def say(self, text: str) -> Reply:
        """What Lili answers to words."""
        said = Said(LEARNER, text=readable(text))
        return self.answer(turn_of(said, self.arrive()))


def talk_piped(lines: BinaryIO, talk: Conversation) -> None:
    """One answer for each line, and nothing else, until Lili or the learner ends it."""
    for line in lines:
        reply = talk.say(line.decode("utf-8", "replace"))
        for words in told(reply, sources=talk.debug):
            click.echo(words)
        if not reply.reprompt:
            return
