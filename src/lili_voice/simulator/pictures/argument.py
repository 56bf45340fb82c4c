"""What a topic argues, as a tree that is read from the top down."""

from collections.abc import Iterable, Sequence

from lili_voice.knowledge.facts import Fact
from lili_voice.simulator.pictures.cards import Block, block_of, draw_block
from lili_voice.simulator.pictures.drawing import (
    KICKER,
    MARGIN,
    NARROW,
    SMALL,
    TITLE,
    Caption,
    Drawing,
)
from lili_voice.simulator.pictures.lettering import wrapped
from lili_voice.simulator.pictures.plan import Band, Card, Plan, Shape, cut, plan_of

WIDE, COLUMNS = 900.0, 3
BETWEEN_BANDS, BETWEEN_CARDS = 30.0, 14.0
BETWEEN_COLUMNS = 22.0
RAIL, BRANCH = 7.0, 24.0  # from the left of a column: its line, its cards
ASIDE = 22.0  # how far in a card stands that objects
_POINTED = frozenset({Shape.FRAME, Shape.EVENT, Shape.CONCLUSION})

Stack = tuple[Card, ...]  # a card, and those that object to it
Columns = list[list[list[Block]]]


def argument_rows(
    facts: Iterable[Fact], title: str = ""
) -> list[tuple[tuple[str, str], str]]:
    """The map as a table, from the top down: the part a statement belongs to and its
    head, and the id of the fact."""
    plan = plan_of(facts, title)
    return [
        ((p.fact.kind.value.capitalize(), card.head or p.fact.section), p.fact.id)
        for card in (plan.cards if plan else ())
        for p in card.points
    ]


def argument(facts: Iterable[Fact], title: str, *, wide: bool = False) -> str | None:
    """The map of a topic as one SVG element; None where it argues nothing."""
    whole = plan_of(facts, title)
    if whole is None:
        return None
    plan, left_out = cut(whole)
    drawing = Drawing(WIDE if wide else NARROW)
    top = drawing.write([plan.sort], (MARGIN, MARGIN), KICKER)
    lines = wrapped(title, drawing.width - 2 * MARGIN, TITLE.size, bold=True)
    top = drawing.write(lines, (MARGIN, top), TITLE) + MARGIN
    bottom = _Tree(drawing, COLUMNS if wide else 1).draw(plan.bands, top) + MARGIN
    if left_out:
        bottom = drawing.write([f"… and {left_out} more"], (MARGIN, bottom), SMALL)
    return drawing.svg(Caption(plan.sort, title, _summary(whole)), bottom + MARGIN)


def _summary(plan: Plan) -> str:
    heads = [card.head for card in plan.cards if card.head]
    count = sum(len(card.points) for card in plan.cards)
    return f"{count} statements. From top to bottom: {'; '.join(heads)}."


class _Tree:
    """Bands of cards, with the lines that lead from each to the next."""

    def __init__(self, drawing: Drawing, columns: int) -> None:
        self._drawing, self._columns = drawing, columns
        self._room = drawing.width - 2 * MARGIN
        self._lines: list[tuple[float, float]] = []  # that lead on, from where
        self._straight = False  # they come from one card, as wide as the picture

    def draw(self, bands: Sequence[Band], top: float) -> float:
        for number, band in enumerate(bands):
            last = number == len(bands) - 1
            if band.across:
                follows = not last and bands[number + 1].across
                bottom = self._across(band.cards[0], top, follows)
            else:
                bottom = self._side_by_side(band.cards, top, last)
            top = bottom + BETWEEN_BANDS
        return top - BETWEEN_BANDS

    def _across(self, card: Card, top: float, follows: bool) -> float:
        """Returns its bottom. `follows` tells that the next card is as wide."""
        block = block_of(card, self._room, self._columns)
        for x, start in self._lines:
            pointed = self._straight or card.shape in _POINTED
            self._lead(x, start, top, pointed=pointed)
        draw_block(self._drawing, block, (MARGIN, top))
        bottom = top + block.height
        self._lines = [(self._drawing.width / 2, bottom)] if follows else []
        self._straight = follows
        return bottom

    def _lead(self, x: float, top: float, bottom: float, pointed: bool) -> None:
        self._drawing.line("picture-lead", (x, top), (x, bottom - 6 * pointed))
        if pointed:
            points = f"{x - 6:.1f},{bottom - 10:.1f} {x + 6:.1f},{bottom - 10:.1f}"
            tip = f"{points} {x:.1f},{bottom - 1:.1f}"
            self._drawing.shape("polygon", "picture-tip", points=tip)

    def _side_by_side(self, cards: Sequence[Card], top: float, last: bool) -> float:
        """Columns of cards on a line each. Returns where the longest ends."""
        count, columns = self._best(_stacks_of(cards))
        width = (self._room - BETWEEN_COLUMNS * (count - 1)) / count
        bottoms = []
        for number, column in enumerate(columns):
            left = MARGIN + number * (width + BETWEEN_COLUMNS)
            bottoms.append(self._column(column, (left, top), last))
        return max(bottoms)

    def _best(self, stacks: Sequence[Stack]) -> tuple[int, Columns]:
        """The columns that end first, and how many they are."""
        found, most = [], min(self._columns, len(stacks))
        for count in range(min(most, 2), most + 1):
            width = (self._room - BETWEEN_COLUMNS * (count - 1)) / count
            within = self._columns // count
            blocks = [[_set(card, width, within) for card in stack] for stack in stacks]
            columns = _in_columns(blocks, count)
            found.append((max(map(_height_of, columns)), count, columns))
        _, count, columns = min(found, key=lambda one: one[:2])
        return count, columns

    def _column(
        self, stacks: Sequence[Sequence[Block]], at: tuple[float, float], last: bool
    ) -> float:
        left, top = at
        rail, y, start, elbow = left + RAIL, top, top - BETWEEN_BANDS, top
        for stack in stacks:
            elbow = y + stack[0].elbow
            self._drawing.line("picture-lead", (rail, elbow), (left + BRANCH, elbow))
            y = self._stack(stack, (left + BRANCH, y)) + BETWEEN_CARDS
        self._drawing.line("picture-lead", (rail, start), (rail, elbow))
        if not last:
            self._lines.append((rail, elbow))
        return y - BETWEEN_CARDS

    def _stack(self, stack: Sequence[Block], at: tuple[float, float]) -> float:
        """A factor, and below it what is said against it. Returns its bottom."""
        left, top = at
        bottom = top
        for block in stack:
            x = left
            if block.card.shape is Shape.COUNTER:
                x, top = left + ASIDE, bottom + BETWEEN_CARDS
                y, turn = top + block.elbow, left + ASIDE / 2
                self._drawing.line("picture-against", (turn, bottom), (turn, y))
                self._drawing.line("picture-against", (turn, y), (x, y))
            draw_block(self._drawing, block, (x, top))
            bottom = top + block.height
        return bottom


def _set(card: Card, width: float, columns: int) -> Block:
    aside = ASIDE if card.shape is Shape.COUNTER else 0.0
    return block_of(card, width - BRANCH - aside, columns)


def _stacks_of(cards: Sequence[Card]) -> list[Stack]:
    """Each card with those that object to it."""
    stacks: list[Stack] = []
    for card in cards:
        if stacks and card.shape is Shape.COUNTER:
            stacks[-1] = (*stacks[-1], card)
        else:
            stacks.append((card,))
    return stacks


def _height_of(column: Sequence[Sequence[Block]]) -> float:
    return sum(b.height + BETWEEN_CARDS for stack in column for b in stack)


def _in_columns(stacks: Sequence[list[Block]], count: int) -> Columns:
    """In order, so that the tallest column is as short as can be."""
    heights = [_height_of([stack]) for stack in stacks]
    limit = max(sum(heights) / count, *heights)
    while True:
        columns = _filled(stacks, heights, limit)
        if len(columns) <= count:
            return columns
        limit *= 1.04


def _filled(
    stacks: Sequence[list[Block]], heights: Sequence[float], limit: float
) -> Columns:
    columns: Columns = [[]]
    filled = 0.0
    for stack, height in zip(stacks, heights, strict=True):
        if columns[-1] and filled + height > limit:
            columns.append([])
            filled = 0.0
        columns[-1].append(stack)
        filled += height
    return columns
