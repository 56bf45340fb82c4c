"""Whether a question may be asked: fair, plain to the ear, and found again by Ask."""

import re
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Finding, Found
from lili_voice.learning.bank.draft import content, plainly
from lili_voice.learning.bank.scope import Find, Finds, Scope
from lili_voice.learning.grading import grade
from lili_voice.turn import Choice, Grade, Question, QuestionKind

LONGEST = 30  # words of what is asked, the choices apart
MARKUP = re.compile(r"[*_`#|<>\[\]{}\n]|\s{2}")
TOLD = frozenset(
    {Found.FACTS, Found.LIST, Found.COUNT, Found.ORDER, Found.FACTORS, Found.LONG_FORM}
)
CHOSEN = frozenset({QuestionKind.CHOICE, QuestionKind.CONTRAST, QuestionKind.FIRST})
KEPT = 1024  # findings that are not looked for again
SHARE = 0.5  # of the items of a list that Ask must tell when the list is asked for


class Why(StrEnum):
    """Why a question is not asked."""

    STRUCK = "struck out by its author"
    LONG = "too long to be heard"
    UNPLAIN = "no plain words"
    TELLS = "its words tell the answer"
    JUDGED = "its own answer is not judged right"
    DISTRACTS = "a wrong choice is judged right"
    LOST = "asked, it does not lead back to its fact"
    RIVAL = "another statement answers it otherwise"


class Trials:
    """Tries questions on the notes; `find` asks them."""

    def __init__(self, notes: Finds, find: Find) -> None:
        self._notes, self._find = notes, find
        self._fair_lists = lru_cache(maxsize=KEPT)(_fairness)

    def against(self, question: Question, scope: Scope) -> Why | None:
        """What speaks against a question; None where it may be asked."""
        why = _shape(question) or self._struck(question, scope.fact)
        why = why or self._fair(question, scope.names)
        if why is None and not self.leads_back(question, scope):
            return Why.LOST
        return why

    def _fair(self, question: Question, names: frozenset[str]) -> Why | None:
        """A list is asked about each of its items, and so it is judged once. Between
        choices no other names matter."""
        if question.kind is QuestionKind.LIST:
            return self._fair_lists(question, frozenset())
        return _fairness(question, frozenset() if question.choices else names)

    def _struck(self, question: Question, fact: Fact) -> Why | None:
        about = self._notes.library.abouts.get(fact.source.document)
        if about is None or not about.not_asked:
            return None
        struck = {plainly(wording) for wording in about.not_asked}
        told = {plainly(question.prompt), plainly(question.stem)}
        return Why.STRUCK if struck & told else None

    def leads_back(self, question: Question, scope: Scope) -> bool:
        """Whether its stem, put to Ask, leads back to its fact.

        Of a list: what Ask tells first is of the list, and so is at least half of its
        items. Of which came first: Ask puts the two in order, or tells when each of
        them was, and tells the fact of the right one first. Of which belongs to a
        list: Ask tells the list, and the fact in it. Of all others: Ask tells
        the fact itself first, or first a statement that says the answer and, judged as
        an answer, is right, or has the fact told beside it.
        """
        found = self._find(question.stem)
        if found.found not in TOLD or not found.hits or found.corrects:
            return False
        if question.kind is QuestionKind.LIST:
            return _tells_list(found, question)
        told = [hit.fact.id for hit in found.hits]
        if question.kind is QuestionKind.CHOICE and found.found is Found.LIST:
            return question.fact in told
        first = found.hits[0].fact
        if first.id == question.fact:
            return True
        if question.kind is QuestionKind.FIRST:
            return False
        return _says_so(question, first, found, scope)


def _tells_list(found: Finding, question: Question) -> bool:
    told = [hit.fact.id for hit in found.hits]
    parts = [set(part.facts) for part in question.parts]
    every = set().union(*parts) | {question.fact}
    reached = sum(not part.isdisjoint(told) for part in parts)
    return told[0] in every and (
        reached >= SHARE * len(parts) or told[0] == question.fact
    )


def _says_so(question: Question, first: Fact, found: Finding, scope: Scope) -> bool:
    """Whether what is told first answers too, and says what the fact says."""
    beside = question.fact in [hit.fact.id for hit in found.hits]
    asked = Question(question.stem, question.accepts, question.fact)
    if question.kind in CHOSEN or question.kind is QuestionKind.SHORT:
        held = content(question.accepts[0]) <= content(first.text)
        right = grade(asked, first.text, scope.names).grade is Grade.CORRECT
        return held and (right or beside)
    return beside and content(question.accepts[0]) <= content(first.text)


def _shape(question: Question) -> Why | None:
    asked = question.prompt
    for choice in question.choices:
        asked = asked.replace(choice.text, "", 1) if choice.letter else asked
    if len(asked.split()) > LONGEST:
        return Why.LONG
    ends = question.prompt.endswith(("?", ".", "...")) and "? ?" not in asked
    whole = ends and question.prompt[:1].isupper()
    return None if whole and not MARKUP.search(question.prompt) else Why.UNPLAIN


def _fairness(question: Question, names: Collection[str]) -> Why | None:
    """Its own answer is right; what it says itself, and its wrong choices, are not."""
    if _grade(question, question.accepts[0], names) is not Grade.CORRECT:
        return Why.JUDGED
    if _grade(question, question.prompt, names) is Grade.CORRECT:
        return Why.TELLS
    if not question.choices and _tells(question):
        return Why.TELLS
    if any(
        _grade(question, choice.text, names) is Grade.CORRECT
        for choice in wrong_choices(question)
    ):
        return Why.DISTRACTS
    return None


def _tells(question: Question) -> bool:
    """Whether every word of the answer stands in the question."""
    if question.kind is QuestionKind.TRUE_FALSE:
        return False
    return content(question.accepts[0]) <= content(question.prompt)


def _grade(question: Question, heard: str, names: Collection[str]) -> Grade:
    return grade(question, heard, names).grade


def wrong_choices(question: Question) -> list[Choice]:
    """The choices that are not right."""
    return [one for one in question.choices if one.text != question.accepts[0]]
