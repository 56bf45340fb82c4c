"""Facts in the order in which they answer a question."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.knowledge.finding.evidence import Evidence, Seen
from lili_voice.knowledge.finding.fitting import WANTED
from lili_voice.knowledge.finding.held import Held, held_in
from lili_voice.knowledge.finding.index import Index
from lili_voice.knowledge.finding.shortlist import Step, Want
from lili_voice.knowledge.finding.topics import Topical, on_topic
from lili_voice.knowledge.finding.understand import Query
from lili_voice.knowledge.finding.weights import weights

SUITS = 0.2  # what a kind of fact tells that suits the question: among equals, enough
TOLD = 16  # things asked about that are looked at, the weightiest
BROUGHT = 24  # facts looked at one by one


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate: what speaks for it, and its share of the belief that one of the
    candidates is the answer (they add up to 1)."""

    number: int
    seen: Seen
    order: float
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Ranking:
    """The likeliest facts, best first, and what was asked about."""

    rows: Sequence[Ranked]
    held: Sequence[Held]


def ranked(
    query: Query, index: Index, topical: Topical, among: Sequence[int] = ()
) -> Ranking:
    """The likeliest facts for a question. `topical`: the topics asked about; `among`:
    the numbers of the only facts that may answer, if not any may."""
    held = sorted(held_in(query, index), key=lambda one: -one.weight)[:TOLD]
    evidence = Evidence(query, held)
    order = weights().order
    rows = []
    for number in among or _candidates(query, index, topical, held):
        seen = evidence.of(index.entry(number))
        score = sum([order.get(name, 0.0) * value for name, value in seen.items()])
        rows.append((score, number, seen))
    # "who was Mao" is answered by what he was before anything else he did
    rows.sort(key=lambda row: (-row[2]["who_was"], -row[0], row[1]))
    best = max((row[0] for row in rows), default=0.0)
    likely = [math.exp(row[0] - best) for row in rows]
    total = sum(likely)
    shared = zip(rows, likely, strict=True)
    return Ranking(
        [Ranked(n, seen, score, p / total) for (score, n, seen), p in shared], held
    )


def _candidates(
    query: Query, index: Index, topical: Topical, held: Sequence[Held]
) -> list[int]:
    """Facts that may be among the likeliest, by their numbers."""
    wants = [Want(tuple(one.sought.steps()), one.weight) for one in held]
    kinds = WANTED.get(query.asks, ())
    suits = tuple(Step(1.0, (kind.value,), ("kind",)) for kind in kinds)
    wants += [Want(suits, SUITS)] if suits and wants else []
    best = index.shortlist.best
    if topical is None:
        return best(wants, BROUGHT, any_at_all=not query.terms)
    whole = not query.told
    found = [
        number
        for topic in sorted(topical)
        for number in best(wants, BROUGHT, on_topic(topic), any_at_all=whole)
    ]
    return list(dict.fromkeys(found))
