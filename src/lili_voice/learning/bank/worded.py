"""Questions as a document's author words them, and as its headings ask."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.extracting.asked_rows import first_sentence
from lili_voice.knowledge.extracting.short import HOW_MANY, WHEN, WHERE, WHO
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.answered import NO_QUESTION, ORDINAL
from lili_voice.learning.bank.draft import Draft, Form, content, plainly
from lili_voice.learning.bank.leftover import left_out
from lili_voice.learning.bank.statement import (
    OF_THE_ESSAY,
    believed,
    headline,
    of_the_essay,
)

ASKS = re.compile(
    r"(?:who|whose|whom|when|where|why|what|which|how|until when|by whom|since when|"
    r"(?:in|on|at|by|from|to|for|of) (?:what|which|whose|whom|how many))\b",
    re.I,
)
SHORTEST, LONGEST = 4, 20  # words of a question
# What is asked of the speaker or of nothing in particular, and is no quiz question.
CHATTY = re.compile(
    r"\b(?:i|me|my|you|your|we|in one sentence|in short|remember|mean by|know about|"
    r"tell|about the|what about|how about)\b|^what happened\?",
    re.I,
)
LOOSE_START = re.compile(r"\b(?:it|they|them|he|she|him|his|this|these|those)\b", re.I)
NOT_LEFT = re.compile(r"(?:why|whose|how)\b", re.I)
LONGEST_LEFT = 9  # words
MEANS = re.compile(r"(?:What (?:does|do|is|are|was|were)|Who (?:is|are|was|were))\b")
PEOPLE = re.compile(r"Who (?:were|are)\b")
SO = re.compile(r",?\s+(?:so|because|as)\s+(?!that\b)", re.I)
DECIDED = re.compile(r"\bor\b")


def worded(fact: Fact, siblings: Sequence[Fact]) -> Iterator[Draft]:
    """Wordings that one fact answers, its author's and its heading's."""
    asked = list(fact.asked_as)
    alone = [f for f in siblings if f.kind is not Kind.COUNT]
    short = fact.short and alone[:1] == [fact] and not PEOPLE.match(fact.section)
    if alone == [fact] or short:
        asked.insert(0, fact.section)
    if fact.kind is Kind.COUNT:
        asked = [wording for wording in asked if HOW_MANY.match(wording)]
    for wording in asked:
        draft = _answered(wording, fact) if _is_fit(wording, fact) else None
        if draft:
            yield draft


def _is_fit(asked: str, fact: Fact) -> bool:
    size = len(asked.split())
    if not asked.endswith("?") or not SHORTEST <= size <= LONGEST:
        return False
    if not ASKS.match(asked) or CHATTY.search(asked) or DECIDED.search(asked):
        return False
    loose = LOOSE_START.search(asked) or NO_QUESTION.search(asked)
    one_word = asked.startswith(("Which word", "What kind of factor"))
    vague = asked.startswith("Who ") and fact.text.lower().startswith("people ")
    return not (
        loose or one_word or vague or OF_THE_ESSAY.search(asked) or of_the_essay(fact)
    )


def _answered(asked: str, fact: Fact) -> Draft | None:
    if asked == fact.section and fact.short:
        return Draft(asked, (fact.short, fact.text), Form.STATEMENT, "heading")
    if told := _value(asked, fact):
        return Draft(asked, (told[0],), told[1], f"worded {told[1]}")
    if WHEN.match(asked) or HOW_MANY.match(asked):
        return None
    if fact.kind is Kind.DEFINITION and fact.short and ":" in fact.text:
        means = Draft(asked, (fact.short,), Form.MEANING, "meaning")
        return means if MEANS.match(asked) else None
    if asked.startswith("Why ") and (reason := _reason(asked, fact)):
        return Draft(asked, (reason,), Form.REASON, "why")
    left = "" if believed(fact) or NOT_LEFT.match(asked) else _left(asked, fact)
    answers = tuple(dict.fromkeys(filter(None, (left, headline(fact)))))
    return Draft(asked, answers, Form.STATEMENT, "worded")


def _left(asked: str, fact: Fact) -> str:
    """What a wording leaves out of the first sentence, where it is short."""
    left = left_out(first_sentence(fact.text), asked)
    bare = ORDINAL.fullmatch(left) or len(left.split()) > LONGEST_LEFT
    return "" if bare else left


def _reason(asked: str, fact: Fact) -> str:
    """The half of "so" or "because" that a wording does not say."""
    halves = SO.split(headline(fact).rstrip(". "))
    if len(halves) != 2:
        return ""
    told = content(asked)
    said = [len(told & content(half)) / (len(content(half)) or 1) for half in halves]
    other = halves[said[0] >= said[1]]
    return "" if LOOSE_START.match(other) or said[0] == said[1] else other


def _value(asked: str, fact: Fact) -> tuple[str, Form] | None:
    """The one date, person, place or number that a wording can ask for."""
    if WHEN.match(asked):
        dates = [s for s in find_dates(fact.text) if s.text not in asked]
        return (dates[0].text, Form.DATE) if len(dates) == 1 else None
    if HOW_MANY.match(asked):
        numbers = [n for n in find_numbers(fact.text) if n.text not in asked]
        few = [n for n in numbers if n.unit and n.unit.rstrip("s") in asked.lower()]
        return (few[0].text, Form.NUMBER) if len(few) == len(numbers) == 1 else None
    for pattern, names, form in (
        (WHO, fact.people, Form.PERSON),
        (WHERE, fact.places, Form.PLACE),
    ):
        if pattern.match(asked):
            new = [name for name in names if _is_new(name, asked)]
            return (new[0], form) if len(new) == 1 else None
    return None


def _is_new(name: str, asked: str) -> bool:
    return not set(plainly(name).split()) & set(plainly(asked).split())
