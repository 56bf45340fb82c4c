"""What stands above a page's title, straight below it and after its last statement."""

import re
from collections.abc import Iterator, Sequence, Set

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.reading.furniture.words import (
    COURSE,
    ENDS,
    SELLS,
    SPOKEN_TO,
    VERB,
    is_ended,
)
from lili_voice.knowledge.reading.labels import dated, labelled
from lili_voice.knowledge.reading.verbs import has_verb

FEW = 5  # words
LONGEST_COURSE = 15  # words
SENTENCE = 6  # words
NAMED = 2  # words of a course that a line with full stops needs
WHO = word_set("by mr mrs ms miss dr author")
FARTHEST = 12  # blocks above a title
MOST_OTHER = 2  # lines of a tail that look like nothing, for each that is a site's


def edges(blocks: Sequence[Block], gone: Set[int]) -> Iterator[int]:
    """The places of the blocks that only where they stand shows to be no content;
    `gone` are those that are none already."""
    yield from _above_title(blocks, gone)
    yield from _course(blocks, gone)
    yield from range(_tail(blocks, gone), len(blocks))


def _above_title(blocks: Sequence[Block], gone: Set[int]) -> Iterator[int]:
    """Scraps above a title: the name of a site, what it says to its visitors."""
    title = next((at for at, b in enumerate(blocks) if is_title(b)), 0)
    if title > FARTHEST:
        return
    above = [at for at in range(title) if at not in gone]
    if all(_is_banner(blocks[at]) for at in above):
        yield from above


def _is_banner(block: Block) -> bool:
    text = block.text.rstrip()
    if block.shape is Shape.ITEM or len(text.split()) > LONGEST_COURSE:
        return False
    return bool(SPOKEN_TO.search(text)) or not (text.endswith(ENDS) or has_verb(text))


def _course(blocks: Sequence[Block], gone: Set[int]) -> Iterator[int]:
    """The lines straight under the title that name a guide, a course or an author."""
    title = next((at for at in range(len(blocks)) if at not in gone), len(blocks))
    if title == len(blocks) or not is_title(blocks[title]):
        return
    for at in range(title + 1, len(blocks)):
        if at in gone:
            continue
        paragraph = blocks[at].shape is Shape.PARAGRAPH or _heads_nothing(blocks, at)
        if not (paragraph and names_course(blocks[at].text.strip())):
            return
        yield at


def _heads_nothing(blocks: Sequence[Block], at: int) -> bool:
    """Whether another heading of its rank stands straight below a heading."""
    below = blocks[at + 1 : at + 2]
    heading = blocks[at].shape is Shape.HEADING
    return heading and all(
        b.shape is Shape.HEADING and b.level <= blocks[at].level for b in below
    )


def is_title(block: Block) -> bool:
    return block.shape is Shape.HEADING and block.level == 1


def names_course(text: str) -> bool:
    """Whether a line states nothing, and names a guide, a course or an author."""
    if len(text.split()) > LONGEST_COURSE:
        return False
    if VERB.search(text):
        return False
    if text.endswith(ENDS):
        return _only_course(text)
    return bool(COURSE.search(text))


def _only_course(text: str) -> bool:
    """Whether a line that ends in a full stop only names course, sheet and class."""
    sentences = text.rstrip(".").split(". ")
    if not text.endswith(".") or any(map(has_verb, sentences)):
        return False
    named = [{one.lower() for one in COURSE.findall(said)} for said in sentences]
    needed = NAMED if is_ended(text) else 1
    return all(named) and len(set().union(*named) - WHO) >= needed


def _tail(blocks: Sequence[Block], gone: Set[int]) -> int:
    """Where the tail begins: at the first cue with no content after it."""
    tail = len(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        if at in gone:
            tail = at
        elif _is_content(blocks[at]):
            break
    tail = next(
        (n for n in range(tail, len(blocks)) if _is_dense(n, len(blocks), gone)),
        len(blocks),
    )
    while 0 < tail < len(blocks) and _is_scrap(blocks[tail - 1]):
        tail -= 1
    return tail


def _is_dense(start: int, end: int, gone: Set[int]) -> bool:
    """Whether enough of the lines from here to the end are a site's own."""
    own = sum(at in gone for at in range(start, end))
    return start in gone and own * (MOST_OTHER + 1) >= end - start


def _is_content(block: Block) -> bool:
    """A question, an item, or a sentence that is not said to a visitor."""
    text = block.text.rstrip()
    if block.shape is Shape.ITEM or block.shape is Shape.HEADING:
        return block.shape is Shape.ITEM or text.endswith("?")
    if dated(text)[0] or labelled(text)[0]:
        return True
    ended = text.endswith((*ENDS, "”", "’", ")"))
    if SPOKEN_TO.search(text) or (SELLS.search(text) and not re.search(r"\d", text)):
        return False
    if len(text.split()) < SENTENCE:
        return ended and has_verb(text)
    return ended or bool(VERB.search(text))


def _is_scrap(block: Block) -> bool:
    """A few words that are no sentence: a button, straight above a site's tail."""
    words = block.text.split()
    ended = block.text.rstrip().endswith(ENDS)
    return block.shape is Shape.PARAGRAPH and len(words) <= FEW and not ended
