"""What a page carries round its content: menus, slogans, sign-up lines, its course."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.furniture.contents import contents
from lili_voice.knowledge.reading.furniture.cues import CUE
from lili_voice.knowledge.reading.furniture.edges import (
    edges,
    is_title,
    names_course,
)
from lili_voice.knowledge.reading.furniture.history import is_aim_of_history
from lili_voice.knowledge.reading.furniture.menus import (
    credit_at,
    is_byline,
    is_form,
    is_letterhead,
    is_menu,
    is_ours,
    is_path,
    is_plea,
)
from lili_voice.knowledge.reading.furniture.regions import lifted, regions
from lili_voice.knowledge.reading.furniture.tasks import (
    MARKS,
    is_task,
    opens_tasks,
)
from lili_voice.knowledge.reading.furniture.words import (
    ENDS,
    MENU,
    OF_THE_WEB,
    SPOKEN_TO,
    VERB,
)
from lili_voice.knowledge.reading.verbs import has_verb

__all__ = ["is_cue", "names_course", "without_chrome"]

LONGEST = 300  # characters of such a line
LONGEST_TITLE = 12  # words
SENTENCE = 6  # words
LONGEST_LINE = 2000  # characters of a line that is looked at
MOST = 1 / 3  # of a document's words; where more would go, what is doubtful stays
LITTLE = 60  # words; of so short a document a few lines are a third
STRAY = re.compile(
    r"\d{1,3}\W*|(?:.* )?(?:School|Academy|College|Ltd|Limited)\b.*20\d\d.?"
)
THIRD = re.compile(r"\b(?:he|she|they|him|her|them|his|their)\b", re.I)
ONE_WORD = re.compile(r"\W*\w+\W*")
PILCROW = re.compile(r"\s*(?:[¶▾▼#]|\[edit\])\s*$")


def without_chrome(blocks: Sequence[Block]) -> tuple[list[Block], list[Line]]:
    """The content of a page, and the lines that only carry its site or its course.

    Lines with a web site's own words, or a worksheet's, go wherever they stand, and
    what stands straight under the title without stating anything. After the last
    statement of the content, a run that holds a site's words is its tail, and all of
    it goes: slogans and shop names look like nothing in particular.
    """
    blocks = [part for block in blocks for part in _apart(block)]
    sure = frozenset(_sure(blocks))
    doubtful = frozenset(edges(blocks, sure)) - sure
    whole = _words(blocks, range(len(blocks)))
    much = whole > LITTLE and _words(blocks, doubtful) > MOST * whole
    gone = sure if much else sure | doubtful
    lifts = enumerate(lifted(blocks, gone))
    kept = [_trimmed(block) for at, block in lifts if at not in gone]
    left_out = [line for at in sorted(gone) for line in blocks[at].lines]
    return _titled(kept, [blocks[at] for at in sorted(gone)]), left_out


def is_cue(block: Block) -> bool:
    """Whether a block is a web site's own, or a school's letterhead."""
    return block.shape is not Shape.ITEM and _is_site(block.text.strip())


@lru_cache(maxsize=4096)
def _is_site(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    if CUE.match(text):
        return not (_is_history(text) or (text[:1].islower() and text[-1:] in ".,;"))
    signs = (is_menu, is_path, is_byline, is_letterhead, is_ours, is_plea)
    return any(is_so(text) for is_so in signs)


def _is_history(text: str) -> bool:
    """Whether a line that opens like a site's is a statement after all."""
    states = text.rstrip().endswith(".") and (VERB.search(text) or has_verb(text))
    said = SPOKEN_TO.search(text) or OF_THE_WEB.search(text)
    long = len(text.split()) > SENTENCE or THIRD.search(text)
    return bool(states and long) and not said


def _apart(block: Block) -> Iterator[Block]:
    """A paragraph, cut where a line of it is a site's and no part of a sentence."""
    if block.shape is not Shape.PARAGRAPH or len(block.lines) == 1:
        yield block
        return
    part: list[Line] = []
    site = False
    for line in block.lines:
        own = _is_site(line.text.strip()) and not line.text.lstrip()[:1].islower()
        ended = not part or site or part[-1].text.rstrip().endswith(ENDS)
        if part and (own != site) and (ended or site):
            yield replace(block, lines=tuple(part))
            part = []
        site = own and (ended or not part)
        part.append(line)
    yield replace(block, lines=tuple(part))


def _words(blocks: Sequence[Block], places: Set[int] | range) -> int:
    return sum(len(blocks[at].text.split()) for at in places)


def _sure(blocks: Sequence[Block]) -> Iterator[int]:
    """What its own form and words give away, and what goes with that."""
    own = frozenset(_by_itself(blocks))
    yield from own
    yield from regions(blocks, own)


def _by_itself(blocks: Sequence[Block]) -> Iterator[int]:
    """What its form and words give away wherever it stands, and lists of contents."""
    yield from contents(blocks)
    yield from _menus(blocks)
    title = next((b.text for b in blocks if is_title(b)), "")
    for at, block in enumerate(blocks):
        path = block.shape is Shape.PARAGRAPH and is_path(block.text, title)
        cue = is_cue(block) and not (_answers(blocks, at) or _heads_tasks(block))
        stray = is_form(block.text) or _is_stray(blocks, at)
        asks = _asks(block) and not is_aim_of_history(blocks, at)
        if path or cue or stray or asks:
            yield at


def _heads_tasks(block: Block) -> bool:
    """Whether a block is a heading of tasks, which goes with what stands below it."""
    return block.shape is Shape.HEADING and bool(opens_tasks(block.text))


def _asks(block: Block) -> bool:
    """Whether a block is a task; a heading's depends on what stands below it."""
    told = block.shape is not Shape.HEADING and block.head is None
    return told and is_task(block.text)


def _is_stray(blocks: Sequence[Block], at: int) -> bool:
    """Whether a mark was taken for a bullet: "(c) The School 2020", "- 3 -"."""
    block = blocks[at]
    if block.shape is not Shape.ITEM or block.head is not None:
        return False
    alone = all(b.run != block.run for b in (*blocks[:at][-1:], *blocks[at + 1 :][:1]))
    return alone and bool(STRAY.fullmatch(block.text.strip()))


def _menus(blocks: Sequence[Block]) -> Iterator[int]:
    """Lists of which more than half is a site's menu."""
    runs: dict[int, list[int]] = {}
    for at, block in enumerate(blocks):
        if block.shape is Shape.ITEM and block.head is None:
            runs.setdefault(block.run, []).append(at)
    for run in runs.values():
        texts = [blocks[at].text.strip() for at in run]
        short = [t for t in texts if len(t) <= LONGEST]
        known = sum(bool(MENU.fullmatch(t) or CUE.match(t)) for t in short)
        if len(run) > 1 and known * 2 > len(run):
            yield from run


def _answers(blocks: Sequence[Block], at: int) -> bool:
    """Whether one word is all the answer that a question has: "Home"."""
    if at == 0 or not ONE_WORD.fullmatch(blocks[at].text):
        return False
    above, below = blocks[at - 1], blocks[at + 1 : at + 2]
    asked = above.shape is Shape.HEADING and above.text.rstrip().endswith("?")
    return asked and all(b.shape is Shape.HEADING for b in below)


def _trimmed(block: Block) -> Block:
    """A block without what stands at its end for an examiner or a picture's owner."""
    last = block.lines[-1]
    if block.cells or len(last.text) > LONGEST_LINE:
        return block
    text = MARKS.sub("", PILCROW.sub("", last.text))
    if at := credit_at(text):
        text = text[:at]
    if text == last.text or not text.strip():
        return block
    return replace(block, lines=(*block.lines[:-1], replace(last, text=text)))


def _titled(kept: list[Block], gone: Sequence[Block]) -> list[Block]:
    """The content, its first line as the title where what stood above it was none."""
    lost = any(map(is_title, gone)) and not any(map(is_title, kept))
    if not kept or not lost or kept[0].shape is Shape.ITEM:
        return kept
    text = kept[0].text.rstrip()
    if text.endswith(ENDS) or len(text.split()) > LONGEST_TITLE:
        return kept
    return [replace(kept[0], shape=Shape.HEADING, level=1), *kept[1:]]
