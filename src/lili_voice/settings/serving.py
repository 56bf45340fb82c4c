"""How Lili listens: the address, what stands before her, limits and the log."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lili_voice.settings.settings import TURNS_PER_MINUTE, Log

_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")


class Number(NamedTuple):
    """A variable that holds a whole number within bounds; `mend` says how to."""

    name: str
    least: int
    most: int
    default: int
    mend: str


PORT = Number(
    "LILI_PORT", 1, 65535, 8080, "is not a port; give a number from 1 to 65535"
)
PROXIES = Number(
    "LILI_PROXIES",
    0,
    9,
    0,
    "is unclear; give how many proxies of yours stand before Lili, from 0 to 9",
)
TURNS = Number(
    "LILI_TURNS_PER_MINUTE",
    0,
    60_000,
    TURNS_PER_MINUTE,
    "is unclear; give a number from 1 to 60000, or 0 for no limit",
)


def number(given: Mapping[str, str], problems: list[str], wanted: Number) -> int:
    """What a variable says in plain digits."""
    written = given.get(wanted.name, str(wanted.default))
    if re.fullmatch("[0-9]{1,5}", written):
        found = int(written)
        if wanted.least <= found <= wanted.most:
            return found
    problems.append(f"{wanted.name}: {written!r} {wanted.mend}")
    return wanted.default


def host(given: Mapping[str, str], problems: list[str]) -> str:
    """The address to listen on."""
    found = given.get("LILI_HOST", "127.0.0.1")
    if not _HOST.fullmatch(found):
        problems.append(
            f"LILI_HOST: {found!r} is not an address; give only a name or number, "
            "such as 127.0.0.1 (this machine alone) or 0.0.0.0 (everyone)"
        )
    return found


def yes(
    given: Mapping[str, str], problems: list[str], name: str, default: str = "no"
) -> bool:
    """Whether a variable says yes rather than no."""
    written = given.get(name, default)
    if written.lower() not in ("yes", "no"):
        problems.append(f"{name}: {written!r} is unclear; write yes or no")
    return written.lower() == "yes"


def log(given: Mapping[str, str], problems: list[str]) -> Log:
    """How the log is written."""
    written = given.get("LILI_LOG", Log.TEXT)
    try:
        return Log(written.lower())
    except ValueError:
        problems.append(f"LILI_LOG: {written!r} is unclear; write text or json")
        return Log.TEXT
