"""What a question asks of the order of things: read off its wording."""

import re
from dataclasses import dataclass
from enum import StrEnum

from lili_voice.knowledge.finding.chronology.wordings import (
    APART,
    EARLIEST,
    EITHER,
    EXTREME,
    GATE,
    IN_YEAR,
    LASTED,
    LATE,
    NEIGHBOUR,
    PARTED,
    TAIL,
    WHETHER,
    WHICH,
)
from lili_voice.knowledge.finding.phrasing import without_opening

# "Before" and "after" put things in order only where these stand before them.
NEVER_ALONE = frozenset({"before", "after", "afterwards"})
CAME = frozenset({"came", "come", "comes", "happened", "was", "were", "is", "started"})
WAYS = 6  # to part two things that are tried


class Asked(StrEnum):
    """What is wanted."""

    WHICH = "which"  # what came first (last), x or y
    EITHER = "either"  # was x before or after y
    WHETHER = "whether"  # was x before (after) y
    LASTED = "lasted"  # how long x was
    APART = "apart"  # how long from x to y
    YEAR = "year"  # what happened in the year x
    AFTER = "after"  # what came after x
    BEFORE = "before"
    FIRST = "first"  # the first thing on a timeline
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question about time.

    `x` and `y` are the words of what it names, `pairs` the ways in which these may be
    parted; `verb` belongs to both ("passed first"). `late`: the later is wanted;
    `else_`: what was told already is not; `one`: no more than one thing is, or nothing
    but a length of time will do. `unit` is the unit the length is asked for in.
    """

    asked: Asked
    x: str = ""
    y: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    late: bool = False
    else_: bool = False
    unit: str = ""
    one: bool = False
    verb: str = ""


def asking(text: str) -> Asking | None:
    """What a question in plain lower-case words asks of time; None if nothing."""
    if not GATE.search(text):
        return None
    bare = TAIL.sub("", without_opening(text))
    return (
        _length(bare)
        or _which(bare)
        or _whether(bare)
        or _extreme(bare)
        or _in_year(bare)
        or _neighbour(bare)
    )


def _which(text: str) -> Asking | None:
    for pattern in WHICH:
        if found := pattern.search(text):
            verb = found["verb"].strip()
            if found["way"] in NEVER_ALONE and verb not in CAME:
                continue  # "who gained more after, ..."
            late = found["way"] in LATE
            return Asking(Asked.WHICH, found["x"], found["y"], late=late, verb=verb)
    return None


def _whether(text: str) -> Asking | None:
    if found := EITHER.search(text):
        return Asking(Asked.EITHER, found["x"], found["y"])
    if found := WHETHER.search(text):
        late = found["way"].split()[0] in LATE
        return Asking(Asked.WHETHER, found["x"], found["y"], late=late)
    return None


def _length(text: str) -> Asking | None:
    if "how " not in text:
        return None
    for pattern in APART:
        if found := pattern.search(text):
            return Asking(Asked.APART, pairs=_pairs(found), unit=_unit(found))
    if found := LASTED.search(text):
        sure = bool(found["sure"])
        return Asking(Asked.LASTED, found["x"], unit=_unit(found), one=sure)
    return None


def _pairs(found: re.Match[str]) -> tuple[tuple[str, str], ...]:
    """The ways in which two things may be parted."""
    for name, rest in found.groupdict().items():
        if name in PARTED:
            parted = PARTED[name].finditer(rest)
            return tuple((rest[: at.start()], rest[at.end() :]) for at in parted)[:WAYS]
        if name == "then":
            return (("that", rest),)
    return ((found["x"], found["y"]),)


def _unit(found: re.Match[str]) -> str:
    unit = found["unit"] or ""
    return "century" if unit == "centurie" else unit


def _extreme(text: str) -> Asking | None:
    for pattern in EXTREME:
        if found := pattern.search(text):
            asked = Asked.FIRST if found["way"] in EARLIEST else Asked.LAST
            return Asking(asked, (found["x"] or "").strip())
    return None


def _in_year(text: str) -> Asking | None:
    found = IN_YEAR.search(text)
    if found is None:
        return None
    other = any(found[name] for name in ("else", "else2", "else3"))
    return Asking(Asked.YEAR, found["x"], else_=other)


def _neighbour(text: str) -> Asking | None:
    found = NEIGHBOUR.search(text)
    if found is None:
        return None
    before = found["way"] in ("before", "beforehand", "prior to", "preceded")
    asked = Asked.BEFORE if before else Asked.AFTER
    return Asking(asked, found["x"], one=bool(found["one"] or found["way"] == "next"))
