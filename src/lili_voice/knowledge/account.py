"""What became of every line of a document."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lili_voice.knowledge.document import Document, Line
from lili_voice.knowledge.facts import Fact


class Role(StrEnum):
    """What became of one line."""

    FACT = "fact"
    HEADING = "heading"
    ALSO_ASKED = "also asked"
    FRONT_MATTER = "front matter"
    BOILERPLATE = "boilerplate"
    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, slots=True)
class AccountedLine:
    """One line of a file as its author wrote it, and what became of it."""

    number: int
    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Account:
    """A document, line by line.

    `lines` are those that hold words, in their order, each once; `sections` are its
    headings. `unit` and `pages` are those of the Document. It holds plain values alone,
    so that a store can keep it.
    """

    path: str
    title: str
    lines: tuple[AccountedLine, ...] = ()
    unit: str = "line"
    pages: tuple[int, ...] = ()
    sections: tuple[str, ...] = ()

    def page_of(self, line: int) -> int | None:
        """The 1-based page a line stands on; None in a document without pages."""
        return bisect_right(self.pages, line) or None


def account_of(document: Document, facts: Iterable[Fact]) -> Account:
    """What became of each line of a document that these facts were found in."""
    written = {line.number: line for line in (*document.left_out, *document.written)}
    spans = {fact.source.lines for fact in facts}
    # A sentence may run on round a page's foot, which is then in no fact; but where a
    # web page has all on one line, a heading is, and what is said there is a fact.
    roles = {n: Role.FACT for first, last in spans for n in range(first, last + 1)}
    roles |= {line.number: Role.BOILERPLATE for line in document.left_out}
    roles |= dict(_structure(document, written))
    roles |= {number: Role.FACT for span in spans for number in span}
    return Account(
        document.path,
        document.about.title,
        tuple(
            AccountedLine(number, line.text, roles.get(number, Role.NOT_UNDERSTOOD))
            for number, line in sorted(written.items())
        ),
        document.unit,
        document.pages,
        tuple(section.heading for section in document.sections if section.heading),
    )


def _structure(
    document: Document, written: Mapping[int, Line]
) -> Iterator[tuple[int, Role]]:
    front = _front_matter(document.structure, written)
    headings = {section.line for section in document.sections}
    for number in sorted(document.structure):
        yield number, Role.FRONT_MATTER if number < front else Role.HEADING
    for number in document.wordings - headings:
        yield number, Role.ALSO_ASKED


def _front_matter(structure: frozenset[int], written: Mapping[int, Line]) -> int:
    """The first line below it: the lines that fence it hold no words."""
    first, number = 1, 1
    while number in structure and 1 not in written:
        first = first if number in written else number + 1
        number += 1
    return first
