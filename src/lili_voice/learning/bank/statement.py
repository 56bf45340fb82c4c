"""A fact as a sentence that can be said by itself."""

import re
from collections.abc import Sequence
from functools import lru_cache

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.asked import BELIEVED, BRACKETS, placed
from lili_voice.knowledge.extracting.asked_rows import (
    ROW,
    first_sentence,
    told_of_row,
)
from lili_voice.knowledge.extracting.clauses import Clause, clauses
from lili_voice.knowledge.extracting.openings import LINK
from lili_voice.knowledge.extracting.whowhat import in_mid_sentence
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST = 22  # words
SHORTEST = 4
OPENS_LOOSE = re.compile(
    r"(?:it|they|he|she|this|these|those|that|there|such|here|its|their|his|her|"
    r"another|one|some of (?:these|them)|other|others|both|not"
    r"|the (?:best|worst|most|least) \w+ (?:was|were))\b",
    re.I,
)
LOOSE = re.compile(
    r"\b(?:this|these|those|such|former|latter|above|below|here|the following)\b", re.I
)
LOOSE_PERSON = re.compile(r"\b(?:it|they|them|he|she|him)\b", re.I)
TOO = re.compile(r",? (?:too|as well)$")
ALSO = re.compile(r"\b(?:also|therefore|thus|furthermore|moreover|by contrast),? ")
# What an essay plan says of itself.
OF_THE_ESSAY = re.compile(
    r"\b(?:essay|paragraph|introduction|line of argument|however point|conclusion|"
    r"counter-?argument|my thesis|notes)\b",
    re.I,
)
# Behind these a statement only adds something.
JOINTS = re.compile(
    r",? (?:but|although|though|which|who|while|whereas|so that"
    r"|as (?:it|they|he|she))\b"
    r"|, (?:a|an|as|and|so|including|such as|mostly|like)\b"
)
OPENINGS = word_set(
    "after before although because when while since until during under despite without "
    "within through throughout at from with between all some few more most many "
    "greater better both every each"
)
OF_A_PLAN = frozenset({Kind.ARGUMENT, Kind.COUNTERPOINT})


@lru_cache(maxsize=1 << 12)
def statement_of(fact: Fact) -> str:
    """A whole sentence without its full stop, as a listener can take it; "" where the
    fact is none, leans on another, or tells what somebody believed."""
    text = first_sentence(BRACKETS.sub("", fact.text).strip()).rstrip(".! ")
    told = told_of_row(text)
    if told is None or _is_meaning(fact, told != text):
        return ""
    if told != text and not any(clauses(told)):
        return ""
    if link := LINK.match(told):
        told = told[link.end() :]
    told = _in_full(_shortened(TOO.sub("", ALSO.sub("", told))), fact)
    if believed(fact) or not _stands_alone(told, fact):
        return ""
    return told[:1].upper() + told[1:]


def _is_meaning(fact: Fact, row: bool) -> bool:
    """Whether it is a word with its meaning, and no sentence."""
    return row and fact.kind is Kind.DEFINITION


def _in_full(told: str, fact: Fact) -> str:
    """ "The Great Exhibition was ..." for "The exhibition was ...", by its topic."""
    short = re.match(r"The [a-z]+\b(?=[ ,])", told)
    if short is None:
        return told
    clause = placed(Clause(short[0], "", None, ""), fact)
    return f"{clause.subject}{told[short.end() :]}"


def _shortened(told: str) -> str:
    """The first clause of a statement that is too long to be said in one breath, or
    leans on another further on."""
    if len(told.split()) <= LONGEST and not LOOSE.search(told):
        return told
    for joint in reversed(list(JOINTS.finditer(told))):
        clause = told[: joint.start()]
        if SHORTEST < len(clause.split()) <= LONGEST and has_verb(clause):
            return clause
    return told


def believed(fact: Fact) -> bool:
    """Whether it tells what somebody thought, by its heading."""
    return bool(BELIEVED.search(f"{fact.section} {fact.label}"))


def of_the_essay(fact: Fact) -> bool:
    """Whether it speaks of an essay and not of history."""
    return bool(OF_THE_ESSAY.search(fact.text))


def _stands_alone(told: str, fact: Fact) -> bool:
    size = len(told.split())
    if not SHORTEST <= size <= LONGEST or OPENS_LOOSE.match(told):
        return False
    if LOOSE.search(told) or "?" in told or ":" in told or ";" in told:
        return False
    if is_loose(told) or "factors" in told:
        return False
    return has_verb(told) and not of_the_essay(fact)


def is_loose(told: str) -> bool:
    """Whether a sentence has a pronoun before anything that it may mean."""
    opens = told.lower().startswith(("there ", "it ", "they "))
    return bool(LOOSE_PERSON.search(told)) and (opens or not _named_before(told))


def _named_before(told: str) -> bool:
    """Whether a pronoun stands behind what it may mean."""
    found = LOOSE_PERSON.search(told)
    return found is not None and len(told[: found.start()].split()) >= 3


def clauses_of(fact: Fact) -> Sequence[Clause]:
    """What a fact tells, taken apart, each with its subject in full."""
    return _clauses(fact)


@lru_cache(maxsize=1 << 12)
def _clauses(fact: Fact) -> tuple[Clause, ...]:
    text = first_sentence(BRACKETS.sub("", fact.text).strip()).rstrip(".! ")
    told = told_of_row(text)
    if told is None or text.endswith("?") or believed(fact):
        return ()
    if _is_meaning(fact, told != text):
        return ()
    return tuple(placed(clause, fact) for clause in clauses(told))


def mid_sentence(text: str, fact: Fact) -> str:
    """A statement as it goes on after other words."""
    if text.split()[0].lower() in OPENINGS:
        return text[:1].lower() + text[1:]
    return in_mid_sentence(text, fact)


def headline(fact: Fact) -> str:
    """The first sentence of a fact, without the label before it."""
    text = first_sentence(fact.text)
    row = ROW.match(text) if fact.label else None
    told = row["told"] if row else text
    return f"{told[:1].upper()}{told[1:]}"
