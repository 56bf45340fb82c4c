"""A few facts to publish."""

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.source import Source

PLACE = Source("leap.md", (1, 1), "f1")

FACTS = (
    Fact(
        id="f1",
        topic="The Great Leap Forward",
        kind=Kind.DATE,
        section="Introduction",
        text="The plan ran from May 1958 to 1962 and was brought in by Liu Shaoqi.",
        source=PLACE,
        people=("Liu Shaoqi", "Mao"),
        places=("the Soviet Union",),
        dates=("1958-05/1962", "1948-06-24", "soon"),
        questions=("When was the Second Five Year Plan introduced?",),
    ),
    Fact(
        id="f2",
        topic="The Great Leap Forward",
        kind=Kind.COUNT,
        section="Features",
        text="600,000 furnaces were built",
        source=PLACE,
        questions=("How many backyard furnaces were there?", "Why?", "why " * 40),
    ),
)
