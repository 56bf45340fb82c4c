"""Questions made from a statement itself, each answered by that statement alone."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lili_voice.knowledge.extracting.asked_rows import (
    YEARS,
    asked_of_row,
    first_sentence,
    told_of_row,
)
from lili_voice.knowledge.extracting.asked_things import DOINGS
from lili_voice.knowledge.extracting.asked_values import VALUES
from lili_voice.knowledge.extracting.clauses import Clause, clauses
from lili_voice.knowledge.extracting.whowhat import in_mid_sentence
from lili_voice.knowledge.facts import Fact

MOST = 6  # questions for one fact
LONGEST = 22  # words of a question
LONGEST_TEXT = 2_000  # characters
LONGEST_STATEMENT = 60  # words
# What nobody can know who has not just heard the sentence before.
UNRESOLVED = re.compile(
    r"\b(?:it|they|them|him|he|she|this|these|those|ones|here|such|"
    r"former|latter|above|below)\b|\bthat(?=\?|$)|\bthat that\b",
    re.I,
)
# Below such a heading stands what somebody thought, not what was so.
BELIEVED = re.compile(
    r"\b(?:think|thought|believed?|claim(?:ed)?|argued?|opinions?|interpretations?|views?)\b",
    re.I,
)
BRACKETS = re.compile(r"\s*\([^()]*\)")
LONGEST_NAME = 5  # words


def asked_as(fact: Fact) -> tuple[str, ...]:
    """At most six questions that a statement answers by itself, in full sentences.

    None holds a word that is neither in the statement nor in its headings or topic,
    except words of asking and other forms of its verbs. Where the grammar is not
    plain there are none.
    """
    if len(fact.text) > LONGEST_TEXT:
        return ()
    text = first_sentence(BRACKETS.sub("", fact.text).strip()).rstrip(".! ")
    if text.endswith("?") or len(text.split()) > LONGEST_STATEMENT:
        return ()
    if BELIEVED.search(f"{fact.section} {fact.label}"):
        return ()
    known = {_plain(question) for question in (*fact.questions, fact.section)}
    found = dict[str, str]()
    for question in _questions(fact, text):
        if _sound(question) and _plain(question) not in known:
            asked = f"{question[:1].upper()}{question[1:]}?"
            found.setdefault(_plain(question), asked)
    return tuple(islice(found.values(), MOST))


def _questions(fact: Fact, text: str) -> Iterator[str]:
    """Questions without capital and mark, the likeliest to be asked first."""
    for question in asked_of_row(fact, text):
        yield " ".join(question.split())
    told = told_of_row(text)
    if told is None:
        return
    made = [placed(clause, fact) for clause in clauses(told)]
    for make in (*VALUES, *DOINGS):
        for clause in made:
            for question in make(clause, fact):
                yield " ".join(question.split())


@lru_cache(maxsize=1 << 12)  # headings come again with every fact
def _plain(question: str) -> str:
    return " ".join(re.findall(r"\w+", question.lower()))


def _sound(question: str) -> bool:
    return len(question.split()) <= LONGEST and not UNRESOLVED.search(question)


def placed(clause: Clause, fact: Fact) -> Clause:
    """With its subject in full: "the Great Exhibition" for "the exhibition"."""
    subject = in_mid_sentence(clause.subject, fact)
    return clause.about(_in_full(subject, fact.topic))


def _in_full(subject: str, topic: str) -> str:
    """ "The plan" as the topic names it, where it is the topic's last word."""
    short = re.fullmatch(r"the ([a-z]+)", subject)
    if short is None or short[1] not in topic.lower():
        return subject
    words = YEARS.sub("", topic).split()
    names = all(word[:1].isupper() for word in words) and len(words) <= LONGEST_NAME
    if not names or words[-1].lower() != short[1]:
        return subject
    bare = words[1:] if words[0] == "The" else words
    return f"the {' '.join(bare)}" if len(bare) > 1 else subject
