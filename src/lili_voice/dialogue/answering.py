"""What the notes say, put into one breath."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lili_voice.dialogue import timing
from lili_voice.dialogue.breath import BREATH, length
from lili_voice.dialogue.opening import opening, turned
from lili_voice.dialogue.statements import Line, cut, joined, lines_of, shortened
from lili_voice.dialogue.wording import ask as words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Finding, Found

__all__ = ["BREATH", "LONGEST_START", "Told", "in_breaths", "nearest", "tell"]

KEPT = 1024  # findings told; they are kept where they are found as well
LONGEST_START = 3  # items that begin a list too long for one breath
SHORT_TITLE = 5  # words
Titles = Mapping[str, str]  # a document's path -> its title
NO_TITLES: Titles = {}


@dataclass(frozen=True, slots=True)
class Told:
    """What is said now, the facts it rests on, and those still to be told.

    `begun` is how many words of the first of the rest have been said already.
    """

    text: str
    facts: tuple[Fact, ...]
    rest: tuple[Fact, ...] = ()
    begun: int = 0


def tell(finding: Finding, titles: Titles = NO_TITLES) -> Told:
    """The answer to a question, in one breath."""
    facts = tuple(hit.fact for hit in finding.hits)
    if finding.differ and len(facts) > 1:
        return _both(facts, titles)
    return _told(finding)


@lru_cache(maxsize=KEPT)
def _told(finding: Finding) -> Told:
    """What was found for one pupil is told the whole class."""
    facts = tuple(hit.fact for hit in finding.hits)
    match finding.found:
        case Found.COUNT:
            return Told(words.how_many(len(facts), _things(facts)), facts)
        case Found.FACTORS:
            return Told(words.factors([fact.label for fact in facts]), facts)
        case Found.ORDER:
            return Told(*timing.told(finding, BREATH))
        case Found.LIST:
            return _list(finding, facts)
    return _statements(finding, facts)


def in_breaths(facts: Sequence[Fact], begun: int = 0, room: int = BREATH) -> Told:
    """As many statements as one breath holds; the others are kept for "go on".

    Of the first, `begun` words have been said before. Each is said in its shortest form
    if that makes all of them fit; one alone is never shortened.
    """
    lines = lines_of(facts, begun)
    brief = lines if len(lines) == 1 else shortened(lines, begun)
    for whole in (lines, brief):
        if length(joined(whole)) <= room:
            return Told(joined(whole), tuple(facts))
    most = max(
        (_fitting(some[:LONGEST_START], room) for some in (lines, brief)), key=len
    )
    return _so_far(facts, most or lines[:1], room)


def nearest(fact: Fact) -> Told:
    """The nearest there is to what the notes do not say, told as no more than that."""
    told = in_breaths([fact], room=BREATH - length(words.UNKNOWN + words.NEAREST))
    return Told(words.NEAREST.format(fact=told.text), told.facts)


def _list(finding: Finding, facts: tuple[Fact, ...]) -> Told:
    """A list, whole if one breath holds it; else how many, and the first of them."""
    whole = in_breaths(facts)
    if not whole.rest or not _is_all(finding, facts):
        return whole
    count = words.there_are(len(facts), _things(facts))
    told = in_breaths(facts, room=BREATH - length(count))
    return Told(f"{count} {told.text}", told.facts, told.rest, told.begun)


def _statements(finding: Finding, facts: tuple[Fact, ...]) -> Told:
    """The best statement and what belongs to it; none is shortened."""
    lines: Sequence[Line] = lines_of(facts, sides=False)
    opened, lines = _opened(finding, lines)
    room = BREATH - length(opened)
    if _sections(facts) > 1 and length(joined(lines)) > room:  # two questions in one
        facts = _one_of_each(facts)
        lines = _both_short(lines_of(facts, sides=False), room)
    told = _so_far(facts, _fitting(lines, room) or lines[:1], room)
    text = f"{opened} {told.text}" if opened else told.text
    if told.begun or all(hit.sure >= 1 for hit in finding.hits):
        return Told(text, told.facts, told.rest, told.begun)
    return Told(text, told.facts)  # what only goes with the answer is not pressed on


def _opened(finding: Finding, lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """What goes before the first statement, and the statements as they follow it."""
    first, *others = lines
    framed = finding.verdict is not None or finding.corrects
    if _sections([line.fact for line in lines]) > 1 and not framed:
        return "", lines
    begun_with = turned(finding, first.alone)
    if begun_with != first.alone and not framed:
        return "", [replace(first, alone=begun_with, heading=""), *others]
    return opening(finding, first.alone), lines


def _sections(facts: Sequence[Fact]) -> int:
    return len({fact.section for fact in facts})


def _so_far(facts: Sequence[Fact], lines: Sequence[Line], room: int) -> Told:
    """What is said of the first facts; if one alone is too long, its first part."""
    facts, said = tuple(facts), tuple(line.fact for line in lines)
    if len(lines) > 1 or length(joined(lines)) <= room:
        return Told(joined(lines), said, facts[len(said) :])
    first, begun = cut(lines[0], room)
    left = facts if begun else facts[1:]
    return Told(joined([first]), said, left, begun)


def _fitting(lines: Sequence[Line], room: int) -> Sequence[Line]:
    """The first lines that one breath holds."""
    for count in range(len(lines), 0, -1):
        if length(joined(lines[:count])) <= room:
            return lines[:count]
    return ()


def _one_of_each(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The best fact of each part of the notes before the second best of any."""
    sections = [fact.section for fact in facts]
    order = [sections[:at].count(section) for at, section in enumerate(sections)]
    placed = sorted(range(len(facts)), key=lambda at: (order[at], at))
    return tuple(facts[at] for at in placed)


def _both_short(lines: Sequence[Line], room: int) -> Sequence[Line]:
    """The first two shortened, where they do not fit as they are."""
    if length(joined(lines[:2])) <= room:
        return lines
    return [*shortened(lines[:2]), *lines[2:]]


def _both(facts: tuple[Fact, ...], titles: Titles) -> Told:
    """What two documents say that do not agree, each by its name."""
    names = [titles.get(fact.source.document, "") for fact in facts[:2]]
    named = len(set(names)) > 1 and all(
        0 < length(name) <= SHORT_TITLE for name in names
    )
    frames = words.NAMED if named else words.UNNAMED
    room = BREATH - length("".join(frames)) - sum(map(length, names if named else ()))
    lines: Sequence[Line] = lines_of(facts[:2], sides=False)
    if length(joined(lines)) > room:
        lines = [cut(line, room // 2)[0] for line in shortened(lines)]
    said = [joined([line]) for line in lines]
    told = [
        frame.format(title=name, words=text)
        for frame, name, text in zip(frames, names, said, strict=True)
    ]
    return Told(" ".join(told), facts[:2])


def _is_all(finding: Finding, facts: tuple[Fact, ...]) -> bool:
    """Whether the facts are the items of a list from its first to its last."""
    places = [fact.place for fact in facts]
    first = places[0]
    if finding.query.few is not None or first is None:
        return False
    one_side = len({fact.label for fact in facts}) == 1 and facts[0].label
    whole = first == 1 or bool(one_side)
    return whole and places == list(range(first, first + len(facts)))


def _things(facts: Sequence[Fact]) -> str:
    """What the facts are called when they are counted."""
    sides = {fact.label for fact in facts}
    things = words.THINGS.get(facts[0].kind, words.POINTS)
    if len(sides) == 1 and words.is_countable(facts[0].label):
        things = words.plural(facts[0].label.lower())
    return things if len(facts) > 1 else words.singular(things)
