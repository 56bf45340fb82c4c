"""The paragraphs of a Word document, each as the lines it shows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.text import plain_words
from lili_voice.knowledge.reading.word.numbers import Numbering
from lili_voice.knowledge.reading.word.strips import PLAIN, Look, Role, Strip
from lili_voice.knowledge.reading.word.styles import Element, Style, Styles, W

COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
BOX = f"{W}txbxContent"
RUN, TEXT = f"{W}r", (f"{W}t", f"{MATHS}t")
SAID = {
    **{f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"},
    f"{W}ptab": "\t",
}
# What is struck out, what belongs to other lines, and what is not on the page.
PASSED = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "rt", "rubyPr")}
    | {f"{W}{name}" for name in ("footnoteReference", "endnoteReference", "sdtPr")}
    | {f"{COMPATIBLE}Fallback", BOX}
)
PAGES = re.compile(r"^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|XE)\b", re.I)
# Fonts of signs have their letters in the private use area, from F000 on. A bullet, a
# small square, an arrow; the others say nothing.
SIGNS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "‣", 0xF0E0: "→", 0xF0E8: "→"}
PRIVATE = re.compile("[\ue000-\uf8ff]")
CODE = re.compile("[0-9A-Fa-f]{4}")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NOTE = re.compile(r"(?:[^\W\d]{4}|[.,;:!?’”\"')])$")  # what a note's number follows
LINE_ENDED = (".", "!", "?", ":", ";")

Piece = tuple[str, Look]


@dataclass(slots=True)
class Reader:
    """Reads the paragraphs of one document, in their order."""

    styles: Styles = field(default_factory=Styles)
    numbering: Numbering = field(default_factory=Numbering)

    def strips(self, paragraph: Element) -> list[Strip]:
        """The lines of a paragraph; one without words when it is empty."""
        if not len(paragraph):
            return [Strip()]
        style = self.styles.of(paragraph)
        pieces = list(_pieces(paragraph, style, self.styles))
        first = Strip(
            role=style.role,
            rank=style.rank,
            in_list=bool(style.list_name),
            indent=style.indent,
        )
        lines = _rejoined([_strip(first, line) for line in _lines(pieces)]) or [first]
        told = any(strip.told for strip in lines) or style.role is Role.UNSAID
        if mark := self.numbering.mark(style) if told else "":
            lines[0] = replace(lines[0], mark=mark)
        return [lines[0], *(replace(strip, goes_on=True) for strip in lines[1:])]


def _pieces(paragraph: Element, style: Style, styles: Styles) -> Iterator[Piece]:
    """The text of a paragraph, piece by piece, with the look of each."""
    fields: list[bool] = []  # those we are in: whether each is a page's number
    before = ""
    for run in _runs(paragraph):
        look = styles.look(style, run)
        text = "".join(_said(run, fields))
        if not text or look.hidden:
            continue
        if look.raised and text.strip().isdecimal():
            text = "" if NOTE.search(before) else text.translate(RAISED)
        before = text or before
        yield text, look


def _runs(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == RUN or child.tag == f"{MATHS}r":
            yield child
        elif child.tag == f"{W}fldSimple" and PAGES.match(child.get(f"{W}instr", "")):
            continue
        elif isinstance(child.tag, str) and child.tag not in PASSED:
            yield from _runs(child)


def _said(run: Element, fields: list[bool]) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}fldChar":
            _enter(child.get(f"{W}fldCharType", ""), fields)
        elif child.tag == f"{W}instrText" and fields:
            fields[-1] = fields[-1] or bool(PAGES.match(child.text or ""))
        elif any(fields):
            continue
        elif child.tag in TEXT:
            yield child.text or ""
        elif child.tag == f"{W}sym":
            yield _sign(child.get(f"{W}char", ""))
        else:
            yield SAID.get(child.tag, "")


def _sign(code: str) -> str:
    sign = chr(int(code, 16)) if CODE.fullmatch(code) else ""
    return sign if sign.isprintable() or PRIVATE.match(sign) else ""


def _enter(what: str, fields: list[bool]) -> None:
    if what == "begin":
        fields.append(False)
    elif what == "end" and fields:
        fields.pop()


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The lines a paragraph is broken into by hand."""
    lines: list[list[Piece]] = [[]]
    for text, look in pieces:
        for at, part in enumerate(plain_words(_signs(text)).split("\n")):
            if at:
                lines.append([])
            if part:
                lines[-1].append((part, look))
    return [line for line in lines if any(text.strip() for text, _ in line)]


def _signs(text: str) -> str:
    if text.isascii():
        return text
    return PRIVATE.sub(lambda sign: SIGNS.get(ord(sign[0]), ""), text)


def _strip(first: Strip, line: Sequence[Piece]) -> Strip:
    """One line of a paragraph like `first`, with the look of all its letters."""
    text = "".join(text for text, _ in line)
    worded = [(part, look) for part, look in line if any(map(str.isalnum, part))]
    looks = [look for _, look in worded]
    longest = max(worded, key=lambda piece: len(piece[0]), default=("", PLAIN))[1]
    capitals = text.isupper() or all(look.capitals for look in looks)
    whole = Look(
        bold=bool(looks) and all(look.bold for look in looks),
        italic=bool(looks) and all(look.italic for look in looks),
        underlined=bool(looks) and all(look.underlined for look in looks),
        capitals=bool(looks) and capitals,
        size=longest.size,
    )
    return replace(first, text=text.rstrip(), look=whole, apart=tuple(_apart(line)))


def _apart(line: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The stretches of a line that are in bold or italics."""
    start = 0
    for is_apart, pieces in groupby(line, lambda one: one[1].bold or one[1].italic):
        end = start + sum(len(text) for text, _ in pieces)
        if is_apart:
            yield start, end
        start = end


def _rejoined(lines: Sequence[Strip]) -> list[Strip]:
    """The lines of a paragraph; those in mid-sentence are one."""
    cut: list[list[Strip]] = []
    for line in lines:
        if cut and _goes_on(cut[-1][-1], line):
            cut[-1].append(line)
        else:
            cut.append([line])
    return [_joined(parts) if len(parts) > 1 else parts[0] for parts in cut]


def _joined(parts: Sequence[Strip]) -> Strip:
    bare = [part.text.strip() for part in parts]
    apart: list[tuple[int, int]] = []
    begins = 0
    for part, text in zip(parts, bare, strict=True):
        by = begins - (len(part.text) - len(part.text.lstrip()))
        apart += [(max(start + by, begins), end + by) for start, end in part.apart]
        begins += len(text) + 1
    return replace(parts[0], text=" ".join(bare), apart=tuple(apart))


def _goes_on(above: Strip, line: Strip) -> bool:
    if BULLET.match(line.text) or above.text.endswith(LINE_ENDED):
        return False
    return line.text.lstrip()[:1].islower() and above.look.bold == line.look.bold
