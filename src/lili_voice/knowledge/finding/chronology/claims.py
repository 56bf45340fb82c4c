"""Which statements tell when an event was, and how surely it is that event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lili_voice.english.wordforms import words
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.chronology.clauses import (
    DATE,
    ENDS,
    STARTS,
    Clause,
    clauses_of,
    places,
    role_in,
)
from lili_voice.knowledge.finding.chronology.dated import Dated, form_of
from lili_voice.knowledge.finding.chronology.moments import Role
from lili_voice.knowledge.finding.chronology.phrase import Phrase

SURE, LIKELY, LOOSE = 3, 2, 1  # how surely a date is that of the event
# What stands before the date of a row: "Third plot, year: 1571".
KEYS = (
    STARTS | ENDS | frozenset(map(form_of, ("year", "date", "dates", "time", "came")))
)
FAINTER = 2  # the price of the light words that were left out
TOLD = frozenset({Kind.DATE, Kind.EVENT})


@dataclass(frozen=True, slots=True)
class Claim:
    """What a clause says of when an event was: what its date is to the event, and how
    surely it is that event."""

    fact: Fact
    clause: Clause
    role: Role
    sure: int


def claims_of(phrase: Phrase, notes: Dated) -> Iterator[Claim]:
    """What the notes may say of when an event was."""
    options, topics = phrase.options, phrase.topics
    if not options:
        return
    near = notes.dated_on(topics) if phrase.whole else notes.find(options[0], topics)
    about = notes.topics_of(notes.about) if notes.about else frozenset[str]()
    for fact in near:
        best = _best(fact, phrase)
        if best is not None:
            known = not about.isdisjoint(notes.topics_of([fact]))
            best = replace(best, sure=best.sure + known)
            yield best
            yield from _going_on(best)


def _best(fact: Fact, phrase: Phrase) -> Claim | None:
    """What a fact says of an event; less surely if light words had to be left out."""
    claims = (_claim(fact, stems) for stems in phrase.options)
    found = [(n, claim) for n, claim in enumerate(claims) if claim]
    if not phrase.whole:
        found = [(n, replace(c, sure=c.sure - FAINTER * n)) for n, c in found]
    return max((c for _, c in found), key=lambda c: c.sure, default=None)


def _going_on(claim: Claim) -> Iterator[Claim]:
    """What the same sentence says of the end of what it has told the start of."""
    clauses = clauses_of(claim.fact.text)
    for clause in clauses[clauses.index(claim.clause) + 1 :]:
        if clause.goes_on and role_in(clause, (-1,)) is Role.END:
            yield replace(claim, clause=clause, role=Role.END)


def _claim(fact: Fact, stems: Sequence[str]) -> Claim | None:
    """The clause of a fact that tells of an event in these words."""
    clauses = (c for c in clauses_of(fact.text) if not c.denied)
    claims = filter(None, (_claimed(fact, clause, stems) for clause in clauses))
    return max(claims, key=lambda claim: claim.sure, default=None)


def _claimed(fact: Fact, clause: Clause, stems: Sequence[str]) -> Claim | None:
    found = [places(clause, wanted) for wanted in stems]
    lacking = [s for s, at in zip(stems, found, strict=True) if not at]
    held = _held(found)
    if len(held) < len(stems) - len(lacking) or not held:
        return None
    if lacking and not clause.before.issuperset(lacking):
        return None
    role = role_in(clause, held)
    sure = _sure(fact, clause, held, role)
    if lacking:  # "... and East Germany in October"
        sure = LIKELY if sure >= SURE else 0
    plain = role is clause.moment.role
    bare = plain and _only_named(fact, clause, held)
    if not sure or bare or _of_another(clause, held):
        return None
    exact = set(stems) <= {*clause.forms, *clause.before}
    if not exact and sure < SURE and not _says_it(clause, stems, held):
        return None
    if len(stems) == 1 and not exact and fact.kind not in TOLD:
        return None
    named = set(stems) <= _stems(fact.topic)
    row = fact.kind is Kind.EVENT and len(clause.forms) == len(held) + 1
    return Claim(fact, clause, role, sure + exact + named + (exact and row))


def _held(found: Sequence[Sequence[int]]) -> list[int]:
    """One place for each word, as near to one another as the last word allows."""
    last = next((each[-1] for each in reversed(found) if each), 0)
    return sorted({min(each, key=lambda at: abs(last - at)) for each in found if each})


def _says_it(clause: Clause, stems: Sequence[str], held: Sequence[int]) -> bool:
    """Whether all but the verb is said in the same words."""
    other = [at for at in held if clause.forms[at] not in stems]
    return len(held) - len(other) > 1 and all(clause.verbs[at] for at in other)


@lru_cache(maxsize=4096)
def _stems(topic: str) -> frozenset[str]:
    return frozenset(map(form_of, words(topic)))


def _of_another(clause: Clause, held: Sequence[int]) -> bool:
    """Whether the date is that of something told of it: "Third plot, his fate: ..."."""
    date, colon = clause.forms.index(DATE), clause.colon
    if not held[-1] < colon <= date:
        return False
    key = clause.forms[held[-1] + 1 : colon]
    return bool(key) and key[-1] not in KEYS


def _only_named(fact: Fact, clause: Clause, held: Sequence[int]) -> bool:
    """Whether a person or a place is meant, which is no event."""
    opens = held[0] == 0 and clause.forms[held[-1] + 1 :][:1] == (DATE,)
    told = opens or fact.kind is Kind.DATE or len(clause.forms) == len(held) + 1
    if told or any(clause.verbs[held[0] : held[-1]]):
        return False
    return _named(fact).issuperset(clause.forms[at] for at in held)


def _named(fact: Fact) -> frozenset[str]:
    return frozenset(
        form_of(w) for name in (*fact.people, *fact.places) for w in words(name)
    )


def _sure(fact: Fact, clause: Clause, held: Sequence[int], role: Role) -> int:
    """How surely what stands at some places of a clause is what its date dates."""
    if _attached(clause, held):
        return SURE
    if _is_subject(clause, held):
        told = fact.kind in TOLD or role is not clause.moment.role
        return SURE if told else LIKELY
    if len(held) == 1:
        return 0
    return LIKELY if held[-1] - held[0] >= len(held) else LOOSE


def _attached(clause: Clause, held: Sequence[int]) -> bool:
    """The date stands right behind it, or behind no more than "was signed"."""
    date = clause.forms.index(DATE)
    between = clause.verbs[held[-1] + 1 : date]
    return held[-1] < date and len(between) <= 1 and all(between)


def _is_subject(clause: Clause, held: Sequence[int]) -> bool:
    """It is what the clause begins with, but for the date."""
    date = clause.forms.index(DATE)
    first, last = (n - (date < n) for n in (held[0], held[-1]))
    return first <= 1 and last - first <= len(held)
