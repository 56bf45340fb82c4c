"""Whether another statement answers a question too, and otherwise."""

from collections.abc import Iterator

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.candidates import drafts_of, is_person
from lili_voice.learning.bank.draft import Draft, Form, content, plainly
from lili_voice.learning.bank.rows import DATED, EVENT
from lili_voice.learning.bank.scope import Scope

VALUES = frozenset({Form.PERSON, Form.PLACE, Form.DATE, Form.NUMBER})


def has_rival(draft: Draft, scope: Scope) -> bool:
    """Whether a fact near by holds all that is asked, and another answer to it.

    A heading's question, and that for the years in a title, have the first right.
    """
    if draft.stem == scope.fact.section or draft.asked == DATED:
        return False
    own = content(" ".join(draft.accepts))
    return any(_answers(draft, own, fact) for fact in scope.around)


def _answers(draft: Draft, own: frozenset[str], fact: Fact) -> bool:
    if draft.asked == EVENT:
        told_too = content(draft.accepts[0]) <= content(fact.text)
        dates = (span.text for span in find_dates(fact.text))
        return not told_too and any(date in draft.stem for date in dates)
    if draft.form not in VALUES:
        same = plainly(draft.stem)
        return any(plainly(other.stem) == same for other in drafts_of(fact))
    told, asked = content(fact.text), content(draft.stem)
    if not asked <= told or fact.kind is Kind.COUNT:
        return False
    if content(draft.accepts[0]) <= told:
        return False
    return any(content(other) - own - asked for other in _of_form(draft, fact))


def _of_form(draft: Draft, fact: Fact) -> Iterator[str]:
    """What of a fact might answer: all of it, where no value or name is asked for."""
    if draft.form is Form.PERSON:
        yield from (name for name in fact.people if is_person(name, fact))
    elif draft.form is Form.PLACE:
        yield from fact.places
    elif draft.form is Form.DATE:
        yield from (span.text for span in find_dates(fact.text))
    else:
        yield from (number.text for number in find_numbers(fact.text))
