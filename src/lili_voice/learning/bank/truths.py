"""True or false: a statement as it stands, or with one value or name exchanged."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import find_numbers
from lili_voice.english.wordforms import STOP
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.alike import too_alike
from lili_voice.learning.bank.candidates import (
    drafts_of,
    has_article,
    is_person,
    stands_free,
    titled,
)
from lili_voice.learning.bank.chosen import chance
from lili_voice.learning.bank.contraries import contraries
from lili_voice.learning.bank.distractors import Distractors
from lili_voice.learning.bank.draft import Draft, Form, opened
from lili_voice.learning.bank.other_values import other_values
from lili_voice.learning.bank.scope import Scope
from lili_voice.learning.bank.statement import OF_A_PLAN, mid_sentence, statement_of
from lili_voice.turn import Question, QuestionKind

LONGEST = 24  # words of a statement that is to be weighed by ear
# What was so after 1815 was so after 1820 too.
OPEN_ENDED = re.compile(r"\b(?:after|since|before|by|until|from|between)\s+$", re.I)
FEW = 4  # "two kings, the one and the other": another number would show
FALSE_OF_TEN = 9  # how many of ten statements that can be made false are
OPINION = re.compile(r"\b(?:important|main|another|perhaps|probably|may have)\b", re.I)


def true_or_false(scope: Scope, distractors: Distractors) -> Iterator[Question]:
    """One statement to be judged; about half over all facts are false."""
    fact = scope.fact
    statement = statement_of(fact)
    statement = mid_sentence(statement, fact) if statement else ""
    if not statement or fact.kind in OF_A_PLAN or len(statement.split()) > LONGEST:
        return
    if chance(f"true {fact.id}") % 10 < FALSE_OF_TEN:
        for false in _false(statement, scope, distractors):
            yield from _questions(false, "false", fact)
    yield from _questions(statement, "true", fact)


def _questions(statement: str, verdict: str, fact: Fact) -> Iterator[Question]:
    """One statement to be judged. To Ask it is put as it stands or, where Ask tells
    another fact first, as the question that it answers."""
    made = _question(statement, verdict, fact)
    yield made
    for draft in drafts_of(fact):
        yield replace(made, stem=draft.stem)


def _question(statement: str, verdict: str, fact: Fact) -> Question:
    return Question(
        prompt=f"{opened('True or false', statement, fact)}.",
        accepts=(verdict,),
        fact=fact.id,
        kind=QuestionKind.TRUE_FALSE,
        stem=statement,
    )


def _false(statement: str, scope: Scope, distractors: Distractors) -> Iterator[str]:
    """The statement with one thing in it exchanged for one that is not true of it."""
    for draft in _exchangeable(statement, scope.fact):
        told = draft.accepts[0]
        words = next(iter(distractors.for_draft(draft, scope, most=1)), "")
        words = words or _changed(draft, scope, distractors)
        if words:
            before, after = re.split(_alone(told), statement, maxsplit=1)
            yield f"{before}{words}{after}"
    yield from contraries(statement)


def _changed(draft: Draft, scope: Scope, distractors: Distractors) -> str:
    """A number or a year twice or a few years off, that the notes do not give here."""
    told = draft.accepts[0]
    for words in other_values(told, draft.form):
        if not too_alike(told, words) and not distractors.is_true(
            draft.stem, words, scope
        ):
            return words
    return ""


def _exchangeable(statement: str, fact: Fact) -> Iterator[Draft]:
    """What of a statement can be exchanged; the statement itself asks for it."""
    for told, form, asked in _values(statement, fact):
        found = re.findall(_alone(told), statement)
        before = statement[: statement.find(told)].split()[-1:]
        named = told[:1].isupper() and before and before[0][:1].isupper()
        if len(found) == 1 and not (named and before[0].lower() not in STOP):
            stem = re.sub(_alone(told), "", statement, count=1)
            article = form is Form.PLACE and has_article(told, fact)
            yield Draft(" ".join(stem.split()), (told,), form, asked, article)


def _values(statement: str, fact: Fact) -> Iterator[tuple[str, Form, str]]:
    for span in find_dates(statement):
        if not OPEN_ENDED.search(statement[: span.at[0]]):
            yield span.text, Form.DATE, ""
    for number in find_numbers(statement):
        lists_them = number.value <= FEW and " and " in statement
        if number.unit and fact.kind is not Kind.COUNT and not lists_them:
            yield number.text, Form.NUMBER, ""
    people = (titled(name, fact) for name in fact.people if is_person(name, fact))
    yield from ((name, Form.PERSON, "") for name in people)
    # Beside another place a wrong one would show at once.
    alone = fact.places if len(fact.places) == 1 else ()
    places = (place for place in alone if stands_free(place, fact))
    yield from ((place, Form.PLACE, "") for place in places)
    things = (draft for draft in drafts_of(fact) if draft.form is Form.THING)
    yield from ((thing.accepts[0], Form.THING, thing.asked) for thing in things)


def _alone(told: str) -> str:
    """Where words stand by themselves, and are no part of a longer name."""
    after = r"(?![\w-])(?! (?:of )?[A-Z])" if told[:1].isupper() else r"(?![\w-])"
    return rf"(?<![\w-]){re.escape(told)}{after}"
