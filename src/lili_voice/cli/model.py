"""`lili model`: what each platform must understand."""

from pathlib import Path

import click

from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings
from lili_voice.errors import AuthorError
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.publish import (
    alexa_model,
    lint,
    stale_models,
    words_to_expect,
    write_models,
)
from lili_voice.publish.alexa import INVOCATION

STALE = 1  # exit status


@click.command("model")
@click.option("--check", is_flag=True, help="Only say whether the models are current.")
@click.option(
    "--out",
    metavar="DIR",
    type=Place(),
    default=Path("interaction_model"),
    show_default=True,
    help="The folder of the models.",
)
@click.option(
    "--content",
    metavar="DIR",
    type=Place(),
    help="A folder of documents, or a store, instead of the starter documents.",
)
@click.option(
    "--invocation",
    metavar="NAME",
    default=INVOCATION,
    show_default=True,
    help="What a pupil says to open the skill.",
)
def command(check: bool, out: Path, content: Path | None, invocation: str) -> None:
    """Write the interaction models that the platforms are given."""
    facts = open_library(chosen_settings(content, IN_MEMORY).content).facts
    if problems := lint(alexa_model(words_to_expect(facts), invocation)):
        raise AuthorError("\n".join(f"Alexa would refuse: {what}" for what in problems))
    if not check:
        for path in write_models(out, facts, invocation):
            click.echo(f"Wrote {path}.")
        return
    stale = stale_models(out, facts, invocation)
    for told in stale:
        click.echo(told)
    if stale:
        raise SystemExit(STALE)
    click.echo(f"The models in {out} are current.")
