"""Lists and tables under one heading: each is counted by itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.document import Block, Section, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.labels import dated

# What a teacher lists one by one; a table below such a list tells something else.
LISTED = frozenset({Kind.REASON, Kind.EFFECT, Kind.FEATURE, Kind.AIM})
MEANT = re.compile(r"^(?P<term>[^=.?!;:]{2,60}) = (?=\S)")
LONGEST_TERM = 6  # words
FEWEST = 2  # dates that make a timeline


def lists_apart(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections, cut where one list or table follows another.

    The rows of a table that their heading does not announce are notes.
    """
    for section in sections:
        parts = list(_parts(section.blocks)) or [()]
        told = tuple[Block, ...]()
        for blocks in parts:
            rows = bool(blocks) and blocks[0].head is not None
            kind = _row_kind(section, blocks) if rows else section.kind
            if kind is Kind.NOTE and _is_timeline(blocks):
                kind = Kind.EVENT
            below = bool(told) and told[-1].head is not None
            told = blocks
            noted = below and _are_notes(blocks)
            kind = Kind.DEFINITION if noted and kind is Kind.NOTE else kind
            yield replace(section, kind=kind, blocks=_unlisted(blocks, noted=noted))


def _are_notes(blocks: Sequence[Block]) -> bool:
    """Whether lines below a table only say what its words mean."""
    return bool(blocks) and all(_means(block.text) for block in blocks)


def _means(text: str) -> bool:
    """Whether a line says what a word means: neither it nor its meaning is a number."""
    meant = MEANT.match(text)
    if meant is None:
        return False
    term, meaning = meant["term"], text[meant.end() :]
    numbers = find_numbers(meaning)
    counts = bool(numbers) and numbers[0].start == 0 and numbers[0].text != "one"
    figures = re.search(r"\d", term) or re.match(r"[£$€]?\d", meaning)
    return not figures and not counts and len(term.split()) <= LONGEST_TERM


def _unlisted(blocks: Sequence[Block], *, noted: bool) -> tuple[Block, ...]:
    """The blocks, those that are `noted` as paragraphs: no more rows of the table."""
    if not noted:
        return tuple(blocks)
    return tuple(replace(b, shape=Shape.PARAGRAPH, level=0, run=0) for b in blocks)


def _is_timeline(blocks: Sequence[Block]) -> bool:
    """Whether a list of dates is all there is, but for the words that lead on to it."""
    items = [b for b in blocks if b.shape is Shape.ITEM and b.head is None]
    if len(items) < FEWEST or len(blocks) > len(items) + 1:
        return False
    return all(dated(b.lines[0].text)[0] or b.level > 1 for b in items)


def _parts(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    start = 0
    for at in range(1, len(blocks)):
        if _is_apart(blocks[at - 1], blocks[at]):
            yield tuple(blocks[start:at])
            start = at
    if blocks:
        yield tuple(blocks[start:])


def _is_apart(before: Block, block: Block) -> bool:
    if (before.head is None) is not (block.head is None):
        return True
    items = before.shape is Shape.ITEM and block.shape is Shape.ITEM
    return items and before.run != block.run


def _row_kind(section: Section, rows: Sequence[Block]) -> Kind:
    """The heading's kind, if that or the table's head says that the rows are of it."""
    kind, heading = section.kind, section.heading
    if kind is Kind.EVENT or (kind not in LISTED and not heading.endswith("?")):
        return kind
    if any(announced(cell) is kind for cell in rows[0].head or ()):
        return kind
    # A table that is all there is must be the answer, unless it is one of figures.
    alone = len(rows) == len(section.blocks)
    figures = any(row.text.lstrip()[:1].isdigit() for row in rows)
    return kind if alone and not figures else Kind.NOTE
