"""One paragraph or item to statements: its label, its sentences, who "it" is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.extracting.above import Above
from lili_voice.knowledge.extracting.dating import dated_by
from lili_voice.knowledge.extracting.passage import Passage
from lili_voice.knowledge.extracting.sentence import BRACKETS
from lili_voice.knowledge.extracting.statement import (
    Lines,
    Statement,
    spanned,
    uncapped,
)
from lili_voice.knowledge.extracting.topic import is_cry
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import explains_words
from lili_voice.knowledge.reading.labels import (
    dated,
    explains,
    is_headline,
    is_side,
    is_step,
    labelled,
    without,
)
from lili_voice.knowledge.reading.sentences import sentences
from lili_voice.knowledge.reading.verbs import begins_with_past, has_verb

ARGUED = frozenset({Kind.FACTOR, Kind.COUNTERPOINT})
EVENTS = frozenset({Kind.NOTE, Kind.EVENT, Kind.DATE})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says the blocks of one section."""

    above: Above

    def said(
        self, block: Block, *, first: bool = True, beside: Statement | None = None
    ) -> list[Statement]:
        """The statements of a block; with `first` its heading may name who "it" is.

        `beside` is the one statement of the item before it, if that has but one.
        """
        item = block.shape is Shape.ITEM
        opening = block.lines[0].text.lstrip()
        date, rest = dated(opening)
        if date:
            return self._dated(without(block, date, rest), date, beside)
        label, rest = self._labelled_as(opening, item=item)
        said = _without_cry(list(sentences(without(block, opening, rest))))
        headline = said.pop(0) if item and not label and _is_headed(said) else None
        name = BRACKETS.sub("", headline[0].rstrip(" .:!") if headline else label)
        subjects = self.above.subjects(name) if first or item else ()
        person = self.above.person_at(block)
        beside = beside if not label and not headline else None
        found = Passage(self.above, subjects, person, beside).said(said)
        if headline:
            return self._headlined(found, *headline)
        if not label:
            return found
        rest_of = (replace(one, label=label) for one in found[1:])
        return [*(self._labelled(one, label) for one in found[:1]), *rest_of]

    def _labelled_as(self, opening: str, *, item: bool) -> tuple[str, str]:
        """The label of a block, and how it goes on; in an essay "Evidence" is none."""
        label, rest = labelled(opening, terms=item and self._explains_words)
        step = is_step(label) or label in ("P", "E", "L")  # point, evidence, link
        if step and self.above.section.kind in ARGUED:
            return "", rest
        named = item or explains(rest) or is_side(label)
        return (label, rest) if named else ("", opening)

    @property
    def _explains_words(self) -> bool:
        section = self.above.section
        return explains_words(section.heading) or explains_words(section.label)

    def _dated(
        self, block: Block, date: str, beside: Statement | None
    ) -> list[Statement]:
        timed = self.above.is_timeline and self.above.section.kind in EVENTS
        kind = Kind.EVENT if timed else None
        found = [
            replace(one, kind=kind)
            for one in Passage(self.above, beside=beside).said(sentences(block))
        ]
        before = self.above.days_before(block.lines[0].number)
        day = dated_by(date, before, self.above.headings)
        opening = [
            replace(one, text=f"{day}: {one.text}", whole=not _is_bare(one.text))
            for one in found[:1]
        ]
        return [*opening, *found[1:]]

    def _headlined(
        self, found: Sequence[Statement], headline: str, lines: Lines
    ) -> list[Statement]:
        """ "Poor crops. Wheat ran short.": the first names what the next tells."""
        label = headline.rstrip(" .:!")
        text = _with_brackets(found[0].text, label)
        if not _says_already(text, label):
            text = f"{label}: {uncapped(text, self.above.proper)}"
        first = replace(found[0].saying(text, lines), whole=True)
        return [replace(one, label=label) for one in (first, *found[1:])]

    def _labelled(self, one: Statement, label: str) -> Statement:
        text = _with_brackets(one.text, label)
        one = replace(one, text=text, label=label, whole=True)
        told = f"{label}: {text}"
        section = self.above.section
        note = section.kind is Kind.NOTE and section.heading[-1:] != "?"
        if self._explains_words or (note and explains(one.text)):
            return replace(one, text=told, kind=Kind.DEFINITION)
        if is_side(label):  # it judges, and is no part of what is said
            return replace(one, whole=False)
        if _says_already(text, label):
            return replace(one, text=self.above.believed(text))
        named = section.kind is Kind.PERSON and label[:1].isupper()
        if has_verb(one.text) or begins_with_past(one.text) or named:
            return replace(one, text=self.above.believed(told, labelled=True))
        return replace(one, text=self.above.lent(told, labelled=True))


def _without_cry(said: list[tuple[str, Lines]]) -> list[tuple[str, Lines]]:
    """ "Watch out! The king fled.": what is to be watched out for."""
    if len(said) < 2 or not is_cry(said[0][0]):
        return said
    (_, cried), (text, lines), *rest = said
    return [(text, spanned(cried, lines)), *rest]


def _is_headed(said: Sequence[tuple[str, Lines]]) -> bool:
    return len(said) > 1 and is_headline(said[0][0])


def _with_brackets(text: str, label: str) -> str:
    """ "Ann Lee (York)" for her name alone, as the label has it."""
    name = BRACKETS.sub("", label)
    if name == label or label in text:
        return text
    return re.sub(rf"\b{re.escape(name)}\b(?![’'(]| \()", label, text, count=1)


def _says_already(text: str, label: str) -> bool:
    """Whether a sentence names what its label names: "Monks: some monks fled"."""
    telling = {stem(word) for word in words(BRACKETS.sub("", label))} - STOP
    held = {stem(word) for word in words(text)}
    return bool(telling) and telling <= held and has_verb(text)


def _is_bare(text: str) -> bool:
    """Whether only a heading tells what this is: "12", "107 seats"."""
    return len(text.split()) <= 2 and bool(re.search(r"\d", text))
