"""The doors of Lili: each platform is proved, read and written here.

A channel is a few functions of plain values, so that any server can stand before it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from lili_voice.turn import Reply, Turn

Answer = Callable[[Turn], Reply]
Proved = TypeVar("Proved")


@dataclass(frozen=True, slots=True)
class Incoming:
    """One HTTP request as it came: header names are lower case."""

    body: bytes
    headers: Mapping[str, str]


class Channel(Protocol[Proved]):
    """What every platform's adapter does. Safe to share between threads.

    `prove` raises Refused unless the platform vouches for these very bytes; whatever
    it lets in, the others take without raising.
    """

    def prove(self, incoming: Incoming) -> Proved: ...

    def read(self, proved: Proved) -> Sequence[Turn]:
        """The turns in a request; an event that nobody spoke in holds none."""
        ...

    def write(self, turn: Turn, reply: Reply) -> bytes:
        """The platform's JSON, within its limits; the same reply, the same bytes."""
        ...


class Answering(Channel[Proved], Protocol[Proved]):
    """A channel whose answer is the response to the request itself."""

    def forgets(self, proved: Proved) -> str | None:
        """The learner whose leaving is what the request tells, who is forgotten."""
        ...

    def respond(self, proved: Proved, answer: Answer) -> bytes:
        """The body for a request; `answer` is asked once for each turn in it."""
        ...
