"""Answers that are a part of the notes: the reasons, the third effect, the argument."""

from collections.abc import Sequence

from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.asking import TYPED, Asks
from lili_voice.knowledge.finding.parts import Part, covered, names, owns
from lili_voice.knowledge.finding.understand import Query

ENOUGH = 0.6  # share of a question's terms that a heading must hold
HALF = 0.5  # the same when one item, or their number, is asked for
ESSAY = frozenset(
    {Kind.ARGUMENT, Kind.INTRODUCTION, Kind.COUNTERPOINT, Kind.CONCLUSION}
)
LISTS = frozenset({Asks.WHAT, Asks.DEFINE, Asks.ANY, Asks.HOW, Asks.WHO})
CAUSING = frozenset(map(stem, word_list("cause lead make reason bring")))
# Verbs that only say that the thing asked about came to be.
COMING = frozenset(
    map(stem, word_list("launch introduce start begin create establish adopt happen"))
)
# What a bare question about the topic wants to hear in full.
WHOLE_PART = {Asks.WHY: Kind.REASON}


def part_asked_for(query: Query, parts: Sequence[Part]) -> Part | None:
    """The part of the notes that a question asks for as a whole."""
    wanted = query.part or (None if query.terms else WHOLE_PART.get(query.asks))
    if wanted is None and query.nth is not None:
        return _list_meant(query, parts)
    if query.asks is Asks.WHY and wanted is None:
        return _reasons_for(query, parts) or _factor_named(query, parts)
    if wanted is None:
        return _factor_named(query, parts) or _list_headed(query, parts)
    fitting = [p for p in parts if _is_kind(p, wanted, query)]
    enough = ENOUGH if query.nth is None and not query.counts else HALF
    about = [p for p in fitting if covered(query.terms, p) >= enough]
    best = max(about, key=lambda p: _suits(p, query), default=None)
    return best.labelled(query) if best else None


def factors(query: Query, parts: Sequence[Part]) -> list[Part]:
    """The factors of an essay, when a question asks what they are."""
    if query.part is not Kind.FACTOR:
        return []
    found = [p for p in parts if p.kind is Kind.FACTOR]
    return [p for p in found if covered(query.terms, p) >= ENOUGH]


def _reasons_for(query: Query, parts: Sequence[Part]) -> Part | None:
    """The list of reasons whose heading asks the same "why"."""
    lists = [p for p in parts if p.kind is Kind.REASON and p.listed > 1]
    told = [term for term in query.told if term.text not in CAUSING]
    meant = [p for p in lists if all(owns(term, p) for term in told)]
    if not meant and len(lists) == 1 and all(t.text in COMING for t in told):
        meant = lists
    return meant[0] if meant else None


def _list_meant(query: Query, parts: Sequence[Part]) -> Part | None:
    """The list that "the third thing people did" is counted in."""
    lists = [p for p in parts if p.listed > 1 and query.told]
    best = max(lists, key=lambda p: _suits(p, query), default=None)
    return best if best and covered(query.terms, best) >= ENOUGH else None


def _suits(part: Part, query: Query) -> tuple[bool, float, int]:
    exact = sum(part.about.own.issuperset(term.stems) for term in query.told)
    return part.listed > 1, covered(query.terms, part), exact


def _is_kind(part: Part, wanted: Kind, query: Query) -> bool:
    if part.kind is Kind.FACTOR:
        return wanted in (Kind.FACTOR, Kind.REASON) and names(part.label, query)
    if part.kind is not wanted:
        return False
    return bool(part.listed) or wanted in ESSAY or wanted is Kind.AIM


def _factor_named(query: Query, parts: Sequence[Part]) -> Part | None:
    """A factor's paragraph, when its name is all that a question says."""
    if query.asks in TYPED:
        return None
    for part in parts:
        named = part.kind is Kind.FACTOR and names(part.label, query)
        if named and 0 < len(query.told) <= 2 and covered(query.told, part) == 1.0:
            return part
    return None


def _list_headed(query: Query, parts: Sequence[Part]) -> Part | None:
    """A list whose own heading says all that the question says."""
    told = query.told
    if not query.several or query.asks not in LISTS or not told:
        return None
    headed = [
        p
        for p in parts
        if p.listed > 1
        and covered(told, p) == 1.0
        and any(p.about.own.issuperset(t.stems) for t in told)
    ]
    return max(
        headed,
        key=lambda p: sum(p.about.own.issuperset(t.stems) for t in told),
        default=None,
    )
