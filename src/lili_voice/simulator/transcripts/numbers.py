"""The ids of turns, as a transcript tells them: a name and a number."""

import re
from dataclasses import dataclass

from lili_voice.simulator.transcripts.wanted import USUAL

_NUMBERED = re.compile(r"(\S{1,200})-(0|[1-9][0-9]{0,8})")


@dataclass(frozen=True, slots=True)
class Number:
    """The id of a turn."""

    name: str = USUAL
    number: int = 1

    @property
    def id(self) -> str:
        return f"{self.name}-{self.number}"

    @property
    def next(self) -> "Number":
        """That of the turn after it, unless it is said to be another."""
        return Number(self.name, self.number + 1)

    @property
    def mark(self) -> str:
        """What `number_of` reads it from, as short as may be."""
        alone = self.number == 1 and not _NUMBERED.fullmatch(self.name)
        return self.name if alone else self.id


def number_of(mark: str) -> Number | None:
    """The number in "kwlxz-7"; the first of that name in "kwlxz"; None for no name."""
    if found := _NUMBERED.fullmatch(mark):
        return Number(found[1], int(found[2]))
    return Number(mark) if re.fullmatch(r"\S{1,200}", mark) else None


def number_in(turn_id: str) -> Number | None:
    """The number that a turn's id ends in; None where it is made otherwise."""
    found = _NUMBERED.fullmatch(turn_id)
    return Number(found[1], int(found[2])) if found else None
