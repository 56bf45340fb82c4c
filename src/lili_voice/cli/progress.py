"""`lili progress`: how a class does, and how one learner does."""

import json
from collections.abc import Iterator
from contextlib import closing, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import click

from lili_voice.cli.learners import found
from lili_voice.cli.progress_of_all import Everybody
from lili_voice.cli.progress_of_one import Somebody
from lili_voice.cli.wiring import Place, chosen_settings
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.reporting.words import shown
from lili_voice.learning.standing import mind_of
from lili_voice.stores import open_existing


class Told(Protocol):
    """Progress, to be shown one way or the other."""

    def lines(self) -> Iterator[str]: ...
    def as_object(self) -> dict[str, object]: ...


@click.command("progress")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--content",
    metavar="DIR",
    type=Place(),
    help="The documents asked about: a folder or a store. [default: LILI_CONTENT]",
)
@click.option("--store", help="Where learners are kept: a file or a URL.")
@click.option(
    "--learner",
    metavar="NAME",
    help="One learner: a name as in a turn, or a key of `lili learners list`.",
)
@click.option(
    "--exam",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day of the exam, as 2031-06-03. [default: what the learner said]",
)
def command(
    *,
    as_json: bool,
    content: Path | None,
    store: str | None,
    learner: str | None,
    exam: datetime | None,
) -> None:
    """Show how facts are answered by all learners together, or how one stands."""
    now = datetime.now(UTC)
    if exam and learner is None:
        raise click.UsageError("--exam is for one learner; give --learner too")
    if exam and exam.date() < now.date():
        raise click.BadParameter(f"{exam:%Y-%m-%d} is over", param_hint="--exam")
    settings = chosen_settings(content, store)
    library = open_library(settings.content)
    learners = open_existing(settings.store, settings.secret)
    with closing(learners) if learners else nullcontext():
        if learner is None:
            practice = learners.practice() if learners else ()
            many = len(learners.known()) if learners else 0
            told: Told = Everybody(tuple(practice), many, library)
        else:
            kept = found(learners, learner)
            day = exam.date() if exam else kept.exam
            told = Somebody(mind_of(kept.cards, kept.log, now, day), library)
    if as_json:
        click.echo(json.dumps(told.as_object(), ensure_ascii=False))
        return
    for line in told.lines():
        click.echo(shown(line))
