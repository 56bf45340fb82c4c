"""HTML inside a document: tags are markup, and only what a reader would see is said."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Block, Line, Shape

# https://html.spec.whatwg.org/multipage/indices.html: any other <word> is no tag, and
# stands as it is written.
ELEMENTS = word_set(
    """a abbr address article aside audio b bdi bdo big blockquote body br button canvas
    caption center cite code col colgroup data dd del details dfn div dl dt em embed
    fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr
    html i iframe img input ins kbd label legend li link main map mark menu meta nav
    noscript object ol option p picture pre q s samp script section select small source
    span strike strong style sub summary sup svg table tbody td textarea tfoot th thead
    time title tr tt u ul var video wbr"""
)
# Words on both sides of these belong together.
INLINE = word_set(
    """a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp
    small span strike strong sub sup time tt u var wbr img br"""
)
UNSEEN = ("script", "style")
TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<unseen>script|style)\b.*?(?:</(?P=unseen)\s*>|\Z)"
    r"|</?(?P<name>[a-z][a-z0-9]*)(?=[\s/>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>"
    r"|<!doctype\b[^<>]*>",
    re.I | re.S,
)
ITEMS, CELLS, TITLES = ("li", "dd"), ("td", "th"), re.compile(r"h[1-6]")


def tag_name(written: str) -> str:
    """The element whose tag this is, in small letters; "" for what is no HTML tag."""
    found = TAG.fullmatch(written)
    name = (found["unseen"] or found["name"] or "").lower() if found else ""
    return name if name in ELEMENTS else ""


def unseen(name: str) -> str:
    """The doubt about an element whose content nobody sees."""
    return f"what stands in <{name}> is not read; take it out"


def html_blocks(text: str, first_line: int) -> list[Block]:
    """The blocks of some HTML; lines of tags and comments alone are unsaid."""
    page = _Page(first_line)
    at = 0
    for found in TAG.finditer(text):
        name = (found["unseen"] or found["name"] or "").lower()
        if found["name"] and name not in ELEMENTS:
            continue
        page.words(text[at : found.start()])
        page.tag(name, found.group(), bool(found["unseen"]))
        at = found.end()
    page.words(text[at:])
    page.end()
    told = {line.number for block in page.blocks for line in block.lines}
    silent = (line for line in _numbered(text, first_line) if line.number not in told)
    return [*page.blocks, *(Block(Shape.UNSAID, (line,)) for line in silent)]


@dataclass(slots=True)
class _Page:
    """Where we are while walking down some HTML."""

    number: int
    blocks: list[Block] = field(default_factory=list)
    lines: dict[int, str] = field(default_factory=dict)  # of the block we are in
    inside: str = ""  # the element that gives the block its shape
    cells: int = 0  # of the row we are in

    def words(self, text: str) -> None:
        for at, line in enumerate(text.split("\n")):
            self.number += at > 0
            if line.strip():
                before = self.lines.get(self.number, "")
                self.lines[self.number] = before + html.unescape(line)

    def tag(self, name: str, written: str, unseen_content: bool) -> None:
        if name not in INLINE and name not in CELLS:
            self.end()
        if unseen_content:
            self._leave_out(name, written)
        elif name in CELLS:
            self._cell(opens=not written.startswith("</"))
        elif name in (*ITEMS, "tr") or TITLES.fullmatch(name):
            self.inside = "" if written.startswith("</") else name
            self.cells = 0
        elif name == "br" and self.number in self.lines:
            self.lines[self.number] += " "
        self.number += written.count("\n")

    def end(self) -> None:
        """Ends the block we are in."""
        lines = tuple(Line(n, text.strip()) for n, text in self.lines.items())
        self.lines = {}
        if not lines:
            return
        if TITLES.fullmatch(self.inside):
            self.blocks.append(Block(Shape.HEADING, lines, int(self.inside[1])))
        elif self.inside in (*ITEMS, "tr"):
            self.blocks.append(Block(Shape.ITEM, lines, 1))
        else:
            self.blocks.append(Block(Shape.PARAGRAPH, lines))

    def _cell(self, *, opens: bool) -> None:
        """A row reads "first cell: second; third", like that of a Markdown table."""
        if not opens or not self.lines:
            return
        self.cells += 1
        last = next(reversed(self.lines))
        self.lines[last] = self.lines[last].rstrip() + (
            ": " if self.cells == 1 else "; "
        )

    def _leave_out(self, name: str, written: str) -> None:
        lines = _numbered(written, self.number)
        self.blocks.append(Block(Shape.UNSAID, tuple(lines), doubt=unseen(name)))


def _numbered(text: str, first_line: int) -> Iterator[Line]:
    for number, line in enumerate(text.split("\n"), first_line):
        if line.strip():
            yield Line(number, line.strip())
