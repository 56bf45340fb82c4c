"""Tables typed with tabs, bars or runs of spaces."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP
from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.plain.piece import is_site

GAP = re.compile(r"\s{2,}")
WIDE = re.compile(r"\s{3,}")
RULE = re.compile(r"^[\s|+:=_-]+$")  # between a table's head and its rows
EMPTY = re.compile(r"^[-–—./\s]*$")  # what is typed into a cell that holds nothing
LONGEST_HEAD = 5  # words
LONGEST_CELL = 40  # words
FEWEST = 2  # rows
MOST_ROWS = 500  # of a table; what is longer is cut
FEWEST_SPACED = 3  # rows, where only spaces stand between the columns
# What stands above columns.
COLUMNS = word_set("""
    year years date dates day month when event events happened who person people name
    names where place places area areas country countries word words term terms key
    meaning meanings definition definitions explanation description detail details
    question answer why reason reasons cause causes how many effect effects result
    results consequence consequences impact significance importance important factor
    factors evidence example examples point points for against success successes failure
    failures advantage advantages disadvantage disadvantages strength strengths weakness
    weaknesses type kind feature features side role job aim aims problem problems
    solution number numbers topic before after similarities differences what anything
    notes leader leaders group groups party law act policy battle war treaty
""")
# A name, dots that lead on, and a name or number: not "He was ..... in May."
LED = re.compile(
    r"(?P<name>\s*[A-Z][\w ’'-]{1,30}?)\s*\.{4,}\s*"
    r"(?P<told>[A-Z\d][^._?!]*[a-z][^._?!]*)$"
)
FEWEST_LED = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row, or its head, which `is_head`; `head` is what stands above."""

    cells: tuple[str, ...]
    head: tuple[str, ...]
    run: int
    is_head: bool = False


def with_leaders_read(lines: Sequence[Line]) -> list[Line]:
    """The lines, "Leader ..... Ned Ludd" as "- Leader: Ned Ludd" where several stand
    together: dots lead from a name to what is told of it, or to a pupil's answer."""
    led = [LED.match(line.text) for line in lines]
    found = list(lines)
    for at, match in enumerate(led):
        near = sum(map(bool, led[max(0, at - FEWEST_LED + 1) : at + FEWEST_LED]))
        if match and near >= FEWEST_LED:
            text = f"- {match['name'].strip()}: {match['told']}"
            found[at] = Line(lines[at].number, text)
    return found


def tables_of(told: Sequence[Line]) -> Mapping[int, Row | None]:
    """The rows of the tables in a text, by their lines; None is a rule between them."""
    found: dict[int, Row | None] = {}
    at = run = 0
    while at < len(told):
        end, rows = _table(told, at)
        if not rows:
            at += 1
            continue
        run += 1
        found.update({line.number: None for line in told[at:end]})
        found.update(_rows(rows, run))
        at = end
    return found


def _table(told: Sequence[Line], at: int) -> tuple[int, list[tuple[int, list[str]]]]:
    """Where a table that begins at a line ends, and its rows by their lines."""
    best: tuple[int, list[tuple[int, list[str]]]] = (at, [])
    for cut, fewest in ((_tabbed, FEWEST), (_barred, FEWEST), (_spaced, FEWEST_SPACED)):
        rows, end = list[tuple[int, list[str]]](), at
        for line in islice(told, at, at + MOST_ROWS):
            if rows and line.number != told[end - 1].number + 1:
                break
            cells = cut(line.text)
            if rows and RULE.match(line.text):
                cells = []
            elif not _fits(cells, rows, ragged=cut is _tabbed):
                break
            end += 1
            rows += [(line.number, cells)] if cells else []
        site = any(is_site(line.text) for line in told[at:end])
        if len(rows) >= fewest and not site and len(rows) > len(best[1]):
            best = end, rows
    return best


def _fits(
    cells: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]], *, ragged: bool
) -> bool:
    """Whether a line is one more row; `ragged` ones may lack the last cells."""
    long = any(len(cell.split()) > LONGEST_CELL for cell in cells)
    if len(cells) < 2 or long or not rows:
        return len(cells) > 1 and not long
    width = len(rows[0][1])
    return len(cells) == width or (ragged and len(cells) < width)


def _tabbed(text: str) -> list[str]:
    bare = text.strip()
    if "\t" not in bare or BULLET.match(text):
        return []
    return [" ".join(cell.split()) for cell in re.split(r"\t+", bare)]


def _barred(text: str) -> list[str]:
    bare = text.strip()
    if "|" not in bare:
        return []
    return [" ".join(cell.split()) for cell in bare.strip("|").split("|")]


def _spaced(text: str) -> list[str]:
    bare = text.strip()
    if BULLET.match(text) or not WIDE.search(bare):
        return []
    return [" ".join(cell.split()) for cell in GAP.split(bare)]


def _rows(rows: Sequence[tuple[int, list[str]]], run: int) -> Iterator[tuple[int, Row]]:
    width = max(len(cells) for _, cells in rows)
    headed = _is_head(rows[0][1], [cells for _, cells in rows[1:]])
    head = _full(rows[0][1], width) if headed else ("",) * width
    for at, (number, cells) in enumerate(rows):
        yield number, Row(_full(cells, width), head, run, headed and at == 0)


def _full(cells: Sequence[str], width: int) -> tuple[str, ...]:
    told = ["" if EMPTY.match(cell) else cell for cell in cells]
    return (*told, *[""] * (width - len(told)))


def _is_head(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row stands above the columns and is none of the facts."""
    told = [cell for cell in cells if cell]
    if any(len(cell.split()) > LONGEST_HEAD or cell[-1] in ".;,!" for cell in told):
        return False
    if any(character.isdigit() for cell in told for character in cell):
        return False
    named = (set(re.findall(r"\w+", cell.casefold())) for cell in told)
    if any(words <= COLUMNS | STOP for words in named):
        return True
    # heads are set in capitals, or stand above figures
    upper = all(cell.isupper() for cell in told)
    figures = any(
        all(row[at : at + 1] and row[at][:1].isdigit() for row in below)
        for at in range(1, len(cells))
    )
    return upper or figures
