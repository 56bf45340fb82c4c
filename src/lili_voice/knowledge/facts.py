"""One statement of a document, and the kinds of statement there are."""

from dataclasses import dataclass
from enum import StrEnum

from lili_voice.source import Source


class Kind(StrEnum):
    """What a statement is for; told by the heading it stands under."""

    DEFINITION = "definition"
    PERSON = "person"
    DATE = "date"
    PLACE = "place"
    COUNT = "count"  # "There were five reasons ..."
    REASON = "reason"
    FEATURE = "feature"
    EFFECT = "effect"
    AIM = "aim"
    EVENT = "event"  # a row of a timeline
    INTRODUCTION = "introduction"
    ARGUMENT = "argument"
    FACTOR = "factor"
    COUNTERPOINT = "counterpoint"
    CONCLUSION = "conclusion"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement.

    `id` depends on the words of the statement and its topic, never on its lines.
    `section` is the heading above it, `label` a word set before it ("Success",
    "Political"), `place` its 1-based place in its list. `dates` are ISO 8601 as
    precise as the document ("1958", "1958-05", "1958/1962"). `questions` are those
    it answers.
    """

    id: str
    topic: str
    kind: Kind
    section: str
    text: str
    source: Source
    label: str = ""
    place: int | None = None
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    numbers: tuple[int | float, ...] = ()
    questions: tuple[str, ...] = ()
