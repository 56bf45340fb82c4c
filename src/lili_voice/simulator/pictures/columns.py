"""Which cards stand below each other, where there is room for several columns."""

from collections.abc import Sequence

from lili_voice.simulator.pictures.cards import Block
from lili_voice.simulator.pictures.plan import Card, Shape

BETWEEN_CARDS = 14.0

Stack = tuple[Card, ...]
Columns = list[list[list[Block]]]


def stacks_of(cards: Sequence[Card]) -> list[Stack]:
    """Each card with those that object to it."""
    stacks: list[Stack] = []
    for card in cards:
        if stacks and card.shape is Shape.COUNTER:
            stacks[-1] = (*stacks[-1], card)
        else:
            stacks.append((card,))
    return stacks


def height_of(column: Sequence[Sequence[Block]]) -> float:
    return sum(b.height + BETWEEN_CARDS for stack in column for b in stack)


def in_columns(stacks: Sequence[list[Block]], count: int) -> Columns:
    """In order, so that the tallest column is as short as can be."""
    heights = [height_of([stack]) for stack in stacks]
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
