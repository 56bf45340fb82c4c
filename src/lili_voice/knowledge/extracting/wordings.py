"""The wordings an author lists for one statement, and that statement."""

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lili_voice.knowledge.document import Block, Document
from lili_voice.knowledge.extracting.statement import Lines, Statement
from lili_voice.knowledge.reading.wordings import wordings


def with_wordings(found: Iterable[Statement], block: Block) -> Iterator[Statement]:
    """The statements of a block, each with what is listed for what begins there."""
    first, last = block.lines[0].number, block.lines[-1].number
    waiting = deque(asked for asked in block.asked if first <= asked.line <= last)
    for one in found:
        questions = list[str]()
        while waiting and waiting[0].line <= one.lines[1]:
            questions += wordings(waiting.popleft().text)[0]
        yield replace(one, asked=tuple(questions)) if questions else one


@dataclass(frozen=True, slots=True)
class Closed:
    """A document as if no wordings stood between its statements: what is made of a
    statement, and so its id, must not depend on what is only listened to."""

    document: Document
    numbers: Mapping[int, int]  # of its lines, as they are in the file

    def written(self, lines: Lines) -> Lines:
        first, last = lines
        return self.numbers.get(first, first), self.numbers.get(last, last)


def closed_up(document: Document) -> Closed:
    """A document with its lines counted without those that hold only such wordings."""
    blocks = [block for section in document.sections for block in section.blocks]
    told = {line.number for block in blocks for line in block.lines}
    asked = [line for block in blocks for one in block.asked for line in one.lines]
    gone = sorted(_blank_below({line.number for line in asked} - told, document))
    if not gone:
        return Closed(document, {})

    def moved(number: int) -> int:
        return number - bisect_left(gone, number)

    sections = tuple(
        replace(
            section,
            line=moved(section.line),
            blocks=tuple(_moved(block, moved) for block in section.blocks),
        )
        for section in document.sections
    )
    kept = {line.number for line in document.written} | told
    kept |= {section.line for section in document.sections} | {document.titled}
    numbers = {moved(number): number for number in kept - set(gone)}
    titled = moved(document.titled)
    return Closed(replace(document, sections=sections, titled=titled), numbers)


def _moved(block: Block, moved: Callable[[int], int]) -> Block:
    asked = (replace(one, line=moved(one.line)) for one in block.asked)
    lines = (replace(line, number=moved(line.number)) for line in block.lines)
    return replace(block, lines=tuple(lines), asked=tuple(asked))


def _blank_below(asked: set[int], document: Document) -> Iterator[int]:
    """Lines of wordings, with the blank one that only sets them off."""
    written = {line.number for line in document.written}
    for number in asked:
        yield number
        if number + 1 in asked or number + 1 in written:
            continue
        above = number
        while above in asked:
            above -= 1
        if above not in written:
            yield number + 1
