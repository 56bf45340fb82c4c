"""What every question that is kept must hold to, looked up anew."""

from collections.abc import Iterator

from lili_voice.english.dates import find_dates
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import Library
from lili_voice.learning.bank.alike import too_alike
from lili_voice.learning.bank.candidates import drafts_of
from lili_voice.learning.bank.distractors import claim_of
from lili_voice.learning.bank.draft import Form
from lili_voice.learning.bank.ordering import happenings
from lili_voice.learning.bank.scope import Surroundings
from lili_voice.learning.bank.sorting import PAIRS
from lili_voice.learning.bank.statement import believed, statement_of
from lili_voice.learning.bank.trial import LONGEST, MARKUP, Trials, wrong_choices
from lili_voice.learning.grading import grade
from lili_voice.turn import Grade, Question, QuestionKind

ENDS = ("?", ".", "...")
ITEM = "Which was one of the"  # asks for an item of a list
FEWEST = 3  # choices
TYPED = frozenset({Form.PERSON, Form.DATE, Form.TERM, Form.MEANING})


def broken(question: Question, notes: Librarian) -> Iterator[str]:
    """The promises that a question does not keep."""
    library = notes.library
    names = library.names
    fact = library.by_id[question.fact]
    scope = Surroundings(library).of(fact)
    if not Trials(notes, notes.find).leads_back(question, scope):
        yield "round trip"
    if grade(question, question.accepts[0], names).grade is not Grade.CORRECT:
        yield "its answer is not judged right"
    if grade(question, question.prompt, names).grade is Grade.CORRECT:
        yield "its own words are judged right"
    yield from _shape(question)
    yield from _choices(question, notes, fact)


def _shape(question: Question) -> Iterator[str]:
    asked = question.prompt
    for choice in question.choices:
        asked = asked.replace(choice.text, "", 1) if choice.letter else asked
    if len(asked.split()) > LONGEST:
        yield "too many words"
    if not question.prompt.endswith(ENDS) or not question.prompt[0].isupper():
        yield "no sentence"
    if MARKUP.search(question.prompt):
        yield "markup"
    if "which of the following" in question.prompt.lower():
        yield "which of the following"


def _choices(question: Question, notes: Librarian, fact: Fact) -> Iterator[str]:
    """Wrong choices against every fact of the library, and against each other."""
    texts = [choice.text for choice in question.choices]
    if texts and texts.count(question.accepts[0]) != 1:
        yield "not one right choice"
    for choice in wrong_choices(question):
        if grade(question, choice.text, notes.library.names).grade is Grade.CORRECT:
            yield "a wrong choice is judged right"
    if question.kind is QuestionKind.CHOICE:
        yield from _lettered(question, notes, fact)


def _lettered(question: Question, notes: Librarian, fact: Fact) -> Iterator[str]:
    texts = [choice.text for choice in question.choices]
    if len(texts) < FEWEST:
        yield "too few choices"
    pairs = ((a, b) for at, a in enumerate(texts) for b in texts[at + 1 :])
    if any(too_alike(a, b) for a, b in pairs):
        yield "choices that sound alike"
    for choice in wrong_choices(question):
        claim = claim_of(question.stem, choice.text, fact)
        item = question.prompt.startswith(ITEM)
        if not item and any(claim.made_by(other) for other in notes.library.facts):
            yield "a wrong choice may be true"


def may_have(fact: Fact, library: Library) -> Iterator[QuestionKind]:
    """The kinds of question that a fact's own words and place would allow."""
    section = library.section_of(fact)
    document = library.of_document(fact.source.document)
    yield QuestionKind.SHORT
    if fact.place is not None and fact.kind not in (Kind.EVENT, Kind.DEFINITION):
        yield QuestionKind.LIST
    if any(draft.form in TYPED for draft in drafts_of(fact)):
        yield QuestionKind.CHOICE
    if statement_of(fact):
        yield QuestionKind.TRUE_FALSE
        yield QuestionKind.FINISH
        yield from _sides(fact, section, document)
    dated = [f for f in document if f.topic == fact.topic and find_dates(f.text)]
    if len(dated) > 1 and any(happenings(fact)):
        yield QuestionKind.FIRST


def _sides(
    fact: Fact, section: tuple[Fact, ...], document: tuple[Fact, ...]
) -> Iterator[QuestionKind]:
    kinds = {f.kind for f in document if f.place is not None}
    causal = fact.kind in (Kind.REASON, Kind.EFFECT) and fact.place is not None
    if causal and kinds >= {Kind.REASON, Kind.EFFECT} and not believed(fact):
        yield QuestionKind.CAUSE_EFFECT
    labels = {f.label.lower() for f in section}
    if any(labels >= set(pair) and fact.label.lower() in pair for pair in PAIRS):
        yield QuestionKind.SUCCESS_FAILURE
    factors = {f.label for f in document if f.kind is Kind.FACTOR and f.label}
    if fact.kind is Kind.FACTOR and fact.label and len(factors) > 1:
        yield QuestionKind.FACTOR
