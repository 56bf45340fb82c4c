"""The styles of a Word document: how letters are set, what ranks as a heading."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from lili_voice.knowledge.reading.word.strips import PLAIN, Look, Role

# The names and values of WordprocessingML are those of ECMA-376, part 1, chapter 17.
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NORMAL_SIZE = 20  # half points, where a document sets none
HEADING = re.compile(r"^heading(?: ([1-9]))?$", re.I)
LIST = re.compile(r"^list (bullet|number|continue|paragraph)(?: ([2-5]))?$", re.I)
UNSAID = re.compile(r"^(?:toc|index|table of)\b|^(?:header|footer)$", re.I)
BODY = 10  # the rank of an outline's level for plain text
DEEPEST = 8  # of the levels of a list, from 0
STEP = 180  # twentieths of a point: an eighth of an inch
DIGITS = re.compile(r"[0-9]{1,6}")
OFF = ("0", "false", "off", "none")

Element = Any  # lxml ships no types


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph has from its style.

    `rank` is that of a heading, 0 for other text; `listed` the list's number and the
    depth in it, from 0; `list_name` the kind of list that the style's name tells.
    """

    name: str = ""
    role: Role = Role.TEXT
    rank: int = 0
    look: Look = PLAIN
    listed: tuple[str, int] | None = None
    list_name: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document, by their ids; `first` is that of a plain paragraph."""

    known: Mapping[str, Style] = field(default_factory=dict)
    first: str = ""

    def of(self, paragraph: Element) -> Style:
        """The style of a paragraph, with what stands in its own properties."""
        own = paragraph.find(f"{W}pPr")
        named = value(own, "pStyle")
        style = self.known.get(named or self.first, Style())
        return style if own is None else with_own(style, own)

    def look(self, style: Style, run: Element) -> Look:
        """How the letters of a run are set in a paragraph of some style."""
        own = run.find(f"{W}rPr")
        if own is None:
            return style.look
        return looking(self._letters(value(own, "rStyle"), style.look), own)

    def _letters(self, named: str, look: Look) -> Look:
        if named not in self.known:
            return look
        set_so = self.known[named].look
        size = set_so.size if set_so.size != NORMAL_SIZE else look.size
        return replace(
            look,
            bold=look.bold or set_so.bold,
            italic=look.italic or set_so.italic,
            underlined=look.underlined,
            capitals=look.capitals or set_so.capitals,
            hidden=look.hidden or set_so.hidden,
            size=size,
        )


def styles_of(root: Element) -> Styles:
    """The styles in the root of a document's styles."""
    written = {
        style.get(f"{W}styleId", ""): style for style in root.findall(f"{W}style")
    }
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    plain = Style(look=looking(Look(size=NORMAL_SIZE), defaults))
    known: dict[str, Style] = {}
    for name in written:
        for one in reversed(_ancestry(name, written, known)):
            base = known.get(value(written[one], "basedOn"), plain)
            known[one] = _built(base, written[one])
    first = (
        name
        for name, style in written.items()
        if is_on(style.get(f"{W}default", "0")) and style.get(f"{W}type") == "paragraph"
    )
    return Styles(known, next(first, ""))


def with_own(style: Style, own: Element) -> Style:
    """A style, changed by what stands in some paragraph properties."""
    level = whole(value(own, "outlineLvl"), -1)
    if level >= 0 and style.role in (Role.TEXT, Role.HEADING):
        rank = (level + 1) % BODY
        style = replace(style, role=Role.HEADING if rank else Role.TEXT, rank=rank)
    numbers = own.find(f"{W}numPr")
    if numbers is not None:
        before = style.listed or ("", 0)
        listed = value(numbers, "numId") or before[0]
        depth = min(whole(value(numbers, "ilvl"), before[1]), DEEPEST)
        style = replace(style, listed=(listed, depth))
    indent = own.find(f"{W}ind")
    if indent is not None:
        left = indent.get(f"{W}left") or indent.get(f"{W}start") or ""
        style = replace(style, indent=whole(left, 0) // STEP)
    return style


def looking(look: Look, own: Element | None) -> Look:
    """How letters are set, changed by what stands in some run properties."""
    if own is None or not len(own):
        return look
    told = {one.tag: one.get(f"{W}val", "1") for one in own if isinstance(one.tag, str)}

    def toggled(name: str, before: bool) -> bool:
        tag = f"{W}{name}"
        return is_on(told[tag]) if tag in told else before

    capitals = toggled("smallCaps", look.capitals)
    return Look(
        bold=toggled("b", look.bold),
        italic=toggled("i", look.italic),
        underlined=toggled("u", look.underlined),
        capitals=toggled("caps", capitals),
        hidden=toggled("vanish", look.hidden),
        raised=told.get(f"{W}vertAlign", "") == "superscript",
        size=whole(told.get(f"{W}sz", ""), look.size),
    )


def value(parent: Element | None, name: str) -> str:
    """The value of a child, "" where there is none."""
    child = None if parent is None else parent.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def whole(written: str, otherwise: int) -> int:
    """The whole number that is written; `otherwise` where none is, or none so large."""
    return int(written) if DIGITS.fullmatch(written) else otherwise


def is_on(written: str) -> bool:
    """Whether a switch is on; one without a value is."""
    return written.lower() not in OFF


def _ancestry(
    name: str, written: Mapping[str, Element], known: Mapping[str, Style]
) -> list[str]:
    """A style's id and those it is built on, down to one that is known."""
    found: dict[str, None] = {}
    while name in written and name not in known and name not in found:
        found[name] = None
        name = value(written[name], "basedOn")
    return list(found)


def _built(base: Style, written: Element) -> Style:
    name = value(written, "name")
    own = written.find(f"{W}pPr")
    style = replace(base, look=looking(base.look, written.find(f"{W}rPr")))
    style = _named(style, name)
    return style if own is None else with_own(style, own)


def _named(style: Style, name: str) -> Style:
    """What a style's own name tells; Word keeps the English ones in any language."""
    if found := HEADING.match(name):
        rank = int(found[1] or 1)
        return replace(style, name=name, role=Role.HEADING, rank=rank)
    if name.lower() in ("title", "subtitle"):
        role = Role.TITLE if name.lower() == "title" else Role.SUBTITLE
        return replace(style, name=name, role=role, rank=0)
    if UNSAID.match(name):
        return replace(style, name=name, role=Role.UNSAID, rank=0)
    if found := LIST.match(name):
        style = replace(style, list_name=found[1].lower())
        if style.list_name in ("bullet", "number"):
            numbers = style.listed[0] if style.listed else ""
            style = replace(style, listed=(numbers, int(found[2] or 1) - 1))
    return replace(style, name=name)
