"""What takes time to find out, and is found out when somebody looks."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar, overload

Thing = TypeVar("Thing")


class Later(Sequence[Thing]):
    """The things `find` gives, found when they are first looked at."""

    def __init__(self, find: Callable[[], Iterable[Thing]]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> tuple[Thing, ...]:
        return tuple(self._find())

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Thing, ...]: ...
    def __getitem__(self, at: int | slice) -> Thing | tuple[Thing, ...]:
        return self._found[at]

    def __len__(self) -> int:
        return len(self._found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._found == tuple(other)

    def __hash__(self) -> int:
        return hash(self._found)
