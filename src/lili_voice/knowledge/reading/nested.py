"""Lists of lists: the outer items name what the inner ones tell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.labels import is_date
from lili_voice.knowledge.reading.leading import led
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST = 6  # words of an outer item that only names
FEWEST = 2


def with_nested(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with outer items that only name what lies below them as headings.

    Such a heading keeps the number of its list, and so is told from those of the page.
    """
    level = 1
    for run, group in groupby(blocks, lambda b: (b.shape is Shape.ITEM, b.run)):
        listed = list(group)
        if run[0] and _is_sorted(listed):
            pairs = _pairs(listed)
            yield from pairs or _headed(listed, level + 1)
            continue
        for block in listed:
            level = max(block.level, 1) if block.shape is Shape.HEADING else level
            yield block


def _is_sorted(items: Sequence[Block]) -> bool:
    """Whether every outer item has others below it, and says nothing by itself."""
    outer = [at for at, item in enumerate(items) if item.level <= 1]
    if len(outer) < FEWEST or items[0].level > 1:
        return False
    following = [*items[1:], items[0]]
    return all(following[at].level > 1 and _only_names(items[at]) for at in outer)


def _pairs(items: Sequence[Block]) -> list[Block]:
    """Outer items joined to what is told of them, where that is one thing each; a date
    may have several sentences."""
    found: list[list[Block]] = []
    for item in items:
        if item.level <= 1:
            found.append([])
        found[-1].append(item)
    if not all(len(group) == 2 or _is_dated(group) for group in found):
        return []
    return [_pair(*group) for group in found]


def _is_dated(group: Sequence[Block]) -> bool:
    told = group[1:]
    return is_date(group[0].text.strip(" :")) and all(t.text[-1:] == "." for t in told)


def _pair(name: Block, *told: Block) -> Block:
    lines = [line for block in told for line in block.lines]
    terms = (*name.terms, *(term for block in told for term in block.terms))
    asked = (*name.asked, *(one for block in told for one in block.asked))
    return replace(name, lines=led(name.lines, lines), terms=terms, asked=asked)


def _only_names(item: Block) -> bool:
    words = item.text.rstrip(" .:;–-")
    return 0 < len(words.split()) <= LONGEST and not has_verb(words)


def _headed(items: Sequence[Block], level: int) -> Iterator[Block]:
    run = 20_000 + items[0].run * 100
    for item in items:
        if item.level <= 1:
            run += 1
            yield replace(item, shape=Shape.HEADING, level=level, run=run)
        else:
            yield replace(item, level=item.level - 1, run=run)
