"""`lili facts`: the statements Lili may speak of."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.objects import fact_object
from lili_voice.knowledge.reporting.words import counted, folded_range, shown


@click.command("facts")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option(
    "--content",
    metavar="DIR",
    type=Place(),
    help="A folder of documents, or a store, instead of the starter documents.",
)
def command(as_json: bool, content: Path | None) -> None:
    """List every fact, with where it stands."""
    library = open_library(chosen_settings(content, IN_MEMORY).content)
    for line in _objects(library) if as_json else _pages(library):
        click.echo(line)


def _objects(library: Library) -> Iterator[str]:
    for fact in library.facts:
        yield json.dumps(fact_object(fact), ensure_ascii=False)


def _pages(library: Library) -> Iterator[str]:
    above = ""
    for section in library.sections():
        first = section[0]
        told = shown(f"{first.topic} ({first.source.document})")
        if told != above:
            yield told
        above = told
        yield shown(f"  {first.section or first.topic}")
        yield from map(_line, section)
    yield f"{counted(len(library.facts), 'fact')}."


def _line(fact: Fact) -> str:
    first, last = fact.source.lines
    lines = folded_range(first, last)
    place = f"{fact.place}. " if fact.place is not None else ""
    label = f"[{fact.label}] " if fact.label else ""
    return shown(f"    {fact.id}  {lines:>7}  {place}{label}{fact.text}")
