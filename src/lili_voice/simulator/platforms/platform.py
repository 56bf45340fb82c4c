"""What a platform is to somebody who looks on: how it tells a turn, and reads one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from lili_voice.channels.chips import tapped
from lili_voice.turn import Reply, Turn

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class View:
    """A turn on a platform: the JSON that comes, and the JSON it is answered with.

    Where the platform cannot tell such a turn both are None, and `note` says why; else
    it says what gets lost on the way, if anything does.
    """

    name: str
    title: str
    request: object
    response: object
    note: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What a platform posts for a turn; None when it cannot, for the reason given."""

    request: Json | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a request holds: its turns, and what answers them all.

    `answered` takes one reply for each turn, in their order.
    """

    turns: tuple[Turn, ...]
    answered: Callable[[Sequence[Reply]], object]


@dataclass(frozen=True, slots=True)
class Platform:
    """One platform. `owns` knows its requests by their shape, whatever is in them;
    `opened` takes what it owns, and the time it comes."""

    name: str
    title: str
    owns: Callable[[Mapping[str, object]], bool]
    sent: Callable[[Turn, Reply | None], Sent]
    opened: Callable[[Mapping[str, object], datetime], Opened]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A request once recorded; without turns, nobody says anything in it."""

    name: str
    title: str
    turns: tuple[Turn, ...]
    answered: Callable[[Sequence[Reply]], object]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What is no request; `why` tells the person what is expected."""

    why: str


def touched(turn: Turn, former: Reply | None) -> str:
    """What a choice that was touched stands for where it was shown; "" for all else."""
    asked = former.asked.mark if former and former.asked else ""
    letter, mark = turn.slots.get("choice", ""), turn.slots.get("of", asked)
    payload = f"choice:{letter.lower()}:{mark}"
    return payload if tapped(payload) else ""


def made_id(turn: Turn) -> str:
    """An id like the platforms' own, the same for the same turn."""
    return str(uuid5(NAMESPACE_URL, f"turn:{turn.id!a}"))
