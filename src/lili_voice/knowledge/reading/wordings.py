""" "Also asked": other wordings of a heading's question, or of one statement.

They are listened to and never spoken. Those straight below a heading are the
heading's; those in an item, or below one of several paragraphs, ask for what stands
directly above them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lili_voice.knowledge.document import Asked, Block, Line, Shape
from lili_voice.knowledge.reading.sentences import sentences

ALSO = re.compile(r"^\s*also asked\s*:\s*", re.I)
# In the middle of a text a capital shows it: not "The king also asked: who rules?".
NEXT = re.compile(r"^\s*(?:Also|ALSO) asked\s*:")
WITHIN = re.compile(r"\s+(?=(?:Also|ALSO) asked\s*:)")
FARTHEST = 5  # lines that one question may stand on
ENDED = re.compile(r"[.!?][”’\")]*\s*$")


def is_further_wording(block: Block) -> bool:
    """Whether a block lists other ways to ask its heading's question."""
    return block.shape is Shape.PARAGRAPH and bool(ALSO.match(block.text))


def wordings(text: str) -> tuple[list[str], str]:
    """The questions of an "Also asked" text, and what stands there that is none."""
    asked = ALSO.sub("", text)
    found = re.findall(r"[^?]+\?", asked)
    rest = asked[sum(map(len, found)) :]
    return [wording.strip() for wording in found], rest.strip()


def wordings_of(block: Block) -> list[str]:
    """The questions that ask for what stands in a block."""
    return [question for asked in block.asked for question in wordings(asked.text)[0]]


def with_wordings(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with the wordings that ask for one statement taken out of the text.

    Those that are left are paragraphs of their own, and ask what their heading asks.
    """
    section = list[Block]()
    for block in blocks:
        if block.shape is Shape.HEADING:
            yield from _told(section)
            section = []
            yield block
        else:
            section.append(block)
    yield from _told(section)


@dataclass(slots=True)
class _Told:
    """A block while its lines come in; `begun` is where what was told last begins."""

    block: Block
    lines: list[Line] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    begun: int = 0
    answered: bool = True

    def tell(self, lines: Sequence[Line]) -> None:
        if self.answered:
            self.begun = lines[0].number
        self.lines += lines
        self.answered = False

    def ask(self, lines: Sequence[Line]) -> None:
        self.asked.append(Asked(self.begun, tuple(lines)))
        self.answered = True

    def done(self) -> Block:
        return replace(self.block, lines=tuple(self.lines), asked=tuple(self.asked))


def _told(section: Sequence[Block]) -> Iterator[Block]:
    """The blocks below one heading."""
    if not any(_asks(line.text) for block in section for line in block.lines):
        yield from section
        return
    parts = [list(_parts(block)) for block in section]
    several = sum(
        not asks
        for block, part in zip(section, parts, strict=True)
        if block.shape is Shape.PARAGRAPH
        for asks, _ in part
    )
    heading_has = bool(ALSO.match(section[0].text))
    gathered = _Gathered(section, alone=several < 2 and not heading_has)
    for at, part in enumerate(parts):
        gathered.take(at, part)
    yield from (told.done() for told in gathered.found)


@dataclass(slots=True)
class _Gathered:
    """The blocks below one heading while they come in; with `alone` one paragraph is
    all that stands there, and answers the heading."""

    section: Sequence[Block]
    alone: bool
    found: list[_Told] = field(default_factory=list)

    def take(self, at: int, parts: Iterable[tuple[bool, list[Line]]]) -> None:
        block, told = self.section[at], None
        for asks, lines in parts:
            if not asks:
                if told is None:
                    told = _Told(replace(block, lines=tuple(lines)))
                    self.found.append(told)
                told.tell(lines)
            elif owner := self._owner(at, told):
                owner.ask(lines)
            else:
                self._leave(block, lines)
                told = None

    def _leave(self, block: Block, lines: list[Line]) -> None:
        """Wordings that are the heading's: a paragraph of their own."""
        further = replace(block, shape=Shape.PARAGRAPH, level=0, run=0)
        self.found.append(_Told(replace(further, lines=tuple(lines)), lines))

    def _owner(self, at: int, told: _Told | None) -> _Told | None:
        """What some wordings ask for; None where that is their heading."""
        block = self.section[at]
        above = told or (self.found[-1] if self.found else None)
        if above is None or above.block.cells or is_further_wording(above.block):
            return None
        listed = above.block.shape is Shape.ITEM
        if block.shape is Shape.ITEM:
            return above if listed and above.block.run == block.run else None
        if not listed:
            return None if self.alone else above
        goes_on = [
            b.run for b in self.section[at + 1 : at + 2] if b.shape is Shape.ITEM
        ]
        others = (one.block.run for one in self.found[:-1] if one.asked)
        return above if above.block.run in (*goes_on, *others) else None


def _asks(text: str) -> bool:
    return bool(ALSO.match(text) or WITHIN.search(text))


def _parts(block: Block) -> Iterator[tuple[bool, list[Line]]]:
    """The lines of a block: those it tells, and those that ask, by turns."""
    lines = list(block.lines if block.cells else _cut(block.lines))
    at = told = 0
    while at < len(lines):
        text = lines[at].text
        if block.cells or not ALSO.match(text) or not (at == 0 or NEXT.match(text)):
            at += 1
            continue
        if told < at:
            yield False, lines[told:at]
        end = _end(lines, at)
        yield True, lines[at:end]
        at = told = end
    if told < at:
        yield False, lines[told:at]


def _cut(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, cut where wordings begin in the middle of one."""
    for line in lines:
        for text in WITHIN.split(line.text):
            yield replace(line, text=text)


def _end(lines: Sequence[Line], at: int) -> int:
    """Where wordings that begin at a line end: where a line begins with a statement."""
    end = at + 1
    while end < len(lines) and not NEXT.match(lines[end].text):
        if ENDED.search(lines[end - 1].text) and not _is_question(
            lines[end : end + FARTHEST]
        ):
            break
        end += 1
    return end


def _is_question(lines: Sequence[Line]) -> bool:
    """Whether what begins at a line is one."""
    below = Block(Shape.PARAGRAPH, tuple(lines))
    first = next(sentences(below), ("",))[0]
    return first.endswith("?")
