"""What stands below the pictures of a web page."""

import re

from lxml import etree

from lili_voice.english.verbs import is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.reading.html.look import names_of
from lili_voice.knowledge.reading.html.tree import tag_of
from lili_voice.knowledge.reading.verbs import has_verb

CREDITS = word_set("small cite")
ENDS = re.compile(r"[.!](?= |$)")
FEWEST = 4  # words of a statement
PAST = word_set("was were had did could would")
CAPTIONS = word_set("caption figcaption")
BELOW = word_set("p div span")  # by whose names a caption may be known


def is_caption(element: etree._Element, tag: str) -> bool:
    """Whether words only say what a picture shows, or who made it; what tells of the
    past is content."""
    figure = element.getparent()
    if tag in CREDITS:
        return figure is not None and tag_of(figure) == "figcaption"
    if tag == "figcaption" and figure is not None:
        pictured = figure.find(".//table") is None
    else:
        named = tag in BELOW and CAPTIONS.intersection(names_of(element))
        pictured = bool(named) and _is_picture(element.getprevious())
    return pictured and not _tells(element)


def _is_picture(element: etree._Element | None) -> bool:
    """Whether an element is a picture, or holds nothing but one."""
    if element is None or "".join(element.itertext()).strip():
        return False
    return tag_of(element) == "img" or element.find(".//img") is not None


def _tells(element: etree._Element) -> bool:
    text = " ".join("".join(element.itertext()).split())
    told = text[: max((found.end() for found in ENDS.finditer(text)), default=0)]
    return len(told.split()) >= FEWEST and _is_past(told)


def _is_past(statement: str) -> bool:
    """Whether a statement tells of the past: "The bridge is in use" only shows it."""
    words = re.findall(r"[^\W\d_]+", statement.lower())
    past = any(word in PAST or is_past(word) for word in words)
    return past and has_verb(statement)
