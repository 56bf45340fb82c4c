"""`lili quiz-bank`: every question the quiz may ask, so that an author can look."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.words import counted, folded_range, shown
from lili_voice.learning.bank import Bank, asked_of
from lili_voice.turn import Question

STRIKE = "To strike one out, write a line in its document:"


@click.command("quiz-bank")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option(
    "--content",
    metavar="DIR",
    type=Place(),
    help="A folder of documents, or a store. [default: LILI_CONTENT]",
)
def command(*, as_json: bool, content: Path | None) -> None:
    """Show every quiz question, by document and fact."""
    library = open_library(chosen_settings(content, IN_MEMORY).content)
    bank = Bank(Librarian(library))
    for line in _objects(library, bank) if as_json else _pages(library, bank):
        click.echo(line)


def _every(library: Library, bank: Bank) -> Iterator[tuple[Fact, list[Question]]]:
    """The questions on each fact; one on a whole list stands with its first fact."""
    told = set[Question]()
    for fact in library.facts:
        new = [question for question in bank.on(fact) if question not in told]
        told.update(new)
        yield fact, new


def _objects(library: Library, bank: Bank) -> Iterator[str]:
    for fact, questions in _every(library, bank):
        for question in questions:
            yield json.dumps(_object(question, fact), ensure_ascii=False)


def _object(question: Question, fact: Fact) -> dict[str, object]:
    return {
        "fact": question.fact,
        "document": fact.source.document,
        "lines": list(fact.source.lines),
        "page": fact.source.page,
        "kind": question.kind.value,
        "prompt": question.prompt,
        "stem": asked_of(question),
        "answer": question.accepts[0],
        "accepts": list(question.accepts),
        "choices": [[choice.letter, choice.text] for choice in question.choices],
        "parts": [list(part.accepts) for part in question.parts],
        "wants": question.wants,
    }


def _pages(library: Library, bank: Bank) -> Iterator[str]:
    document, facts, asked, total, last = "", 0, 0, 0, ""
    for fact, questions in _every(library, bank):
        if fact.source.document != document:
            document = fact.source.document
            yield shown(f"{fact.topic} ({document})")
        lines = folded_range(*fact.source.lines)
        yield shown(f"  {lines:>7}  {fact.text}")
        for question in questions:
            yield from _told(question)
            last = question.prompt
        facts, total = facts + 1, total + len(questions)
        asked += bool(bank.on(fact))
    yield f"{counted(total, 'question')} on {asked} of {counted(facts, 'fact')}."
    if last:
        yield STRIKE
        yield shown(f"  Not asked: {last}")


def _told(question: Question) -> Iterator[str]:
    yield shown(f"           {question.kind.value}: {question.prompt}")
    yield shown(f"             = {question.accepts[0]}")
