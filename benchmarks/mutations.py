"""Whether a change in a document reaches the facts and the spoken answer.

One date, number or name of one line is changed at a time; the document is read again.
"""

import random
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ask import Bench
from expected import Judged
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import read_documents
from lili_voice.source import Source
from lili_voice.turn import Reply

YEAR = re.compile(r"\b1[0-9]\d\d\b|\b20\d\d\b")
FIGURE = re.compile(r"(?<![\w.,-])\d[\d,.]*(?<![,.])(?![\w-])")
PEOPLE = ("John Wilkes", "Edward Carson", "Anna Howard", "Harold Macmillan")
PLACES = ("Lisbon", "Vienna", "Quebec", "Norway", "Belfast")
YEARS_LATER = 6
EVERY = 60  # changes tried in one document at most


@dataclass(frozen=True, slots=True)
class Mutation:
    """`old` becomes `new` where it first stands from column `at` of a 1-based line."""

    kind: str
    line: int
    at: int
    old: str
    new: str

    def done(self, text: str) -> str:
        lines = text.split("\n")
        line = lines[self.line - 1]
        end = self.at + len(self.old)
        lines[self.line - 1] = f"{line[: self.at]}{self.new}{line[end:]}"
        return "\n".join(lines)


def mutations(text: str, facts: Sequence[Fact], seed: int) -> list[Mutation]:
    """Changes to the lines of a text that facts stand on, in a seeded order."""
    chance = random.Random(seed)
    told = {n for f in facts for n in range(f.source.lines[0], f.source.lines[1] + 1)}
    lines = text.split("\n")
    found = [m for n in sorted(told) for m in _of_line(n, lines[n - 1], facts, chance)]
    chance.shuffle(found)
    return found[:EVERY]


def _of_line(
    number: int, line: str, facts: Sequence[Fact], chance: random.Random
) -> Iterator[Mutation]:
    for year in YEAR.finditer(line):
        later = str(int(year.group()) + YEARS_LATER)
        yield Mutation("date", number, year.start(), year.group(), later)
    for figure in FIGURE.finditer(line):
        if not YEAR.fullmatch(figure.group()) and not _opens(line, figure.start()):
            yield Mutation(
                "number", number, figure.start(), figure.group(), _other(figure.group())
            )
    here = [fact for fact in facts if _on(fact.source, number)]
    named: dict[str, Sequence[str]] = {n: PEOPLE for fact in here for n in fact.people}
    named |= {n: PLACES for fact in here for n in fact.places}
    for name, others in named.items():
        at = line.find(name)
        if at >= 0:
            yield Mutation("name", number, at, name, chance.choice(others))


def _opens(line: str, at: int) -> bool:
    """Whether a figure is the number of an item."""
    return not line[:at].strip(" (") and line[at:].lstrip("0123456789")[:1] in ".)/"


def _other(figure: str) -> str:
    """Another number of the same shape: its first digit changed."""
    first = next(at for at, char in enumerate(figure) if char.isdigit())
    digit = str(int(figure[first]) % 9 + 1)
    return f"{figure[:first]}{digit}{figure[first + 1 :]}"


def judged_mutations(path: Path, seed: int = 0) -> Iterator[Judged]:
    """Each change to a text file: seen in the facts, heard in an answer."""
    text = path.read_text("utf-8-sig")
    before = read_documents({path.name: path})
    bench = Bench(before)
    with tempfile.TemporaryDirectory() as folder:
        changed = Path(folder, path.name)
        for change in mutations(text, before.facts, seed):
            changed.write_text(change.done(text), "utf-8")
            after = read_documents({path.name: changed})
            yield _seen(path.name, change, after.facts)
            still = {fact.text for fact in after.facts}
            gone = [fact for fact in before.facts if fact.text not in still]
            question = _asked(bench, change, gone)
            if question:
                yield _heard(change, question, Bench(after))


def _seen(name: str, change: Mutation, facts: Sequence[Fact]) -> Judged:
    """In the words of a fact on that line, and in the field for such things."""
    what = f"{name} line {change.line}: {change.old} -> {change.new}"
    here = [fact for fact in facts if _on(fact.source, change.line)]
    held = any(_holds(fact, change) for fact in here)
    return Judged(f"changed {change.kind} seen in a fact", held, what)


def _holds(fact: Fact, change: Mutation) -> bool:
    return change.new in f"{fact.label} {fact.text}" and (
        change.kind != "date" or any(change.new in date for date in fact.dates)
    )


def _asked(bench: Bench, change: Mutation, facts: Sequence[Fact]) -> str:
    """A question answered by one of the facts that changed, if there is one."""
    for fact in facts:
        if change.old not in fact.text or not _on(fact.source, change.line):
            continue
        for question in (*fact.asked_as, *fact.questions):
            reply = bench.reply(question)
            told = any(source.fact == fact.id for source in reply.sources)
            if told and change.old not in question + _besides(fact, reply):
                return question
    return ""


def _besides(fact: Fact, reply: Reply) -> str:
    """What an answer says apart from one fact; all of it if that is not told whole."""
    said = reply.speech.plain()
    told = fact.text.rstrip(".")
    return said.replace(told, "") if told in said else f"{said} {fact.text}"


def _on(source: Source, line: int) -> bool:
    return source.lines[0] <= line <= source.lines[1]


def _heard(change: Mutation, question: str, bench: Bench) -> Judged:
    said = bench.reply(question).speech.plain()
    what = f"{question} {change.old} -> {change.new}: {said}"
    good = change.new in said
    return Judged(f"changed {change.kind} heard in the answer", good, what)
