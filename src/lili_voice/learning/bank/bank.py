"""All that can be asked about a fact, tried before it is kept."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.answered import made_from
from lili_voice.learning.bank.candidates import drafts_of
from lili_voice.learning.bank.chosen import contrasted, with_choices
from lili_voice.learning.bank.distractors import Distractors, claim_of
from lili_voice.learning.bank.draft import Draft, Form, aloud, content, plainly
from lili_voice.learning.bank.essays import essay_paragraph
from lili_voice.learning.bank.finishing import to_finish
from lili_voice.learning.bank.lists import lists_with
from lili_voice.learning.bank.ordering import which_came_first
from lili_voice.learning.bank.picking import which_belongs
from lili_voice.learning.bank.rivals import has_rival
from lili_voice.learning.bank.rows import rows
from lili_voice.learning.bank.scope import Finds, Scope, Surroundings
from lili_voice.learning.bank.sorting import (
    cause_or_effect,
    factor_supported,
    success_or_failure,
)
from lili_voice.learning.bank.trial import Trials, Why
from lili_voice.learning.bank.truths import true_or_false
from lili_voice.learning.bank.unrolled import Unrolled
from lili_voice.learning.bank.worded import worded
from lili_voice.turn import Question

MOST = 4  # short questions on one fact
MOST_TRIED = 10  # drafts that are put to Ask for them
MOST_CHOICES = 2
CONTRASTED = frozenset(
    {Form.PERSON, Form.PLACE, Form.DATE, Form.NUMBER, Form.TERM, Form.THING}
)
OFTEN = 3  # statements of a section about one person: asking who would tell too little
FOUND = 256  # answers of Ask that are not looked for again
HELD = 4096  # facts whose questions are kept ready

Tried = tuple[Question, Why | None]


class Bank:
    """Every question kept on each fact of some notes. Safe to share between threads.

    The same notes always give the same questions.
    """

    def __init__(self, notes: Finds) -> None:
        self._notes = notes
        self._around = Surroundings(notes.library)
        find = lru_cache(maxsize=FOUND)(lambda asked: notes.find(asked))
        self._trials = Trials(notes, find)
        self._distractors = Distractors(find)
        self._held = lru_cache(maxsize=HELD)(self._unrolled)

    def fact(self, id: str) -> Fact | None:
        """A fact of the notes; None when it has left them."""
        return self._notes.library.by_id.get(id)

    def near(self, fact: Fact) -> Sequence[Fact]:
        """The facts of its document that stand about a fact, the nearest first."""
        return [f for f in self._around.of(fact).near if f.id != fact.id]

    def contrast(self, fact: Fact, other: Fact) -> Question | None:
        """Which of two short answers that were mixed up is right for the first fact;
        None where the other's would be right too, or cannot stand beside it."""
        scope = self._around.of(fact)
        theirs = [draft for draft in drafts_of(other) if draft.form in CONTRASTED]
        for mine in (draft for draft in drafts_of(fact) if draft.form in CONTRASTED):
            alike = [d for d in theirs if (d.form, d.asked) == (mine.form, mine.asked)]
            made = (self._contrasted(mine, d.accepts[0], scope) for d in alike)
            if question := next(filter(None, made), None):
                return question
        return None

    def _contrasted(self, mine: Draft, other: str, scope: Scope) -> Question | None:
        claim = claim_of(mine.stem, other, scope.fact)
        same = content(mine.accepts[0]) == content(other)
        if same or claim.made_by(scope.fact):
            return None
        made = contrasted(mine, scope.fact, other)
        return made if self._trials.against(made, scope) is None else None

    def on(self, fact: Fact) -> tuple[Question, ...]:
        """Every question on a fact, the best first."""
        return tuple(self._held(fact))

    def each(self, fact: Fact) -> Iterable[Question]:
        """The same, each made when it is come to: most turns need but the first."""
        return self._held(fact)

    def _unrolled(self, fact: Fact) -> Unrolled:
        return Unrolled(question for question, why in self.tried(fact) if why is None)

    def tried(self, fact: Fact) -> Iterator[Tried]:
        """Every question that was thought of, and what speaks against it."""
        scope = self._around.of(fact)
        kept = list[Draft]()
        for draft, question, why in self._shorts(scope):
            if why is None:
                kept.append(draft)
            yield question, why
        made = list(self._choices(kept, scope))
        for question in made or which_belongs(scope):
            yield question, self._trials.against(question, scope)
        for forms in self._others(scope):
            yield from self._first_kept(forms, scope)

    def _shorts(self, scope: Scope) -> Iterator[tuple[Draft, Question, Why | None]]:
        """Questions for a few words, until there are enough."""
        made = set[str]()
        kept = tried = 0
        for draft in _drafts(scope):
            if plainly(draft.stem) in made:
                continue
            made.add(plainly(draft.stem))
            if kept == MOST or tried == MOST_TRIED:
                return
            tried += 1
            question = _short(draft, scope.fact)
            why = self._trials.against(question, scope)
            if why is None and has_rival(draft, scope):
                why = Why.RIVAL
            kept += why is None
            yield draft, question, why

    def _choices(self, kept: Sequence[Draft], scope: Scope) -> Iterator[Question]:
        made = 0
        for draft in kept:
            wrong = self._distractors.for_draft(draft, scope)
            question = with_choices(draft, scope.fact, wrong)
            if question and made < MOST_CHOICES:
                made += 1
                yield question

    def _others(self, scope: Scope) -> Iterator[Iterable[Question]]:
        """Questions of all other kinds, each in some forms of which one will do."""
        yield from lists_with(scope)
        yield essay_paragraph(scope)
        for make in (cause_or_effect, success_or_failure, factor_supported):
            yield make(scope)
        yield which_came_first(scope)
        yield to_finish(scope)
        yield true_or_false(scope, self._distractors)

    def _first_kept(self, forms: Iterable[Question], scope: Scope) -> Iterator[Tried]:
        for question in forms:
            why = self._trials.against(question, scope)
            yield question, why
            if why is None:
                return


def asked_of(question: Question) -> str:
    """What is put to Ask for a question: its words without choices and frame."""
    return question.stem or question.prompt


def _drafts(scope: Scope) -> Iterator[Draft]:
    """What may be asked for a few words: of the statement itself, then as worded."""
    fact = scope.fact
    made = list(made_from(fact))
    stems = {plainly(draft.stem) for draft in made}
    read = [*rows(fact), *worded(fact, scope.section)]
    every = [
        *(draft for draft in made if draft.accepts),
        *(draft for draft in read if plainly(draft.stem) not in stems),
    ]
    rare = [draft for draft in every if not _is_everywhere(draft, scope)]
    yield from sorted(rare or every, key=lambda draft: draft.form is Form.STATEMENT)


def _is_everywhere(draft: Draft, scope: Scope) -> bool:
    """Whether a person is asked for whom most of the section is about."""
    if draft.form is not Form.PERSON or scope.fact.kind is Kind.PERSON:
        return False
    name = draft.accepts[0]
    return sum(name in other.people for other in scope.section) > OFTEN


def _short(draft: Draft, fact: Fact) -> Question:
    return Question(
        prompt=aloud(draft, fact),
        accepts=draft.accepts,
        fact=fact.id,
        stem=draft.stem,
    )
