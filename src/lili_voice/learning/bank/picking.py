"""Which of several statements belongs to a list."""

from collections.abc import Iterator, Sequence

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.alike import apart_from_all
from lili_voice.learning.bank.chosen import with_choices
from lili_voice.learning.bank.distractors import claim_of
from lili_voice.learning.bank.draft import Draft, Form
from lili_voice.learning.bank.lists import Listed, lists_of
from lili_voice.learning.bank.scope import Scope
from lili_voice.learning.bank.statement import believed, mid_sentence, statement_of
from lili_voice.turn import Question

LONGEST = 8  # words of a statement to choose from
MOST = 2  # wrong ones: three whole statements are all an ear can hold
ACROSS = {Kind.REASON: Kind.EFFECT, Kind.EFFECT: Kind.REASON}
SIDES = {"success": "failure", "failure": "success"}


def which_belongs(scope: Scope) -> Iterator[Question]:
    """ "Which was one of the failures of the plan? A, ...; B, ...; or C, ...?" """
    right = _short(scope.fact)
    if not right or scope.fact.place is None:
        return
    for one in lists_of(scope):
        others = _others(one, scope) if one.things else ()
        stem = f"Which was one of the {one.things}?"
        draft = Draft(stem, (right,), Form.ITEM)
        wrong = list[str]()
        for told in filter(None, map(_short, others)):
            apart = apart_from_all(told, (right, *wrong))
            if apart and not _belongs(told, one, scope):
                wrong.append(told)
        question = with_choices(draft, scope.fact, wrong[:MOST])
        if question:
            yield question


def _others(one: Listed, scope: Scope) -> Sequence[Fact]:
    """Items that cannot belong to a list: of the other side, or causes for effects."""
    fact, side = scope.fact, scope.fact.label.lower()
    if side in SIDES and side in one.things:
        return [f for f in scope.section if f.label.lower() == SIDES[side]]
    if fact.kind not in ACROSS:
        return ()
    across = ACROSS[fact.kind]
    return [f for f in scope.near if f.kind is across and f.place is not None]


def _belongs(told: str, one: Listed, scope: Scope) -> bool:
    """Whether an item of the list says it as well."""
    items = [f for f in scope.section if f.place is not None]
    parts = {fact for part in one.parts for fact in part.facts}
    claim = claim_of(told, told, scope.fact)
    return any(claim.made_by(f) for f in items if f.id in parts)


def _short(fact: Fact) -> str:
    told = "" if believed(fact) else statement_of(fact)
    return mid_sentence(told, fact) if told and len(told.split()) <= LONGEST else ""
