"""A topic's dates down a line, with the gaps between them as long as they were."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from lili_voice.knowledge.facts import Fact
from lili_voice.simulator.pictures.drawing import (
    BODY,
    KICKER,
    MARGIN,
    NARROW,
    SMALL,
    TITLE,
    Caption,
    Drawing,
    Letters,
)
from lili_voice.simulator.pictures.lettering import shortened, width_of, wrapped
from lili_voice.simulator.pictures.moments import (
    Day,
    Moment,
    Year,
    elapsed,
    first_and_last,
    moments_of,
    scale_of,
    within_year,
    years_of,
)

WIDE = 740.0
MOST = 80  # statements that are drawn
MOST_LINES = 7  # of one statement
SORT = "Timeline"
YEAR = Letters("picture-year", 16, bold=True, to_the_left=True)
DATE = Letters("picture-date", 13, bold=True)
BETWEEN = 9.0  # one statement and the next
CLOSEST, FARTHEST = 14.0, 62.0  # one year and the next
DOT = 5.0
LANE = 9.0  # the room of what lasted, beside the line
MOST_LANES = 3  # more at once are told in words alone


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the years end, the line runs and the statements begin."""

    years: float
    rail: float
    words: float


@dataclass(frozen=True, slots=True)
class Span:
    """A bar in a lane, from its top until a day."""

    lane: int
    top: float
    until: Day


def timeline(facts: Iterable[Fact], title: str, *, wide: bool = False) -> str | None:
    """The dates of a topic as one SVG element; None where it has none."""
    moments = moments_of(facts)
    if not moments:
        return None
    drawn, left_out = moments[:MOST], len(moments) - MOST
    drawing = Drawing(WIDE if wide else NARROW)
    top = drawing.write([SORT], (MARGIN, MARGIN), KICKER)
    lines = wrapped(title, drawing.width - 2 * MARGIN, TITLE.size, bold=True)
    top = drawing.write(lines, (MARGIN, top), TITLE) + 16
    bottom = _Line(drawing, drawn).draw(top)
    if left_out > 0:
        more = "date" if left_out == 1 else "dates"
        bottom = drawing.write(
            [f"… and {left_out} more {more}"], (MARGIN, bottom), SMALL
        )
    first, last = first_and_last(moments)
    dates = f"{len(moments)} dates, from {first} to {last}"
    summary = f"{dates}." if len(moments) > 1 else f"One date: {moments[0].when}."
    return drawing.svg(Caption(SORT, title, summary), bottom + MARGIN)


class _Line:
    """The line itself, drawn from the top down."""

    def __init__(self, drawing: Drawing, moments: Sequence[Moment]) -> None:
        self._drawing = drawing
        self._years = years_of(moments)
        self._lanes = _lanes_of(moments)
        self._anchors: list[tuple[float, float]] = []  # a time, and its height
        self._spans: list[Span] = []
        self._rails: list[tuple[float, float]] = []
        self._dots: list[float] = []
        widest = max(width_of(y.name, YEAR.size, YEAR.bold) for y in self._years)
        self._side = LANE * len(set(self._lanes.values())) + DOT
        rail = MARGIN + widest + 12 + self._side
        self._at = Columns(MARGIN + widest, rail, rail + 18)

    def draw(self, top: float) -> float:
        """Returns where it ends."""
        scale = scale_of(self._years)
        former: Year | None = None
        for year in self._years:
            if former is not None:
                top = self._gap(year.number - former.number, scale, top)
            top = self._year(year, top)
            former = year
        self._bars(top)
        self._draw_rails()
        return top

    def _gap(self, years: int, scale: float, top: float) -> float:
        """The way to the next year: broken, with its length, where it is too long."""
        rail, length = self._at.rail, CLOSEST + years * scale
        if length <= FARTHEST:
            self._rail(top, top + length)
            return top + length
        after, size = top + FARTHEST, SMALL.height(1)
        self._rail(top, top + 21)
        self._rail(after - 21, after)
        for y in (top + 21, after - 21):
            self._drawing.line("picture-rail", (rail - 6, y + 4), (rail + 6, y - 4))
        middle = (top + after - size) / 2
        self._drawing.write([f"{years} years later"], (self._at.words, middle), SMALL)
        return after

    def _rail(self, top: float, bottom: float) -> None:
        """A part of the line; parts that touch are one."""
        if self._rails and self._rails[-1][1] == top:
            top = self._rails.pop()[0]
        self._rails.append((top, bottom))

    def _draw_rails(self) -> None:
        x = self._at.rail
        for top, bottom in self._rails:
            self._drawing.line("picture-rail", (x, top), (x, bottom))
        for y in self._dots:
            self._drawing.shape("circle", "picture-dot", cx=x, cy=y, r=DOT)

    def _year(self, year: Year, top: float) -> float:
        begun = top
        middle = top + YEAR.height(1) / 2
        if not year.moments:
            self._anchors.append((float(year.number), middle))
            rail = self._at.rail
            self._drawing.line("picture-rail", (rail - 6, middle), (rail + 6, middle))
        for number, moment in enumerate(year.moments):
            top = self._moment(moment, top + BETWEEN * (number > 0))
        top = max(top, begun + YEAR.height(1))
        self._rail(begun, top)
        self._drawing.write([year.name], (self._at.years, begun - 1), YEAR)
        return top

    def _moment(self, moment: Moment, top: float) -> float:
        """Its date, where the year does not say it all, and its statement."""
        date = within_year(moment)
        letters = DATE if date else BODY
        y = top + letters.height(1) / 2
        self._dots.append(y)
        self._anchors.append((moment.time, y))
        if moment in self._lanes and moment.end:
            self._spans.append(Span(self._lanes[moment], y, moment.end))
        at, room = self._at.words, self._drawing.width - MARGIN - self._at.words
        if date:
            top = self._drawing.write(
                wrapped(date, room, DATE.size, True), (at, top), DATE
            )
        lines = wrapped(moment.untold, room, BODY.size)
        return self._drawing.write(
            shortened(lines, MOST_LINES, room, BODY.size), (at, top), BODY
        )

    def _bars(self, bottom: float) -> None:
        """What lasted, beside the line."""
        for span in self._spans:
            x = self._at.rail - self._side + LANE * span.lane
            ends = max(self._height_of(span.until), span.top + 12)
            length = min(ends, bottom) - span.top
            self._drawing.line("picture-span", (x, span.top), (self._at.rail, span.top))
            self._drawing.shape(
                "rect",
                "picture-bar",
                x=x - 2.5,
                y=span.top,
                width=5,
                height=length,
                rx=2.5,
            )

    def _height_of(self, day: Day) -> float:
        """Between the nearest two times drawn, in proportion; at the first of a year,
        where no more than the year is known."""
        time = elapsed(day)
        within = [y for at, y in self._anchors if day[1] == 0 and floor(at) == day[0]]
        if within:
            return within[0]
        for (before, above), (after, below) in pairwise(self._anchors):
            if before <= time <= after and before < after:
                return above + (below - above) * (time - before) / (after - before)
        return self._anchors[-1][1]


def _lanes_of(moments: Sequence[Moment]) -> dict[Moment, int]:
    """A lane for each moment that lasted, where one is free. In order of beginning."""
    lanes: dict[Moment, int] = {}
    taken: list[Day] = []  # until when, for each lane
    for moment in moments:
        if moment.end is None:
            continue
        free = (n for n, until in enumerate(taken) if until < moment.start)
        lane = next(free, len(taken))
        if lane == MOST_LANES:
            continue
        taken[lane : lane + 1] = [moment.end]
        lanes[moment] = lane
    return lanes
