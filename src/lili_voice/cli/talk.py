"""`lili talk`: a conversation in the terminal, or as lines of JSON."""

import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

import click

from lili_voice.channels.turns import Arrival
from lili_voice.cli.conversation import Conversation, talk_on_a_terminal, talk_piped
from lili_voice.cli.jsonl import answer_lines
from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings, note, open_lili


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
    """Talk with Lili. Say "stop" when you have had enough."""
    lili = open_lili(chosen_settings(content, store or IN_MEMORY))
    note(*lili.warnings)
    arrive = arrivals(remembering=store is not None)
    with closing(lili):
        if jsonl:
            lines, out = sys.stdin.buffer, sys.stdout.buffer
            answer_lines(lines, out, Conversation(lili.answer, arrive, debug))
        elif sys.stdin.isatty():
            talk_on_a_terminal(Conversation(lili.answer, arrive, debug))
        else:
            talk_piped(sys.stdin.buffer, Conversation(lili.answer, arrive, debug))


def arrivals(*, remembering: bool) -> Callable[[], Arrival]:
    """What each turn is stamped with.

    Numbers will do for turns that nobody remembers, and make a conversation repeat
    itself exactly; among turns kept for another day, an id must be new to the world.
    """
    numbers = count(1)

    def arrive() -> Arrival:
        fresh = uuid4().hex if remembering else str(next(numbers))
        return Arrival("local:", fresh, datetime.now(UTC))

    return arrive
