"""`lili talk`: a conversation in the terminal, or as lines of JSON."""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from shutil import get_terminal_size
from threading import Thread
from typing import TYPE_CHECKING
from uuid import uuid4

import click

from lili_voice.channels.turns import Arrival
from lili_voice.cli.conversation import Conversation, talk_piped
from lili_voice.cli.jsonl import answer_lines
from lili_voice.cli.wiring import (
    IN_MEMORY,
    Lili,
    Place,
    chosen_settings,
    note,
    open_lili,
)

if TYPE_CHECKING:
    from lili_voice.simulator.stage import Stage

NAMED = 12  # letters of a conversation's name


@click.command("talk")
@click.option("--jsonl", is_flag=True, help="Read and write one JSON object a line.")
@click.option("--debug", is_flag=True, help="Show sources; in JSON, the question.")
@click.option("--store", help="Keep learners here: a file or a URL. [default: memory]")
@click.option(
    "--content",
    type=Place(),
    help="A folder of documents, or a store made by `lili ingest --out`.",
)
def command(
    *, jsonl: bool, debug: bool, store: str | None, content: Path | None
) -> None:
    """Talk with Lili. Say "stop" when you have had enough, /help for what else."""
    settings = chosen_settings(content, store or IN_MEMORY)
    lili = open_lili(settings)
    note(*lili.warnings)
    with closing(lili):
        if jsonl:
            arrive = arrivals(remembering=store is not None)
            lines, out = sys.stdin.buffer, sys.stdout.buffer
            answer_lines(lines, out, Conversation(lili.answer, arrive, debug))
        elif sys.stdin.isatty():
            _talk_on_a_terminal(lili, debug, settings.store != IN_MEMORY)
        else:
            arrive = arrivals(remembering=True)
            talk_piped(sys.stdin.buffer, Conversation(lili.answer, arrive, debug))


def arrivals(*, remembering: bool) -> Callable[[], Arrival]:
    """What each turn is stamped with.

    Numbers alone will do for turns that nobody remembers, and make lines of JSON
    repeat themselves exactly; among turns kept for another day, an id must be new to
    the world, and to a pupil so must the quiz that is drawn by it.
    """
    name, numbers = f"{conversation_name()}-" if remembering else "", count(1)

    def arrive() -> Arrival:
        return Arrival("local:", f"{name}{next(numbers)}", datetime.now(UTC))

    return arrive


def conversation_name() -> str:
    """Letters that no other conversation is called by."""
    return uuid4().hex[:NAMED]


def _talk_on_a_terminal(lili: Lili, debug: bool, remembering: bool) -> None:
    # Here, so that lines of JSON are answered without all this.
    from lili_voice.cli.terminal import Terminal, begin, converse
    from lili_voice.cli.terminal_commands import obey
    from lili_voice.cli.terminal_line import reader
    from lili_voice.cli.terminal_screen import Screen
    from lili_voice.cli.terminal_talk import Talk
    from lili_voice.cli.terminal_voice import Voice

    assert lili.stage
    # https://no-color.org: any value but an empty one means no
    colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    screen = Screen(sys.stdout, colours, lambda: get_terminal_size().columns)
    with ExitStack() as leaving:
        newcomers = partial(_newcomers, lili.stage, leaving) if remembering else None
        talk = Talk(lili.stage, lambda: datetime.now(UTC), conversation_name, newcomers)
        terminal = Terminal(talk, screen, Voice(), sources=debug)
        begin(terminal)
        # While the greeting is read: the first quiz would have to wait for seconds.
        Thread(target=lili.make_questions, daemon=True).start()
        converse(terminal, reader(), obey)


def _newcomers(stage: "Stage", leaving: ExitStack) -> "Stage":
    """The same notes before learners whom nobody has met, and who are forgotten."""
    from lili_voice.stores import open_store

    return stage.before(leaving.enter_context(closing(open_store(IN_MEMORY, None))))
