"""`lili ask`: one question, one answer, and where it stands."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import click

from lili_voice.channels.turns import Arrival, Said, turn_of, write
from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings, note, open_lili
from lili_voice.cli.words import inert, readable, told

LEARNER = "ask"


@click.command("ask")
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print the whole turn as JSON.")
@click.option(
    "--content",
    type=Place(),
    help="A folder of documents, or a store made by `lili ingest --out`.",
)
def command(question: str, *, as_json: bool, content: Path | None) -> None:
    """Answer one QUESTION from the documents, with its sources."""
    lili = open_lili(chosen_settings(content, IN_MEMORY))
    note(*lili.warnings)
    said = Said(LEARNER, text=readable(question))
    with closing(lili):
        reply = lili.answer(turn_of(said, Arrival("local:", "1", datetime.now(UTC))))
    if as_json:
        click.echo(inert(write(LEARNER, reply).decode()))
        return
    for line in told(reply, sources=True):
        click.echo(line)
