"""Headings that sort the answer to a question, though they rank beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.headings import OWN, announced

FEWEST = 2  # headings that sort


def with_answers_sorted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with headings below the question whose answer they sort.

    Where words with a colon lead from a question to a heading, that one sorts the
    answer, and so do those after it that stand above lists as well.
    """
    asked = 0  # the rank of the question whose answer is sorted
    left = _Left()
    for at, block in enumerate(blocks):
        if block.shape is not Shape.HEADING:
            yield block
            continue
        sorts = 0 < block.level <= asked and _sorts(blocks[at : at + 2])
        sorts = sorts and left.takes(_items_below(blocks, at))
        if not sorts and block.level <= asked:
            asked = 0
        if _leads_on(blocks[at : at + 4]):
            asked, left = block.level, _Left(_counted(blocks[at + 1].text))
        yield replace(block, level=asked + 1) if sorts else block


@dataclass(slots=True)
class _Left:
    """What is still to come of the `number` that an answer announced, 0 for any: of
    headings, or of the items below them."""

    number: int = 0
    headings: int = 0
    items: int = 0

    def takes(self, items: int) -> bool:
        """Whether a heading with so many items below it is still counted."""
        full = self.headings >= self.number
        full = full or (self.headings >= FEWEST and self.items >= self.number)
        if self.number and full:
            return False
        self.headings += 1
        self.items += items
        return True


def _counted(lead: str) -> int:
    """How many the words that lead on announce; 0 where they do not say."""
    numbers = [number.value for number in find_numbers(lead) if number.value >= FEWEST]
    return int(numbers[-1]) if numbers else 0


def _items_below(blocks: Sequence[Block], at: int) -> int:
    below = takewhile(lambda block: block.shape is Shape.ITEM, blocks[at + 1 :])
    return sum(block.level <= 1 for block in below)


def _sorts(blocks: Sequence[Block]) -> bool:
    """Whether a heading asks nothing, and stands straight above a list."""
    heading, *below = blocks
    own = heading.text.endswith("?") or announced(heading.text) in OWN
    return not own and bool(below) and below[0].shape is Shape.ITEM


def _leads_on(blocks: Sequence[Block]) -> bool:
    """Whether a question, words that lead on, and a heading with its list come next."""
    if len(blocks) < 4 or not blocks[0].text.rstrip().endswith("?"):
        return False
    lead, heading = blocks[1:3]
    leads = lead.shape is Shape.PARAGRAPH and lead.text.rstrip().endswith(":")
    below = heading.shape is Shape.HEADING and heading.level <= blocks[0].level
    return leads and below and _sorts(blocks[2:4])
