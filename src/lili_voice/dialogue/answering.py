"""What the notes say, put into one breath."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.dialogue.wording import ask as words
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.finding import Finding, Found

BREATH = 50  # words said before an offer
LONGEST_START = 3  # items that begin a list too long for one breath
THINGS = {
    Kind.REASON: "reasons",
    Kind.EFFECT: "effects",
    Kind.FEATURE: "features",
    Kind.AIM: "aims",
    Kind.FACTOR: "factors",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What is said now, the facts it rests on, and those still to be told."""

    text: str
    facts: tuple[Fact, ...]
    rest: tuple[Fact, ...] = ()


def tell(finding: Finding) -> Told:
    """The answer to a question, in one breath."""
    facts = tuple(hit.fact for hit in finding.hits)
    match finding.found:
        case Found.COUNT:
            return Told(_counted(facts), facts)
        case Found.FACTORS:
            return Told(words.factors([fact.label for fact in facts]), facts)
        case Found.LIST:
            return in_breaths(facts)
    kept = _within_breath(facts)
    return Told(_joined(kept), kept)


def in_breaths(facts: Sequence[Fact]) -> Told:
    """As many statements as one breath holds; the others are kept for "go on"."""
    facts = tuple(facts)
    whole = _listed(facts)
    if len(whole.split()) <= BREATH or len(facts) == 1:
        return Told(whole, facts)
    first = _within_breath(facts)[:LONGEST_START]
    return Told(_listed(first), first, facts[len(first) :])


def _counted(facts: Sequence[Fact]) -> str:
    sides = {fact.label for fact in facts}
    thing = THINGS.get(facts[0].kind, "points")
    if len(sides) == 1 and facts[0].label and facts[0].kind is Kind.EFFECT:
        thing = words.plural(facts[0].label.lower())
    return words.how_many(
        len(facts), thing if len(facts) > 1 else words.singular(thing)
    )


def _within_breath(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The first statements that one breath holds, at least one."""
    said = 0
    for at, fact in enumerate(facts):
        said += len(fact.text.split())
        if at and said > BREATH:
            return tuple(facts[:at])
    return tuple(facts)


def _listed(facts: Sequence[Fact]) -> str:
    """Items one after the other; where a list has sides, each side is named."""
    sides = [fact.label if fact.kind is Kind.EFFECT else "" for fact in facts]
    parts = []
    for at, (fact, side) in enumerate(zip(facts, sides, strict=True)):
        new = side and (at == 0 or sides[at - 1] != side)
        items = {f.place or f.id for f in facts if f.label == side}
        parts.append(words.label(side, len(items)) if new else "")
        parts.append(f"{_said(fact)} ")
    return "".join(parts).strip()


def _joined(facts: Sequence[Fact]) -> str:
    """One after the other; what two documents say in the same words is said once."""
    return " ".join(dict.fromkeys(map(_said, facts)))


def _said(fact: Fact) -> str:
    """A statement begins with a capital, as a sentence does."""
    return fact.text[:1].upper() + fact.text[1:]
