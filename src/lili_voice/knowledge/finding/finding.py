"""What was found for a question."""

from dataclasses import dataclass
from enum import StrEnum

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.understand import Query


class Found(StrEnum):
    """The shape of an answer."""

    FACTS = "facts"  # one or a few statements
    LIST = "list"  # the items under a heading
    FACTORS = "factors"  # the factors an essay argues, by their labels
    LONG_FORM = "long_form"  # what a short form stands for
    COUNT = "count"  # how many items there are
    UNKNOWN = "unknown"  # the notes do not say
    RUBBISH = "rubbish"  # no words anybody would say
    NOTHING = "nothing"  # nothing was asked


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact found, and how sure we are that it answers: 0 to 1."""

    fact: Fact
    sure: float


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to a question, best hit first (a list: in its own order).

    `nearest` is a fact on the same matter when the notes do not say; `short` the short
    form that was asked about.
    """

    found: Found
    query: Query
    hits: tuple[Hit, ...] = ()
    nearest: Fact | None = None
    short: str = ""
