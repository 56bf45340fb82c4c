"""What two claims of one matter differ in."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What two statements differ in."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Difference:
    """What one of two statements of the same matter says, and what the other."""

    kind: Kind
    one: str
    two: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two claims are of the same matter, and where they differ."""

    same: bool
    difference: Difference | None = None


OTHER = Verdict(same=False)
AGREED = Verdict(same=True)
