"""`lili grade`: how an answer would be judged, one at a time or as lines of JSON."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from lili_voice.cli.jsonl import LONGEST_LINE
from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings, note
from lili_voice.english.wordforms import words
from lili_voice.errors import OperatorError
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.learning.grading import grade
from lili_voice.learning.grading.posing import posed
from lili_voice.learning.grading.taking import Taken, Words, taken_as
from lili_voice.phrases import hear
from lili_voice.turn import Question


class Line(msgspec.Struct, frozen=True):
    """One line read: a question, its right answer, and what was heard.

    `choices` are texts, which get the letters from "a" on, or texts by letter;
    `answer_letter` is the letter of the right one.
    """

    question: str
    expected: str
    heard: str
    accept: list[str] | None = None
    choices: list[str] | dict[str, str] | None = None
    answer_letter: str | None = None


class Judged(msgspec.Struct, frozen=True):
    """One line written."""

    verdict: str
    matched: tuple[str, ...]
    missing: tuple[str, ...]
    reason: str
    kind: str


@click.command("grade")
@click.option("--jsonl", is_flag=True, help="Read and write one JSON object a line.")
@click.option("--question", help="The question, as Lili would ask it.")
@click.option(
    "--expected", help='The right answer: "1066", "true", or a list "a, b and c".'
)
@click.option(
    "--accept",
    multiple=True,
    metavar="ANSWER",
    help="Another right answer; repeatable.",
)
@click.option(
    "--choice", multiple=True, metavar="TEXT", help="A choice, from A on; repeatable."
)
@click.option("--answer-letter", metavar="LETTER", help="Which choice is right.")
@click.option("--heard", help="What the learner said. [default: asked for]")
@click.option(
    "--content",
    metavar="DIR",
    type=Place(),
    help="Whose names count: a folder or a store. [default: LILI_CONTENT]",
)
def command(*, jsonl: bool, content: Path | None, **asked: object) -> None:
    """Show how an answer would be judged.

    With --jsonl, each line in is {"question", "expected", "heard"} and may have
    "accept", "choices" and "answer_letter"; each line out is {"verdict", "matched",
    "missing", "reason", "kind"}, or {"error"} with the number of a line that cannot be
    read. Otherwise give --question and --expected, and try answers one after another.
    """
    library = open_library(chosen_settings(content, IN_MEMORY).content)
    note(*library.failures)
    if jsonl:
        _grade_lines(sys.stdin.buffer, sys.stdout.buffer, library.names)
        return
    line = _line_of(asked)
    if asked["heard"] is not None:
        click.echo(_shown(judged(line, library.names)))
        return
    click.echo(line.question)
    for said in _typed():
        click.echo(
            _shown(judged(msgspec.structs.replace(line, heard=said), library.names))
        )


def judged(line: Line, names: frozenset[str]) -> Judged:
    """What was heard, taken for an answer or not, and graded if it is one."""
    question = question_of(line)
    heard = hear(line.heard)
    said = Words(heard.intent, heard.text or line.heard, heard.question)
    taken = taken_as(question, said, names=names)
    if taken is not Taken.ANSWER:
        told = "says so" if taken is Taken.DONT_KNOW else f"a command: {heard.intent}"
        return Judged("dont_know", (), question.accepts[:1], told, taken)
    verdict = grade(question, line.heard, names)
    kind = Taken.DONT_KNOW if verdict.grade == "dont_know" else Taken.ANSWER
    return Judged(verdict.grade, verdict.matched, verdict.missing, verdict.why, kind)


def question_of(line: Line) -> Question:
    """The question of a line."""
    choices = line.choices or []
    texts = list(choices.values()) if isinstance(choices, dict) else choices
    letter = line.answer_letter or ""
    return posed(line.question, (line.expected, *(line.accept or ())), texts, letter)


def _grade_lines(lines: BinaryIO, out: BinaryIO, names: frozenset[str]) -> None:
    number = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = lines.readline(LONGEST_LINE + 1)
        out.write(_answered(line, number, names) + b"\n")
        out.flush()


def _answered(line: bytes, number: int, names: frozenset[str]) -> bytes:
    if len(line) > LONGEST_LINE:
        return _error(number, f"it is longer than {LONGEST_LINE:,} bytes")
    try:
        read = msgspec.json.decode(line, type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return _error(number, str(problem))
    if why := _trouble_with(read):
        return _error(number, why)
    return msgspec.json.encode(judged(read, names))


def _trouble_with(line: Line) -> str:
    """Why a question cannot be judged by, or nothing."""
    if not line.expected.strip():
        return "`expected` is empty; write the right answer there"
    if line.choices and not _has_right_choice(question_of(line)):
        return "none of the `choices` is right; give `answer_letter`"
    return ""


def _has_right_choice(question: Question) -> bool:
    texts = [words(choice.text) for choice in question.choices]
    return any(words(answer) in texts for answer in question.accepts)


def _error(number: int, why: str) -> bytes:
    return msgspec.json.encode({"error": f"line {number}: {why}"})


def _line_of(asked: dict[str, object]) -> Line:
    """The question of the command line."""
    if not (asked["question"] and asked["expected"]):
        raise OperatorError(
            "give --question and --expected, or --jsonl and lines of JSON "
            "(lili grade --help says more)"
        )
    given = {name.replace("choice", "choices"): value for name, value in asked.items()}
    given["heard"] = given["heard"] or ""
    line = msgspec.convert(given, Line, strict=False)
    if why := _trouble_with(line):
        raise OperatorError(why)
    return line


def _typed() -> Iterator[str]:
    """Answers typed in, until the input ends."""
    prompt = "> " if sys.stdin.isatty() else ""
    click.echo(prompt, nl=False)
    for line in sys.stdin:
        yield line.strip()
        click.echo(prompt, nl=False)


def _shown(answer: Judged) -> str:
    told = [f"{answer.verdict} ({answer.reason})"]
    if answer.kind != "answer":
        told = [f"{answer.kind.replace('_', ' ')}, not judged ({answer.reason})"]
    for name, items in (("right", answer.matched), ("missing", answer.missing)):
        if items:
            told.append(f"  {name}: {'; '.join(items)}")
    return "\n".join(told)
