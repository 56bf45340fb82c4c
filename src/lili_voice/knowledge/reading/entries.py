"""Lines that are entries of a list though no bullet says so: dates, explained words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lili_voice.english.wordforms import STOP
from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.labels import (
    dated,
    explains,
    is_side,
    is_step,
    labelled,
    unnumbered,
)
from lili_voice.knowledge.reading.leading import with_leads
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST = 3  # words of what an entry is about, unless it is explained
FEWEST = 2  # entries that make a list
BROKEN = 45  # characters of a line that may have been broken behind a full stop
# "B – Bread was dear", where a word is spelt out; what is to be told says it too.
SPELT = re.compile(r"^\s*([A-Z])\s*[–—=:-]\s+(?=\1[a-z])")
ENOUGH = 3  # entries that make a list whatever they are about


@dataclass(frozen=True, slots=True)
class _Entry:
    """`kind` is "date" or "word"; a `loose` one needs more company to be believed."""

    block: Block
    kind: str
    loose: bool = False


def with_entries(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with paragraphs that are entries of a list as its items.

    Entries are lines such as "1347 - Plague reaches Sicily" or "Kulak: a rich
    peasant", at least two of them together, and dates or words with what is told of
    them on the line below.
    """
    waiting: list[_Entry] = []
    run = 0
    for block in with_leads(list(blocks)):
        run = max(run, block.run % 10_000)
        parts = _entries(block)
        if parts and (not waiting or parts[0].kind == waiting[0].kind):
            waiting += parts
            continue
        yield from _told(waiting, run := run + bool(waiting))
        waiting = parts
        if not parts:
            yield _uncounted(block) if _is_item(block) else block
    yield from _told(waiting, run + bool(waiting))


def _told(entries: Sequence[_Entry], run: int) -> Iterator[Block]:
    fewest = ENOUGH if any(entry.loose for entry in entries) else FEWEST
    listed = len(entries) >= fewest
    for entry in entries if listed else ():
        block = entry.block
        item = replace(block, shape=Shape.ITEM, level=1, run=10_000 + run)
        yield _uncounted(item)
    for entry in () if listed else entries:
        yield entry.block


def _is_item(block: Block) -> bool:
    return block.shape is Shape.ITEM and block.head is None


def _uncounted(item: Block) -> Block:
    """An item without the word and number that count it, or the letter it is
    remembered by."""
    text = SPELT.sub("", unnumbered(item.lines[0].text))
    first = replace(item.lines[0], text=text)
    return replace(item, lines=(first, *item.lines[1:]))


def _entries(block: Block) -> list[_Entry]:
    """The entries a paragraph consists of; none where it is a paragraph."""
    if block.shape is not Shape.PARAGRAPH:
        return []
    parts: list[list[Line]] = []
    for line in block.lines:
        if not parts or _begins(parts[0][0].text, line.text):
            parts.append([line])
        elif _goes_on(parts[-1], line.text):
            parts[-1].append(line)
        else:
            return []
    found = [
        _Entry(replace(block, lines=tuple(lines)), *_kind_of(lines[0].text))
        for lines in parts
    ]
    return found if all(entry.kind for entry in found) else []


def _begins(first: str, text: str) -> bool:
    """Whether a line of a paragraph begins another entry, as its first line does."""
    counted = unnumbered(first) != first
    return unnumbered(text) != text if counted else bool(_kind_of(text)[0])


def _goes_on(entry: Sequence[Line], below: str) -> bool:
    """Whether a line goes on with the entry above it, as where lines are broken."""
    above = entry[-1].text.rstrip()
    counted = unnumbered(entry[0].text) != entry[0].text
    broken = len(above) >= BROKEN or not above.endswith((".", "!", "?"))
    return counted or broken or below.lstrip()[:1].islower()


def _kind_of(text: str) -> tuple[str, bool]:
    """ "date", "word", or "" for a line that is no entry; and whether it is loose."""
    bare = text.strip()
    if dated(bare)[0]:
        return "date", False
    if unnumbered(bare) != bare:  # "Reason 2: Bread. There was none."
        return "word", False
    label, rest = labelled(bare, terms=True)
    words = label.split()
    if not words or is_step(label) or rest.endswith("?"):
        return "", False
    if has_verb(label) and not is_side(label):
        return "", False
    if explains(rest):
        return "word", False
    named = words[0][:1].isupper() or words[0] not in STOP
    return ("word", len(words) > LONGEST) if named else ("", False)
