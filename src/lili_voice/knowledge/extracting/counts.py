"""Counts that do not fit: "three reasons" above four items, "both" below three."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lili_voice.english.numbers import read_number
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.document import Block, Document, Doubt, Section, Shape

NOUNS = (
    r"reasons|causes|effects|results|consequences|features|factors|aims|points|ways"
    r"|types|kinds|sorts|forms|problems|successes|failures|outcomes|characteristics"
    r"|steps|stages|phases|arguments|motives|changes|things|methods|parts|elements"
    r"|terms|weaknesses|strengths|advantages|disadvantages|benefits|measures|policies"
    r"|groups|theories|beliefs|ideas|examples|impacts|criticisms|sides|events|laws"
    r"|acts|conditions|treatments|symptoms|people|leaders|explanations|questions|facts"
    r"|signs|differences|similarities|goals|objectives|demands|promises|challenges"
    r"|threats|limits|drawbacks|achievements|reforms|principles|cures|rules|clauses"
)
COUNTED = re.compile(
    r"(?<![\w£$.,-])(\d{1,2}|both|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)(?: of (?:these|the))?\s+"
    # what may stand between: "five key long-term causes", but not "five years of ..."
    r"(?:(?!(?:of|in|and|or|for|to|by|years?|months?|weeks?|days?|hours?)\b)"
    rf"[A-Za-z][\w’'-]*\s+){{0,3}}?({NOUNS})\b(?:\s+(for|against)\b)?",
    re.I,
)
SOME = re.compile(
    r"\b(?:another|other|first|last|next|further|least|than|the|of|only|almost|over)\s+$",
    re.I,
)
# What opens a list counts it, whatever it counts: "There were three men who ...:".
LEADS = re.compile(
    r"\b(?:there (?:were|are)|here are|had|has|have|these)\s+"
    r"((\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:[a-z’'-]+\s+){0,2}?([a-z]+s|(?:wo)?men|people|children))\b[^.!?]*:\s*$",
    re.I,
)
OPENS = re.compile(r"\b(?:there (?:were|are)|had|has|have|here are|these)\s+$", re.I)
BACK = re.compile(r"^(?:all|these|both)\b", re.I)
ASKED = re.compile(r"^what (?:were|are) (?:the )?", re.I)
LABEL = re.compile(r"^([A-Z][\w’' -]{1,30}?)\s*[:–-]\s+\S")
LAST_SENTENCE = re.compile(r"[^.!?]*[.!?:]?\s*$")


@dataclass(frozen=True, slots=True)
class _Count:
    """A count as written, with the stems of its noun and its side, and its line."""

    value: int
    noun: str
    side: str
    told: str
    line: int


@dataclass(frozen=True, slots=True)
class _Part:
    """The outer items of a list, and the paragraphs before and after them."""

    before: tuple[Block, ...]
    items: tuple[Block, ...]
    after: tuple[Block, ...]


def miscounts(document: Document) -> Iterator[Doubt]:
    """Counts in the heading of a list, above it or below it that do not fit it."""
    for at, section in enumerate(document.sections):
        parts = list(_parts(section.blocks))
        total = sum(len(part.items) for part in parts) + _below(document, at)
        for part in parts:
            for count, items in (*_misjudged(part), *_misheaded(section, part)):
                if count.value != total:
                    yield _doubt(document.path, count, items)


def _below(document: Document, at: int) -> int:
    """The items under the headings below a heading."""
    level = document.sections[at].level
    deeper = takewhile(lambda s: s.level > level > 0, document.sections[at + 1 :])
    return sum(len(part.items) for section in deeper for part in _parts(section.blocks))


def _doubt(path: str, count: _Count, items: int) -> Doubt:
    noun = "item" if items == 1 else "items"
    what = f"“{count.told}”, but the list has {items} {noun}: which is right?"
    return Doubt(path, count.line, what, "count")


def _misjudged(part: _Part) -> Iterator[tuple[_Count, int]]:
    for block in part.before[-1:]:
        yield from _wrong(list(_counts_above(block)), part)
    for block in part.after[:1]:
        if BACK.match(block.text):
            yield from _wrong(list(_counts(block.text, block.lines[0].number)), part)


def _misheaded(section: Section, part: _Part) -> Iterator[tuple[_Count, int]]:
    """ "Three causes of the war", "What were the three causes of the war?"."""
    heading = section.heading
    if not heading.endswith("?") or ASKED.match(heading):
        bare = ASKED.sub("", heading)
        yield from _wrong(list(_counts(bare, section.line)), part)


def _wrong(counts: Sequence[_Count], part: _Part) -> Iterator[tuple[_Count, int]]:
    for count in counts:
        marked = _marked(part, count.side) or _marked(part, count.noun)
        if marked and marked != count.value:
            yield count, marked
        elif not marked and len(counts) == 1 and count.value != len(part.items):
            yield count, len(part.items)


def _marked(part: _Part, noun: str) -> int:
    """How many items are marked with a noun: "Success: ..." for "successes"."""
    labels = (LABEL.match(item.text.lstrip("* ")) for item in part.items)
    return sum(1 for label in labels if label and stem(label[1].lower()) == noun)


def _parts(blocks: Sequence[Block]) -> Iterator[_Part]:
    """Each list among some blocks, with the paragraphs beside it."""
    runs: list[list[Block]] = [[]]
    for block in blocks:
        listed = block.shape is Shape.ITEM
        if runs[-1] and (runs[-1][-1].shape is Shape.ITEM) != listed:
            runs.append([])
        runs[-1].append(block)
    for at, run in enumerate(runs):
        if run and run[0].shape is Shape.ITEM:
            before = runs[at - 1] if at else []
            after = runs[at + 1] if at + 1 < len(runs) else []
            outer = tuple(block for block in run if block.level <= 1)
            yield _Part(tuple(before), outer, tuple(after))


def _counts_above(block: Block) -> Iterator[_Count]:
    """What a paragraph says of the list below it: at its end, or plainly."""
    end = LAST_SENTENCE.search(block.text.rstrip())
    last = end.start() if end else 0
    counted = [
        count
        for count, at in _found(block.text, block.lines[-1].number)
        if at >= last or OPENS.search(block.text[:at])
    ]
    yield from counted or _leading(block)


def _leading(block: Block) -> Iterator[_Count]:
    """What words that lead on to a list say of it, where their noun may be any."""
    found = LEADS.search(block.text.rstrip())
    value = read_number(found[2]) if found else None
    if found and isinstance(value, int):
        noun = stem(found[3].lower())
        yield _Count(value, noun, "", found[1], block.lines[-1].number)


def _counts(text: str, line: int) -> Iterator[_Count]:
    for count, _ in _found(text, line):
        yield count


def _found(text: str, line: int) -> Iterator[tuple[_Count, int]]:
    for found in COUNTED.finditer(text):
        both = found[1].lower() == "both"
        value = 2 if both else read_number(found[1])
        if isinstance(value, int) and not SOME.search(text[: found.start()]):
            noun, side = stem(found[2].lower()), (found[3] or "").lower()
            told = found[0].removesuffix(side).strip() if side else found[0]
            yield _Count(value, noun, side, told, line), found.start()
