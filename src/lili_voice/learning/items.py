"""A question for one item of a list."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.english.numbers import say_number
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.facts import Fact, Kind

COUNTED = re.compile(
    r"There (?:were|are|was|is) (?P<count>[\w,-]+) (?P<things>[^,:;]+)"
)
PARTS = re.compile(
    r"What (?:were|are|was|is) (?:the )?(?P<things>.*\w)s of (?P<of>.+)\?"
)
# Labels that count: "a success". Others are of a kind ("economic") or name one ("war").
SIDES = word_set(
    "success failure advantage disadvantage strength weakness positive negative "
    "benefit drawback problem gain loss"
)
WHOLE = re.compile(r" (?:of|for|why|that|to|in) ")


def one_of(
    fact: Fact, siblings: Sequence[Fact]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """One item of a list, whichever the learner names."""
    leads = _leads(siblings)
    things = _things(fact, siblings)
    if fact not in leads or not things:
        return
    same = [lead for lead in leads if lead.label == fact.label]
    places = {lead.place for lead in same}
    others = (f.text for f in siblings if f.place in places and f is not fact)
    yield _one(fact, things, len(same), len(leads)), (fact.text, *others)


def _one(fact: Fact, things: str, same: int, every: int) -> str:
    """What is asked of a list of `every` item, `same` of them with this label."""
    label = fact.label.lower()
    if same == every:
        asked = f"What was one of the {say_number(every)} {things}?"
        whole = WHOLE.search(things)
        return asked if whole or fact.section[-1:] != "?" else f"{fact.section} {asked}"
    if label in SIDES and same == 1:
        return f"What was the one {label} among the {things}?"
    if label in SIDES:
        number = say_number(same)
        return f"What was one of the {number} {_plural(label)} among the {things}?"
    if re.search(r"(?:al|ic|ous|ary)$", label):
        return f"Which of the {things} was {label}?"
    return f"Which of the {things} had to do with {label}?"


def _leads(siblings: Sequence[Fact]) -> list[Fact]:
    """The first statement of each item of the list."""
    leads: dict[int, Fact] = {}
    for fact in siblings:
        if fact.place is not None:
            leads.setdefault(fact.place, fact)
    return list(leads.values())


def _things(fact: Fact, siblings: Sequence[Fact]) -> str:
    """What the list is a list of: "reasons for the Great Leap Forward"."""
    counts = (COUNTED.match(f.text) for f in siblings if f.kind is Kind.COUNT)
    if found := next(filter(None, counts), None):
        return str(found["things"]).rstrip(".")
    parts = PARTS.match(fact.section)
    return f"{parts['things']}s of {parts['of']}" if parts else ""


def _plural(noun: str) -> str:
    return f"{noun}es" if noun.endswith(("s", "x", "ch")) else f"{noun}s"
