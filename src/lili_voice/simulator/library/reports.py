"""What the author of one document is told: the report of `lili ingest`, for a page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.account import Role
from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.reporting.findings import Findings
from lili_voice.knowledge.reporting.matters import by_matter, matter_of, told_matters
from lili_voice.knowledge.reporting.rows import Fold, Row, rows_of
from lili_voice.knowledge.reporting.words import (
    counted,
    counted_kind,
    opening,
    runs,
    shown,
)
from lili_voice.simulator.library.addresses import line_address
from lili_voice.simulator.library.shelf import Shelf

MOST_LISTED = 60  # doubts of one matter; a person reads no more
MOST_RUNS = 20  # places of what was left out
MOST_LINES = 500  # lines that are shown one by one
QUOTED = 80  # characters


@dataclass(frozen=True, slots=True)
class Place:
    """Some lines in words, and where they stand ("" where they are on no page)."""

    told: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at: where, what, and the other place it is about."""

    place: Place
    what: str
    other: Place | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """Remarks on one matter, the first of `every`."""

    told: str
    grave: bool
    remarks: Sequence[Remark]
    more: int


@dataclass(frozen=True, slots=True)
class Report:
    """`sums` says how many doubts there are, `kinds` what was found. `left_out` are
    the lines that are no content; `rows` all lines of a document that is not long."""

    sums: str
    kinds: str
    matters: Sequence[Matter]
    left_out: Sequence[Remark]
    lines_left_out: int
    rows: Sequence[Row | Fold]
    unit: str


def report_of(shelf: Shelf, path: str, *, whole: bool) -> Report:
    """The report on a document: the `whole`, which may take long (see Shelf.checked),
    or what is at hand."""
    found = shelf.findings(path, whole=whole)
    doubts = Counter(matter_of(doubt) for doubt in found.doubts)
    kinds = (counted_kind(number, kind) for kind, number in found.kinds.items())
    few = len(found.account.lines) <= MOST_LINES
    return Report(
        told_matters(doubts),
        ", ".join(kinds),
        list(_matters(shelf, found)),
        list(_left_out(found)),
        len(found.lines_of(Role.BOILERPLATE)),
        list(rows_of(found, "row", {})) if few else (),
        found.account.unit,
    )


def _matters(shelf: Shelf, found: Findings) -> Iterator[Matter]:
    for matter, doubts in by_matter(found.doubts).items():
        yield Matter(
            counted(len(doubts), matter.one, matter.many),
            matter.grave,
            [_remark(shelf, found, doubt) for doubt in doubts[:MOST_LISTED]],
            max(len(doubts) - MOST_LISTED, 0),
        )


def _remark(shelf: Shelf, found: Findings, doubt: Doubt) -> Remark:
    here = _place(shelf, found.path, doubt.line, found.where([doubt.line]))
    if not doubt.other:
        return Remark(here, shown(doubt.what))
    return Remark(here, shown(doubt.what), _other(shelf, doubt))


def _other(shelf: Shelf, doubt: Doubt) -> Place:
    told = f"{shelf.unit(doubt.other)} {doubt.other_line}"
    if doubt.other != doubt.document:
        told = f"{shown(doubt.other)}, {told}"
    return _place(shelf, doubt.other, doubt.other_line, told)


def _place(shelf: Shelf, path: str, line: int, told: str) -> Place:
    number = shelf.contents.numbers.get(path)
    return Place(told, "" if number is None else line_address(number, line))


def _left_out(found: Findings) -> Iterator[Remark]:
    """What was not taken for content, neighbouring lines as one."""
    texts = {line.number: line.text for line in found.lines_of(Role.BOILERPLATE)}
    for first, last in runs(texts)[:MOST_RUNS]:
        more = " …" if last > first else ""
        where = Place(found.where(range(first, last + 1)))
        yield Remark(where, f"{opening(texts[first], QUOTED)}{more}")
