"""Down a web page, from its first word to its last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import defs

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.html.breaks import with_label_whole
from lili_voice.knowledge.reading.html.lists import Lists
from lili_voice.knowledge.reading.html.look import Sheet, indent_of, look_of
from lili_voice.knowledge.reading.html.notes import is_note
from lili_voice.knowledge.reading.html.tables import (
    Cell,
    is_data,
    span_of,
    table_pieces,
)
from lili_voice.knowledge.reading.html.tree import UNSEEN, Step, Tree, lines_of, seen
from lili_voice.knowledge.reading.pieces import Piece
from lili_voice.knowledge.reading.placing import POINTS
from lili_voice.knowledge.reading.said import (
    HELD_OFF,
    Flow,
    Look,
    Said,
    joined,
    rejoined,
    together,
)

BLOCKS = (frozenset(defs.block_tags) - word_set("del ins")) | word_set(
    """article aside body caption center details dd div dl dt figcaption figure footer
    header hgroup hr html li main nav search section summary tbody td tfoot th thead tr
    title legend dir menu marquee"""
)
RANKS = {f"h{rank}": rank for rank in range(1, 7)}
TITLE = re.compile(r"(?:^|\s)(?:Mso)?Title(?:\s|$)", re.I)  # of Word and Google Docs
TYPED = re.compile(r"^([·§Øüo])\s+(?=\S)")  # what Word writes for a bullet
BULLETS = {"·": "•", "o": "◦", "§": "▪", "Ø": "‣", "ü": "‣"}
PROSE = 8  # words: what is hidden and says so much may be meant to be read
HIDDEN = "hidden on the page and not read; show it there if it is to be read"


def pieces_of(
    tree: Tree, parts: dict[etree._Element, str], sheet: Sheet
) -> list[Piece]:
    """What stands on a page, in its order; `parts` are left out of it."""
    walk = _Walk(tree, parts, sheet)
    at = 0
    while at < len(tree.steps):
        at = walk.step(at)
    walk.flush()
    return walk.pieces


@dataclass(slots=True)
class _Walk:
    """Where we are on the page."""

    tree: Tree
    parts: dict[etree._Element, str]
    sheet: Sheet
    pieces: list[Piece] = field(default_factory=list)
    flow: Flow = field(default_factory=Flow)
    looks: list[Look] = field(default_factory=lambda: [Look()])
    lists: Lists = field(default_factory=Lists)
    rank: int | None = None  # of the heading we are in; 0 where it is to be found out
    rule: bool = False  # across the page, since the last piece
    indent: float = 0
    typed: bool = False  # Word's own bullets may stand here
    note: bool = False  # the words to come are those of a footnote
    pre: int = 0  # the step at which text ends that is set as it was typed

    def step(self, at: int) -> int:
        """Takes a step; the number of the next."""
        step = self.tree.steps[at]
        if step.text is not None:
            self._words(at, step)
        elif step.opens:
            return self._open(at, step)
        else:
            self._close(step)
        return at + 1

    def _words(self, at: int, step: Step) -> None:
        look = self.looks[-1]
        if at >= self.pre:
            self.flow.add(step.line, step.text or "", look)
            return
        for number, line in enumerate((step.text or "").split("\n"), step.line):
            if number > step.line:
                self.flow.end_line()
            bare = line.lstrip(" ")
            self.flow.add(number, HELD_OFF * (len(line) - len(bare)) + bare, look)

    def _open(self, at: int, step: Step) -> int:
        element, tag = step.element, step.tag
        if element in self.parts:
            return self._leave_out(at, step)
        if tag == "table" and is_data(element, self.parts.__contains__):
            return self._table(at)
        if tag in ("sup", "a") and is_note(element, self.flow.last()):
            self.note = not self.flow.parts
            return self.tree.ends[element] + 1
        if tag in BLOCKS:
            self.flush()
            self._enter(at, step)
        elif tag == "br":
            self.flow.end_line()
        elif tag == "q":
            self.flow.add(step.line, "“", self.looks[-1])
        self.looks.append(look_of(element, self.looks[-1], self.sheet))
        return at + 1

    def _enter(self, at: int, step: Step) -> None:
        element, tag = step.element, step.tag
        name = element.get("class") or ""
        self.lists.enter(element, tag)
        if tag in RANKS or tag == "summary":
            self.rank = RANKS.get(tag, 0)
        elif tag == "p":
            self.rank = 1 if TITLE.search(name) else None
            self.indent = indent_of(element)
            self.typed = "MsoList" in name
        elif tag == "pre":
            self.pre = self.tree.ends[element]
        self.rule = self.rule or tag == "hr"

    def _close(self, step: Step) -> None:
        tag = step.tag
        if tag == "q":
            self.flow.add(step.line, "”", self.looks[-1])
        self.looks.pop()
        if tag not in BLOCKS:
            return
        self.flush()
        self.lists.leave(tag)
        if tag in RANKS or tag in ("summary", "p"):
            self.rank, self.indent, self.typed = None, 0, False

    def flush(self) -> None:
        """Makes pieces of the words that have come in."""
        said = self.flow.take()
        if not said:
            return
        if self.note:
            found = [Piece(Shape.UNSAID, joined(said))]
        elif self.rank is not None:
            found = [Piece(Shape.HEADING, joined(said), self.rank)]
        else:
            listed = self.lists.pieces(said)
            found = self._paragraphs(said) if listed is None else listed
        self.note = False
        self._add(found)

    def _paragraphs(self, said: Sequence[Said]) -> list[Piece]:
        return [
            Piece(
                *(Shape.PARAGRAPH, self._bulleted(line)),
                indent=self.indent + line.indent * POINTS,
                close=at > 0,
            )
            for at, line in enumerate(rejoined(said))
        ]

    def _add(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            said = with_label_whole(piece.said)
            self.pieces.append(replace(piece, said=said, rule=self.rule))
            self.rule = False

    def _bulleted(self, said: Said) -> Said:
        found = TYPED.match(said.text) if self.typed else None
        if not found:
            return said
        bare = said.without(found.end())
        first = replace(bare.lines[0], text=f"{BULLETS[found[1]]} {bare.lines[0].text}")
        spans = tuple((one + 2, two + 2) for one, two in bare.spans)
        return replace(bare, lines=(first, *bare.lines[1:]), spans=spans)

    def _leave_out(self, at: int, step: Step) -> int:
        end = self.tree.ends[step.element]
        if step.tag in BLOCKS:
            self.flush()
        if step.tag not in UNSEEN and (lines := lines_of(seen(self.tree, at, end))):
            text = " ".join(line.text for line in lines)
            states = len(text.split()) >= PROSE and text.endswith((".", "!", "?"))
            hidden = self.parts[step.element] == "hidden" and states
            doubt = HIDDEN if hidden else ""
            self.pieces.append(Piece(Shape.UNSAID, Said(lines), doubt=doubt))
        return end + 1

    def _table(self, at: int) -> int:
        self.flush()
        end = self.tree.ends[self.tree.steps[at].element]
        rows, outer = list[list[Cell]](), self.looks[-1]
        number = at + 1
        while number < end:
            step = self.tree.steps[number]
            if step.opens and step.element in self.parts:
                number = self._leave_out(number, step)
                continue
            if step.opens and step.tag == "tr":
                rows.append([])
            elif step.opens and step.tag in ("td", "th", "caption"):
                number = self._cell(number, rows, outer)
            number += 1
        self._add(list(table_pieces(rows, self.lists.table())))
        return end + 1

    def _cell(self, at: int, rows: list[list[Cell]], outer: Look) -> int:
        """Reads a cell into its row; the step at which it closes."""
        element = self.tree.steps[at].element
        end = self.tree.ends[element]
        inner = _Walk(self.tree, self.parts, self.sheet, looks=[outer])
        number = at
        while number <= end:
            number = inner.step(number)
        said = [piece for piece in inner.pieces if piece.shape is not Shape.UNSAID]
        self.pieces += [p for p in inner.pieces if p.shape is Shape.UNSAID]
        tag = self.tree.steps[at].tag
        if tag == "caption":
            self._add([Piece(Shape.HEADING, joined(p.said for p in said))])
        elif rows:
            words = together(piece.said for piece in said)
            rows[-1].append(Cell(words, tag == "th", span_of(element)))
        return end
