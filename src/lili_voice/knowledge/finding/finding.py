"""What was found for a question."""

from dataclasses import dataclass
from enum import StrEnum

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.rank import Ranking
from lili_voice.knowledge.finding.understand import Query


class Found(StrEnum):
    """The shape of an answer."""

    FACTS = "facts"  # one or a few statements
    LIST = "list"  # the items under a heading
    FACTORS = "factors"  # the factors an essay argues, by their labels
    LONG_FORM = "long_form"  # what a short form stands for
    COUNT = "count"  # how many items there are
    ORDER = "order"  # how dated statements lie to one another
    CHOICE = "choice"  # several things may be meant
    UNKNOWN = "unknown"  # the notes do not say
    RUBBISH = "rubbish"  # no words anybody would say
    NOTHING = "nothing"  # nothing was asked


NOT_FOUND = frozenset({Found.UNKNOWN, Found.RUBBISH})


class Way(StrEnum):
    """By which way a question was answered, or tried in vain."""

    NOT_LOOKED_UP = "not_looked_up"  # no words, or none that ask anything of the notes
    LONG_FORM = "long_form"  # what letters stand for
    TIME = "time"  # the order and the lengths of dated statements
    NTH = "nth"  # one of the list last spoken of
    BARE = "bare"  # a question word alone, about what was said last
    WHICH = "which"  # which topic is meant
    ASKED_JUST_SO = "asked_just_so"  # a document's own question, word for word
    PART = "part"  # a whole part of the notes, or an item of it
    INTRODUCED = "introduced"  # a bare topic, by its introduction
    STATED = "stated"  # the statements that fit best


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact found, and how sure we are that it answers: 0 to 1."""

    fact: Fact
    sure: float


class Relation(StrEnum):
    """How dated statements lie to one another."""

    FIRST = "first"  # the first hit came before the others
    LAST = "last"  # the first hit came after the others
    BEFORE = "before"  # the hits came before what was asked about
    AFTER = "after"
    SAME_YEAR = "same_year"  # the hits are of the year asked about
    HOW_LONG = "how_long"  # the hits say when it began and when it ended


@dataclass(frozen=True, slots=True)
class Timing:
    """What was reckoned from the dates of the hits.

    `year` is the year asked about, or that of the event asked about; `length` and
    `unit` how long something took: 4, "year".
    """

    relation: Relation
    year: str = ""
    length: int = 0
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to a question, best hit first (a list: in its own order).

    `nearest` is a fact on the same matter when the notes do not say; `short` the short
    form that was asked about. `verdict` tells of a question that wants a yes or a no
    what the first hit says; None where that cannot be told. `corrects`: the question
    takes for granted what the first hit says otherwise. `differ`: the first two hits
    are of two documents that do not say the same. `choices` are the things that may be
    meant, as a listener would name them.
    """

    found: Found
    query: Query
    hits: tuple[Hit, ...] = ()
    nearest: Fact | None = None
    short: str = ""
    verdict: bool | None = None
    corrects: bool = False
    differ: bool = False
    choices: tuple[str, ...] = ()
    timing: Timing | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """What was found for one way of hearing a question, and by which way; `ranking`
    where statements were weighed."""

    way: Way
    finding: Finding
    ranking: Ranking | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """One question, and what was found for each way it was heard in: the last is the
    one that counts, or the first where none led to an answer."""

    question: str
    sought: tuple[Sought, ...]

    @property
    def finding(self) -> Finding:
        """What was found for it."""
        return self.sought[self.counts].finding

    @property
    def counts(self) -> int:
        """Which way of hearing it was answered, or refused."""
        last = len(self.sought) - 1
        return 0 if self.sought[last].finding.found in NOT_FOUND else last


@dataclass(frozen=True, slots=True)
class Search:
    """What was found for words, and all that was tried: each of two questions in them,
    and the whole once more where one of the two had no answer by itself."""

    finding: Finding
    tried: tuple[Tried, ...]
