"""Statements in the order of their dates."""

from collections.abc import Iterable, Iterator, Sequence

from lili_voice.english.wordforms import words
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.chronology.clauses import clauses_of
from lili_voice.knowledge.finding.chronology.dated import Dated
from lili_voice.knowledge.finding.chronology.moments import (
    EVER,
    NEVER,
    Bounds,
    Role,
    bounds_of_iso,
)
from lili_voice.knowledge.finding.finding import Finding, Found, Hit, Timing
from lili_voice.knowledge.finding.understand import Query

Dating = tuple[Bounds, Fact]
TIMELINE = 3  # events that make one
FEW = 12  # statements at an end of a line that are read closely


def line_of(notes: Dated, topics: frozenset[str]) -> list[Dating]:
    """The dated facts of some topics by their dates alone: quick, but blind for what
    a date is to its statement."""
    return by_dates(notes.dated_on(topics))


def by_dates(facts: Iterable[Fact]) -> list[Dating]:
    found = [(bounds_of_iso(iso), fact) for fact in facts for iso in fact.dates]
    return sorted(found, key=by_date)


def dated(facts: Iterable[Fact]) -> Iterator[Dating]:
    """What happened at a time that is told, with its fact."""
    for fact in facts:
        for clause in clauses_of(fact.text):
            moment = clause.moment
            in_office = moment.role is Role.WHOLE and fact.kind is Kind.PERSON
            if not clause.denied and not in_office:
                yield moment.start, fact


def by_date(dating: Dating) -> tuple[object, ...]:
    bounds, fact = dating
    return bounds.first, bounds.last, fact.kind is not Kind.EVENT


def by_end(dating: Dating) -> tuple[object, ...]:
    bounds, fact = dating
    return bounds.last, bounds.first, fact.kind is Kind.EVENT


def each_once(facts: Sequence[Fact]) -> list[Fact]:
    """Each statement once, however its marks are set."""
    return list({tuple(words(fact.text)): fact for fact in reversed(facts)}.values())[
        ::-1
    ]


def told(query: Query, facts: Sequence[Fact], timing: Timing) -> Finding:
    hits = tuple(Hit(fact, 1.0) for fact in facts)
    if not hits:
        return Finding(Found.UNKNOWN, query)
    return Finding(Found.ORDER, query, hits, timing=timing)


def ends_of(line: Sequence[Dating], *, late: bool) -> list[Dating]:
    """The first or the last few of a timeline, where the notes have one, or of all that
    is of a certain year; the first, or the last, before the others."""
    rows = [(b, fact) for b, fact in line if fact.kind is Kind.EVENT]
    told = rows if len(rows) >= TIMELINE else line
    few = told[-FEW:] if late else told[:FEW]
    facts = {fact.id: fact for _, fact in few}
    closed = ((_closed(bounds), fact) for bounds, fact in dated(facts.values()))
    certain = (d for d in closed if rows is told or not d[0].years)
    return sorted(certain, key=by_date, reverse=late)


def _closed(bounds: Bounds) -> Bounds:
    """ "By 1957" as 1957 itself: what the notes have dated so."""
    first, last = bounds.first, bounds.last
    if first == EVER:
        return Bounds((last[0], 1, 1), last)
    return Bounds(first, (first[0], 12, 31)) if last == NEVER else bounds
