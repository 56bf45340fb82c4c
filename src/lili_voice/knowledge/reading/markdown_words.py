"""The words of a Markdown paragraph, with their lines and looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.html.look import BOLD, ITALIC
from lili_voice.knowledge.reading.html.reader import unseen
from lili_voice.knowledge.reading.html.tree import ELEMENTS
from lili_voice.knowledge.reading.said import Flow, Look, Said, joined

STRUCK = "struck out: not read; if it is right, take away its ~~, if not, the words"
HIDING = ("script", "style")
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.I)


def said_of(token: Token, number: int) -> Said:
    """The words of a token whose first line is `number`."""
    inline = _Inline(number)
    for child in token.children or ():
        inline.take(child)
    return joined(inline.flow.take())


@dataclass(slots=True)
class _Inline:
    """Where we are among words."""

    number: int
    flow: Flow = field(default_factory=Flow)
    open: list[tuple[str, Look]] = field(default_factory=list)
    hidden: str = ""  # the element whose content nobody sees
    linked: int = 0  # how many links we are in

    def take(self, child: Token) -> None:
        name = child.type.removesuffix("_open")
        if child.type in ("softbreak", "hardbreak"):
            self.flow.add(self.number, "\n", Look())
            self.number += 1
        elif child.type == "html_inline":
            self._tag(child)
            self.number += child.content.count("\n")
        elif child.type in ("text", "code_inline") and not self.hidden:
            self.flow.add(self.number, child.content, self._look)
        elif child.type in ("s_open", "s_close"):
            self.hidden = "s" if child.nesting > 0 else ""
        elif name in ("link", "link_close"):
            self.linked += child.nesting
        elif name in ("strong", "em") and child.nesting > 0:
            self._begin(name, child)
        elif child.type in ("strong_close", "em_close"):
            self._end(child.type.removesuffix("_close"))

    @property
    def _look(self) -> Look:
        look = self.open[-1][1] if self.open else Look()
        return replace(look, linked=self.linked > 0)

    def _begin(self, name: str, child: Token) -> None:
        loud = name in BOLD or self._look.loud
        emphatic = name in BOLD or name in ITALIC
        key = id(child) if emphatic and not self._look.key else self._look.key
        self.open.append((name, Look(loud=loud, key=key)))

    def _end(self, name: str) -> None:
        if any(opened == name for opened, _ in self.open):
            while self.open.pop()[0] != name:
                pass

    def _tag(self, child: Token) -> None:
        if child.content.startswith(("<!", "<?")):
            return
        found = TAG.match(child.content)
        name = found[2].lower() if found else ""
        if name not in ELEMENTS:  # "<mao>" is no tag, and stands as it is written
            self.flow.add(self.number, child.content, self._look)
            return
        closes = bool(found and found[1])
        if name in (*HIDING, "s", "del", "strike"):
            self.hidden = "" if closes else name
        elif name == "br":
            self.flow.add(self.number, " ", self._look)
        elif closes:
            self._end(name)
        elif name in BOLD or name in ITALIC:
            self._begin(name, child)


def unseen_of(token: Token, number: int) -> Iterator[Block]:
    """What nobody sees of a paragraph, for its author to be told."""
    struck: list[Line] = []
    for child in token.children or ():
        number += child.type in ("softbreak", "hardbreak")
        if child.type == "s_open":
            struck.append(Line(number, ""))
        elif child.type == "s_close" and struck:
            yield Block(Shape.UNSAID, (struck.pop(),), doubt=STRUCK)
        elif struck and child.content:
            text = f"{struck[-1].text}{child.content}"
            struck[-1] = replace(struck[-1], text=text)
        found = TAG.match(child.content) if child.type == "html_inline" else None
        if found and found[2].lower() in HIDING and not found[1]:
            line = Line(number, child.content)
            yield Block(Shape.UNSAID, (line,), doubt=unseen(found[2].lower()))
