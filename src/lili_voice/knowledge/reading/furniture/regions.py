"""What a heading or a label of no content takes with it, down to where content is."""

import re
from collections.abc import Iterator, Sequence, Set

from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.furniture.task_words import OPENS
from lili_voice.knowledge.reading.furniture.tasks import (
    MARKS,
    is_ordered,
    is_set,
    is_task,
    is_told_to_pupil,
    opens_tasks,
)
from lili_voice.knowledge.reading.furniture.words import SPOKEN_TO
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST = 500  # characters of a task
LONGEST_REMARK = 4  # blocks between the signs of two
LONGEST_NAME = 9  # words of another page's title
COMMENTS = re.compile(
    r"\W*(?:\d+ )?(?:comments?|replies|discussion)\s*(?:\(\d+\)|:\s*\d+)?\W*|"
    r"\W*(?:leave|post|add) a (?:comment|reply)\b.{0,40}|join the (?:discussion|"
    r"conversation)\W*",
    re.I,
)
# Who said it and when, or what may be done about it.
REMARK = re.compile(
    r".{0,40}\b(?:\d+|an?|a few) (?:second|minute|min|hour|hr|day|week|month|yr|"
    r"year)s? ago\b"
    r"|.{1,30}\b(?:says|said|wrote|writes|commented)\s*:?$|.{1,40}\b20\d\d,? at \d|"
    r"\W*(?:reply|like|report|flag|upvote|share)(?:\s*[(·|]?\s*(?:\d+|reply|report|"
    r"like)"
    r"\)?)*\W*$|load more.*",
    re.I,
)
WHEN = re.compile(r"\bago\b|\b20\d\d\b|\b(?:says|said|wrote|writes)\b", re.I)
RELATED = re.compile(
    r"\W*(?:(?:related|similar|popular|recent|other|further|linked|latest) (?:topics?|"
    r"pages?|articles?|posts?|links?|resources?|guides?|lessons?|reading|content|"
    r"questions|videos)|you (?:might|may) also (?:like|enjoy|be interested in)|see "
    r"also|"
    r"more (?:from|in|on|about) .{1,40}|(?:what|up|read|coming) (?:to read |to revise "
    r")?"
    r"next|next steps|keep (?:revising|reading|learning)|recommended(?: for you)?|"
    r"explore(?: more)?|trending(?: now)?|useful (?:links|websites)|bibliography|"
    r"references|works cited|sources used|external links|where (?:to )?next|"
    r"(?:more|our) (?:topics|guides|resources))\??\W*",
    re.I,
)
REFERENCES = re.compile(
    r"\W*(?:bibliography|references|works cited|sources used)\W*", re.I
)
ADVERT = re.compile(r"\W*(?:advertisements?|sponsored|promoted|ad)\W*", re.I)
PRICE = re.compile(r"[£$€%]")
YEAR = re.compile(r"\b1\d\d\d\b")
# Lists that are wrong, torn apart or out of order on purpose.
PUZZLE = re.compile(
    r"true (?:or|/) false|\btrue\b.*\bfalse\b|\bmatch\b|\border\b|odd one out|"
    r"mistakes?|"
    r"\bcorrect (?:the|these)\b|multiple[- ]choice|\bgaps?\b|\bblanks?\b|word ?(?:bank|"
    r"box)|"
    r"these words|\bsort\b|\brank\b|quiz",
    re.I,
)
GOALS = re.compile(
    r"learning|lesson|objective|outcome|success criteria|by the end|l\.?o\.?\b|able to|"
    r"walt|wilf|target",
    re.I,
)


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


def _asks(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    labelled = bool(OPENS.match(text)) or is_told_to_pupil(text)
    return labelled and (is_task(text) or bool(opens_tasks(text)))


def _remarks(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """What visitors wrote: from the heading to the last of their signs."""
    signs = list(_signs(blocks, at))
    if not signs:
        if not re.fullmatch(r"\W*comments?\W*", blocks[at].text, re.I):
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
        puzzle = bool(PUZZLE.search(blocks[at].text))
        goals = bool(GOALS.search(blocks[at].text))
        yield from (n for n in below if _goes(blocks[n], puzzle=puzzle, goals=goals))


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


def _goes(block: Block, *, puzzle: bool, goals: bool) -> bool:
    """Whether a block below a heading of tasks is none of the content."""
    text = block.text
    if block.shape is Shape.HEADING or is_set(text) or is_ordered(text):
        return True
    item = block.shape is Shape.ITEM and block.head is None
    if item and (puzzle or goals):
        return True
    return bool(MARKS.search(text)) or (not _states(text) and block.head is None)


def _below_task(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """What goes with a task that is no heading: its items, its gaps, its word bank."""
    text = blocks[at].text
    torn = bool(PUZZLE.search(text) or GOALS.search(text))
    for n in range(at + 1, len(blocks)):
        block = blocks[n]
        asks = block.text.rstrip().endswith("?")
        if block.shape is Shape.HEADING:
            if not _unasked(blocks, n):
                return
        elif block.shape is Shape.ITEM and block.head is None:
            if not (torn or asks or is_task(block.text)):
                return
        elif not (asks or is_task(block.text) or MARKS.search(block.text)):
            return
        yield n


def _states(text: str) -> bool:
    """Whether a text is a sentence of history, as far as its form tells."""
    return has_verb(text) and not text.rstrip().endswith("?")
