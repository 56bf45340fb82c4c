"""Questions on the paragraphs of an essay plan."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lili_voice.english.numbers import say_number
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.library import spoken_title
from lili_voice.learning.bank.scope import Scope
from lili_voice.learning.bank.statement import headline
from lili_voice.turn import Part, Question, QuestionKind

FEWEST = 2  # points of a paragraph that are asked for together
MOST = 8
ASKED = re.compile(r"(?:why|how|what|when|who|to what extent|how far)\b", re.I)
PLANNED = frozenset({Kind.ARGUMENT, Kind.FACTOR})  # what an essay plan has
# What a paragraph is called; the label of its factor is put in its place.
NAMED: Mapping[Kind, str] = {
    Kind.FACTOR: "the {} factor",
    Kind.COUNTERPOINT: "the however point on the {} factor",
    Kind.ARGUMENT: "the line of argument",
    Kind.CONCLUSION: "the conclusion",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an essay plan: its name, and its points."""

    name: str
    points: tuple[Fact, ...]


def essay_paragraph(scope: Scope) -> Iterator[Question]:
    """What belongs to the paragraph of a fact: all its points, or its one point."""
    fact = scope.fact
    found = _paragraph(scope)
    if found is None:
        return
    before = _essay(fact.topic)
    asked = f"What is {found.name}?"
    stems = (f"{before.question} {asked}".strip(), asked)
    for stem in dict.fromkeys(stems):
        if FEWEST <= len(found.points) <= MOST:
            yield _points(found, before.opening, stem)
        elif len(found.points) == 1:
            yield _one(found, before.opening, stem)


def _paragraph(scope: Scope) -> Paragraph | None:
    fact = scope.fact
    named = NAMED.get(fact.kind, "")
    if not named or ("{}" in named and not fact.label):
        return None
    if not any(f.kind in PLANNED and f.topic == fact.topic for f in scope.near):
        return None
    points = [f for f in scope.section if f.kind is fact.kind and f.label == fact.label]
    if fact.kind is Kind.COUNTERPOINT and len(points) > 1:
        named = named.replace("however point", "however paragraph")
    return Paragraph(named.format(fact.label.lower()), tuple(points))


def _points(found: Paragraph, opening: str, stem: str) -> Question:
    number = say_number(len(found.points))
    told = [headline(point) for point in found.points]
    parts = tuple(
        Part(tuple(dict.fromkeys((line, point.text))), (point.id,))
        for line, point in zip(told, found.points, strict=True)
    )
    asked = f"Name as many of the {number} points of {found.name} as you can."
    if len(found.points) == FEWEST:
        asked = f"Name both points of {found.name}."
    return Question(
        prompt=_opened(opening, asked),
        accepts=("; ".join(line.rstrip(". ") for line in told),),
        fact=found.points[0].id,
        kind=QuestionKind.LIST,
        parts=parts,
        stem=stem,
    )


def _one(found: Paragraph, opening: str, stem: str) -> Question:
    point = found.points[0]
    return Question(
        prompt=_opened(opening, f"What is {found.name}?"),
        accepts=tuple(dict.fromkeys((headline(point), point.text))),
        fact=point.id,
        stem=stem,
    )


@dataclass(frozen=True, slots=True)
class _Essay:
    """How an essay is named before a question, aloud and to Ask."""

    opening: str
    question: str


def _essay(topic: str) -> _Essay:
    if topic.endswith("?"):
        return _Essay(topic, topic)
    named = spoken_title(topic.partition(":")[0])
    if named.islower():  # no title, but the name of a file
        return _Essay("", "")
    named = f"{named[:1].lower()}{named[1:]}" if ASKED.match(named) else named
    return _Essay(f"In the essay on {named},", "")


def _opened(opening: str, asked: str) -> str:
    if opening.endswith(","):
        asked = asked[:1].lower() + asked[1:]
    return f"{opening} {asked}".strip()
