"""Lists of a web page: how deep an item lies, and in which list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.bullets import TICKS
from lili_voice.knowledge.reading.pieces import Piece
from lili_voice.knowledge.reading.said import Said, joined

LISTS = ("ul", "ol", "dl", "dir", "menu")
# Google Docs writes every depth as a list of its own, and tells both by its class.
GOOGLE = re.compile(r"\blst-(\w+)-(\d)\b")
TICKED = re.compile(rf"{TICKS.pattern}\s*(?=\S)")  # typed behind a list's own marks


@dataclass(slots=True)
class _List:
    depth: int
    run: int
    numbered: bool = False


@dataclass(slots=True)
class Lists:
    """Where we are in the lists of a page."""

    open: list[_List] = field(default_factory=list)
    runs: int = 0
    named: dict[str, int] = field(default_factory=dict)  # runs, by Google's names
    begins: bool = False  # an item has begun and holds nothing yet
    loose: bool = False  # in an item that stands in no list
    part: str = ""  # "dt" or "dd"
    term: Said = field(default_factory=lambda: Said(()))
    meant: bool = False  # the term has been given a meaning

    def enter(self, element: etree._Element, tag: str) -> None:
        if tag in LISTS:
            self.open.append(self._list(element, tag))
            self.part = ""
        elif tag == "li":
            self.loose = not self.open
            self.begins, self.part = True, ""
        elif tag in ("dt", "dd"):
            if tag == "dt" and self.meant:
                self.term, self.meant = Said(()), False
            self.part, self.begins = tag, tag == "dd"
        elif not self.open:
            self.loose = False

    def leave(self, tag: str) -> None:
        if tag in LISTS and self.open:
            self.open.pop()
            self.part, self.begins = "", False
            self.term = Said(())
        elif tag == "li":
            self.begins = False
        elif tag in ("dt", "dd"):
            self.part = ""

    def table(self) -> int:
        """The run of a table that begins here."""
        self.runs += 1
        return self.runs

    def pieces(self, said: Sequence[Said]) -> list[Piece] | None:
        """The words of a list as pieces; None where we are in no list."""
        if not self.open and not self.loose:
            return None
        if self.part == "dt":
            return self._term(joined(said))
        if self.part == "dd":
            return self._meaning(said)
        level = self._depth if self.begins else self._depth + 1
        self.begins = False
        whole = joined(said)
        mark = TICKED.match(whole.text)
        whole = whole.without(mark.end()) if mark else whole
        return [Piece(Shape.ITEM, whole, level, self._run)]

    def _list(self, element: etree._Element, tag: str) -> _List:
        google = GOOGLE.search(element.get("class") or "")
        if google:
            run = self.named.setdefault(google[1], self.runs + 1)
            self.runs = max(self.runs, run)
            return _List(int(google[2]) + 1, run, tag == "ol")
        depth = len(self.open) + 1
        goes_on = tag == "ol" and (element.get("start") or "1").strip() not in "1"
        if depth == 1 and not (goes_on and self.runs):
            self.runs += 1
        return _List(depth, self.runs, tag == "ol")

    @property
    def _depth(self) -> int:
        return self.open[-1].depth if self.open else 1

    @property
    def _run(self) -> int:
        return self.open[-1].run if self.open else self.runs

    def _term(self, said: Said) -> list[Piece]:
        if said.text.endswith("?"):
            self.term = Said(())
            return [Piece(Shape.HEADING, said)]
        whole = replace(said, spans=((0, len(said.text)),), loud=False)
        self.term = joined([self.term, whole], ",")
        return []

    def _meaning(self, said: Sequence[Said]) -> list[Piece]:
        self.meant = True
        if not self.term.lines:  # the answer to a question
            return [Piece(Shape.PARAGRAPH, line) for line in said]
        level = self._depth if self.begins else self._depth + 1
        meant = joined(said)
        if self.begins:
            mark = "" if self.term.text.endswith((":", "?")) else ":"
            meant = replace(joined([self.term, meant], mark), loud=False)
        self.begins = False
        return [Piece(Shape.ITEM, meant, level, self._run)]
