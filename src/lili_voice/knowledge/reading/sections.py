"""Blocks to sections: what is said under which heading, and what for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lili_voice.knowledge.document import Block, Section, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced, groups_factors

ALSO = re.compile(r"^\s*also asked\s*:\s*", re.I)
FRAME = frozenset({Kind.INTRODUCTION, Kind.ARGUMENT, Kind.CONCLUSION})


@dataclass(slots=True)
class _Part:
    """A section while its blocks come in."""

    section: Section
    blocks: list[Block] = field(default_factory=list)
    also: list[str] = field(default_factory=list)

    def done(self) -> Section:
        also = tuple(dict.fromkeys(self.also))
        return replace(self.section, blocks=tuple(self.blocks), also=also)


@dataclass(slots=True)
class _Page:
    """Where we are while walking down a page."""

    title: str = ""
    essay: bool = False
    factor: str = ""
    above: tuple[Block, ...] = ()  # the headings we stand under
    parts: list[_Part] = field(default_factory=list)


def sections(blocks: Sequence[Block]) -> tuple[str, list[Section]]:
    """The title of a page ("" if it has none) and its sections, in order."""
    page = _Page(essay=_is_essay(blocks))
    for block in blocks:
        if block.shape is not Shape.HEADING:
            _add(page, block)
        elif block.level == 1 and not page.title and not page.parts:
            page.title = block.text.strip()
        else:
            _open(page, block)
    return page.title, [part.done() for part in page.parts]


def is_further_wording(block: Block) -> bool:
    """Whether a block lists other ways to ask its heading's question."""
    return block.shape is Shape.PARAGRAPH and bool(ALSO.match(block.text))


def wordings(block: Block) -> tuple[list[str], str]:
    """The questions of an "Also asked" block, and what stands there that is none."""
    asked = ALSO.sub("", block.text)
    found = re.findall(r"[^?]+\?", asked)
    rest = asked[sum(map(len, found)) :]
    return [wording.strip() for wording in found], rest.strip()


def _is_essay(blocks: Sequence[Block]) -> bool:
    headings = [b.text for b in blocks if b.shape is Shape.HEADING]
    return any(announced(heading) is Kind.ARGUMENT for heading in headings)


def _open(page: _Page, block: Block) -> None:
    heading = block.text.strip().rstrip(":").strip()
    page.above = tuple(b for b in page.above if b.level < block.level)
    kind = announced(heading)
    if kind is Kind.NOTE and page.above:  # "Short term", under "the effects"
        kind = announced(page.above[-1].text)
    if page.essay and not heading.endswith("?"):
        kind = _essay_kind(page, heading, kind)
    label = page.factor if kind in (Kind.FACTOR, Kind.COUNTERPOINT) else ""
    line = block.lines[0].number
    under = tuple(above.text.strip().rstrip(":").strip() for above in page.above)
    part = _Part(
        Section(heading, kind, line, label=label, level=block.level, under=under)
    )
    part.also += [b.text for b in page.above if b.text.endswith("?")]
    page.parts.append(part)
    page.above = (*page.above, block)


def _essay_kind(page: _Page, heading: str, kind: Kind) -> Kind:
    """In an essay plan a heading that frames nothing is a factor to be argued."""
    if kind in FRAME:
        page.factor = ""
    elif kind is not Kind.COUNTERPOINT and groups_factors(heading):
        kind = Kind.NOTE
    elif kind is not Kind.COUNTERPOINT:
        page.factor, kind = heading, Kind.FACTOR
    return kind


def _add(page: _Page, block: Block) -> None:
    if not page.parts:
        opening = Section(page.title, Kind.NOTE, block.lines[0].number)
        page.parts.append(_Part(opening))
    part = page.parts[-1]
    if is_further_wording(block):
        part.also += wordings(block)[0]
    else:
        part.blocks.append(block)
