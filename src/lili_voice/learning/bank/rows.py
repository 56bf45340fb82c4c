"""Questions of what is no plain sentence: words with meanings, dated rows, titles."""

import re
from collections.abc import Iterator

from lili_voice.english.dates import find_dates
from lili_voice.english.thesaurus import known
from lili_voice.english.verbs import verb_of_past
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.extracting.asked_rows import ROW, YEARS, first_sentence
from lili_voice.knowledge.extracting.asked_values import dates_of
from lili_voice.knowledge.extracting.finite import helps
from lili_voice.knowledge.extracting.short import WHEN
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.draft import Draft, Form, plainly, topic_of
from lili_voice.learning.bank.statement import believed, mid_sentence, statement_of

LONGEST_MEANING = 12  # words
DEFINED = re.compile(r"(?:an?|the|someone|somebody)\s", re.I)
LOOSE = re.compile(r"\b(?:it|they|them|he|she|him|his|this|these|those)\b", re.I)
DID = r"(?P<verb>[a-z]+) (?P<what>[^,;]+?)(?=[,;]| (?:and|but) |$)"
DATED = "dated"  # "When was the Great Exhibition?" of a title
EVENT = "event"  # "What happened in 1815?"


def rows(fact: Fact) -> Iterator[Draft]:
    """Questions of what is no sentence: a word with its meaning, a dated event, a
    title with its years."""
    text = first_sentence(fact.text).rstrip(". ")
    row = ROW.match(text)
    if row is None:
        yield from _opened_by_date(fact)
        yield from _who_did(fact, text)
        return
    head, told = row["head"].strip(), row["told"].strip()
    dates = dates_of(head)
    if fact.kind is Kind.DEFINITION and not dates and "," not in head:
        yield from _term(head, told)
    elif dates and fact.kind is Kind.EVENT:
        yield from _event(fact, head, told)
    elif not dates and _only_a_date(told):
        yield from _dated(fact, head, told)
    elif not dates and ", " in head:
        yield from _labelled(fact, head, told)


def _who_did(fact: Fact, text: str) -> Iterator[Draft]:
    """ "... was Ned Ludd, who broke the first frame"."""
    for name in fact.people:
        found = re.search(rf"{re.escape(name)}, who {DID}", text)
        if found and (helps(found["verb"]) or verb_of_past(found["verb"])):
            asked = f"Who {found['verb']} {found['what']}?"
            if not LOOSE.search(asked):
                yield Draft(asked, (name,), Form.PERSON, "who")


def _opened_by_date(fact: Fact) -> Iterator[Draft]:
    """ "On 5 May, in the great storm, ...": asked for as it stands."""
    told = statement_of(fact)
    dates = find_dates(told)
    opens = (
        re.match(r"(?:In|On|At) (?:the )?$", told[: dates[0].at[0]]) if dates else None
    )
    if opens and len(dates) == 1 and told[dates[0].at[1] :].startswith(", "):
        rest = told[dates[0].at[1] + 2 :]
        yield Draft(f"When was this: {rest}?", (dates[0].text,), Form.DATE, "when")


def _term(head: str, told: str) -> Iterator[Draft]:
    """ "Which word means a tax of a tenth?" """
    if len(told.split()) > LONGEST_MEANING or not set(plainly(head).split()).isdisjoint(
        plainly(told).split()
    ):
        return
    several = len(head.split()) > 1
    low = told[:1].lower() + told[1:] if DEFINED.match(told) else told
    yield Draft(
        f"Which {'term' if several else 'word'} means {low}?",
        (head,),
        Form.TERM,
        "term",
    )


def _event(fact: Fact, date: str, told: str) -> Iterator[Draft]:
    for asked in fact.asked_as:
        if asked.startswith("What happened"):
            yield Draft(asked, (told,), Form.STATEMENT, EVENT)
        elif WHEN.match(asked):
            span = find_dates(date)[0]
            yield Draft(asked, (span.text,), Form.DATE, "when")


def _dated(fact: Fact, head: str, told: str) -> Iterator[Draft]:
    """ "The Peasants' Revolt: 1381." """
    whole = re.match(r"(?P<name>(?:The )?(?:[A-Z][\w’'-]*(?: of(?: the)?)? ?)+)$", head)
    if whole and topic_of(fact):
        name = re.sub(r"^The ", "the ", YEARS.sub("", head).strip())
        asked = "From when to when" if _from_to(told) else "When"
        yield Draft(f"{asked} was {name}?", (told,), Form.DATE, DATED)


def _labelled(fact: Fact, head: str, told: str) -> Iterator[Draft]:
    """ "The treaty, place: Utrecht." """
    of, _, label = head.rpartition(", ")
    low = label.lower()
    plain = re.fullmatch(r"[a-z]+", low) and not verb_of_past(low) and known(stem(low))
    if plain and not low.endswith("ly") and not believed(fact) and "," not in of:
        was = "were" if low.endswith("s") and not low.endswith("ss") else "was"
        named = mid_sentence(of, fact)
        yield Draft(f"What {was} the {low} of {named}?", (told,), Form.THING, "label")


def _only_a_date(told: str) -> bool:
    dates = find_dates(told)
    return len(dates) == 1 and len(dates[0].text) >= len(told.rstrip(". ")) - 3


def _from_to(told: str) -> bool:
    spans = find_dates(told)
    return bool(spans) and spans[0].end is not None
