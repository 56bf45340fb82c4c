"""Where a statement comes from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The place of one fact; `lines` are 1-based, inclusive, in the file as given."""

    document: str
    lines: tuple[int, int]
    fact: str
    page: int | None = None
