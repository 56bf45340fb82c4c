"""What a heading or a label of no content takes with it, down to where content is."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from lili_voice.english.verbs import is_past
from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.furniture.region_words import (
    ADVERT,
    AIM,
    COMMENTS,
    GOALS,
    PLAIN_HEAD,
    PRICE,
    PUZZLE,
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
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST = 500  # characters of a task
LONGEST_REMARK = 4  # blocks between the signs of two
LONGEST_NAME = 9  # words of another page's title


def regions(blocks: Sequence[Block], gone: Set[int]) -> Iterator[int]:
    """The places of the blocks that a heading or a label of no content takes with it,
    and its own; `gone` are those of no content already."""
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
        elif block.head is None and _asks(text):
            yield from (at, *_below_task(blocks, at))


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


def _asks(text: str) -> bool:
    if len(text) > LONGEST:
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
    end = at + 1
    cites = bool(REFERENCES.fullmatch(blocks[at].text))
    while end < len(blocks) and (cites or _is_name(blocks[end])):
        if cites and blocks[end].shape is Shape.HEADING:
            break
        end += 1
    heads = end > at + 1 and blocks[end - 1].shape is not Shape.ITEM and not cites
    if end < len(blocks) and heads and _states(blocks[end].text):
        end -= 1
    if end > at + 1 or not (end < len(blocks) and _states(blocks[end].text)):
        yield from range(at, end)


def _is_name(block: Block) -> bool:
    text = block.text.strip()
    return len(text.split()) <= LONGEST_NAME and not text.endswith((".", "!", ":", ";"))


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
        yield at
        yield from _without_content(blocks, below, blocks[at].text)


def _without_content(
    blocks: Sequence[Block], below: Sequence[int], head: str
) -> Iterator[int]:
    """What goes with a heading of tasks; headings of what stays below it stay, too."""
    stays = False
    for n in reversed(below):
        if blocks[n].shape is not Shape.HEADING:
            if _goes(blocks[n], head):
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


def _goes(block: Block, head: str) -> bool:
    """Whether a block below a heading of tasks is none of the content."""
    text = REMINDS.sub("", block.text).strip()
    if is_set(text) or is_ordered(text) or MARKS.search(text):
        return True
    if block.head is not None:
        return False
    if block.shape is Shape.ITEM and _makes_task(head, text):
        return True
    return not _states(text) and not (dated(text)[0] and YEAR.search(text))


def _makes_task(lead: str, item: str) -> bool:
    """Whether what stands above a list makes an item of it no content, though the item
    alone might be: it may be wrong, or the aim of a lesson."""
    if PUZZLE.search(lead):
        return True
    history = not AIM.match(item) and any(map(is_past, item.lower().split()))
    return bool(GOALS.search(lead)) and not (history and _states(item))


def _below_task(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """What goes with a task that is no heading: its items, its gaps, its word bank."""
    text = blocks[at].text
    told = is_ordered(text) or not is_advice(text)
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


def _states(text: str) -> bool:
    """Whether a text is a sentence of history, as far as its form tells."""
    return has_verb(text) and not text.rstrip().endswith("?")
