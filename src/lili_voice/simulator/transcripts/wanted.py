"""What stands in a transcript."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

LAUNCH, END, SILENCE = "[launch]", "[end]", "[silence]"
AGAIN, RIGHT, TOMORROW = "[again]", "[right]", "[tomorrow]"
EVENTS = (LAUNCH, END, SILENCE, AGAIN, RIGHT, TOMORROW)
# Turns without a number of their own have those of the JSON door.
USUAL = "given:turn"
LONGEST_STAY = timedelta(days=36_500)
_TAP = re.compile(r"\[tap ([a-z])\]", re.IGNORECASE)
_AFTER = re.compile(r"\[after ([0-9]{1,5}) (minute|hour|day)s?\]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the learner says, and how Lili's answer must be.

    `place` says where that stands. `id` is the turn's, "" where only time passes. The
    answer `has` some words and `lacks` others; `told` is what else it is, by name.
    """

    said: str
    place: str
    id: str = ""
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    told: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation as it must go."""

    name: str
    exchanges: tuple[Wanted, ...]


def passing(said: str) -> timedelta | None:
    """How much time passes; None where somebody does or says something."""
    if said == TOMORROW:
        return timedelta(days=1)
    found = _AFTER.fullmatch(said)
    return timedelta(**{f"{found[2]}s": int(found[1])}) if found else None


def after(time: timedelta) -> str:
    """What is written where so much time passes: its days, else its hours, else its
    minutes."""
    if time == timedelta(days=1):
        return TOMORROW
    minutes = round(time / timedelta(minutes=1))
    for unit, each in (("day", 24 * 60), ("hour", 60)):
        if minutes % each == 0:
            return _counted(minutes // each, unit)
    return _counted(minutes, "minute")


def touched(said: str) -> str:
    """The small letter of the choice that is touched; "" where none is."""
    found = _TAP.fullmatch(said)
    return found[1].lower() if found else ""


def tap(letter: str) -> str:
    """What is written where a choice is touched."""
    return f"[tap {letter.upper()}]"


def in_brackets(said: str) -> bool:
    """Whether it has the form of something done, not said."""
    return said.startswith("[") and said.endswith("]")


def understood(said: str) -> bool:
    """Whether something in brackets is one of those that can be done."""
    return said in EVENTS or bool(touched(said)) or passing(said) is not None


def _counted(number: int, unit: str) -> str:
    return f"[after {number} {unit}{'' if number == 1 else 's'}]"
