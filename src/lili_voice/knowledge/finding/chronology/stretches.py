"""What came before or after something, and what came first and last of all."""

import re
from collections.abc import Iterable, Sequence

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.chronology.asked import Asked, Asking
from lili_voice.knowledge.finding.chronology.clauses import DATE, STARTS, clauses_of
from lili_voice.knowledge.finding.chronology.dated import Dated, form_of, stems_of
from lili_voice.knowledge.finding.chronology.events import Event, event_of
from lili_voice.knowledge.finding.chronology.lines import (
    Dating,
    by_date,
    by_dates,
    by_end,
    dated,
    each_once,
    ends_of,
    line_of,
    told,
)
from lili_voice.knowledge.finding.chronology.moments import Bounds
from lili_voice.knowledge.finding.chronology.phrase import (
    Phrase,
    date_in,
    phrase_of,
    topics_in,
)
from lili_voice.knowledge.finding.chronology.years import facts_of
from lili_voice.knowledge.finding.finding import Finding, Found, Relation, Timing
from lili_voice.knowledge.finding.plainwords import FRAME
from lili_voice.knowledge.finding.understand import Query

NEXT, ENOUGH = 3, 8  # things that came after another: told, and looked at
BEHIND = 8  # words behind "after" that name what was before
# "... in the notes", "... on the timeline", "... during the Great Leap Forward"
PLACE = word_set(
    "note notes timeline list page document chronology happen happened occur occurred "
    "mentioned told covered come came took place everything all topic story period "
    "history dates order during started start began begin know"
)


def neighbours(question: Asking, query: Query, notes: Dated) -> Finding | None:
    """What came next after something, or last before it."""
    phrase = phrase_of(question.x or "that", notes)
    event = event_of(phrase, notes)
    if event is None or _says_so(question, phrase, notes):
        return None
    topics = phrase.topics or notes.topics_of(event.facts or notes.about)
    if not topics:
        return None
    found = _beside(event, line_of(notes, topics), late=question.asked is Asked.AFTER)
    relation = Relation(question.asked.value)
    few = 1 if question.one else NEXT
    if not found and phrase.when is None:
        return None
    return told(query, each_once(found)[:few], Timing(relation, event.year))


def _beside(event: Event, line: Sequence[Dating], *, late: bool) -> list[Fact]:
    """What came after an event, or before it, the nearest first; of its timeline if it
    stands in one, or else what is of a certain year."""
    own, rows = {fact.id for fact in event.facts}, _has_row(event.facts)
    edge = (event.end or event.begun).last if late else event.begun.first
    found: dict[str, Dating] = {}
    for rough, fact in line if late else reversed(line):
        apart = rough.last <= edge if late else rough.first >= edge
        if apart or fact.id in own or (rows and fact.kind is not Kind.EVENT):
            continue
        for bounds, _ in dated([fact]):
            vague = bounds.years and not bounds.open and not rows
            if not vague and _is_beyond(bounds, event, late=late):
                found.setdefault(fact.id, (bounds, fact))
        if len(found) >= ENOUGH:
            break
    near = sorted(found.values(), key=by_date if late else by_end, reverse=not late)
    return [fact for _, fact in near]


def _has_row(facts: Sequence[Fact]) -> bool:
    return any(fact.kind is Kind.EVENT for fact in facts)


def _is_beyond(bounds: Bounds, event: Event, *, late: bool) -> bool:
    if late:
        return (event.end or event.begun).before(bounds)
    return bounds.before(event.begun)


def _says_so(question: Asking, phrase: Phrase, notes: Dated) -> bool:
    """Whether the notes tell in so many words what came after it."""
    if phrase.when or phrase.back or not phrase.options:
        return False
    near = notes.find(phrase.options[0], phrase.topics)
    return any(named_behind(f.text, question.asked.value, phrase) for f in near)


def named_behind(text: str, way: str, phrase: Phrase) -> bool:
    """Whether a text has "after", or some other word, before an event."""
    parts = re.split(rf"\b{way}\b(?! \d)", text, maxsplit=1, flags=re.I)
    behind = set(stems_of(" ".join(parts[1:]))[:BEHIND])
    return bool(behind) and any(behind.issuperset(way) for way in phrase.options)


def extreme(question: Asking, query: Query, notes: Dated) -> Finding | None:
    """The first or the last thing told of some topics, or of a year."""
    when = date_in(question.x.removeprefix("that happened").strip())
    pool: Sequence[Dating]
    if when is not None:
        pool = by_dates(facts_of(when[0], notes, frozenset()))
        topics = frozenset[str]()
    else:
        topics, rest = _scope(question.x, notes)
        if rest:
            return None
        topics = topics or notes.topics_of(notes.about)
        pool = line_of(notes, topics) if topics else ()
    ends = ends_of(pool, late=question.asked is Asked.LAST)
    relation = Relation(question.asked.value)
    if not ends:
        return None if when is None and not topics else Finding(Found.UNKNOWN, query)
    if not _end(ends):
        return Finding(Found.UNKNOWN, query, nearest=ends[0][1])
    return told(query, _end(ends), Timing(relation, when[1] if when else ""))


def _scope(text: str, notes: Dated) -> tuple[frozenset[str], list[str]]:
    topics, rest, _ = topics_in(text.split(), notes)
    silent = STOP | PLACE
    left = [w for w in rest if w not in silent and form_of(w) not in FRAME]
    return topics, left


def _end(line: Sequence[Dating]) -> list[Fact]:
    """The first of a line, unless another may have been as early."""
    same = [(bounds, fact) for bounds, fact in line if bounds.meets(line[0][0])]
    items = {(f.source.document, f.section, f.place or f.id) for _, f in same}
    if len(items) == 1:
        return [same[0][1]]
    exact = min(same, key=lambda dating: (dating[0].last, dating[1].text))
    return [exact[1]] if _one_beginning([fact for _, fact in same]) else []


def _one_beginning(facts: Iterable[Fact]) -> bool:
    """Whether all tell of the beginning of the same: "launched", "started"."""
    forms = [{f for c in clauses_of(fact.text) for f in c.forms} for fact in facts]
    shared = frozenset.intersection(*map(frozenset, forms)) - STARTS - {DATE}
    return bool(shared) and all(not STARTS.isdisjoint(form) for form in forms)
