"""Slips of the keyboard: words written twice, full stops with no space after them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from lili_voice.knowledge.document import Block, Doubt
from lili_voice.knowledge.reading.sections import is_further_wording, wordings

DOUBLED = re.compile(r"\b([A-Za-z]+(?: [A-Za-z]+){0,2})\s+\1\b", re.I)
FINE_DOUBLED = frozenset({"had", "very", "no", "so"})
CLOSE = re.compile(r"[a-z]{2}\.[A-Z][a-z]")


def slips(name: str, blocks: Iterable[Block]) -> Iterator[Doubt]:
    """The slips in a document's blocks, each with the line it begins on."""
    for block in blocks:
        text = block.text
        starts = list(accumulate((len(ln.text) + 1 for ln in block.lines), initial=0))
        for at, what in sorted((*_twice(text), *_close(text))):
            line = block.lines[bisect_right(starts, at) - 1]
            yield Doubt(name, line.number, what)
        if is_further_wording(block) and (rest := wordings(block)[1]):
            what = f"only questions follow “Also asked”: “{rest[:40]}” is not read"
            yield Doubt(name, block.lines[-1].number, what)


def _twice(text: str) -> Iterator[tuple[int, str]]:
    for found in DOUBLED.finditer(text):
        if found.group(1).lower() not in FINE_DOUBLED:
            yield found.start(), f"“{found.group(1)}” stands twice"


def _close(text: str) -> Iterator[tuple[int, str]]:
    for found in CLOSE.finditer(text):
        yield found.start(), f"no space after the full stop in “{found.group()}”"
