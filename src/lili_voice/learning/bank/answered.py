"""A statement's own questions, each with the words of the statement that answer it."""

import re
from collections.abc import Callable, Iterator

from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.extracting.asked import LONGEST, UNRESOLVED
from lili_voice.knowledge.extracting.asked_things import (
    BY,
    IS_PART,
    what_did,
    what_does,
    what_was,
    who,
)
from lili_voice.knowledge.extracting.asked_values import (
    CAUSE,
    dates_of,
    how_many,
    is_date,
    unhurried,
    when,
    where,
    why,
)
from lili_voice.knowledge.extracting.clauses import Clause
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.draft import Draft, Form, content, question
from lili_voice.learning.bank.leftover import left_out
from lili_voice.learning.bank.statement import (
    clauses_of,
    headline,
    mid_sentence,
    of_the_essay,
)

Told = tuple[str, Form]  # an answer and its form
Answer = Callable[[Clause, str, Fact], Told | None]
OPEN = re.compile(r"\b(?:it|they|them|he|she|this|these|those|such|here)\b", re.I)
# "What was another reason ...?", "Who were left ...?" of a number of people.
META = re.compile(r"\b(?:factors?|considerations)\b")
NO_QUESTION = re.compile(r"\b(?:another|one of|some of|one reason)\b")
NUMBERED = re.compile(r"(?:about|nearly|over|around|some|almost|more than)?\s*[\d£$€]")
ORDINAL = re.compile(r"(?:the )?\d+(?:st|nd|rd|th)")  # of what?
QUOTED = re.compile(r"[‘“'\"][^‘’“”\"]+[’”'\"]")
VAGUE = frozenset(("people", "some people", "many people", "most people", "others"))
FREQUENT = re.compile(r" (?:often|always|usually|sometimes|also|never|then|still)$")
LONGEST_COMPLEMENT = 16  # words


def answered_by(fact: Fact) -> Iterator[Draft]:
    """Questions made from the clauses of a statement."""
    yield from (draft for draft in made_from(fact) if draft.accepts)


def made_from(fact: Fact) -> Iterator[Draft]:
    """The same, and those whose answer is not plain: they accept nothing."""
    if of_the_essay(fact) and fact.kind is not Kind.COUNT:
        return
    for make, answer in ANSWERED:
        for clause in clauses_of(fact):
            for asked in make(clause, fact):
                words = " ".join(asked.split())
                told = answer(clause, words, fact) if _sound(words) else None
                if told and not (told[1] is Form.THING and META.search(words)):
                    yield _draft(question(words), told, make.__name__, fact)
                else:
                    yield Draft(question(words), (), Form.THING)


def _draft(asked: str, told: Told, made_by: str, fact: Fact) -> Draft:
    answer, form = told
    answer = answer.strip("‘’“”'\"") if QUOTED.fullmatch(answer) else answer
    said = form is Form.THING and made_by == "what_did" and len(answer.split()) > 2
    whole = (headline(fact),) if form is Form.STATEMENT or said else ()
    article = form is Form.PLACE and f"the {answer}" in fact.text
    return Draft(asked, (answer, *whole), form, made_by, article)


def _sound(asked: str) -> bool:
    loose = UNRESOLVED.search(asked) or NO_QUESTION.search(asked)
    bare = ORDINAL.fullmatch(" ".join(asked.split()[-2:]))
    return len(asked.split()) <= LONGEST and not (loose or bare)


def _date(clause: Clause, asked: str, fact: Fact) -> Told | None:
    spans = dates_of(clause.lead if is_date(clause.lead) else clause.core)
    return (spans[0].text, Form.DATE) if len(spans) == 1 else None


def _reason(clause: Clause, asked: str, fact: Fact) -> Told | None:
    if CAUSE.match(clause.tail):
        told = clause.tail.strip(" ,")
    elif clause.lead.lower().startswith("because "):
        told = clause.lead.strip(" ,")
    else:  # "..., so mills closed"
        before = re.split(r",? so (?!that)", fact.text, maxsplit=1)[0]
        if before == fact.text or OPEN.match(before):
            return None
        told = f"because {mid_sentence(before, fact)}"
    return (told, Form.REASON) if len(content(told)) > 1 else None


def _number(clause: Clause, asked: str, fact: Fact) -> Told | None:
    told = [n for n in find_numbers(fact.text) if n.text not in asked and n.unit]
    if len(told) > 1:
        named = re.match(r"(?:[a-z]+ )?how many (?P<things>[\w’'-]+)", asked)
        things = named["things"] if named else ""
        told = [n for n in told if things and n.unit == things.lower()]
    return (told[0].text, Form.NUMBER) if len(told) == 1 else None


def _place(clause: Clause, asked: str, fact: Fact) -> Told | None:
    told = [place for place in fact.places if place not in asked]
    if not any(place in clause.core for place in told):
        return None
    start = min(fact.text.find(place) for place in told)
    end = max(fact.text.find(place) + len(place) for place in told)
    listed = fact.text[start:end]
    form = Form.PLACE if len(told) == 1 else Form.THING
    return (listed, form) if len(listed.split()) <= 3 * len(told) else None


def _doer(clause: Clause, asked: str, fact: Fact) -> Told | None:
    if asked == f"who {clause.said}":
        return _somebody(clause.subject, fact)
    by = BY.fullmatch(unhurried(clause.core))
    if by is None:
        return None
    if asked.startswith("who "):
        return _somebody(by["who"].split(",")[0], fact)
    return clause.subject, Form.THING


def _somebody(told: str, fact: Fact) -> Told | None:
    if OPEN.search(told) or NUMBERED.match(told) or dates_of(told):
        return None
    if told.lower() in VAGUE:
        return None
    told = FREQUENT.sub("", told)
    person = told in fact.people or any(
        told.endswith(f" {name}") and told[: -len(name)].strip().istitle()
        for name in fact.people
    )
    return told, (Form.PERSON if person else Form.THING)


def _is(clause: Clause, asked: str, fact: Fact) -> Told | None:
    """What something was: its complement, or what it is said of."""
    if asked.endswith(unhurried(clause.core)) and IS_PART.match(unhurried(clause.core)):
        return _thing(clause.subject)
    told = unhurried(clause.core)
    if told in fact.people:
        return told, Form.PERSON
    text = fact.text.rstrip(". ")
    whole = text[text.find(told) :] if clause.tail and told in text else told
    short = len(whole.split()) <= LONGEST_COMPLEMENT
    return (whole if short else told), Form.STATEMENT


def _done(clause: Clause, asked: str, fact: Fact) -> Told | None:
    if asked.endswith((" in", " on", " at")):
        return None
    told = left_out(f"{clause.core}", asked)
    if not told or OPEN.search(told) or ORDINAL.fullmatch(told):
        return None
    return told, (Form.PERSON if told in fact.people else Form.THING)


def _subject(clause: Clause, asked: str, fact: Fact) -> Told | None:
    return None if fact.kind is Kind.COUNT else _thing(clause.subject)


def _thing(told: str) -> Told | None:
    told = FREQUENT.sub("", told)
    return None if OPEN.search(told) else (told, Form.THING)


ANSWERED = (
    (who, _doer),
    (when, _date),
    (how_many, _number),
    (where, _place),
    (what_did, _done),
    (why, _reason),
    (what_was, _is),
    (what_does, _subject),
)
