"""Which of two events came first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lili_voice.english.dates import find_dates
from lili_voice.english.verbs import verb_of_present
from lili_voice.knowledge.extracting.asked_values import dates_of, is_date
from lili_voice.knowledge.extracting.clauses import Clause
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.chronology.moments import Bounds, Role, moments_of
from lili_voice.learning.bank.chosen import between, chance
from lili_voice.learning.bank.draft import content, names_its_matter
from lili_voice.learning.bank.scope import Scope
from lili_voice.learning.bank.statement import clauses_of, mid_sentence
from lili_voice.turn import Question, QuestionKind

LONGEST = 10  # words of an event
NO_EVENT = re.compile(r"\b(?:not|it|they|he|she|this|these)\b|n[’']t\b")
BARE = re.compile(r"the [a-z]+ (?:was|were|had|[a-z]+ed)\b")  # "the law was passed"
TRIED = 4  # other events that one is set beside
LEADS = frozenset(("in", "on", "at"))
AT = re.compile(
    r"(?:^|\s)(?:in|on|at)(?: the)?"
    r"(?: (?:early|late|spring|summer|autumn|winter|end|start|of))*\s*$",
    re.I,
)
IN_PAST = {"is": "was", "are": "were", "has": "had"}
ROW = re.compile(r"(?P<date>[^:]{3,30}):\s+(?P<told>[^:;]+?)\.?$")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in a few words, without its date, and when it was."""

    words: str
    when: Bounds
    fact: str
    asked: str  # "when did the war begin"


def which_came_first(scope: Scope) -> Iterator[Question]:
    """ "Which came first: the war began, or the king died?" """
    for one in happenings(scope.fact):
        others = [
            other
            for fact in scope.near
            if fact.id != scope.fact.id and fact.topic == scope.fact.topic
            for other in happenings(fact)
            if _apart(one, other) and _known(scope.fact, one, other)
        ]
        nearest = sorted(others, key=lambda o: (_distance(one, o), chance(o.words)))
        for other in nearest[:TRIED]:
            question = _question(one, other)
            yield question
            yield replace(question, stem=_both(one, other))


def happenings(fact: Fact) -> Iterator[Happening]:
    """The dated events that a fact tells of, each in one clause."""
    row = ROW.match(fact.text)
    if fact.kind is Kind.EVENT and row:
        yield from _row(row["date"], mid_sentence(row["told"], fact), fact)
        return
    for clause in clauses_of(fact):
        yield from _told(clause, fact)


def _row(date: str, told: str, fact: Fact) -> Iterator[Happening]:
    moments = moments_of(date)
    spoken = told.split()
    at = next((n for n, word in enumerate(spoken) if n and _in_past(word)), 0)
    asked = next((q for q in fact.asked_as if q.startswith("When ")), "")
    if moments and at and len(spoken) <= LONGEST and asked and not find_dates(told):
        past = " ".join((*spoken[:at], _in_past(spoken[at]), *spoken[at + 1 :]))
        when = asked[:1].lower() + asked[1:].rstrip("?")
        yield Happening(past, moments[0].start, fact.id, when)


def _in_past(word: str) -> str:
    """ "Reached" for "reaches", as a table of events has it; "" for any other word."""
    forms = verb_of_present(word)
    return IN_PAST.get(word) or (forms.past if forms else "")


def _told(clause: Clause, fact: Fact) -> Iterator[Happening]:
    moments = moments_of(fact.text)
    if is_date(clause.lead) and clause.lead.split()[0].lower() in LEADS:
        if not dates_of(clause.core):
            yield from _happening(clause, clause.core, clause.lead, fact)
        return
    spans = dates_of(clause.core)
    if len(spans) != 1 or not moments:
        return
    before, after = clause.core[: spans[0].at[0]], clause.core[spans[0].at[1] :]
    at = AT.search(before)
    if at and not after.strip():
        yield from _happening(clause, before[: at.start()], spans[0].text, fact)


def _happening(clause: Clause, core: str, date: str, fact: Fact) -> Iterator[Happening]:
    verb = clause.helper or (clause.verb.past if clause.verb else "")
    words = " ".join(f"{clause.subject} {verb} {core}".split())
    moments = [m for m in moments_of(date) if m.role is Role.AT]
    bare = BARE.match(words) and not names_its_matter(words, fact)
    fits = len(words.split()) <= LONGEST and not bare
    if len(moments) == 1 and fits and not NO_EVENT.search(words):
        asked = f"when {clause.asked(core)}"
        yield Happening(words, moments[0].start, fact.id, asked)


def _apart(one: Happening, other: Happening) -> bool:
    """Whether one was surely over before the other, and they share few words."""
    ordered = one.when.before(other.when) or other.when.before(one.when)
    told, held = content(one.words), content(other.words)
    return ordered and len(told - held) > 1 and len(held - told) > 1


def _known(fact: Fact, one: Happening, other: Happening) -> bool:
    """Whether one of the two says what the question is about."""
    return any(names_its_matter(each.words, fact) for each in (one, other))


def _distance(one: Happening, other: Happening) -> int:
    return abs(one.when.first[0] - other.when.first[0])


def _both(one: Happening, other: Happening) -> str:
    """The two asked for one after the other, the right one first."""
    first, later = (one, other) if one.when.before(other.when) else (other, one)
    return f"{first.asked[:1].upper()}{first.asked[1:]} and {later.asked}?"


def _question(one: Happening, other: Happening) -> Question:
    """Asked of the fact that tells what came first."""
    first, later = (one, other) if one.when.before(other.when) else (other, one)
    texts = [first.words, later.words]
    if chance(f"{first.words}{later.words}") % 2:
        texts.reverse()
    made = between(
        f"Which came first: {texts[0]}, or {texts[1]}?", (first.words,), texts
    )
    return replace(
        made,
        fact=first.fact,
        kind=QuestionKind.FIRST,
        stem=f"Which came first, {texts[0]} or {texts[1]}?",
    )
