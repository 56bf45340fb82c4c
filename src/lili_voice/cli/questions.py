"""`lili questions`: what the notes could not answer, and what was contested."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import click

from lili_voice.cli.wiring import Place, chosen_settings
from lili_voice.cli.words import places
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.words import counted, shown
from lili_voice.learning.learner import About, Remark
from lili_voice.learning.remarks import Group, grouped
from lili_voice.settings import Settings
from lili_voice.stores import open_existing

OFF = (
    "Questions are not kept. To keep those that the notes cannot answer, set "
    "LILI_KEEP_QUESTIONS=yes; nothing is kept of who asked."
)
GONE = "no longer in the notes"


@click.command("questions")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--clear", is_flag=True, help="Forget them all, without showing them.")
@click.option("--store", help="Where learners are kept: a file or a URL.")
@click.option(
    "--content",
    metavar="DIR",
    type=Place(),
    help="The documents asked about: a folder or a store. [default: LILI_CONTENT]",
)
def command(
    *, as_json: bool, clear: bool, store: str | None, content: Path | None
) -> None:
    """Show what the notes could not answer, and which statements were contested."""
    settings = chosen_settings(content, store)
    remarks = _remarks(settings, clear=clear)
    groups = (grouped(remarks, About.UNANSWERED), grouped(remarks, About.CONTESTED))
    if clear:
        click.echo(_forgotten(*map(len, groups), as_json=as_json))
        return
    library = open_library(settings.content)
    if as_json:
        told = {"kept": settings.keep_questions, **_object(*groups, library)}
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    for line in (*_told_questions(groups[0], library), *_told(groups[1], library)):
        click.echo(shown(line))
    if not settings.keep_questions:
        click.echo(OFF)


def _remarks(settings: Settings, *, clear: bool) -> Sequence[Remark]:
    """What is kept; forgotten there when it is to be cleared."""
    learners = open_existing(settings.store, settings.secret)
    if learners is None:
        return ()
    with closing(learners):
        remarks = learners.remarks(datetime.now(UTC))
        if clear:
            learners.clear_remarks()
        return remarks


def _forgotten(questions: int, contested: int, *, as_json: bool) -> str:
    if as_json:
        return json.dumps(
            {"forgotten": {"questions": questions, "contested": contested}}
        )
    told = counted(questions, "question"), counted(contested, "contested statement")
    return f"Forgotten: {told[0]}, {told[1]}."


def _told_questions(groups: Sequence[Group], library: Library) -> Iterator[str]:
    yield f"{counted(len(groups), 'question')} the notes could not answer"
    for group in groups:
        yield f"  {counted(group.times, 'time')}: {group.words}"
        for fact in _facts(group, library):
            yield f"    nearest: {_placed(fact)}"


def _told(groups: Sequence[Group], library: Library) -> Iterator[str]:
    yield f"{counted(len(groups), 'contested statement')}"
    for group in groups:
        fact = library.by_id.get(group.facts[0])
        where = _placed(fact) if fact else f"{GONE} ({group.facts[0]})"
        yield f"  {counted(group.times, 'time')}: {where}"


def _placed(fact: Fact) -> str:
    return f"{', '.join(places([fact.source]))}: {fact.text}"


def _facts(group: Group, library: Library) -> list[Fact]:
    """The facts of a group that are still in the notes."""
    found = map(library.by_id.get, group.facts)
    return [fact for fact in found if fact is not None]


def _object(
    questions: Sequence[Group], contested: Sequence[Group], library: Library
) -> dict[str, object]:
    return {
        "questions": [
            {
                "words": group.words,
                "times": group.times,
                "nearest": [_fact_object(fact) for fact in _facts(group, library)],
            }
            for group in questions
        ],
        "contested": [
            {
                "fact": group.facts[0],
                "times": group.times,
                "stands": [_fact_object(fact) for fact in _facts(group, library)],
            }
            for group in contested
        ],
    }


def _fact_object(fact: Fact) -> dict[str, object]:
    return {
        "fact": fact.id,
        "document": fact.source.document,
        "lines": list(fact.source.lines),
        "page": fact.source.page,
        "text": fact.text,
    }
