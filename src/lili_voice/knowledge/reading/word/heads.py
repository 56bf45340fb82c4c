"""Which lines of a Word document stand out as headings."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.emphasis import is_bold_heading
from lili_voice.knowledge.reading.plain.heads import (
    ALSO,
    ANSWER,
    LONGEST_NAME,
    LONGEST_QUESTION,
    MARKS,
    QUESTION,
    asked_in,
    heading_of,
)
from lili_voice.knowledge.reading.word.strips import Numbered, Role, Strip, is_item

FIRST, SECOND = re.compile(r"A[.)]\s"), re.compile(r"B[.)]\s")
LARGER = 1.1  # times the size of the text
MOST = 0.5  # what most of a page has sets nothing apart
NEAR_TOP = 3  # paragraphs
LONGEST_RANKED = 30  # words; more in a heading's style is text all the same


@dataclass(frozen=True, slots=True)
class Usual:
    """How most of a page is set; what differs from it stands out."""

    size: int
    bold: bool
    capitals: bool
    lettered: bool = False  # its headings are counted by letters: "A.", "B."

    def is_outdone(self, strip: Strip) -> bool:
        look = strip.look
        larger = look.size > self.size * LARGER
        set_off = (look.bold and not self.bold) or look.underlined
        capitals = look.capitals and not self.capitals and len(strip.text.split()) > 1
        return larger or set_off or capitals


def usual_of(told: Sequence[Strip]) -> Usual:
    """How most of some lines are set."""
    sizes = Counter[int]()
    letters, bold, capitals = 1, 0, 0
    for strip in told:
        length = len(strip.text)
        sizes[strip.look.size] += length if strip.role is not Role.ROW else 0
        letters += length
        bold += length * strip.look.bold
        capitals += length * strip.look.capitals
    size = max(sizes.items(), key=lambda one: (one[1], -one[0]), default=(0, 0))[0]
    usual = Usual(size, bold > letters * MOST, capitals > letters * MOST)
    out = (one for one in told if one.role is Role.TEXT and SECOND.match(one.text))
    return replace(usual, lettered=any(map(usual.is_outdone, out)))


def heading_text(
    one: Numbered, before: Numbered | None, after: Numbered | None, usual: Usual
) -> str:
    """The heading a line is, without its number; "" for what is none.

    `before` and `after` are the lines with words that stand next to it.
    """
    strip, text = one.strip, one.strip.text.strip()
    words = len(text.split())
    if strip.role is Role.ROW or words > LONGEST_RANKED or ALSO.match(text):
        return ""
    if strip.role is not Role.TEXT:
        return _unnumbered(strip)
    opens = one.number <= NEAR_TOP  # an essay's question, with what it is worth
    asked = MARKS.sub("", text) if opens else text
    if asked.endswith("?") and words <= LONGEST_QUESTION:
        return asked_in(_line(replace(one, strip=replace(strip, text=asked))))
    counted = usual.lettered and FIRST.match(text)  # and is no "A." for an answer
    if after is None or (ANSWER.match(text) and not counted):
        return ""
    if is_item(strip) and (is_item(after.strip) or after.strip.role is not Role.TEXT):
        return ""
    looks = _by_looks(strip, after.strip, usual)
    return looks or ("" if counted else _by_words(one, before, after))


def _by_looks(strip: Strip, after: Strip, usual: Usual) -> str:
    bare = _unnumbered(strip)
    if not usual.is_outdone(strip) or _is_bare_mark(strip, after):
        return ""
    return bare if is_bold_heading(bare, above_list=is_item(after)) else ""


def _by_words(one: Numbered, before: Numbered | None, after: Numbered) -> str:
    """A heading that nothing but its words and its place give away."""
    if one.strip.goes_on or is_item(one.strip):
        return ""
    text = one.strip.text.strip()
    if after.strip.role is Role.ROW:
        short = len(text.split()) <= LONGEST_NAME and text[-1:] not in ".!;,"
        return text if short else ""
    above = _line(before) if before else Line(one.number - 1, "")
    return heading_of(_line(one), above, _line(after))


def _line(one: Numbered) -> Line:
    """A line as it would be typed, with its mark."""
    strip = one.strip
    text = f"{strip.mark.strip()} {strip.text.lstrip()}" if strip.mark else strip.text
    return Line(one.number, text)


def _is_bare_mark(strip: Strip, after: Strip) -> bool:
    """One of several lines in capitals alone, like the names of boards."""
    capitals = strip.look.capitals and not (strip.look.bold or strip.look.underlined)
    return capitals and after.look.capitals and after.look.size == strip.look.size


def _unnumbered(strip: Strip) -> str:
    if asked := QUESTION.match(strip.text):
        return strip.text[asked.end() :].strip()
    found = BULLET.match(strip.text)
    return strip.text[found.end() :].strip() if found else strip.text.strip()
