"""What stands above a statement, and what it lends to statements below."""

import re
from dataclasses import dataclass
from functools import cached_property

from lili_voice.knowledge.document import Block, Section, Shape
from lili_voice.knowledge.extracting.capitals import first_names, known_people
from lili_voice.knowledge.extracting.lacking import completed
from lili_voice.knowledge.extracting.names import find_names, lowered
from lili_voice.knowledge.extracting.person import Person
from lili_voice.knowledge.extracting.sentence import BRACKETS, Subject, named_subject
from lili_voice.knowledge.extracting.statement import capped, uncapped
from lili_voice.knowledge.extracting.topic import COMMANDS, IT, tells_nothing
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.frames import (
    actor_of,
    believer_of,
    object_of,
    stated,
    subject_of,
)
from lili_voice.knowledge.reading.labels import dated, is_date, is_side
from lili_voice.knowledge.reading.verbs import begins_with_past

BELIEVED = re.compile(r"\b(?:th(?:ink|ought)|believ|said|say|claim)", re.I)
PRONOUN = re.compile(r"\b(?:it|they|he|she|this|them)\b", re.I)
WHAT = re.compile(r"what (?:was|were|is|are) (?!.*\blike\b)", re.I)
WHO = re.compile(r"who (?:was|were|is|are)\b(?! (?:\w+ed|\w+en) )", re.I)
FOR = re.compile(r"(?:for|on|against) (?=(?-i:[A-Z]|the [A-Z]))", re.I)
OWNER = re.compile(r"(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]*)*)[’']s? [a-z]")
MID = ("The ", "A ", "An ", "Why ", "How ", "What ", "When ", "Where ", "People ")
FRAMED = frozenset(
    {Kind.INTRODUCTION, Kind.ARGUMENT, Kind.FACTOR, Kind.COUNTERPOINT, Kind.CONCLUSION}
)


@dataclass(frozen=True)
class Above:
    """A section's heading and title; `proper` are the document's proper words.

    `topic` is what the document is about, "" where only its file's name tells.
    `thing` is what "it" means in a heading, "" where that is not certain; `person`
    whom the document is about, if that is one.
    """

    section: Section
    topic: str
    thing: str
    proper: frozenset[str]
    person: Person | None = None
    title: str = ""

    @property
    def headings(self) -> tuple[str, ...]:
        """All that stands above a statement, the nearest first."""
        section = self.section
        return (section.label, section.heading, *section.under[::-1], self.title)

    @cached_property
    def heading(self) -> str:
        """The nearest heading that says more than what pupils are to do."""
        named = (self.section.heading, *reversed(self.section.under))
        telling = (h for h in named if not COMMANDS.match(h) or h.endswith("?"))
        heading = next(telling, "")
        return capped(lowered(heading, self.proper)) if heading.isupper() else heading

    @cached_property
    def _subjects(self) -> tuple[Subject, ...]:
        """What the heading is about."""
        label, heading = self.section.label, self.heading
        if self.section.kind is Kind.CONCLUSION:
            heading, label = next(iter(self.section.under), self.topic), ""
        elif self.section.kind in FRAMED:
            return ()
        who = True if WHO.match(heading) else None
        who = False if WHAT.match(heading) else who
        named = heading if heading.endswith("?") else BRACKETS.sub("", heading)
        if subject_of(label):
            found = [named_subject(subject_of(label), people=who)]
        else:
            found = [
                named_subject(subject_of(self._with_thing(named)), people=who),
                named_subject(object_of(self._with_thing(heading))),
            ]
        return tuple(subject for subject in found if subject)

    @cached_property
    def is_timeline(self) -> bool:
        """Whether most of its items begin with a date."""
        items = [b for b in self.section.blocks if b.shape is Shape.ITEM]
        timed = sum(_is_dated(item) for item in items)
        return len(items) > 1 and timed > 0.6 * len(items)

    @cached_property
    def context(self) -> str:
        """What is said before a statement that needs its heading."""
        label, heading = self.section.label, self.heading
        if self.section.kind in FRAMED or tells_nothing(heading):
            return self.topic
        told = stated(self._with_thing(heading))
        if not label:
            return "" if PRONOUN.search(told) else told
        label = self._with_thing(label)
        if told.endswith("?"):
            return told
        if re.match(r"(?:To|By|In|For|After|Before|During) ", label):
            return label
        return f"{told}, {uncapped(label, self.proper)}"

    def subjects(self, label: str) -> tuple[Subject, ...]:
        """What a label names, or the heading: it may be meant by "it" below."""
        if not label or is_side(label):
            return self._subjects
        name = FOR.sub("", label)
        if owner := OWNER.match(name):
            named = named_subject(owner["who"])
            return (named,) if named and named.people else ()
        named = named_subject(name if name != label else subject_of(label))
        return (named,) if named else ()

    def lent(self, text: str, *, labelled: bool = False) -> str:
        """A statement without a verb of its own, with the words of its heading."""
        if labelled and self.context and not self.context.endswith("?"):
            return f"{self.context}, {uncapped(text, self.proper)}"
        actor = self._with_thing(actor_of(self.heading))
        told = text if actor or not self.context else uncapped(text, self.proper)
        return _told_alone(told, self.context, actor)

    def lacks_actor(self, text: str) -> bool:
        """Whether a statement needs the heading's subject: "kept bees"."""
        return begins_with_past(text) and bool(actor_of(self.heading))

    def believed(self, text: str, *, labelled: bool = False) -> str:
        """What people only thought, told as that: it need not be true."""
        told = self._with_thing(believer_of(self.heading))
        if not told or BELIEVED.search(text):
            return text
        joint = "," if labelled else ":"
        return f"{told}{joint} {uncapped(text, self.proper)}"

    def completed(self, text: str) -> str:
        """A count, with what it counts."""
        things = [s.name for s in self._subjects if not (s.plural or s.people)]
        return completed(text, self._with_thing(self.heading), "".join(things[:1]))

    def person_at(self, block: Block) -> Person | None:
        """Whom "she" may mean where nothing before it in a block tells: whom the
        document is about, unless the section has named somebody else above."""
        above = self.section.blocks[: self.section.blocks.index(block)]
        person = self.person
        if person is None:
            return None
        others = (
            name
            for text in (self.section.heading, *(b.text for b in above))
            for name in find_names(text, self.proper).people
            if _is_surely_a_person(name) and not person.is_named_in(name)
        )
        return None if any(others) else person

    def days_before(self, line: int) -> list[str]:
        """The days that the section's rows and items above a line begin with: one
        earlier than they may be of another year."""
        above = (b for b in self.section.blocks if b.lines[0].number < line)
        days = (
            b.cells[0] if b.cells else dated(b.lines[0].text.lstrip())[0] for b in above
        )
        return [day for day in days if is_date(day)]

    def _with_thing(self, text: str) -> str:
        lacking = self.thing and self.thing.lower() not in text.lower()
        return IT.sub(lambda _: self.thing, text) if lacking else text


def _is_dated(item: Block) -> bool:
    first = item.cells[0] if item.cells else dated(item.lines[0].text)[0]
    return is_date(first)


def _is_surely_a_person(name: str) -> bool:
    """Whether a name is more than a single word that nothing is known of."""
    low = name.lower()
    return " " in name or low in first_names() or low in known_people()


def _told_alone(text: str, context: str, actor: str = "") -> str:
    """A statement that only makes sense below its heading, with that heading's words.

    `context` is what is said before it, `actor` whoever acts: "People kept bees."
    """
    if actor and begins_with_past(text):
        if re.match(r"(?:To|In order to|In|By|After|Before|During) ", context):
            return f"{context}, {_small(actor)} {text}"
        return f"{actor} {text}"
    if not context:
        return text
    if context.endswith("?"):
        return f"{context} {capped(text)}"
    return f"{context}: {text}"


def _small(text: str) -> str:
    """As it stands in the middle of a sentence."""
    common = f"{text} ".startswith(MID)
    return text[:1].lower() + text[1:] if common else text
