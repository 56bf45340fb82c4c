"""What happened in a year, or when something else did."""

import re

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.chronology.asked import Asking
from lili_voice.knowledge.finding.chronology.dated import Dated
from lili_voice.knowledge.finding.chronology.events import Event, event_of
from lili_voice.knowledge.finding.chronology.lines import (
    by_date,
    by_dates,
    dated,
    each_once,
    told,
)
from lili_voice.knowledge.finding.chronology.moments import Bounds
from lili_voice.knowledge.finding.chronology.phrase import (
    Phrase,
    date_in,
    phrase_of,
    topics_in,
)
from lili_voice.knowledge.finding.finding import Finding, Relation, Timing
from lili_voice.knowledge.finding.understand import Query

READ = 12  # statements of a year that are read closely
MOST = 6  # things of a year that are told, and kept for "go on"
THAT_YEAR = re.compile(
    r"^(?:that|the same|that same|the)(?: (?:year|time|month|day))?(?: as that)?$"
)
SAME_AS = re.compile(
    r"^(?:the )?(?:same )?year (?:as|of|that|when|in which)?(?P<x>.+)$"
)
NEXT_YEAR = re.compile(
    r"^the (?P<next>next|following|previous)? ?year ?(?P<way>after|before)?(?P<x>.*)$"
)
Within = tuple[Bounds, str, frozenset[str]]  # a time, its year, topics named beside it


def in_year(question: Asking, query: Query, notes: Dated) -> Finding | None:
    """What happened in a year, or when something else did."""
    within = _year_asked(question.x, notes)
    if within is None:
        return None
    when, year, topics = within
    known = {fact.id for fact in notes.about} if question.else_ else set()
    topics = topics or (notes.topics_of(notes.about) if notes.about else frozenset())
    facts = [f for f in facts_of(when, notes, topics) if f.id not in known]
    if topics and not facts:
        everywhere = facts_of(when, notes, frozenset())
        facts = [f for f in everywhere if f.id not in known]
    timing = Timing(Relation.SAME_YEAR, year)
    return told(query, each_once(facts)[:MOST], timing)


def _year_asked(text: str, notes: Dated) -> Within | None:
    """The time asked about, its year, and the topics named beside it."""
    if THAT_YEAR.match(text):
        return _year_of(event_of(Phrase(back=True), notes))
    when = date_in(text)
    if when is not None:
        return *when, frozenset()
    if found := NEXT_YEAR.match(text):
        later = found["next"] != "previous" and found["way"] != "before"
        if found["next"] or found["way"]:
            return _shifted(found["x"], 1 if later else -1, notes)
    if found := SAME_AS.match(text):
        return _year_of(event_of(phrase_of(found["x"], notes), notes))
    return _with_topic(text, notes)


def _with_topic(text: str, notes: Dated) -> Within | None:
    """ "1948 in the Berlin blockade"."""
    topics, rest, _ = topics_in(text.split(), notes)
    when = date_in(" ".join(rest)) if topics else None
    return (*when, topics) if when else None


def _year_of(event: Event | None) -> Within | None:
    if event is None or not event.year or event.begun.years:
        return None
    year = event.begun.first[0]
    return Bounds((year, 1, 1), (year, 12, 31)), str(year), frozenset()


def _shifted(text: str, by: int, notes: Dated) -> Within | None:
    """The year before or after something."""
    phrase = phrase_of(text.strip() or "that", notes)
    found = _year_of(event_of(phrase, notes))
    if found is None:
        return None
    year = found[0].first[0] + by
    return Bounds((year, 1, 1), (year, 12, 31)), str(year), frozenset()


def facts_of(when: Bounds, notes: Dated, topics: frozenset[str]) -> list[Fact]:
    """The facts that tell of something within a time, in the order of their dates."""
    years = range(when.first[0], min(when.last[0], when.first[0] + 9) + 1)
    facts = {f.id: f for year in years for f in notes.of_year(str(year), topics)}
    likely = [f for b, f in by_dates(facts.values()) if _within(b, when)][:READ]
    likely = likely or list(facts.values())[:READ]  # "early in 1349"
    found = [(b, f) for b, f in dated(likely) if _within(b, when)]
    return list({f.id: f for _, f in sorted(found, key=by_date)}.values())


def _within(bounds: Bounds, when: Bounds) -> bool:
    return when.first <= bounds.first and bounds.last <= when.last
