"""Slips of the keyboard: words written twice, no space where one belongs."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from lili_voice.knowledge.document import Block, Doubt
from lili_voice.knowledge.reading.wordings import is_further_wording, wordings

DOUBLED = re.compile(r"\b([A-Za-z]+(?: [A-Za-z]+){0,2})\s+\1\b", re.I)
FINE_DOUBLED = frozenset({"had", "very", "no", "so", "bye", "blah", "hear"})
# "From town to town to sell salt", "house by house by night".
EACH = re.compile(r"(?P<each>\w+) (?:to|by|after|for|and|on|upon)", re.I)
PLACES_AND_TIMES = (
    r"(?:door|house|street|town|city|village|farm|place|country|side|face|hand|shoulder"
    r"|hour|day|night|week|month|year|time|step|one|bit|little)"
)
CLOSE = re.compile(r"(?<![\w./@-])[\w’'-]*[a-z]{2}[.!?;,][A-Za-z][a-z]+\b(?![./@])")
MARKS = {".": "full stop", "!": "exclamation mark", "?": "question mark"}
MARKS |= {",": "comma", ";": "semicolon"}
# A whole subject, a comma, and its verb: "Aid from abroad, was helping".
SUBJECT = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<subject>[A-Z][\w’'-]*(?: [\w’'-]+){0,9}), "
    r"(?P<verb>was|were|is|are|has|had) (?!not it\b)(?![^.?!]*\?)"
)
# With these a sentence begins before its subject does, or a clause does in its midst.
LEADING = re.compile(
    r"\b(?:who|which|that|what|where|when|while|whom|how|why|if|as|because|although"
    r"|though|since|unless|until|whereas|after|before|once|not|only|so|such|more|most)\b"
    r"|^(?:in|at|on|by|for|from|to|with|without|within|under|over|among|amongst|along"
    r"|beside|besides|behind|above|below|beneath|near|next|between|during|despite"
    r"|through|throughout|across|against|around|inside|outside|like|unlike|of|here"
    r"|there|now|then|still|yes|no|also|worse|better|first|last|second|third)\b"
    r"|ly\b",
    re.I,
)


def slips(name: str, blocks: Iterable[Block]) -> Iterator[Doubt]:
    """The slips in a document's blocks, each with the line it begins on."""
    for block in blocks:
        text = block.text
        starts = list(accumulate((len(ln.text) + 1 for ln in block.lines), initial=0))
        for at, what in sorted((*_twice(text), *_close(text), *_parted(text))):
            line = block.lines[bisect_right(starts, at) - 1]
            yield Doubt(name, line.number, what, "slip")
        further = (block.lines,) if is_further_wording(block) else ()
        for lines in (*further, *(asked.lines for asked in block.asked)):
            if rest := wordings(" ".join(line.text for line in lines))[1]:
                what = f"only questions follow “Also asked”: “{rest[:40]}” is not read"
                yield Doubt(name, lines[-1].number, what, "unread")


def _twice(text: str) -> Iterator[tuple[int, str]]:
    for found in DOUBLED.finditer(text):
        fine = found.group(1).lower() in FINE_DOUBLED
        if not fine and not _each(found.group(1), text[: found.start()]):
            yield found.start(), f"“{found.group(1)}” stands twice"


def _each(doubled: str, before: str) -> bool:
    """Whether a doubled "town to" goes on after "from town to town"."""
    each = EACH.fullmatch(doubled)
    if not each:
        return False
    started = re.search(r"\bfrom $", before, re.I)
    return bool(started or re.fullmatch(PLACES_AND_TIMES, each["each"], re.I))


def _close(text: str) -> Iterator[tuple[int, str]]:
    for found in CLOSE.finditer(text):
        mark = re.search(r"[.!?;,]", found.group())
        sentence = mark is not None and found.group()[mark.end()].isupper()
        if mark and (sentence or mark.group() in ",;"):
            what = f"no space after the {MARKS[mark.group()]} in “{found.group()}”"
            yield found.start(), what


def _parted(text: str) -> Iterator[tuple[int, str]]:
    for found in SUBJECT.finditer(text):
        if not LEADING.search(found["subject"]):
            verb = found["verb"]
            what = f"a comma parts “{verb}” from its subject: take it away"
            yield found.start("verb") - 2, what
