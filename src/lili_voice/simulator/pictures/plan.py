"""What a topic argues, as cards: those of an essay plan, or causes and effects."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, groupby, islice

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.simulator.pictures.lettering import plain


class Shape(StrEnum):
    """Each is drawn in a way of its own, whatever its colour."""

    FRAME = "frame"  # introduction, line of argument
    FACTOR = "factor"
    COUNTER = "counter"
    HEADING = "heading"
    EVENT = "event"
    CONCLUSION = "conclusion"


@dataclass(frozen=True, slots=True)
class Point:
    """One statement; `text` lacks the label that its card is headed with. `deep` are
    those that say more of the one before."""

    text: str
    fact: Fact
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """What is said under one head. `left_out` counts statements that are not drawn."""

    shape: Shape
    head: str
    points: tuple[Point, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """Cards of which each leads to the next, or side by side where there is room."""

    cards: tuple[Card, ...]
    across: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """`sort` names it. Each band leads to the next."""

    sort: str
    bands: tuple[Band, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(card for band in self.bands for card in band.cards)


MOST = 80  # statements that are drawn
_ARGUED = frozenset({Kind.ARGUMENT, Kind.FACTOR, Kind.COUNTERPOINT})
_SHAPES = {Kind.FACTOR: Shape.FACTOR, Kind.COUNTERPOINT: Shape.COUNTER}
# Reasons why something ended come after it, not before.
_ENDING = re.compile(r"\b(?:fail|end|collapse|fall|fell|lose|lost|defeat)\w*\b", re.I)


def plan_of(facts: Iterable[Fact], title: str) -> Plan | None:
    """None where nothing is argued and nothing led to anything."""
    known = [fact for fact in facts if plain(fact.text)]
    if any(fact.kind in _ARGUED for fact in known):
        return Plan("Essay plan", tuple(_essay(known)))
    if any(fact.kind in (Kind.REASON, Kind.EFFECT) for fact in known):
        return Plan("Causes and effects", tuple(_causes(known, title)))
    return None


def _essay(facts: Sequence[Fact]) -> Iterator[Band]:
    for kind in (Kind.INTRODUCTION, Kind.ARGUMENT):
        yield from _framed(facts, kind, Shape.FRAME)
    factors = [fact for fact in facts if fact.kind in _SHAPES]
    yield from _band([card for _, card in _labelled(factors)])
    yield from _framed(facts, Kind.CONCLUSION, Shape.CONCLUSION)


def _framed(facts: Sequence[Fact], kind: Kind, shape: Shape) -> Iterator[Band]:
    told = [fact for fact in facts if fact.kind is kind]
    for head, each in groupby(told, key=lambda fact: fact.section):
        points = tuple(Point(plain(fact.text), fact) for fact in each)
        yield Band((Card(shape, plain(head), points),), across=True)


def _band(cards: Sequence[Card]) -> Iterator[Band]:
    if cards:
        yield Band(tuple(cards))


def _labelled(facts: Sequence[Fact]) -> list[tuple[str, Card]]:
    """A card for each factor and for what is said against it, which follows it."""
    order = {label: n for n, label in enumerate(dict.fromkeys(f.label for f in facts))}
    ranked = sorted(facts, key=lambda f: (order[f.label], f.kind is Kind.COUNTERPOINT))
    cards = []
    for (label, kind), each in groupby(ranked, key=lambda f: (f.label, f.kind)):
        told = list(each)
        head = told[0].section if kind is Kind.COUNTERPOINT else label
        points = tuple(Point(_without(label, fact.text), fact) for fact in told)
        cards.append((label, Card(_SHAPES[kind], plain(head or label), points)))
    return cards


def _without(label: str, text: str) -> str:
    """What its card is headed with already need not open a statement as well."""
    said = plain(text)
    opening, colon, rest = said.partition(": ")
    if label and colon and opening.lower() == label.lower():
        return rest[:1].upper() + rest[1:]
    return said


def _causes(facts: Sequence[Fact], title: str) -> Iterator[Band]:
    told = _sections(facts, Kind.REASON)
    before = {head: bands for head, bands in told.items() if not _ENDING.search(head)}
    before = before or dict(list(told.items())[:1])
    yield from chain.from_iterable(before.values())
    defined = (f for f in facts if f.kind is Kind.DEFINITION and not f.label)
    points = tuple(Point(plain(fact.text), fact) for fact in islice(defined, 1))
    yield Band((Card(Shape.EVENT, plain(title), points),), across=True)
    yield from chain.from_iterable(
        bands for head, bands in told.items() if head not in before
    )
    yield from chain.from_iterable(_sections(facts, Kind.EFFECT).values())
    yield from _framed(facts, Kind.CONCLUSION, Shape.CONCLUSION)


def _sections(facts: Sequence[Fact], kind: Kind) -> dict[str, list[Band]]:
    """By the heading they stand under, which is a card of its own above them."""
    told = sorted((f for f in facts if f.kind is kind), key=_by_section(facts))
    return {
        head: [
            Band((Card(Shape.HEADING, plain(head), ()),), across=True),
            Band(tuple(_listed(list(each)))),
        ]
        for head, each in groupby(told, key=lambda fact: fact.section)
    }


def _by_section(facts: Sequence[Fact]) -> Callable[[Fact], int]:
    order = {head: n for n, head in enumerate(dict.fromkeys(f.section for f in facts))}
    return lambda fact: order[fact.section]


def _listed(facts: Sequence[Fact]) -> Iterator[Card]:
    """A card for each label; without labels, for each item of the list."""
    for (label, _), each in groupby(facts, key=lambda f: (f.label, f.label or f.place)):
        points = []
        former: int | None = None
        for fact in each:
            deep = fact.place is not None and fact.place == former
            points.append(Point(_without(label, fact.text), fact, deep))
            former = fact.place
        yield Card(Shape.FACTOR, plain(label), tuple(points))


def cut(plan: Plan) -> tuple[Plan, int]:
    """No more than about MOST statements, and how many whole cards' were left out.

    Each card loses its last ones first; where that is not enough, each band its last
    cards.
    """
    points = _share([len(card.points) for card in plan.cards])
    telling = [[card for card in band.cards if card.points] for band in plan.bands]
    cards = _share([len(each) for each in telling])
    bands = tuple(_cut(band, cards, points) for band in plan.bands[:MOST])
    lost = (
        sum(len(card.points) for card in band.cards[cards:])
        for band in plan.bands[:MOST]
    )
    beyond = Plan(plan.sort, plan.bands[MOST:]).cards
    left_out = sum(lost) + sum(len(card.points) for card in beyond)
    return replace(plan, bands=bands), left_out


def _share(lengths: list[int]) -> int:
    """The most that each may keep, one at least."""
    kept = max(lengths, default=1)
    while kept > 1 and sum(min(kept, length) for length in lengths) > MOST:
        kept -= 1
    return kept


def _cut(band: Band, cards: int, points: int) -> Band:
    return replace(
        band, cards=tuple(_first(card, points) for card in band.cards[:cards])
    )


def _first(card: Card, points: int) -> Card:
    left_out = max(len(card.points) - points, 0)
    return replace(card, points=card.points[:points], left_out=left_out)
