"""`lili facts`: the statements Lili may speak of."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.report import counted, fact_object


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
    document = ""
    for section in library.sections():
        first = section[0]
        if first.source.document != document:
            document = first.source.document
            yield f"{first.topic} ({document})"
        yield f"  {first.section or first.topic}"
        yield from map(_line, section)
    yield f"{counted(len(library.facts), 'fact')}."


def _line(fact: Fact) -> str:
    first, last = fact.source.lines
    lines = f"{first}" if first == last else f"{first}-{last}"
    place = f"{fact.place}. " if fact.place is not None else ""
    label = f"[{fact.label}] " if fact.label else ""
    return f"    {fact.id}  {lines:>7}  {place}{label}{fact.text}"
