"""What the notes could not answer and what was contested, for a page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from lili_voice.errors import StoreError
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library
from lili_voice.learning.learner import About
from lili_voice.learning.remarks import Group, grouped
from lili_voice.simulator.stage import Stage

MOST = 100  # of each; `lili questions` tells the rest

Wish = tuple[Group, Sequence[Fact]]  # what was asked or contested, the nearest facts


@dataclass(frozen=True, slots=True)
class Unanswered:
    """`kept` is whether questions are kept at all, `trouble` why they cannot be had."""

    kept: bool
    questions: Sequence[Wish] = ()
    contested: Sequence[Wish] = ()
    trouble: str = ""


def unanswered(stage: Stage, now: datetime) -> Unanswered:
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
        list(_wishes(stage.library, asked)),
        [one for one in _wishes(stage.library, contested) if one[1]],
    )


def _wishes(library: Library, groups: Iterable[Group]) -> Iterator[Wish]:
    for group in groups:
        found = map(library.by_id.get, group.facts)
        yield group, [fact for fact in found if fact is not None]
