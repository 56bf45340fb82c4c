"""The lines of a Word document to blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.bullets import BULLET, standings
from lili_voice.knowledge.reading.emphasis import key_terms, shifted
from lili_voice.knowledge.reading.plain.heads import ANSWER
from lili_voice.knowledge.reading.word.outline import Heading, headings_of
from lili_voice.knowledge.reading.word.strips import Numbered, Role, Strip
from lili_voice.knowledge.reading.wordings import is_further_wording

MOVED_IN = 2  # steps by which what belongs to an item above it is moved in
ENDED = (".", "!", "?", ":", ";", "”", "’", ")")


@dataclass(slots=True)
class _Walk:
    """Where we are while walking down a document.

    `bullets` are those of `blocks`, one for each, "" for what is no item; None for
    what lets a list go on: a paragraph that belongs to the item above it.
    """

    blocks: list[Block] = field(default_factory=list)
    bullets: list[str | None] = field(default_factory=list)
    titled: bool = False  # the line before is a title

    def add(self, block: Block, bullet: str | None = "") -> None:
        self.blocks.append(block)
        self.bullets.append(bullet)

    @property
    def in_list(self) -> bool:
        return bool(self.bullets) and self.bullets[-1] != ""


def blocks_of(numbered: Sequence[Numbered]) -> Iterator[Block]:
    """The blocks of a document, in its order."""
    headings = headings_of(numbered)
    title = min((at for at, one in headings.items() if one.level == 1), default=0)
    walk = _Walk()
    for at, one in enumerate(numbered):
        if not any(map(str.isalnum, one.strip.text)):
            continue
        strip, heading = one.strip, headings.get(at)
        adds = at < title or (heading is not None and not heading.level)
        if strip.role is Role.UNSAID or (adds and _is_scrap(strip)):
            unsaid = Block(Shape.UNSAID, (_line(one),), cells=strip.cells)
            walk.add(unsaid, None if walk.in_list else "")
        elif heading is not None and heading.level:
            _head(walk, one, heading)
        else:
            _step(walk, one)
    return _in_lists(walk)


def _is_scrap(strip: Strip) -> bool:
    """Whether a line beside the title is no sentence: the name of a class, a date."""
    return not strip.text.rstrip().endswith((".", "!", "?"))


def _line(one: Numbered, text: str | None = None) -> Line:
    return Line(one.number, one.strip.text.strip() if text is None else text)


def _head(walk: _Walk, one: Numbered, heading: Heading) -> None:
    line = _line(one, heading.text)
    before = walk.blocks[-1] if walk.blocks else None
    goes_on = one.strip.role is Role.TITLE and walk.titled and before is not None
    walk.titled = one.strip.role is Role.TITLE
    if goes_on and before is not None:
        walk.blocks[-1] = replace(before, lines=(*before.lines, line))
    else:
        walk.add(Block(Shape.HEADING, (line,), heading.level))


def _step(walk: _Walk, one: Numbered) -> None:
    strip = one.strip
    walk.titled = False
    if strip.role is Role.ROW:
        row = Block(Shape.ITEM, (_line(one),), 1, strip.table, strip.head)
        walk.add(replace(row, cells=strip.cells, terms=strip.terms))
    elif strip.mark or BULLET.match(strip.text):
        bullet, text, terms = _item(strip)
        walk.add(Block(Shape.ITEM, (_line(one, text),), 1, terms=terms), bullet)
    elif walk.in_list and (strip.goes_on or strip.in_list or strip.indent >= MOVED_IN):
        walk.add(_said(one, Shape.ITEM), None)
    else:
        _paragraph(walk, one)


def _item(strip: Strip) -> tuple[str, str, tuple[str, ...]]:
    """The mark of an item with the space before it, its text and its terms."""
    typed = BULLET.match(strip.text)
    begins = typed.end() if typed else 0
    text = strip.text[begins:]
    bullet = strip.mark or " " * strip.indent + (typed.group() if typed else "")
    terms = key_terms(text, shifted(strip.apart, begins, len(strip.text)))
    return bullet.rstrip(), text.strip(), terms


def _said(one: Numbered, shape: Shape) -> Block:
    strip = one.strip
    prefix = ANSWER.match(strip.text)
    begins = prefix.end() if prefix else 0
    text = strip.text[begins:]
    terms = key_terms(text, shifted(strip.apart, begins, len(strip.text)))
    return Block(shape, (_line(one, text.strip()),), terms=terms)


def _paragraph(walk: _Walk, one: Numbered) -> None:
    block = _said(one, Shape.PARAGRAPH)
    before = walk.blocks[-1] if walk.blocks else None
    if before is not None and _goes_on(before, block):
        terms = tuple(dict.fromkeys((*before.terms, *block.terms)))
        lines = (*before.lines, *block.lines)
        walk.blocks[-1] = replace(before, lines=lines, terms=terms)
    else:
        asks = walk.in_list and is_further_wording(block)
        walk.add(block, None if asks else "")


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a paragraph was cut in mid-sentence, as text copied from a page is."""
    above, line = before.lines[-1], block.lines[0]
    close = before.shape is Shape.PARAGRAPH and above.number == line.number - 1
    ended = above.text.rstrip().endswith(ENDED)
    return close and not ended and line.text[:1].islower()


def _in_lists(walk: _Walk) -> Iterator[Block]:
    """The blocks, with the depth of their items and the lists these stand in."""
    runs: dict[tuple[bool, int], int] = {}
    marks = (bullet for bullet in walk.bullets if bullet is not None)
    places = standings(list(marks))
    level, run = 0, 0
    for block, bullet in zip(walk.blocks, walk.bullets, strict=True):
        if bullet is not None:
            level, run = next(places)
        if block.shape is not Shape.ITEM:
            yield block
            continue
        row = block.run > 0  # the number of its table
        number = runs.setdefault((row, block.run if row else run), len(runs) + 1)
        yield replace(block, level=1 if row else level + (bullet is None), run=number)
