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
class Quantity:
    """A number and the word it counts, "" when none follows."""

    value: int | float
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement.

    `id` depends on the words of the statement and its topic, never on its lines.
    `section` is the heading above it and `under` the headings above that, the outermost
    first, and last the part of a list that an item with a label of its own belongs to;
    `label` a word set before it ("Success", "Political"), `place` its 1-based
    place in its list. `dates` are ISO 8601 as precise as the document ("1958",
    "1958-05", "1958/1962"). `terms` are words its author set in bold or italics,
    `other_names` pairs of a name and another for the same thing. `questions` are those
    of the document that it answers, `asked_as` others that its author lists for it, or
    that are made from the statement itself, each answered by it alone; `short` is the
    least that answers its heading's question ("Joseph Stalin"), "" where only the whole
    does.
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
    quantities: tuple[Quantity, ...] = ()
    questions: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    other_names: tuple[tuple[str, str], ...] = ()
    asked_as: tuple[str, ...] = ()
    short: str = ""

    @property
    def numbers(self) -> tuple[int | float, ...]:
        """The values of its quantities, each once."""
        return tuple(dict.fromkeys(quantity.value for quantity in self.quantities))
