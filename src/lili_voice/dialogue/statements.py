"""Statements as they are said one after the other, shared headings said once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from lili_voice.dialogue.breath import part, shortest
from lili_voice.dialogue.headed import headed, heading_of, say_body, say_fact
from lili_voice.dialogue.spoken_text import KEPT, ended
from lili_voice.dialogue.wording import ask as words
from lili_voice.english.verbs import is_past
from lili_voice.knowledge.extracting.finite import helps
from lili_voice.knowledge.facts import Fact, Kind


@dataclass(frozen=True, slots=True)
class Line:
    """One statement as it is said alone, and as it is said below its heading.

    `heading` is "" where there is none that could be said once for several; `of` how
    many items the whole list has below it. `side`: it is no part of the statement.
    """

    fact: Fact
    alone: str
    below: str
    heading: str = ""
    of: int = 1
    side: bool = False


def lines_of(
    facts: Sequence[Fact], begun: int = 0, *, sides: bool = True
) -> list[Line]:
    """The statements as lines; of the first, `begun` words have been said before.

    `sides`: the sides of a list ("The failures:") are to be told apart.
    """
    lines = [_line(fact, several=len(facts) > 1) for fact in facts]
    if not sides:
        lines = [replace(line, heading="") if line.side else line for line in lines]
    for at, line in enumerate(lines):
        alike = [other.fact for other in lines if other.heading == line.heading]
        items = {fact.place or fact.id for fact in alike}
        lines[at] = replace(line, of=len(items)) if len(items) > 1 else line
    left = lines[0].alone.split()[begun:] if begun else []
    if left:
        going_on = ended(" ".join(left))
        lines[0] = Line(facts[0], going_on, going_on)
    return lines


def shortened(lines: Sequence[Line], begun: int = 0) -> list[Line]:
    """Each in its shortest form that is still whole and true; not one begun before."""
    brief = [
        replace(line, alone=shortest(line.alone), below=shortest(line.below))
        for line in lines
    ]
    return [lines[0], *brief[1:]] if begun else brief


def cut(line: Line, room: int) -> tuple[Line, int]:
    """The first part of a line, and how many words of the whole statement have been
    said with it, 0 when it was said to its end."""
    told = line.alone.split()
    end = part(line.alone, room)
    if end >= len(told):
        return line, 0
    first = ended(" ".join(told[:end]))
    before = len(say_fact(line.fact).split()) - len(told)
    return Line(line.fact, first, first), before + end


def joined(lines: Sequence[Line]) -> str:
    """One after the other; what two documents say in the same words is said once."""
    told: list[str] = []
    for heading, group in groupby(lines, key=lambda line: line.heading):
        told += _below(heading, list(group))
    return " ".join(dict.fromkeys(told))


def _below(heading: str, lines: Sequence[Line]) -> list[str]:
    """The lines of one heading; where they share it, it is said once."""
    if not heading or (len(lines) == 1 and not lines[0].side):
        return [line.alone for line in lines]
    first, *others = lines
    counted = words.is_countable(heading)
    label = words.label(heading, first.of) if first.side or counted else ""
    return [
        f"{label}{first.below}" if label else first.alone,
        *(o.below for o in others),
    ]


def _lacks_its_subject(body: str) -> bool:
    """ "Mandela: was a symbol for the whole world": nothing without its heading."""
    first = body.split()[0]
    return first.islower() and (helps(first) or is_past(first))


@lru_cache(maxsize=KEPT)
def _line(fact: Fact, *, several: bool) -> Line:
    """A heading that is the question is left out where several statements answer it."""
    alone, parts, heading = say_fact(fact), headed(fact), heading_of(fact)
    if parts.asks and several:
        return Line(fact, say_body(fact), say_body(fact))
    side = fact.label if fact.kind is Kind.EFFECT and not heading else ""
    if heading and _lacks_its_subject(parts.body):
        heading = ""
    below = say_body(fact) if heading else alone
    return Line(fact, alone, below, heading or side, side=bool(side))
