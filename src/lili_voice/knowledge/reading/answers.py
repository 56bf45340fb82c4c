"""Headings that sort the answer to a question, though they rank beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced

OWN = frozenset({Kind.EVENT, Kind.DEFINITION, Kind.INTRODUCTION, Kind.CONCLUSION})


def with_answers_sorted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with headings below the question whose answer they sort.

    Where words with a colon lead from a question to a heading, that one sorts the
    answer, and so do those after it that stand above lists as well.
    """
    asked = 0  # the rank of the question whose answer is sorted
    for at, block in enumerate(blocks):
        if block.shape is not Shape.HEADING:
            yield block
            continue
        sorts = 0 < block.level <= asked and _sorts(blocks[at : at + 2])
        if not sorts and block.level <= asked:
            asked = 0
        if _leads_on(blocks[at : at + 4]):
            asked = block.level
        yield replace(block, level=asked + 1) if sorts else block


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
