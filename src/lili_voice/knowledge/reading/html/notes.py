"""The figures of a web page that lead to a footnote, or from it."""

import re

from lxml import etree

from lili_voice.knowledge.reading.html.tree import tag_of

NOTE = re.compile(r"\[?\d{1,3}\]?|\[[a-z]\]|[*†‡§]+")
LONGEST_UNIT = 2  # letters: the "km" of "km2"


def is_note(element: etree._Element, before: str) -> bool:
    """Whether a raised figure or a link leads to a footnote or back from one.

    `before` are the words before it, by which "km2" and "10,0006" are told apart.
    """
    text = "".join(element.itertext()).strip()
    if not NOTE.fullmatch(text):
        return False
    if tag_of(element) == "a":
        return (element.get("href") or "").startswith("#")
    if not text.isdigit() or element.find(".//a") is not None:
        return True
    words = before.split()
    word = words[-1] if words else ""
    return len(word) > LONGEST_UNIT and not word[-1].isdigit()
