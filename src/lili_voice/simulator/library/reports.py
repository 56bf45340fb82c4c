"""What the author of one document is told: the report of `lili ingest`, for a page."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.account import Role
from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.reporting.findings import Findings
from lili_voice.knowledge.reporting.matters import (
    Matter,
    by_matter,
    matter_of,
    told_matters,
)
from lili_voice.knowledge.reporting.rows import Fold, Row, rows_of
from lili_voice.knowledge.reporting.words import counted_kind, opening, runs
from lili_voice.simulator.library.shelf import Shelf

MOST_RUNS = 20  # places of what was left out
MOST_LINES = 500  # lines that are shown one by one
QUOTED = 80  # characters


@dataclass(frozen=True, slots=True)
class Report:
    """`sums` says how many doubts there are, `kinds` what was found. `left_out` are
    the places and openings of what is no content, `lines_left_out` how many lines that
    is; `rows` all lines of a document that is not long."""

    found: Findings
    sums: str
    kinds: str
    matters: Mapping[Matter, Sequence[Doubt]]
    left_out: Sequence[tuple[str, str]]
    lines_left_out: int
    rows: Sequence[Row | Fold]


def report_of(shelf: Shelf, path: str, *, whole: bool) -> Report:
    """The report on a document: the `whole`, which may take long (see Shelf.checked),
    or what is at hand."""
    found = shelf.findings(path, whole=whole)
    few = len(found.account.lines) <= MOST_LINES
    return Report(
        found,
        told_matters(Counter(map(matter_of, found.doubts))),
        ", ".join(counted_kind(number, kind) for kind, number in found.kinds.items()),
        by_matter(found.doubts),
        list(_left_out(found)),
        len(found.lines_of(Role.BOILERPLATE)),
        list(rows_of(found, "row", {})) if few else (),
    )


def _left_out(found: Findings) -> Iterator[tuple[str, str]]:
    """What was not taken for content, neighbouring lines as one."""
    texts = {line.number: line.text for line in found.lines_of(Role.BOILERPLATE)}
    for first, last in runs(texts)[:MOST_RUNS]:
        more = " …" if last > first else ""
        where = found.where(range(first, last + 1))
        yield where, f"{opening(texts[first], QUOTED)}{more}"
