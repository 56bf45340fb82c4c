"""What a heading or a label of no content takes with it, down to where content is."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import takewhile

from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.furniture.history import (
    cited,
    is_aim_of_history,
    is_name,
    is_of_past,
    states,
)
from lili_voice.knowledge.reading.furniture.region_words import (
    ADVERT,
    AIM,
    COMMENTS,
    GOALS,
    PLAIN_HEAD,
    PRICE,
    PUZZLE,
    QUIZ,
    REFERENCES,
    RELATED,
    REMARK,
    SAYS,
    WHEN,
    YEAR,
)
from lili_voice.knowledge.reading.furniture.task_words import OPENS, REMINDS
from lili_voice.knowledge.reading.furniture.tasks import (
    MARKS,
    is_advice,
    is_ordered,
    is_set,
    is_task,
    is_told_to_pupil,
    opens_tasks,
)
from lili_voice.knowledge.reading.furniture.words import SPOKEN_TO
from lili_voice.knowledge.reading.labels import dated

LONGEST = 500  # characters of a task
LONGEST_REMARK = 4  # blocks between the signs of two


def regions(blocks: Sequence[Block], gone: Set[int]) -> Iterator[int]:
    """The places of the blocks that a heading or a label of no content takes with it,
    and its own; `gone` are those of no content already."""
    reached: dict[tuple[bool, ...], int] = {}  # how far leads alike take the rest
    for at, block in enumerate(blocks):
        text = block.text.strip()
        if COMMENTS.fullmatch(text):
            yield from _remarks(blocks, at)
        elif RELATED.fullmatch(text) and block.shape is not Shape.ITEM:
            yield from _titles(blocks, at)
        elif ADVERT.fullmatch(text):
            yield from _offer(blocks, at)
        elif block.shape is Shape.HEADING:
            yield from _tasks(blocks, at, gone)
        elif _asks(block) and not is_aim_of_history(blocks, at):
            yield at
            if reached.get(lead := _lead(text), 0) <= at:
                below = list(_below_task(blocks, at))
                reached[lead] = at + 1 + len(below)
                yield from below


def lifted(blocks: Sequence[Block], gone: Set[int]) -> Iterator[Block]:
    """All blocks; a heading below one that goes takes its rank, or it would come to
    stand below what is told before."""
    rank, by = 0, 0
    for at, block in enumerate(blocks):
        if block.shape is not Shape.HEADING:
            yield block
            continue
        if block.level <= rank or at in gone:
            rank, by = (block.level if at in gone and block.level > 1 else 0), 0
        elif rank:
            by = by or block.level - rank
        yield replace(block, level=max(block.level - by, rank, 1)) if by else block


def _asks(block: Block) -> bool:
    text = block.text.strip()
    if block.head is not None or len(text) > LONGEST:
        return False
    labelled = bool(OPENS.match(text)) or is_told_to_pupil(text)
    return labelled and (is_task(text) or bool(opens_tasks(text)))


def _remarks(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """What visitors wrote: from the heading to the last of their signs."""
    signs = list(_signs(blocks, at))
    if PLAIN_HEAD.fullmatch(blocks[at].text):  # it may name a part of history
        if all(SAYS.fullmatch(blocks[n].lines[0].text.strip()) for n in signs):
            return
    elif not signs:
        yield at
        return
    last = blocks[signs[-1]]
    heads = len(last.lines) == 1 and WHEN.search(last.text)
    yield from range(at, min(signs[-1] + (2 if heads else 1), len(blocks)))


def _signs(blocks: Sequence[Block], at: int) -> Iterator[int]:
    for n in range(at + 1, len(blocks)):
        if n - at > LONGEST_REMARK:
            return
        if REMARK.match(blocks[n].lines[0].text):
            at = n
            yield n


def _titles(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """The names of other pages, down to the first heading with a text of its own."""
    if REFERENCES.fullmatch(blocks[at].text):
        yield from cited(blocks, at)
        return
    end = at + 1
    while end < len(blocks) and is_name(blocks[end]):
        end += 1
    heads = end > at + 1 and blocks[end - 1].shape is not Shape.ITEM
    if end < len(blocks) and heads and states(blocks[end].text):
        end -= 1
    if end > at + 1 or not (end < len(blocks) and states(blocks[end].text)):
        yield from range(at, end)


def _offer(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """An advertisement: what is said to the reader straight below the word."""
    yield at
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if below is None or below.shape is Shape.ITEM or YEAR.search(below.text):
        return
    if SPOKEN_TO.search(below.text) or PRICE.search(below.text):
        yield at + 1


def _tasks(blocks: Sequence[Block], at: int, gone: Set[int]) -> Iterator[int]:
    """A heading of tasks, and what below it is no statement."""
    opens = opens_tasks(blocks[at].text)
    if opens is False:
        return
    below = [n for n in _below_heading(blocks, at) if n not in gone]
    if opens or all(is_set(blocks[n].text) for n in below):
        gone_too = set(_without_content(blocks, below, blocks[at].text))
        if not _starts_list(blocks, at, gone | gone_too):
            yield at
        yield from gone_too


def _starts_list(blocks: Sequence[Block], at: int, gone: Set[int]) -> bool:
    """Whether an item stays straight below a heading of tasks: without the heading
    it would be counted with the list above."""
    below = takewhile(
        lambda n: blocks[n].shape is not Shape.HEADING, range(at + 1, len(blocks))
    )
    stay = [n for n in below if n not in gone]
    return bool(stay) and blocks[stay[0]].shape is Shape.ITEM


def _without_content(
    blocks: Sequence[Block], below: Sequence[int], head: str
) -> Iterator[int]:
    """What goes with a heading of tasks; headings of what stays below it stay, too."""
    stays = False
    asked = any(is_set(blocks[n].text) for n in below)
    puzzle = bool(PUZZLE.search(head)) or (asked and bool(QUIZ.search(head)))
    for n in reversed(below):
        if blocks[n].shape is not Shape.HEADING:
            if _goes(blocks[n], head, puzzle=puzzle):
                yield n
            else:
                stays = True
            continue
        if not stays or opens_tasks(blocks[n].text):
            yield n
        stays = False


def _below_heading(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """What stands below a heading, with the questions nobody answers."""
    for n in range(at + 1, len(blocks)):
        heading = blocks[n].shape is Shape.HEADING
        if heading and blocks[n].level <= blocks[at].level and not _unasked(blocks, n):
            return
        yield n


def _unasked(blocks: Sequence[Block], at: int) -> bool:
    """Whether a heading is a question that nothing below it answers, or a task."""
    text = blocks[at].text.rstrip()
    if opens_tasks(text):
        return True
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if not text.endswith("?"):
        return False
    asked = after is None or is_task(after.text) or after.text.rstrip().endswith("?")
    return asked or (after is not None and bool(opens_tasks(after.text)))


def _goes(block: Block, head: str, *, puzzle: bool) -> bool:
    """Whether a block below a heading of tasks is none of the content."""
    text = REMINDS.sub("", block.text).strip()
    if is_set(text) or is_ordered(text) or MARKS.search(text):
        return True
    if block.head is not None:
        return False
    if block.shape is Shape.ITEM and (puzzle or _makes_task(head, text)):
        return True
    return not states(text) and not (dated(text)[0] and YEAR.search(text))


def _makes_task(lead: str, item: str) -> bool:
    """Whether what stands above a list makes an item of it no content, though the item
    alone might be: it may be wrong, or the aim of a lesson."""
    if PUZZLE.search(lead):
        return True
    history = not AIM.match(item) and is_of_past(item)
    return bool(GOALS.search(lead)) and not (history and states(item))


def _lead(text: str) -> tuple[bool, ...]:
    """What a task that is no heading decides of the items below it."""
    told = is_ordered(text) or not is_advice(text)
    return told, bool(PUZZLE.search(text)), bool(GOALS.search(text))


def _below_task(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """What goes with a task that is no heading: its items, its gaps, its word bank."""
    text = blocks[at].text
    told, *_ = _lead(text)
    for n in range(at + 1, len(blocks)):
        block = blocks[n]
        asks = block.text.rstrip().endswith("?")
        if block.shape is Shape.HEADING:
            if not _unasked(blocks, n):
                return
        elif block.shape is Shape.ITEM and block.head is None:
            made = told and _makes_task(text, block.text)
            if not (made or asks or is_task(block.text)):
                return
        elif not (asks or is_task(block.text) or MARKS.search(block.text)):
            return
        yield n
