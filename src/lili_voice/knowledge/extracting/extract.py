"""Sections to facts: one statement each, with what it is for and where it stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import Number, find_numbers
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Document, Section
from lili_voice.knowledge.extracting.above import Above
from lili_voice.knowledge.extracting.aliases import other_names
from lili_voice.knowledge.extracting.asked import asked_as
from lili_voice.knowledge.extracting.carrying import carry_ids
from lili_voice.knowledge.extracting.dating import in_full
from lili_voice.knowledge.extracting.headed import dated_heading
from lili_voice.knowledge.extracting.names import find_names, proper_words
from lili_voice.knowledge.extracting.person import person_of
from lili_voice.knowledge.extracting.short import short_answer
from lili_voice.knowledge.extracting.statement import Statement, capped
from lili_voice.knowledge.extracting.telling import told
from lili_voice.knowledge.extracting.topic import thing_of, topic_of
from lili_voice.knowledge.extracting.wordings import Closed, closed_up
from lili_voice.knowledge.facts import Fact, Kind, Quantity
from lili_voice.knowledge.reading.frames import COUNTED
from lili_voice.knowledge.reading.sentences import STOPS
from lili_voice.source import Source

__all__ = ["COUNTED", "facts_of"]

COMPOUND = word_set("year month week day hour mile")  # "a five year plan"
# What is numbered by the figure behind it.
NAMED = re.compile(
    r"\b(?:Article|Act|Acts|Part|Point|Order|Section|Clause|Chapter|Decree|Act No|"
    r"Number|No\.|Phase|Stage|Apollo|Sputnik|Operation|Unit|Form|Room|Title|Table|"
    r"Proposition|Resolution|Psalm)\s+$|\b[A-Z]-$"
)
RESULT = re.compile(
    r"(?:as a (?:result|consequence)|because of (?:this|these)|consequently|therefore|"
    r"(?:this|these|which) (?:led|meant|caused|resulted)|"
    r"the (?:main )?(?:result|effect|consequence) (?:was|of))\b",
    re.I,
)
GROUND = re.compile(
    r"(?:this was because|(?:one|another|the (?:main|first|second|most important)) "
    r"(?:reason|cause)\b)",
    re.I,
)


def facts_of(document: Document) -> list[Fact]:
    """The facts of a document, in its order."""
    proper = _proper_words(document)
    closed = closed_up(document)
    found = [
        _with_questions(
            _with_names(_fact(closed, section, one), proper),
            one.asked,
        )
        for section, one in _statements(closed.document, proper)
    ]
    return list(carry_ids(found))


def _statements(
    document: Document, proper: frozenset[str]
) -> Iterator[tuple[Section, Statement]]:
    title = Section(document.about.title, Kind.NOTE, document.titled)
    if document.titled and (told_by_title := dated_heading(title, (), proper)):
        yield title, told_by_title
    headings: list[str] = []
    person = person_of(document, proper)
    before: Section | None = None
    place = 0
    for section in document.sections:
        topic = topic_of(document, section)
        above = Above(
            section,
            topic,
            thing_of(topic, headings),
            proper,
            person,
            document.about.title,
        )
        new = before is None or before.line != section.line
        if (
            new
            and section.heading != title.heading
            and (one := dated_heading(section, above.headings[2:], proper))
        ):
            yield section, one
        place = place if before and _goes_on(before, section) else 0
        for one in told(above, place):
            place = one.place or place
            yield section, one
        headings.append(section.heading)
        before = section


def _goes_on(before: Section, section: Section) -> bool:
    """Whether a list goes on: "Long term" after "Short term"."""
    same = before.heading == section.heading and before.under == section.under
    return same and bool(section.label) and section.label != before.label


def _proper_words(document: Document) -> frozenset[str]:
    blocks = [b for section in document.sections for b in section.blocks]
    texts = [text for block in blocks for text in block.cells or (block.text,)]
    named = [name.name for name in document.about.names]
    return proper_words(texts) | {word for name in named for word in name.split()}


def _fact(closed: Closed, section: Section, one: Statement) -> Fact:
    document, lines = closed.document, closed.written(one.lines)
    dates = find_dates(one.text)
    return Fact(
        id="",
        topic=section.topic or document.about.title,
        kind=_kind(section, one),
        section=section.heading,
        text=_ended(in_full(one.text)),
        source=Source(document.path, lines, "", document.page_of(lines[0])),
        label=one.label,
        place=one.place,
        dates=tuple(dict.fromkeys(d.iso for d in dates if d.iso)),
        quantities=_quantities(one.text),
        questions=_questions(section),
        under=_under(section, one),
        terms=_terms(section, one),
    )


def _under(section: Section, one: Statement) -> tuple[str, ...]:
    """The headings above, and the part of a list that an item's own label hides."""
    hidden = section.label and one.label != section.label
    return (*section.under, section.label) if hidden else section.under


def _quantities(text: str) -> tuple[Quantity, ...]:
    counted = (n for n in find_numbers(text) if not _in_name(text, n))
    return tuple(dict.fromkeys(Quantity(n.value, n.unit) for n in counted))


def _in_name(text: str, number: Number) -> bool:
    """A number inside a name: "the First Five Year Plan", "Article 48"."""
    before = NAMED.search(text[: number.start])
    named = number.start > 0 and number.text[:1].isupper()
    return named or before is not None or (number.unit in COMPOUND and number.value > 1)


def _terms(section: Section, one: Statement) -> tuple[str, ...]:
    """The words its author marked that stand in a statement."""
    first, last = one.lines
    low = one.text.lower()
    marked = (
        term
        for block in section.blocks
        if block.terms and block.lines[0].number <= last
        if block.lines[-1].number >= first
        for term in block.terms
    )
    return tuple(dict.fromkeys(term for term in marked if term.lower() in low))


def _kind(section: Section, one: Statement) -> Kind:
    kind = section.kind
    if one.place is None and COUNTED.search(one.text):
        return Kind.COUNT
    if kind is Kind.FACTOR and re.match(r"however\b", one.text, re.I):
        return Kind.COUNTERPOINT
    if one.kind is not None:
        return one.kind
    if kind is Kind.NOTE and RESULT.match(one.text):
        return Kind.EFFECT
    if kind is Kind.NOTE and GROUND.match(one.text):
        return Kind.REASON
    return kind


def _ended(text: str) -> str:
    """A statement ends with a full stop, whatever stood there ("reasons:")."""
    bare = capped(text.strip().rstrip(" :;,-–"))
    bare = bare[:-1] + STOPS.get(bare[-1:], bare[-1:])
    ended = bare.rstrip("\"'’”)").endswith((".", "!", "?"))
    return bare if ended else f"{bare}."


def _questions(section: Section) -> tuple[str, ...]:
    """The document's own questions that a fact answers."""
    asked = (section.heading, *section.also)
    return tuple(dict.fromkeys(q for q in asked if q.endswith("?")))


def _with_names(fact: Fact, proper: frozenset[str]) -> Fact:
    names = find_names(fact.text, proper)
    return replace(fact, people=names.people, places=names.places)


def _with_questions(fact: Fact, asked: Iterable[str]) -> Fact:
    """With the author's own questions, and what is made of a statement whose names
    are known."""
    return replace(
        fact,
        asked_as=tuple(dict.fromkeys((*asked, *asked_as(fact)))),
        short=short_answer(fact),
        other_names=other_names(fact.text),
    )
