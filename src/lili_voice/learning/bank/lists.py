"""Questions for a whole list: as many of its items as a learner can tell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lili_voice.english.numbers import say_number
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.draft import names_its_matter, topic_of
from lili_voice.learning.bank.scope import Scope
from lili_voice.learning.bank.statement import headline, is_loose
from lili_voice.learning.items import SIDES
from lili_voice.turn import Part, Question, QuestionKind

THREE = 3
MOST = 12  # items of a list that is asked for as a whole
NO_LIST = frozenset({Kind.EVENT, Kind.DEFINITION, Kind.COUNT})
COUNTED = re.compile(
    r"There (?:were|are|was|is) [\w,-]+ (?P<things>[^,:;.]+)\.?$", re.I
)
PARTS = re.compile(
    r"What (?:were|are) (?:the )?(?P<things>(?:[\w-]+ )*?[\w-]+s)(?: (?P<of>of .+))?\?"
)
TERMED = re.compile(r"(?:short|long|medium)[ -]term$", re.I)
LOOSE = re.compile(r"\b(?:it|they|them|he|she|him|this|these|those)\b", re.I)
IT = re.compile(r"\b(?:it|this|that)\?$")
ASKS = re.compile(r"(?:Why|What|How|Who|Which|Where)\b")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: the fact it is known by, what it is a list of ("reasons for the war"),
    the question it answers, as its heading puts it too, and its items."""

    fact: str
    things: str
    asked: str
    parts: tuple[Part, ...]
    heading: str = ""


def lists_with(scope: Scope) -> Iterator[tuple[Question, ...]]:
    """Questions for the list a fact stands in, and for its side of it; each in one or
    two forms, of which the first that may be asked is meant."""
    for one in lists_of(scope):
        number = say_number(len(one.parts))
        if len(one.parts) == 2 and one.things:
            every = f"Name both {one.things}."
            three = every
        elif one.things:
            every = f"Name as many of the {number} {one.things} as you can."
            three = f"Name three of the {number} {one.things}."
        else:
            every = f"{one.asked} Name as many of the {number} answers as you can."
            three = f"{one.asked} Name three of the {number} answers."
        yield _questions(every, one, 0)
        if len(one.parts) > THREE:
            yield _questions(three, one, THREE)


def _questions(prompt: str, one: Listed, wants: int) -> tuple[Question, ...]:
    asked = _question(prompt, one, wants)
    bare = replace(asked, stem=one.heading)
    return (asked, bare) if one.heading and one.heading != asked.stem else (asked,)


def _question(prompt: str, one: Listed, wants: int) -> Question:
    told = [part.accepts[0].rstrip(". ") for part in one.parts]
    return Question(
        prompt=prompt,
        accepts=("; ".join(told[: wants or None]),),
        fact=one.fact,
        kind=QuestionKind.LIST,
        parts=one.parts,
        wants=wants,
        stem=one.asked,
    )


def lists_of(scope: Scope) -> Iterator[Listed]:
    """The side of the list that the fact is on, and the whole list."""
    fact = scope.fact
    held = [f for f in scope.section if f.place is not None]
    leads = _leads(held)
    kinds = {f.kind for f in held}
    listed = fact.place is not None or fact.kind is Kind.COUNT
    if not listed or len(leads) < 2 or not kinds.isdisjoint(NO_LIST):
        return
    whole = _whole(scope, leads)
    if whole and len(leads) <= MOST:
        yield whole
    if whole and (side := _side(fact, whole, leads)):
        yield side


def _whole(scope: Scope, leads: Sequence[Fact]) -> Listed | None:
    count = next((f for f in scope.section if f.kind is Kind.COUNT), None)
    if count and count.numbers and count.numbers[0] != len(leads):
        return None
    heading = leads[0].section
    things = _things(count, leads[0])
    asked = _asked(things, heading, leads[0])
    if not asked:
        return None
    parts = _parts(leads, scope.section)
    bare = heading if heading.endswith("?") and not things else ""
    return Listed((count or leads[0]).id, things, asked, parts, bare)


def _things(count: Fact | None, lead: Fact) -> str:
    """What the list is a list of; "" where only a question tells."""
    if count and (found := COUNTED.match(count.text)):
        things = str(found["things"])
        plain = re.search(r" (?:of|for|why|that|to|in|behind) ", things)
        return things if plain else ""
    if found := PARTS.fullmatch(lead.section):
        topic = topic_of(lead)
        of = found["of"] or (f"of {topic}" if topic else "")
        return f"{found['things']} {of}" if of and not LOOSE.search(of) else ""
    return ""


def _asked(things: str, heading: str, lead: Fact) -> str:
    """What is put to Ask for the whole list."""
    if things:
        return f"What were the {things}?"
    if not heading.endswith("?") or not ASKS.match(heading):
        return ""
    if not LOOSE.search(heading) and names_its_matter(heading, lead):
        return heading
    topic = topic_of(lead)
    if topic and (ends := IT.search(heading)):
        return f"{heading[: ends.start()]}{topic}?"
    return f"About {topic}: {heading[:1].lower()}{heading[1:]}" if topic else ""


def _side(fact: Fact, whole: Listed, leads: Sequence[Fact]) -> Listed | None:
    """The failures among the effects, the short-term effects."""
    own = [f for f in leads if f.label == fact.label]
    label = fact.label.lower()
    if not whole.things or len(own) < 2 or len(own) == len(leads):
        return None
    if label in SIDES:
        of = whole.things.partition(" of ")[2]
        things = f"{_plural(label)} of {of}" if of else ""
    elif TERMED.match(label):
        things = f"{label.replace(' ', '-')} {whole.things}"
    else:
        return None
    parts = tuple(
        part for part in whole.parts if not {f.id for f in own}.isdisjoint(part.facts)
    )
    return replace(
        whole,
        fact=own[0].id,
        things=things,
        asked=f"What were the {things}?",
        parts=parts,
    )


def _leads(held: Sequence[Fact]) -> list[Fact]:
    leads = dict[int, Fact]()
    for fact in held:
        leads.setdefault(fact.place or 0, fact)
    return list(leads.values())


def _parts(leads: Sequence[Fact], section: Sequence[Fact]) -> tuple[Part, ...]:
    labels = Counter(lead.label for lead in leads)
    return tuple(_part(lead, section, labels) for lead in leads)


def _part(lead: Fact, section: Sequence[Fact], labels: Counter[str]) -> Part:
    """An item in all its wordings: headline, short answer, own label, further facts."""
    own = [f for f in section if f.place == lead.place]
    accepts = [headline(lead), lead.short]
    if lead.label and labels[lead.label] == 1 and lead.label.lower() not in SIDES:
        loose = is_loose(headline(lead))
        accepts.insert(0 if loose else len(accepts), lead.label)
    accepts += [f.text for f in own]
    told = tuple(dict.fromkeys(text for text in accepts if text))
    return Part(told, tuple(f.id for f in own))


def _plural(noun: str) -> str:
    return f"{noun}es" if noun.endswith(("s", "x", "ch")) else f"{noun}s"
