"""Blocks to sections: what is said under which heading, and what for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lili_voice.knowledge.document import Block, Section, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.asides import POINTS_BACK
from lili_voice.knowledge.reading.entries import with_entries
from lili_voice.knowledge.reading.headings import announced, groups_factors
from lili_voice.knowledge.reading.labels import is_step
from lili_voice.knowledge.reading.nested import with_nested
from lili_voice.knowledge.reading.plain.heads import MARKS
from lili_voice.knowledge.reading.runin import (
    FRAME,
    factor_named,
    is_essay,
    takes_side,
    with_headings,
)
from lili_voice.knowledge.reading.wordings import (
    is_further_wording,
    wordings,
    wordings_of,
)

NUMBER = re.compile(
    r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{2,4})[.)/]|\d{1,2}(?:\.\d{1,2})+)\s+"
    r"(?=\S)(?![A-Z]\.)",
    re.I,
)
LONGEST_LABEL = 6  # words of a heading that sorts what stands under the one above it
ASKS_HOW_FAR = re.compile(
    r"(?:was|were|did|is|are|how (?:far|important|significant)|to what extent)\b", re.I
)


@dataclass(slots=True)
class _Part:
    """A section while its blocks come in; `name` is its own heading."""

    section: Section
    name: str = ""
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
    argued: bool = False  # the line of argument has been told, the end has not
    factor: str = ""
    topic: str = ""
    above: tuple[_Part, ...] = ()  # the headings we stand under
    parts: list[_Part] = field(default_factory=list)


def sections(blocks: Sequence[Block]) -> tuple[str, list[Section]]:
    """The title of a page ("" if it has none) and its sections, in order."""
    blocks = shaped(blocks)
    page = _Page(essay=is_essay(_headings(blocks)))
    alone = sum(map(_ranks_first, blocks)) == 1
    for at, block in enumerate(blocks):
        if block.shape is not Shape.HEADING:
            _add(page, block)
        elif block.level == 1 and not page.title and (alone or not page.parts):
            page.title = block.text.strip()
        elif _opens_topic(blocks, at):
            _turn(page, block)
        else:
            _open(page, block, gathers=_gathers(blocks, at))
    found = [part.done() for part in page.parts]
    if found and _introduces(page, found):
        found[0] = replace(found[0], kind=Kind.INTRODUCTION)
    return page.title, found


def _introduces(page: _Page, found: Sequence[Section]) -> bool:
    """Whether the text straight below a title, with headings below it, says what the
    page is about; one that begins with "It" leaves that to the title."""
    opening = found[0]
    if len(found) == 1 or not page.title or opening.level or not opening.blocks:
        return False
    prose = all(block.shape is Shape.PARAGRAPH for block in opening.blocks)
    first = opening.blocks[0].text.split(maxsplit=1)[0]
    return prose and first.lower() not in POINTS_BACK


def _ranks_first(block: Block) -> bool:
    return block.shape is Shape.HEADING and block.level == 1


def shaped(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with headings and items that only their words show to be such."""
    return list(with_entries(with_nested(with_headings(blocks))))


def _headings(blocks: Sequence[Block]) -> list[str]:
    return [_named(b) for b in blocks if b.shape is Shape.HEADING]


def _named(block: Block) -> str:
    """A heading without its number, and the marks that are given for it."""
    return MARKS.sub("", NUMBER.sub("", block.text.strip().rstrip(":").strip()))


def _opens_topic(blocks: Sequence[Block], at: int) -> bool:
    """Whether another topic begins here: a title with headings of its own below it."""
    heading = _named(blocks[at])
    if blocks[at].level != 1 or heading[-1:] == "?" or announced(heading) != Kind.NOTE:
        return False
    later = (b.level for b in blocks[at + 1 :] if b.shape is Shape.HEADING)
    return next(later, 1) > 1


def _turn(page: _Page, block: Block) -> None:
    page.topic = _named(block)
    page.above, page.factor, page.argued = (), "", False
    line = block.lines[0].number
    section = Section(page.topic, Kind.NOTE, line, level=1, topic=page.topic)
    page.parts.append(_Part(section))


def _gathers(blocks: Sequence[Block], at: int) -> bool:
    """Whether a heading takes a side, and what speaks for it has headings below."""
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if after is None or after.shape is not Shape.HEADING:
        return False
    return after.level > blocks[at].level and takes_side(blocks[at].text)


def _open(page: _Page, block: Block, *, gathers: bool) -> None:
    page.above = tuple(p for p in page.above if p.section.level < block.level)
    part = _sorted(page, block) or _headed(page, block)
    if page.essay and gathers:
        page.factor = ""
        part.section = replace(part.section, kind=Kind.NOTE, label="")
    part.also += wordings_of(block)
    page.parts.append(part)
    page.above = (*page.above, part)


def _headed(page: _Page, block: Block) -> _Part:
    heading = _named(block)
    kind = announced(heading)
    if page.essay:
        kind = _essay_kind(page, heading, kind)
    elif kind is Kind.NOTE and page.above:  # "The army", under "the effects"
        kind = announced(page.above[-1].name)
    label = page.factor if kind in (Kind.FACTOR, Kind.COUNTERPOINT) else ""
    under = tuple(part.name for part in page.above)
    line, level = block.lines[0].number, block.level
    section = Section(heading, kind, line, (), label, (), level, under, page.topic)
    return _Part(section, heading, also=[q for q in under if q.endswith("?")])


def _sorted(page: _Page, block: Block) -> _Part | None:
    """A part of the section above it: "Long term", under "What were the effects?"."""
    heading = _named(block)
    own = announced(heading) is not Kind.NOTE or heading[-1:] == "?"
    listed = block.run > 0  # it is an outer item of a list
    if page.essay or ((own or len(heading.split()) > LONGEST_LABEL) and not listed):
        return None
    whole = (p for p in reversed(page.above) if p.name == p.section.heading)
    parent = next(whole, None)
    if parent is None or not (listed or _is_sorted(parent)):
        return None
    line, level = block.lines[0].number, block.level
    section = replace(parent.section, line=line, label=heading, level=level)
    return _Part(section, heading, also=list(parent.also))


def _is_sorted(part: _Part) -> bool:
    """Whether what stands under a heading is of one sort, however it is divided."""
    section = part.section
    if section.heading[-1:] == "?" and not part.blocks:
        return True
    return section.kind in (Kind.REASON, Kind.EFFECT, Kind.FEATURE, Kind.AIM)


def _essay_kind(page: _Page, heading: str, kind: Kind) -> Kind:
    """In an essay plan a heading that frames nothing is a factor to be argued."""
    if page.factor and is_step(heading):
        return Kind.FACTOR
    if kind in (Kind.DEFINITION, Kind.EVENT):  # "Key words" below the plan
        return kind
    if heading.endswith("?"):
        asked = page.argued and ASKS_HOW_FAR.match(heading)
        page.factor = heading if asked else ""
        return Kind.FACTOR if asked else kind
    if kind in FRAME:
        page.factor = ""
        page.argued = kind is Kind.ARGUMENT
    elif kind is not Kind.COUNTERPOINT and groups_factors(heading):
        kind = Kind.NOTE
    elif kind is not Kind.COUNTERPOINT:
        page.factor, kind = factor_named(heading), Kind.FACTOR
    return kind


def _add(page: _Page, block: Block) -> None:
    if not page.parts:
        opening = Section(page.title, Kind.NOTE, block.lines[0].number)
        page.parts.append(_Part(opening))
    part = page.parts[-1]
    if is_further_wording(block):
        part.also += wordings(block.text)[0]
    else:
        part.blocks.append(block)
