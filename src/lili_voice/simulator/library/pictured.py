"""A topic's pictures, each with the table that tells the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.reporting.words import shown
from lili_voice.simulator.library.addresses import line_address
from lili_voice.simulator.library.shelf import Shelf

MOST_ROWS = 500  # of a table
HEAD = ("Part", "Point", "Statement")
Row = tuple[tuple[str, ...], str]  # its cells, and the id of a fact


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its cells, and where the last one stands in a document."""

    cells: tuple[str, ...]
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture for a narrow and one for a wide page, as SVG; and its table, whose
    first lines these are."""

    name: str
    title: str
    narrow: str
    wide: str
    head: tuple[str, ...]
    lines: Sequence[Line]
    more: int


def pictures_of(shelf: Shelf, facts: Sequence[Fact], title: str) -> list[Picture]:
    """The timeline of a topic and the map of its argument; only what it has."""
    drawn = (_timeline(shelf, facts, title), _argument(shelf, facts, title))
    return [picture for picture in drawn if picture is not None]


def _timeline(shelf: Shelf, facts: Sequence[Fact], title: str) -> Picture | None:
    from lili_voice.simulator.pictures import timeline, timeline_rows

    narrow = timeline(facts, title)
    if narrow is None:
        return None
    rows = [((row.when,), row.fact) for row in timeline_rows(facts)]
    lines, more = _lines(shelf, rows[:MOST_ROWS]), len(rows[MOST_ROWS:])
    wide, head = timeline(facts, title, wide=True) or narrow, ("When", "What")
    return Picture("timeline", "Timeline", narrow, wide, head, lines, more)


def _argument(shelf: Shelf, facts: Sequence[Fact], title: str) -> Picture | None:
    from lili_voice.simulator.pictures import argument, argument_rows

    narrow = argument(facts, title)
    if narrow is None:
        return None
    rows = [((row.part, row.head), row.fact) for row in argument_rows(facts, title)]
    lines, more = _lines(shelf, rows[:MOST_ROWS]), len(rows[MOST_ROWS:])
    wide, head = argument(facts, title, wide=True) or narrow, HEAD
    return Picture("argument", "Map of the argument", narrow, wide, head, lines, more)


def _lines(shelf: Shelf, rows: Sequence[Row]) -> list[Line]:
    found = [(cells, shelf.library.by_id[id]) for cells, id in rows]
    return [
        Line(
            tuple(map(shown, cells)),
            shown(fact.text),
            line_address(
                shelf.contents.numbers[fact.source.document], fact.source.lines[0]
            ),
        )
        for cells, fact in found
    ]
