"""Facts to draw, and pictures taken apart again."""

from dataclasses import dataclass
from itertools import combinations, count
from xml.etree import ElementTree

import pytest

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.simulator.pictures.lettering import ASCENT, DESCENT, width_of
from lili_voice.source import Source

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Words:
    """A line of a picture and the box it may take."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other):
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Picture:
    """What stands in an SVG element."""

    def __init__(self, svg):
        self.svg = svg
        self.root = ElementTree.fromstring(svg)
        self.width, self.height = map(float, self.root.get("viewBox").split()[2:])
        self.paragraphs = [
            " ".join(span.text for span in text)
            for text in self.root.iter(f"{SVG}text")
        ]
        self.lines = [
            line for text in self.root.iter(f"{SVG}text") for line in _lines(text)
        ]

    @property
    def text(self):
        return " ".join(self.paragraphs)

    def classes(self):
        return [shape.get("class", "") for shape in self.root.iter()]

    def shapes(self, kind):
        return [s for s in self.root.iter() if kind in s.get("class", "").split()]

    def overlapping(self):
        pairs = combinations(self.lines, 2)
        return [(one.text, other.text) for one, other in pairs if one.meets(other)]

    def outside(self):
        return [
            line.text
            for line in self.lines
            if line.left < 0 or line.right > self.width or line.bottom > self.height
        ]


def _lines(text):
    size, bold = float(text.get("font-size")), text.get("font-weight") == "700"
    for span in text:
        width = width_of(span.text, size, bold)
        x, y = float(span.get("x")), float(span.get("y"))
        left = x - width if text.get("text-anchor") == "end" else x
        top, bottom = y - size * ASCENT, y + size * DESCENT
        yield Words(span.text, left, top, left + width, bottom)


@pytest.fixture(scope="session")
def picture():
    return Picture


@pytest.fixture(scope="session")
def fact():
    """Makes one statement, each with an id of its own."""
    numbers = count()

    def make(text, kind=Kind.NOTE, **more):
        number = next(numbers)
        source = Source("notes.md", (number + 1, number + 1), str(number))
        named = {"topic": "The canal", "section": "Notes", **more}
        return Fact(id=str(number), kind=kind, text=text, source=source, **named)

    return make
