"""A section's blocks to statements, each of which can be said alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from lili_voice.english.verbs import HELPING, is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.extracting.above import Above
from lili_voice.knowledge.extracting.rows import row_statements
from lili_voice.knowledge.extracting.saying import EVENTS, Speaker
from lili_voice.knowledge.extracting.statement import Statement, near, uncapped
from lili_voice.knowledge.extracting.topic import COMMANDS
from lili_voice.knowledge.extracting.wordings import with_wordings
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.frames import COUNTED
from lili_voice.knowledge.reading.labels import is_side, labelled
from lili_voice.knowledge.reading.verbs import begins_with_past, has_verb

ONES = re.compile(r"\bones\b|^(?:these|they|this) (?:are|were|was|is)\b", re.I)
NUMBERS = "ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ALL|NOT|AND|THE|BOTH"
MNEMONIC = re.compile(rf"\b(?!(?:{NUMBERS})\b)[A-Z]{{3,}}\b")
# What an author says to pupils of the list below, and what it counts.
ADDRESSED = re.compile(r"(?:you|we|here|below|please|these|the following)\b", re.I)
ANNOUNCES = (":", "-", "–", "—")
POINTS_DOWN = re.compile(
    r"\b(?:as follows|the following|below|these|this|here)(?: \w+)?$", re.I
)
UNFINISHED = word_set(
    "to that by of for was were is are as in on with at from and or because include"
    " included including were: wanted said had has have"
)
LONG = 8  # words
JOINS_ON = frozenset({"to", "that", "by", "of", "for", "was", "were", "as"})


@dataclass(slots=True)
class _Walk:
    """Where in a section we are: `leads` are words that announce a list, by depth."""

    place: int
    label: str = ""
    leads: tuple[tuple[int, Statement], ...] = ()
    prose: bool = False  # a paragraph has been told
    beside: Statement | None = None  # all that the item before says
    outer: Statement | None = None  # how the item begins that this one is part of


def told(above: Above, place: int = 0) -> Iterator[Statement]:
    """The statements of a section; the places of its items go on from `place`."""
    teller = _Teller(above, Speaker(above))
    walk = _Walk(place)
    blocks = above.section.blocks
    for block, following in zip_longest(blocks, blocks[1:]):
        if len(block.cells) > 1:
            found = teller.row(block, walk)
        elif block.shape is Shape.ITEM:
            found = teller.item(block, following, walk)
        else:
            found = teller.paragraph(block, following, walk)
        yield from with_wordings(found, block)


@dataclass(frozen=True, slots=True)
class _Teller:
    above: Above
    speaker: Speaker

    def row(self, block: Block, walk: _Walk) -> Iterator[Statement]:
        walk.place += 1
        label = self.above.section.label
        above = self.above
        days = above.days_before(block.lines[0].number)
        rows = row_statements(block, above.section.heading, above.proper, days)
        for one in rows:
            full = one if one.whole else self._alone(one)
            if full.kind is Kind.EVENT and not self._tells_events:
                full = replace(full, kind=None)
            yield replace(full, label=one.label or label, place=walk.place)

    @property
    def _tells_events(self) -> bool:
        return self.above.is_timeline and self.above.section.kind in EVENTS

    def item(
        self, block: Block, following: Block | None, walk: _Walk
    ) -> Iterator[Statement]:
        outer = block.level <= 1 or not walk.place
        walk.place += outer
        found = self.speaker.said(block, beside=walk.beside)
        walk.beside = found[0] if len(found) == 1 else None
        if outer:
            walk.label = found[0].label if found else ""
            walk.outer = None
        walk.leads = tuple(lead for lead in walk.leads if lead[0] < block.level)
        lead = walk.leads[-1][1] if walk.leads else None
        deeper = following is not None and following.level > block.level
        named = found and found[-1].label and not found[-1].text.endswith(ANNOUNCES)
        if deeper and found and not named and self._announces(found[-1]):
            walk.leads += ((block.level, found.pop()),)
            walk.label = walk.label or walk.leads[-1][1].text.rstrip(" .:;–-")
        for at, one in enumerate(found):
            full = one
            if at == 0:
                full = self._part(walk, one) or self._led(one, lead)
            label = one.label or walk.label or self.above.section.label
            yield replace(full, label=label, place=walk.place)
        if outer:
            walk.outer = found[0] if found else None

    def _part(self, walk: _Walk, one: Statement) -> Statement | None:
        """What says little without the label of the item it is part of: "Hides:
        clothes and blankets"."""
        outer = walk.outer
        if walk.leads or outer is None or not outer.label or is_side(outer.label):
            return None
        if one.whole or has_verb(one.text) or not near(outer.lines, one.lines):
            return None
        return one.saying(f"{outer.label}: {self._small(one.text)}", outer.lines)

    def paragraph(
        self, block: Block, following: Block | None, walk: _Walk
    ) -> Iterator[Statement]:
        found = self.speaker.said(block, first=not walk.prose)
        walk.label, walk.leads, walk.prose, walk.beside = "", (), True, None
        listed = following is not None and following.shape is Shape.ITEM
        if listed and found and (count := _count(found[-1].text)):
            found[-1] = found[-1].saying(count)
        elif listed and following and found and self._announces(found[-1]):
            found += self._lead(found.pop(), following, walk)
        for one in found:
            text = self.above.completed(one.text)
            text = text if one.whole or _is_sentence(text) else self.above.lent(text)
            label = one.label or self.above.section.label
            yield replace(one, text=text, label=label)

    def _lead(self, one: Statement, below: Block, walk: _Walk) -> list[Statement]:
        """What leads on to a list, told for itself where its items do not tell it."""
        bare = one.text.rstrip(" .:;–—-")
        if COMMANDS.match(bare) or ONES.search(bare):
            told = replace(one, text=f"{bare}.", whole=True)
            return [told] if MNEMONIC.search(bare) else []
        walk.leads = ((0, one),)
        ends = bare.split()[-1].lower()
        open_ended = ends in UNFINISHED or bool(POINTS_DOWN.search(bare))
        tells = has_verb(below.text) or bool(labelled(below.lines[0].text)[0])
        if open_ended or not (has_verb(bare) and tells):
            return []
        return [one.saying(f"{bare}.")]

    def _announces(self, one: Statement) -> bool:
        """Whether words only lead on to the list below them."""
        if COUNTED.search(one.text) and has_verb(one.text):
            return False
        bare = one.text.rstrip()
        return bare.endswith(ANNOUNCES) or not (has_verb(bare) or bare.endswith("."))

    def _led(self, one: Statement, lead: Statement | None) -> Statement:
        """An item with the words its list was announced with, where they are near."""
        if one.whole:
            return one
        if lead is None or not near(lead.lines, one.lines):
            return self._alone(one)
        words = lead.text.rstrip(" .:;–—-")
        if words.split()[-1:] and words.split()[-1].lower() in JOINS_ON:
            return one.saying(f"{words} {self._small(one.text)}", lead.lines)
        if begins_with_past(one.text) and not has_verb(words):
            return one.saying(f"{words} {one.text}", lead.lines)
        if has_verb(one.text) and has_verb(words):
            return self._alone(one).saying(self._alone(one).text, lead.lines)
        return one.saying(f"{words}: {self._small(one.text)}", lead.lines)

    def _alone(self, one: Statement) -> Statement:
        if has_verb(one.text) and not self.above.lacks_actor(one.text):
            return replace(one, text=self.above.believed(one.text))
        return replace(one, text=self.above.lent(one.text))

    def _small(self, text: str) -> str:
        return uncapped(text, self.above.proper)


def _count(text: str) -> str:
    """What words count that else only announce a list: "You should know 3 reasons:"."""
    bare = text.rstrip(" .:;–—-")
    counted = COUNTED.search(bare)
    if counted and (ADDRESSED.match(bare) or counted.group() == bare):
        return f"There are {counted.group().lower()}."
    return ""


def _is_sentence(text: str) -> bool:
    """Whether a paragraph's words stand alone; the longer, the less it takes."""
    if has_verb(text):
        return True
    spoken = text.lower().split()
    ended = text.rstrip("\"'”’)").endswith((".", "!", "?"))
    says = any(word in HELPING or is_past(word.strip(".,;:")) for word in spoken)
    return ended and says and len(spoken) >= LONG
