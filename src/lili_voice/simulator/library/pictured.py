"""A topic's pictures, each with the table that tells the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.facts import Fact

MOST_ROWS = 500  # of a table


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture for a narrow and one for a wide page, as SVG; and its table, whose
    first rows these are: cells, and the id of the fact that ends them."""

    name: str
    title: str
    narrow: str
    wide: str
    head: tuple[str, ...]
    rows: Sequence[tuple[tuple[str, ...], str]]
    more: int


def pictures_of(facts: Sequence[Fact], title: str) -> Iterator[Picture]:
    """The timeline of a topic and the map of its argument; only what it has."""
    # Here, since most pages are served without any.
    from lili_voice.simulator import pictures as drawn
    from lili_voice.simulator.pictures.plan import plan_of

    if narrow := drawn.timeline(facts, title):
        wide, rows = drawn.timeline(facts, title, wide=True), drawn.timeline_rows(facts)
        told, more = rows[:MOST_ROWS], len(rows[MOST_ROWS:])
        head = ("When", "What")
        yield Picture("timeline", "Timeline", narrow, wide or "", head, told, more)
    if (plan := plan_of(facts, title)) and (narrow := drawn.argument(facts, title)):
        wide = drawn.argument(facts, title, wide=True)
        every = drawn.argument_rows(facts, title)
        first, more = every[:MOST_ROWS], len(every[MOST_ROWS:])
        heads = ("Part", "Point", "Statement")
        yield Picture("argument", plan.sort, narrow, wide or "", heads, first, more)
