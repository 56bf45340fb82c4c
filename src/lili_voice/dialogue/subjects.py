"""What a quiz question may be about."""

from collections.abc import Iterator
from random import Random

from lili_voice.dialogue.scene import World, kept_text
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.choosing import question_on
from lili_voice.learning.learner import Learner
from lili_voice.turn import Turn


def wanted(turn: Turn, learner: Learner, world: World) -> Iterator[Fact]:
    """The facts that may be asked about, the best first."""
    if topic := turn.slots.get("topic"):
        yield from facts_about(topic, world)
    for id in (kept_text(learner, "fact"), *learner.about):
        if fact := world.fact(id):
            yield fact
    facts = world.notes.library.facts
    for number in _shuffled(len(facts), Random(turn.id)):
        yield facts[number]


def _shuffled(count: int, chance: Random) -> Iterator[int]:
    """The numbers below `count` in any order, each made up as it is asked for
    (Durstenfeld's shuffle, with only the places that have changed hands)."""
    moved: dict[int, int] = {}
    for last in range(count - 1, -1, -1):
        at = chance.randrange(last + 1)
        yield moved.get(at, at)
        moved[at] = moved.pop(last, last)


def facts_about(topic: str, world: World) -> list[Fact]:
    """Facts on a topic; those whose question names it come first."""
    spoken = set(topic.casefold().split())
    found = [hit.fact for hit in world.notes.find(topic).hits]

    def unnamed(fact: Fact) -> bool:
        question = question_on(fact, world.notes.library)
        return not question or spoken.isdisjoint(question.prompt.casefold().split())

    return sorted(found, key=unnamed)
