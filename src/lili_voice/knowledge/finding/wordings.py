"""Questions as they stand in the documents, word for word, and what answers them."""

from lili_voice.knowledge.finding.phrasing import without_opening
from lili_voice.knowledge.finding.understand import plain_words
from lili_voice.knowledge.library import Library

Words = tuple[str, ...]


def asked_at(library: Library) -> dict[Words, list[int]]:
    """The headings at which each question of the documents stands, by its words."""
    found: dict[Words, list[int]] = {}
    for heading, facts in enumerate(library.sections()):
        for question in {q for fact in facts for q in fact.questions}:
            found.setdefault(asked_words(question), []).append(heading)
    return found


def made_of(library: Library) -> dict[Words, list[int]]:
    """The facts that alone answer a question, by its words."""
    found: dict[Words, list[int]] = {}
    for number, fact in enumerate(library.facts):
        for question in dict.fromkeys(fact.asked_as):
            found.setdefault(asked_words(question), []).append(number)
    return found


def asked_words(question: str) -> Words:
    """The words of a question, as they are compared."""
    return tuple(without_opening(" ".join(plain_words(question))).split())
