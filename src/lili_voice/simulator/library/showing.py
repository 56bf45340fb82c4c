"""The facts of a document or a topic, in parts that a page can show."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.reporting.words import dated, numbered, shown
from lili_voice.simulator.library.addresses import asking, line_address
from lili_voice.simulator.library.contents import Book
from lili_voice.simulator.library.shelf import Shelf

AT_A_TIME = 200  # facts on one page


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact as a page shows it; `anchor` is "" where another of its line has it.
    `asks` leads to where it can be asked for, "" where no question is known."""

    anchor: str
    text: str
    document: str
    place: str
    href: str
    kind: str
    label: str
    dates: tuple[str, ...]
    people: tuple[str, ...]
    question: str
    asks: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, the outermost first, and the facts under it."""

    under: tuple[str, ...]
    words: str
    facts: Sequence[Shown]


@dataclass(frozen=True, slots=True)
class Part:
    """Some of many facts: the `number`th of `parts` pages, from 1."""

    headings: Sequence[Heading]
    number: int
    parts: int
    first: int
    last: int
    every: int


def part_of_book(shelf: Shelf, book: Book, number: int) -> Part:
    """The facts of a document on one of its pages; lines have their anchors there."""
    return _part(shelf, shelf.library.of_document(book.path), number, anchored=True)


def part_of_topic(shelf: Shelf, facts: Sequence[Fact], number: int) -> Part:
    """The facts of a topic, of whichever documents, on one of its pages."""
    return _part(shelf, facts, number, anchored=False)


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


def _part(shelf: Shelf, facts: Sequence[Fact], number: int, *, anchored: bool) -> Part:
    start = (number - 1) * AT_A_TIME
    some = facts[start : start + AT_A_TIME]
    taken: set[int] | None = set() if anchored else None
    groups = groupby(some, lambda f: (f.source.document, f.under, f.section))
    headings = [
        Heading(
            tuple(map(shown, under)),
            shown(section),
            [_shown(shelf, fact, taken) for fact in group],
        )
        for (_, under, section), group in groups
    ]
    last = start + len(some)
    return Part(headings, number, parts(len(facts)), start + 1, last, len(facts))


def _anchor(line: int, taken: set[int] | None) -> str:
    """The first statement of a line has its anchor."""
    if taken is None or line in taken:
        return ""
    taken.add(line)
    return f"line-{line}"


def _shown(shelf: Shelf, fact: Fact, taken: set[int] | None) -> Shown:
    path, (first, last) = fact.source.document, fact.source.lines
    where = numbered(shelf.unit(path), range(first, last + 1))
    page = fact.source.page
    question = next(iter((*fact.questions, *fact.asked_as)), "")
    return Shown(
        _anchor(first, taken),
        shown(fact.text),
        shown(path),
        where if page is None else f"page {page}, {where}",
        line_address(shelf.contents.numbers[path], first),
        fact.kind.value,
        shown(fact.label),
        tuple(map(dated, fact.dates)),
        tuple(map(shown, fact.people)),
        shown(question),
        asking(question) if question else "",
    )
