"""Which other fact a wrong answer belongs to."""

from functools import lru_cache

from lili_voice.knowledge.facts import Fact
from lili_voice.learning.bank import Bank
from lili_voice.learning.bank.candidates import drafts_of
from lili_voice.learning.bank.draft import Form, content
from lili_voice.learning.grading import grade
from lili_voice.learning.grading.answers import answer_in
from lili_voice.turn import Grade, Question

KEPT = 4096  # facts and answers: the same slips are made again and again
LONGEST = 8  # words of an answer that can be another fact's short answer
NAMED = frozenset({Form.PERSON, Form.PLACE})
SHORT = NAMED | {Form.DATE, Form.NUMBER, Form.TERM, Form.THING}


def mixed_up(question: Question, heard: str, bank: Bank) -> Fact | None:
    """The nearest fact of the document whose short answer was given instead.

    `heard` was judged wrong. No more facts are looked at than lie around the one asked
    about; None where nothing near has that answer, or the two cannot be told apart by
    a question.
    """
    fact = bank.fact(question.fact)
    said = answer_in(heard)
    if fact is None or question.choices or question.parts:
        return None
    if not 0 < len(said.split()) <= LONGEST:
        return None
    for other in bank.near(fact):
        answers = _answer_of(other, said) and bank.contrast(fact, other)
        if answers:
            return other
    return None


@lru_cache(maxsize=KEPT)
def _answer_of(fact: Fact, said: str) -> bool:
    """Whether words are the short answer to a question on a fact."""
    held = content(said)
    for draft in drafts_of(fact):
        answer = draft.accepts[0]
        if draft.form not in SHORT or not (
            draft.form in NAMED or held & content(answer)
        ):
            continue
        asked = Question(draft.stem, (answer,), fact.id)
        if grade(asked, said, fact.people).grade is Grade.CORRECT:
            return True
    return False
