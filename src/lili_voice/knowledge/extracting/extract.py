"""Sections to facts: one statement each, with what it is for and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import Number, find_numbers
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Block, Document, Section, Shape
from lili_voice.knowledge.extracting.carrying import carry_ids
from lili_voice.knowledge.extracting.names import find_names, proper_words
from lili_voice.knowledge.facts import Fact, Kind, Quantity
from lili_voice.knowledge.reading.sentences import sentences
from lili_voice.source import Source

LABEL = re.compile(r"^([A-Z][\w’' -]{1,30}?)(?::\s+|\s+[–-]\s+)(?=\S)")
COMPOUND = frozenset({"year", "month", "week", "day", "hour", "mile"})  # "five year"
# Labels that judge a statement and are no part of it.
SIDES = word_set(
    """success successes failure failures for against advantage advantages disadvantage
    disadvantages strength strengths weakness weaknesses positive negative yes no pro
    con agree disagree short-term long-term political economic social military"""
)
COUNTED = re.compile(
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:\w+\s+){0,3}?(?:reasons?|causes?|effects?|results?|consequences?|features?|"
    r"factors?|aims?|points?|ways?|types?|problems?|successes|failures|outcomes?|"
    r"characteristics|steps|stages|arguments|motives)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where in a section a sentence was found."""

    section: Section
    label: str = ""
    place: int | None = None


def facts_of(document: Document) -> list[Fact]:
    """The facts of a document, in its order."""
    proper = _proper_words(document)
    found: list[Fact] = []
    for section in document.sections:
        for block, spot in _spots(section):
            for text, lines in sentences(block):
                fact = _fact(document, spot, text, lines)
                found.append(_with_names(fact, proper))
    return list(carry_ids(found))


def _proper_words(document: Document) -> frozenset[str]:
    texts = [b.text for section in document.sections for b in section.blocks]
    named = [name.name for name in document.about.names]
    return proper_words(texts) | {word for name in named for word in name.split()}


def _spots(section: Section) -> Iterator[tuple[Block, _Spot]]:
    """Each block without its label, and the place it has in its list."""
    place, label = 0, ""
    for block in section.blocks:
        if block.shape is Shape.ITEM:
            own, bare = _labelled(block)
            if block.level <= 1 or not place:
                place, label = place + 1, own or section.label
            yield bare, _Spot(section, own or label, place)
        else:
            place = 0
            yield block, _Spot(section, section.label)


def _labelled(block: Block) -> tuple[str, Block]:
    first = block.lines[0]
    found = LABEL.match(first.text.lstrip())
    if not found or len(found.group(1).split()) > 4:
        return "", block
    label, rest = found.group(1).strip(), first.text.lstrip()[found.end() :]
    if label.lower() not in SIDES:  # "Started: 1920": the label is half of what is said
        rest = f"{label}: {rest}"
    bare = replace(first, text=rest)
    return label, replace(block, lines=(bare, *block.lines[1:]))


def _fact(document: Document, spot: _Spot, text: str, lines: tuple[int, int]) -> Fact:
    section = spot.section
    dates = find_dates(text)
    return Fact(
        id="",
        topic=section.topic or document.about.title,
        kind=_kind(spot, text),
        section=section.heading,
        text=_ended(text),
        source=Source(document.path, lines, "", document.page_of(lines[0])),
        label=spot.label,
        place=spot.place,
        dates=tuple(dict.fromkeys(d.iso for d in dates if d.iso)),
        quantities=tuple(
            dict.fromkeys(
                Quantity(n.value, n.unit) for n in find_numbers(text) if not _in_name(n)
            )
        ),
        questions=_questions(spot),
        under=section.under,
    )


def _in_name(number: Number) -> bool:
    """A number inside a name: "the First Five Year Plan", "a five year plan"."""
    named = number.start > 0 and number.text[:1].isupper()
    return named or (number.unit in COMPOUND and number.value > 1)


def _kind(spot: _Spot, text: str) -> Kind:
    kind = spot.section.kind
    if spot.place is None and COUNTED.search(text):
        return Kind.COUNT
    if kind is Kind.FACTOR and re.match(r"however\b", text, re.I):
        return Kind.COUNTERPOINT
    return kind


def _ended(text: str) -> str:
    """A statement ends with a full stop, whatever stood there ("reasons:")."""
    bare = text.rstrip(" :;,-–")
    return bare if bare.endswith((".", "!", "?")) else f"{bare}."


def _questions(spot: _Spot) -> tuple[str, ...]:
    """The document's own questions that a fact answers."""
    asked = (spot.section.heading, *spot.section.also)
    return tuple(q for q in asked if q.endswith("?"))


def _with_names(fact: Fact, proper: frozenset[str]) -> Fact:
    names = find_names(fact.text, proper)
    return replace(fact, people=names.people, places=names.places)
