"""What was said last, and the list it was part of."""

from collections.abc import Iterable, Sequence

from lili_voice.dialogue.scene import World, kept_list
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent

# Replies without a fact that do not speak of what was said before them.
FRESH = frozenset({Intent.LAUNCH, Intent.START_OVER, Intent.ASK})


def facts_said(learner: Learner, world: World) -> tuple[Fact, ...]:
    """The facts of the last reply or, after a word aside, those spoken of before it.

    None where Lili has only greeted, asked, or said that her notes do not say.
    """
    said = learner.said
    if said is None:
        return _known(learner.about, world)
    if said.sources:
        return _known((source.fact for source in said.sources), world)
    if said.asked or said.known is False or said.intent in FRESH:
        return ()
    return _known(learner.about, world)


def list_told(learner: Learner, world: World) -> tuple[Fact, ...]:
    """What has been told of the list a learner is in, breath by breath."""
    return _known(kept_list(learner, "told") or learner.about, world)


def list_left(learner: Learner, world: World) -> tuple[Fact, ...]:
    """What is still to be told of it."""
    return _known(kept_list(learner, "rest"), world)


def items(facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """The points of a list in its order, each with those of its statements here."""
    found: dict[object, list[Fact]] = {}
    for fact in facts:
        found.setdefault(point_of(fact) or fact.id, []).append(fact)
    return [tuple(item) for item in found.values()]


def point_of(fact: Fact) -> tuple[object, ...]:
    """What the statements of one point of a list have in common; () outside lists.

    Each side of a list ("Short term", "Long term") may count from one.
    """
    if fact.place is None:
        return ()
    return fact.source.document, fact.under, fact.section, fact.label, fact.place


def _known(ids: Iterable[str], world: World) -> tuple[Fact, ...]:
    """The facts of these ids that are still in the notes, each once."""
    return tuple(fact for id in dict.fromkeys(ids) if (fact := world.fact(id)))
