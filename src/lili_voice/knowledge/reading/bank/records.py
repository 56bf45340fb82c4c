"""The rows of a table that was saved as text: commas, semicolons or tabs between."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

DELIMITERS = (",", ";", "\t", "|")
# What some programs write above the rows: https://docs.ankiweb.net/importing/text-files.html
DIRECTIVE = re.compile(r"^#?(?P<key>sep(?:arator)?)\s*[:=]\s*(?P<value>.+?)\s*$", re.I)
NAMED = {
    **{"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", "\\t": "\t"},
    **{",": ",", ";": ";", "|": "|"},
}
SAMPLE, FEW = 40, 2_000  # lines that the mark between cells is told from, characters
FARTHEST = 60  # lines that one cell may run over
MOST_COLUMNS = 60
LONGEST_CELL = 20_000  # characters


@dataclass(frozen=True, slots=True)
class Record:
    """A row: the line it begins on, and what stands in its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(slots=True)
class Records:
    """The rows of a file, and the mark between their cells.

    `remarks` are lines above or among them that say how it was written, `odd` the
    numbers of lines with a quotation mark that nothing closes.
    """

    between: str = ","
    rows: list[Record] = field(default_factory=list)
    remarks: list[Record] = field(default_factory=list)
    odd: list[int] = field(default_factory=list)


def records_of(text: str, *, tabs: bool) -> Records:
    """The rows of a text; with `tabs` what stands between cells is known."""
    lines = text.split("\n")
    delimiter = "\t" if tabs else _delimiter(lines)
    found = Records(delimiter)
    at = 0
    while at < len(lines):
        line = lines[at]
        taken = 1
        if line.startswith("#") or (at == 0 and DIRECTIVE.match(line)):
            found.remarks.append(Record(at + 1, (line.strip(),)))
        elif line.strip(f"{delimiter} \t"):
            taken = _length(lines, at, delimiter)
            if not taken:
                found.odd.append(at + 1)
            cells = _cells(lines[at : at + (taken or 1)], delimiter, plain=not taken)
            found.rows.append(Record(at + 1, cells))
        at += taken or 1
    return found


def _length(lines: Sequence[str], at: int, delimiter: str) -> int:
    """How many lines a row takes; 0 when a quotation mark in it is never closed."""
    if '"' not in lines[at]:
        return 1
    end = "\n"  # a row of its own, unless it falls into an open cell
    for taken in range(1, min(FARTHEST, len(lines) - at) + 1):
        if '"' not in lines[at + taken - 1]:
            continue
        written = [f"{line}\n" for line in lines[at : at + taken]]
        if sum(map(len, written)) > LONGEST_CELL:
            return 0
        if len(list(csv.reader([*written, end], delimiter=delimiter))) > 1:
            return taken
    return 0


def _cells(written: Sequence[str], delimiter: str, *, plain: bool) -> tuple[str, ...]:
    if plain:
        parts = written[0].split(delimiter, MOST_COLUMNS)
        cells = [part.strip().strip('"') for part in parts]
    elif '"' in written[0]:
        cells = next(csv.reader([f"{line}\n" for line in written], delimiter=delimiter))
    else:
        cells = written[0].split(delimiter, MOST_COLUMNS)
    told, rest = cells[:MOST_COLUMNS], cells[MOST_COLUMNS:]
    return tuple(
        cell.strip() for cell in (*told, *([delimiter.join(rest)] * any(rest)))
    )


def _delimiter(lines: Sequence[str]) -> str:
    """What most lines have the same number of, and at least one."""
    for line in lines[:1]:
        if told := DIRECTIVE.match(line):
            return NAMED.get(told["value"].lower(), ",")
    for line in lines[:SAMPLE]:
        told = DIRECTIVE.match(line) if line.startswith("#") else None
        if told and told["value"].lower() in NAMED:
            return NAMED[told["value"].lower()]
    sample = [line for line in lines[:SAMPLE] if line.strip() and line[0] != "#"]
    return max(DELIMITERS, key=lambda mark: tuple(_evenness(sample, mark)))


def _evenness(sample: Sequence[str], delimiter: str) -> Iterator[float]:
    """How alike the rows would be: those with cells, then those of the usual width."""
    rows = (_cells([line[:FEW]], delimiter, plain=False) for line in sample)
    widths = Counter(len(row) for row in rows)
    several = {width: count for width, count in widths.items() if width > 1}
    yield sum(several.values())
    yield max(several.values(), default=0)
