"""What stands on a line of its own before what is told of it: a date, a word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.labels import dated, explains, is_date

DEFINES = re.compile(r"^\s*:\s+(?=\S)")  # below its word: ": a rich peasant"
LONGEST_DATE = 6  # words
LONGEST_WORD = 10  # words, number and all
MOST = 3  # paragraphs that are told of one date
PAIRS = 40_000  # what the numbers of such lists begin with
FEWEST = 2  # of them, to make a list
LONGEST_NAME = 4  # words of what stands alone above its meaning
OPENED = re.compile(r"[,.]?\s+(?=[A-Z‘“'\"])")  # between a date and what happened


def with_leads(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with words and dates set before what is told of them."""
    told = [line for block in _defined(blocks) for line in _dated_lines(block)]
    return list(_paired(list(_dated_items(told))))


def led(lead: Sequence[Line], told: Sequence[Line]) -> tuple[Line, ...]:
    """Lines with others set before them: "1936" above "War began." as "1936: War".

    The first word below goes up to the lead, so that both lines are told of.
    """
    first, _, rest = told[0].text.strip().partition(" ")
    head = " ".join(line.text.strip() for line in lead).rstrip(" :–—-")
    if not rest:
        return (replace(lead[0], text=f"{head}:"), *told)
    opening = replace(lead[0], text=f"{head}: {first}")
    return (opening, replace(told[0], text=rest), *told[1:])


def _defined(blocks: Sequence[Block]) -> Iterator[Block]:
    """A word, and ": what it means" on the lines below it, as one entry each."""
    waiting: Block | None = None
    for block in blocks:
        if block.shape is not Shape.PARAGRAPH:
            if waiting is not None:
                yield waiting
            waiting = None
            yield block
            continue
        for part in _entries(block):
            defines = DEFINES.match(part.lines[0].text)
            if waiting is not None and defines and _is_word(waiting):
                told = (_without_colon(part.lines[0]), *part.lines[1:])
                part, waiting = replace(part, lines=led(waiting.lines, told)), None
            if waiting is not None:
                yield waiting
            waiting = part
    if waiting is not None:
        yield waiting


def _entries(block: Block) -> Iterator[Block]:
    """A paragraph cut before each line that defines, and before the word it defines."""
    lines = block.lines
    cuts = {at for at, line in enumerate(lines) if DEFINES.match(line.text)}
    cuts |= {at - 1 for at in cuts if at > 0}
    begun = 0
    for at in sorted(cuts - {0}):
        yield replace(block, lines=lines[begun:at])
        begun = at
    yield replace(block, lines=lines[begun:])


def _without_colon(line: Line) -> Line:
    return replace(line, text=DEFINES.sub("", line.text))


def _is_word(block: Block) -> bool:
    words = block.text.split()
    return len(block.lines) == 1 and len(words) <= LONGEST_WORD


def _dated_lines(block: Block) -> Iterator[Block]:
    """A paragraph, cut into its lines where each of them begins with a date."""
    dates = [_begins_with_date(line.text) for line in block.lines]
    if block.shape is not Shape.PARAGRAPH or len(dates) < FEWEST or not all(dates):
        yield block
        return
    for line in block.lines:
        yield replace(block, lines=(line,))


def _begins_with_date(text: str) -> bool:
    return bool(dated(text)[0] or _opening_date(text))


def _dated_items(blocks: Sequence[Block]) -> Iterator[Block]:
    """Lists of what happened, with a colon behind each date."""
    for key, group in groupby(blocks, _list_of):
        listed = list(group)
        opened = [_opening_date(item.lines[0].text) for item in listed]
        marked = sum(bool(dated(item.lines[0].text)[0]) for item in listed)
        many = key is not None and sum(map(bool, opened)) >= FEWEST
        timed = many and 2 * (sum(map(bool, opened)) + marked) > len(listed)
        for item, date in zip(listed, opened, strict=True):
            yield _with_colon(item, date) if timed and date else item


def _list_of(block: Block) -> tuple[Shape, int] | None:
    """Which list a block is of; paragraphs that begin with dates are one as well."""
    if block.shape is Shape.ITEM and block.head is None:
        return Shape.ITEM, block.run
    begins = block.shape is Shape.PARAGRAPH and _begins_with_date(block.lines[0].text)
    return (Shape.PARAGRAPH, 0) if begins else None


def _opening_date(text: str) -> str:
    """The date a text begins with, where only a space stands behind it; or ""."""
    if dated(text)[0]:
        return ""
    for found in OPENED.finditer(text):
        if len(text[: found.start()].split()) > LONGEST_DATE:
            break
        if is_date(text[: found.start()]):
            return text[: found.start()]
    return ""


def _with_colon(item: Block, date: str) -> Block:
    first = item.lines[0]
    rest = first.text[len(date) :].lstrip(" ,.")
    told = replace(first, text=f"{date}: {rest}")
    return replace(item, lines=(told, *item.lines[1:]))


def _paired(blocks: Sequence[Block]) -> Iterator[Block]:
    """Dates that stand alone, joined to what is told below them, where all of them
    head a few paragraphs; and words that stand alone above what they mean."""
    at = 0
    while at < len(blocks):
        rows, end = _rows(blocks, at)
        if len(rows) < FEWEST:
            yield blocks[at]
            at += 1
            continue
        for lead, *told in rows:
            lines = [line for block in told for line in block.lines]
            terms = tuple(term for block in (lead, *told) for term in block.terms)
            row = (Shape.ITEM, led(lead.lines, lines), 1, PAIRS + at)
            yield Block(*row, terms=terms)
        at = end


def _rows(blocks: Sequence[Block], at: int) -> tuple[list[list[Block]], int]:
    """Leads of one sort with what is told of each, from one on; and their end."""
    rows: list[list[Block]] = []
    dates = _is_date_alone(blocks[at])
    while at < len(blocks):
        end = _dated_end(blocks, at) if dates else _defined_end(blocks, at)
        if end == at:
            break
        rows.append(list(blocks[at:end]))
        at = end
    return rows, at


def _dated_end(blocks: Sequence[Block], at: int) -> int:
    """Where what is told of a date ends; `at` itself where none stands there alone."""
    if not _is_date_alone(blocks[at]):
        return at
    end = at + 1
    while end < len(blocks) and _tells(blocks[end]):
        end += 1
    return end if 1 < end - at <= MOST + 1 else at


def _defined_end(blocks: Sequence[Block], at: int) -> int:
    """Where the meaning of a word that stands alone ends, in the same way."""
    word, *below = blocks[at : at + 2]
    named = word.shape in (Shape.PARAGRAPH, Shape.HEADING) and word.level != 1
    short = len(word.text.split()) <= LONGEST_NAME and word.text.strip()[-1:].isalnum()
    if not (named and short and below) or announced(word.text) is not Kind.NOTE:
        return at
    meant = below[0].shape is Shape.PARAGRAPH and len(below[0].lines) == 1
    told = meant and (explains(below[0].text) or _is_apart(blocks[at : at + 3]))
    return at + 2 if told else at


def _is_apart(blocks: Sequence[Block]) -> bool:
    """Whether two lines stand close together, apart from what follows: a name, and
    who that was."""
    name, told, *after = blocks
    close = told.lines[0].number == name.lines[-1].number + 1
    apart = not after or after[0].lines[0].number > told.lines[0].number + 1
    plain = "." not in told.text and len(told.text.split()) <= LONGEST_WORD
    return close and apart and plain and not told.text.strip().endswith((":", "?"))


def _is_date_alone(block: Block) -> bool:
    if block.shape not in (Shape.PARAGRAPH, Shape.HEADING) or block.level == 1:
        return False
    text = block.text.strip().rstrip(":")
    return len(text.split()) <= LONGEST_DATE and is_date(text)


def _tells(block: Block) -> bool:
    return block.shape is Shape.PARAGRAPH and not _is_date_alone(block)
