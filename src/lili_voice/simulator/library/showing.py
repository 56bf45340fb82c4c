"""The facts of a document or a topic, in parts that a page can show."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lili_voice.knowledge.facts import Fact

AT_A_TIME = 200  # facts on one page

Heading = tuple[tuple[str, ...], str, Sequence[Fact]]  # what is above it, its words


@dataclass(frozen=True, slots=True)
class Part:
    """Some of many facts under their headings: the `number`th of `parts` pages, from 1.

    `anchors` are the ids of the facts that come first on their line of a document.
    """

    headings: Sequence[Heading]
    anchors: frozenset[str]
    number: int
    parts: int
    first: int
    last: int
    every: int


def part_of(facts: Sequence[Fact], number: int) -> Part:
    """The facts on one of their pages."""
    start = (number - 1) * AT_A_TIME
    some = facts[start : start + AT_A_TIME]
    groups = groupby(some, lambda f: (f.source.document, f.under, f.section))
    headings = [(under, section, list(each)) for (_, under, section), each in groups]
    first_of_line = {fact.source.lines[0]: fact.id for fact in reversed(some)}
    anchors = frozenset(first_of_line.values())
    last, every = start + len(some), len(facts)
    return Part(headings, anchors, number, parts(every), start + 1, last, every)


def parts(facts: int) -> int:
    """How many pages so many facts need; one for none."""
    return max(1, -(-facts // AT_A_TIME))


def part_with(facts: Sequence[Fact], line: int) -> int:
    """The page on which a line of a document stands, or else what comes after it."""
    on = (n for n, fact in enumerate(facts) if _on(fact, line))
    after = (n for n, fact in enumerate(facts) if fact.source.lines[0] > line)
    at = next(on, next(after, max(len(facts) - 1, 0)))
    return at // AT_A_TIME + 1


def _on(fact: Fact, line: int) -> bool:
    first, last = fact.source.lines
    return first <= line <= last
