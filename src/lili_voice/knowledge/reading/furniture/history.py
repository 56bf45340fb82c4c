"""What is history after all, though it stands among books, aims or tasks."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from lili_voice.english.verbs import is_past
from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.furniture.region_words import (
    BOOK,
    LESSON,
    PAST,
    TO_KNOW,
)
from lili_voice.knowledge.reading.furniture.tasks import is_task, opens_tasks
from lili_voice.knowledge.reading.verbs import has_verb

MOST_NAMED = 0.5  # of a statement's words begin with a capital
FARTHEST = 60  # blocks from an item to the heading above it
LONGEST_NAME = 9  # words of another page's title
WORD = re.compile(r"[^\W\d_]+")


def cited(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """The books and sites a page is made from, with their heading; statements of
    history among them stay, and then the heading does too."""
    below = takewhile(
        lambda n: blocks[n].shape is not Shape.HEADING, range(at + 1, len(blocks))
    )
    named = [(n, tells_of_past(blocks[n].text)) for n in below]
    if not any(stays for _, stays in named):
        yield at
    yield from (n for n, stays in named if not stays)


def is_name(block: Block) -> bool:
    """Whether a block is no more than a name, as of another page."""
    text = block.text.strip()
    return len(text.split()) <= LONGEST_NAME and not text.endswith((".", "!", ":", ";"))


def tells_of_past(text: str) -> bool:
    """Whether a text is a sentence of history, and not the name of a book."""
    words = WORD.findall(text)
    loud = sum(word[0].isupper() for word in words) > MOST_NAMED * len(words)
    book = loud or BOOK.search(text)
    return (
        is_of_past(text) and states(text) and text.rstrip().endswith(".") and not book
    )


def is_aim_of_history(blocks: Sequence[Block], at: int) -> bool:
    """Whether an item tells what somebody wanted to know, as a lesson's aims do:
    what stands above its list decides."""
    if blocks[at].shape is not Shape.ITEM or not TO_KNOW.match(blocks[at].text):
        return False
    back = blocks[max(0, at - FARTHEST) : at][::-1]
    above = takewhile(lambda block: block.shape is not Shape.HEADING, back)
    told = [block for block in above if block.shape is not Shape.ITEM]
    heading = next((block for block in back if block.shape is Shape.HEADING), None)
    if heading is None or heading.level <= 1:
        return False
    return not any(_is_of_lesson(block.text) for block in (heading, *told[:1]))


def _is_of_lesson(text: str) -> bool:
    opens = opens_tasks(text) is not False or is_task(text)
    return opens or bool(LESSON.search(text))


def is_of_past(text: str) -> bool:
    """Whether a word of a text is a verb of the past."""
    return any(is_past(word) or word in PAST for word in WORD.findall(text.lower()))


def states(text: str) -> bool:
    """Whether a text is a sentence of history, as far as its form tells."""
    return has_verb(text) and not text.rstrip().endswith("?")
