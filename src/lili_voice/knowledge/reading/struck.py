"""Quiz questions that an author does not want to be asked: "Not asked: ...?" lines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from lili_voice.knowledge.document import Block, Line

NOT_ASKED = re.compile(r"^\s*not asked\s*:\s*(?=\S)", re.I)
FARTHEST = 4  # lines that one question may stand on
GOES_ON = re.compile(r"\s*[a-z0-9]")
ENDED = re.compile(r"[?.!][”’\")]*\s*$")


@dataclass(slots=True)
class Struck:
    """What is left of some blocks, and the questions struck out, with their lines."""

    blocks: list[Block] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)


def struck_out(blocks: Iterable[Block]) -> Struck:
    """Takes the lines that strike out questions from a document."""
    found = Struck()
    for block in blocks:
        if not any(NOT_ASKED.match(line.text) for line in block.lines):
            found.blocks.append(block)
            continue
        kept = _kept(block.lines, found)
        if kept:
            found.blocks.append(replace(block, lines=tuple(kept)))
    return found


def _kept(lines: Sequence[Line], found: Struck) -> list[Line]:
    """The lines of a block that strike out nothing; the others go to `found`."""
    kept, at = list[Line](), 0
    while at < len(lines):
        if not NOT_ASKED.match(lines[at].text):
            kept.append(lines[at])
            at += 1
            continue
        end = _end(lines, at)
        words = " ".join(line.text.strip() for line in lines[at:end])
        found.questions.append(NOT_ASKED.sub("", words).strip())
        found.lines |= {line.number for line in lines[at:end]}
        at = end
    return kept


def _end(lines: Sequence[Line], at: int) -> int:
    """Where a question that begins on a line ends."""
    end = at + 1
    for line in lines[end : at + FARTHEST]:
        if ENDED.search(lines[end - 1].text) or not GOES_ON.match(line.text):
            break
        end += 1
    return end
