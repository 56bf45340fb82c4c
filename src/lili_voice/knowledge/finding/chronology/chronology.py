"""Answers questions about the order of things, from the dates of the facts."""

from collections.abc import Sequence
from itertools import pairwise

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.chronology.asked import Asked, Asking, asking
from lili_voice.knowledge.finding.chronology.dated import Dated, stems_of
from lili_voice.knowledge.finding.chronology.events import Event, event_of
from lili_voice.knowledge.finding.chronology.lengths import length
from lili_voice.knowledge.finding.chronology.phrase import Phrase, phrase_of
from lili_voice.knowledge.finding.chronology.stretches import (
    extreme,
    named_behind,
    neighbours,
)
from lili_voice.knowledge.finding.chronology.years import in_year
from lili_voice.knowledge.finding.finding import (
    Finding,
    Found,
    Hit,
    Relation,
    Timing,
)
from lili_voice.knowledge.finding.understand import Query

UNITS = word_set("hour day week month year decade century centurie minute")
MOST = 3  # things compared with the first
STRETCHES = {
    Asked.YEAR: in_year,
    Asked.AFTER: neighbours,
    Asked.BEFORE: neighbours,
    Asked.FIRST: extreme,
    Asked.LAST: extreme,
}


def in_time(query: Query, notes: Dated) -> Finding | None:
    """The answer to a question about time; None if it is no such question, or if the
    notes may answer it without their dates.

    UNKNOWN where the dates are missing or too coarse to tell.
    """
    question = asking(query.text)
    if question is None:
        return None
    stretch = STRETCHES.get(question.asked)
    if stretch is not None:
        return stretch(question, query, notes)
    if question.asked is Asked.LASTED:
        return _lasted(question, query, notes)
    if question.asked is Asked.APART:
        return _apart(question, query, notes)
    return _compared(question, query, notes)


def _compared(question: Asking, query: Query, notes: Dated) -> Finding | None:
    """Which came first, or whether the one was before the other."""
    sides = [question.x, question.y]
    if question.asked is Asked.WHICH:
        sides = [question.x, *question.y.split(" or ", MOST)]
    if any(_empty(phrase_of(side, notes)) for side in sides):
        return None
    events = [_side(side, question.verb, notes) for side in sides]
    known = [event for event in events if event]
    line = _in_order(known) if len(known) == len(sides) else None
    if line is None or not any(event.facts for event in line):
        return None if _said(question, notes) else _unknown(query, *known)
    if question.asked is Asked.WHETHER:
        if _overlap(line):
            return _unknown(query, *known)
        verdict = (line[0] is events[0]) is not question.late
        return _finding(query, line, Timing(Relation.FIRST), verdict)
    if question.late:
        return _finding(query, line[::-1], Timing(Relation.LAST))
    return _finding(query, line, Timing(Relation.FIRST))


def _said(question: Asking, notes: Dated) -> bool:
    """Whether the notes say in so many words that one was before the other."""
    x, y = (phrase_of(side, notes) for side in (question.x, question.y))
    if not x.options or not y.options:
        return False
    own = frozenset(x.options[0])
    return any(
        named_behind(fact.text, way, y) and not own.isdisjoint(stems_of(fact.text))
        for fact in notes.find(y.options[0], y.topics)
        for way in ("before", "after", "until")
    )


def _empty(phrase: Phrase) -> bool:
    return not (phrase.options or phrase.when or phrase.back)


def _side(text: str, verb: str, notes: Dated) -> Event | None:
    """What was "passed first": the thing that was passed, or else the thing itself."""
    event = event_of(phrase_of(f"{text} {verb}", notes), notes) if verb else None
    said = sum(map(len, phrase_of(verb, notes).options[:1])) if verb else 0
    if event or said > 1:
        return event
    return event_of(phrase_of(text, notes), notes)


def _in_order(events: Sequence[Event]) -> list[Event] | None:
    """Some events, the earliest first; None where that cannot be told."""
    line = sorted(events, key=lambda event: (event.begun.last, event.begun.first))
    told = all(one.begun.before(two.begun) for one, two in pairwise(line))
    return line if told else None


def _overlap(line: Sequence[Event]) -> bool:
    """Whether the first may have gone on when the second began."""
    first, second = line
    if first.end is None or first.end == first.start:
        return False
    return not first.end.before(second.begun)


def _lasted(question: Asking, query: Query, notes: Dated) -> Finding | None:
    """How long something was; what may be no time ("how long was the canal") or is
    told in so many words is left to other ways of finding."""
    phrase = phrase_of(question.x, notes)
    event = event_of(phrase, notes)
    whole = event and event.start and event.end and event.start != event.end
    told = length(event.begun, event.over, question.unit) if event and whole else None
    if event and event.facts and told:
        return _finding(query, (event,), Timing(Relation.HOW_LONG, "", *told))
    near = [f for row in phrase.options[:1] for f in notes.find(row, phrase.topics)]
    if not question.one or not near or any(map(_says_how_long, near)):
        return None
    facts = (*(event.facts if event else ()), *near)
    return Finding(Found.UNKNOWN, query, nearest=facts[0])


def _says_how_long(fact: Fact) -> bool:
    """Whether it may say it in so many words: "it lasted thirteen days"."""
    return any(quantity.unit.rstrip("s") in UNITS for quantity in fact.quantities)


def _apart(question: Asking, query: Query, notes: Dated) -> Finding | None:
    pairs = [
        [event_of(phrase_of(side, notes), notes) for side in pair]
        for pair in question.pairs
    ]
    some = [[event for event in pair if event] for pair in pairs]
    best = max(some, key=len, default=[])
    if not any(event.facts for event in best):
        return None
    line = _in_order(best) if len(best) == len(question.pairs[0]) else None
    told = line and length(line[0].end or line[0].begun, line[1].begun, question.unit)
    if not line or not told:
        return _unknown(query, *best)
    return _finding(query, line, Timing(Relation.HOW_LONG, "", *told))


def _finding(
    query: Query,
    events: Sequence[Event],
    timing: Timing,
    verdict: bool | None = None,
) -> Finding:
    facts = {fact.id: fact for event in events for fact in event.facts}
    hits = tuple(Hit(fact, 1.0) for fact in facts.values())
    return Finding(Found.ORDER, query, hits, verdict=verdict, timing=timing)


def _unknown(query: Query, *events: Event) -> Finding:
    near: list[Fact] = [fact for event in events for fact in event.facts]
    return Finding(Found.UNKNOWN, query, nearest=near[0] if near else None)
