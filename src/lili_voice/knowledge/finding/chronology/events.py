"""The event that a phrase means, and when the notes say it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.chronology.claims import (
    SURE,
    TOLD,
    Claim,
    claims_of,
)
from lili_voice.knowledge.finding.chronology.clauses import clauses_of, role_in
from lili_voice.knowledge.finding.chronology.dated import Dated
from lili_voice.knowledge.finding.chronology.moments import EVER, NEVER, Bounds, Role
from lili_voice.knowledge.finding.chronology.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: when it began and when it ended, None where the notes
    do not say, and the facts that do."""

    start: Bounds | None
    end: Bounds | None
    facts: tuple[Fact, ...] = ()
    year: str = ""

    @property
    def begun(self) -> Bounds:
        """Between what days it began, as far as is known."""
        return self.start or Bounds(EVER, self.end.last if self.end else NEVER)

    @property
    def over(self) -> Bounds:
        """Between what days it was over, as far as is known."""
        return self.end or Bounds(self.start.first if self.start else EVER, NEVER)


def event_of(phrase: Phrase, notes: Dated) -> Event | None:
    """The event meant; None where it is not dated, or several may be meant."""
    if phrase.when is not None:
        return Event(phrase.when, phrase.when, (), phrase.year)
    if phrase.back:
        told = _spoken_of(phrase, notes)
        if told is not None or not phrase.options:
            return told
    claims = list(claims_of(phrase, notes))
    best = max((claim.sure for claim in claims), default=0)
    return _agreed([claim for claim in claims if claim.sure == best], phrase.role)


def _spoken_of(phrase: Phrase, notes: Dated) -> Event | None:
    """The event last spoken of."""
    for fact in notes.about:
        clauses = clauses_of(fact.text)
        if clauses:
            claims = [Claim(fact, c, role_in(c, (0,)), SURE) for c in clauses]
            return _agreed(claims, phrase.role)
    return None


def _agreed(claims: Sequence[Claim], role: Role | None) -> Event | None:
    """The event that claims tell of together; None where they do not agree."""
    starts = [c for c in claims if c.role is not Role.END]
    ends = [c for c in claims if c.role is not Role.START]
    if any(c.role is not Role.AT for c in claims):  # then a point lies within
        starts = [c for c in starts if c.role is not Role.AT]
        ends = [c for c in ends if c.role is not Role.AT]
    if role is Role.END:
        ends = [c for c in ends if c.role is not Role.AT or c.fact.kind in TOLD]
    begun = [(c, c.clause.moment.start) for c in starts]
    over = [(c, c.clause.moment.end) for c in ends]
    if not (_agree(begun) and _agree(over)):
        return None
    return _event(_narrowest(begun), _narrowest(over), role)


_Dating = tuple[Claim, Bounds]


def _agree(dated: Sequence[_Dating]) -> bool:
    best = _narrowest(dated)
    return best is None or all(one[1].meets(best[1]) for one in dated)


def _narrowest(dated: Sequence[_Dating]) -> _Dating | None:
    """The most exact of some dates."""
    if not dated:
        return None
    return min(dated, key=lambda one: (_size(one[1]), len(one[0].fact.text)))


def _size(bounds: Bounds) -> int:
    first, last = bounds.first, bounds.last
    return (last[0] - first[0]) * 400 + (last[1] - first[1]) * 31 + last[2] - first[2]


def _event(
    start: _Dating | None, end: _Dating | None, role: Role | None
) -> Event | None:
    if role is Role.START:
        end = start
    elif role is Role.END:
        start = end
    if start and end and start[1] == end[1]:
        end = start
    told = [one for one in (start, end) if one]
    if not told:
        return None
    by_id = {one[0].fact.id: one[0].fact for one in told}
    first = told[0][1].first
    return Event(
        start[1] if start else None,
        end[1] if end else None,
        tuple(by_id.values()),
        str(first[0]) if first != EVER else "",
    )
