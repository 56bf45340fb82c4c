"""How words look on a web page: bold, emphasised, linked or hidden."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.reading.html.tree import tag_of
from lili_voice.knowledge.reading.said import Look

BOLD, ITALIC = word_set("b strong"), word_set("i em dfn mark")
LOUD = word_set("u big")  # as good as bold, for a line that stands by itself
BIG_FONT = re.compile(r"\+[1-9]|[4-7]")  # of <font size>; 3 is ordinary
HEAVY = word_set("bold bolder 600 700 800 900")
LIGHT = word_set("normal lighter 100 200 300 400 500")
SLANTED = word_set("italic oblique")
CLASS = re.compile(r"[a-z1-6]*\.([\w-]+)")
LONGEST_STYLE = 500_000  # characters of a page's style sheets that are read
LENGTH = re.compile(r"([\d.]{1,9})(pt|px|in|cm|mm)")
LONGEST_NAME = 500  # characters
POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.3, "mm": 2.83}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The classes a page's own style sheet makes bold, plain or italic."""

    bold: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    italic: set[str] = field(default_factory=set)


def sheet_of(root: etree._Element) -> Sheet:
    """What the style sheets in a page say of its classes."""
    sheet, left = Sheet(), LONGEST_STYLE
    for style in root.iter("style"):
        written = (style.text or "")[:left]
        left -= len(written)
        for rule in written.split("}"):
            selector, _, body = rule.rpartition("{")
            found = (CLASS.fullmatch(one.strip()) for one in selector.split(","))
            classes = [one[1] for one in found if one]
            if classes:
                _enter(sheet, classes, _declared(body))
    return sheet


def _enter(sheet: Sheet, classes: Iterable[str], style: Mapping[str, str]) -> None:
    weight = _weight(style)
    if weight is not None:
        (sheet.bold if weight else sheet.plain).update(classes)
    if style.get("font-style") in SLANTED:
        sheet.italic.update(classes)


def _declared(style: str) -> dict[str, str]:
    """What some CSS says: "bold", by "font-weight"."""
    parts = (one.partition(":") for one in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in parts}


def _weight(style: Mapping[str, str]) -> bool | None:
    """Whether a style is bold; None where it does not say."""
    words = set(style.get("font-weight", style.get("font", "")).split())
    if words & HEAVY:
        return True
    return False if words & LIGHT and "font-weight" in style else None


def look_of(element: etree._Element, around: Look, sheet: Sheet) -> Look:
    """The look of the words in an element, given that of the words around it."""
    tag, style = tag_of(element), _declared(element.get("style") or "")
    classes = set((element.get("class") or "").split())
    look = replace(around, linked=True) if _is_link(element, tag) else around
    weight = _weight(style)
    if weight is False or classes & sheet.plain:
        look = replace(look, loud=False, key=0)
    elif tag in BOLD or weight or classes & sheet.bold:
        look = replace(look, loud=True, key=id(element))
    elif tag in LOUD or (tag == "font" and _is_big(element)):
        look = replace(look, loud=True)
    slanted = style.get("font-style") in SLANTED
    if tag in ITALIC or slanted or classes & sheet.italic:
        look = replace(look, key=look.key or id(element))
    return look


def is_hidden(element: etree._Element) -> bool:
    """Whether a page keeps an element from its readers."""
    if element.get("hidden") is not None:
        return True
    style = _declared(element.get("style") or "")
    return (
        (element.get("aria-hidden") or "").lower() == "true"
        or style.get("display", "").startswith("none")
        or style.get("visibility", "").startswith("hidden")
        or style.get("mso-hide") == "all"
    )


def indent_of(element: etree._Element) -> float:
    """How far in an element stands, in points."""
    style = _declared(element.get("style") or "")
    found = LENGTH.match(style.get("margin-left", ""))
    if not found or found[1].count(".") > 1 or found[1] == ".":
        return 0
    return float(found[1]) * POINTS[found[2]]


def names_of(element: etree._Element) -> Iterator[str]:
    """The words that an element's class and id are made of, in small letters."""
    for attribute in ("class", "id"):
        written = (element.get(attribute) or "")[:LONGEST_NAME]
        parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", written)
        yield from re.findall(r"[a-z]+", parted.lower())


def _is_link(element: etree._Element, tag: str) -> bool:
    return tag == "a" and element.get("href") is not None


def _is_big(element: etree._Element) -> bool:
    return bool(BIG_FONT.fullmatch((element.get("size") or "").strip()))
