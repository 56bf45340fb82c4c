"""What the notes could not answer and what was contested, for a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from lili_voice.errors import StoreError
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.reporting.words import counted, shown
from lili_voice.learning.learner import About
from lili_voice.learning.remarks import Group, grouped
from lili_voice.simulator.library.addresses import line_address
from lili_voice.simulator.library.shelf import Shelf
from lili_voice.simulator.stage import Stage

MOST = 100  # of each; `lili questions` tells the rest


@dataclass(frozen=True, slots=True)
class Near:
    """A fact, and where it stands."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Wished:
    """A question, "" for a contested statement; how often, and the nearest facts."""

    words: str
    times: str
    facts: Sequence[Near]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """`kept` is whether questions are kept at all, `trouble` why they cannot be had."""

    kept: bool
    questions: Sequence[Wished] = ()
    contested: Sequence[Wished] = ()
    trouble: str = ""


def unanswered(stage: Stage, shelf: Shelf, now: datetime) -> Unanswered:
    """What is kept for the author of the notes."""
    kept = stage.world.keeps_questions
    try:
        remarks = stage.learners.remarks(now)
    except StoreError as error:
        return Unanswered(kept, trouble=str(error))
    asked = grouped(remarks, About.UNANSWERED)[:MOST]
    contested = grouped(remarks, About.CONTESTED)[:MOST]
    return Unanswered(
        kept,
        [_wished(shelf, group) for group in asked],
        [told for told in (_wished(shelf, one) for one in contested) if told.facts],
    )


def _wished(shelf: Shelf, group: Group) -> Wished:
    found = map(shelf.library.by_id.get, group.facts)
    facts = [fact for fact in found if fact is not None]
    return Wished(
        shown(group.words), counted(group.times, "time"), list(_near(shelf, facts))
    )


def _near(shelf: Shelf, facts: Iterable[Fact]) -> Iterable[Near]:
    for fact in facts:
        number = shelf.contents.numbers[fact.source.document]
        yield Near(shown(fact.text), line_address(number, fact.source.lines[0]))
