"""What was spoken of before a question, and whether that was looked at at all."""

from collections.abc import Sequence
from typing import overload

from lili_voice.knowledge.facts import Fact


class Before(Sequence[Fact]):
    """The facts last spoken of, and the kind of answer that was wanted.

    Where `looked_at` stays false, whatever was answered holds after anything.
    """

    def __init__(self, facts: Sequence[Fact] = (), asks: str = "") -> None:
        self._facts, self._asks = facts, asks
        self.looked_at = False

    def asks(self) -> str:
        """The kind of answer wanted last, "" for none."""
        self.looked_at = True
        return self._asks

    def __len__(self) -> int:
        self.looked_at = True
        return len(self._facts)

    @overload
    def __getitem__(self, at: int) -> Fact: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Fact]: ...
    def __getitem__(self, at: int | slice) -> Fact | Sequence[Fact]:
        self.looked_at = True
        return self._facts[at]
