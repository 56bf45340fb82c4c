"""Which Lili made what is kept: a new one reads and finds otherwise."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

READING = ("english", "knowledge/reading", "knowledge/extracting")
FINDING = ("english", "knowledge/finding", "knowledge/keeping")


def reading_rules() -> str:
    """A sign for how documents are read and understood."""
    return _sign(READING)


def finding_rules() -> str:
    """A sign for how facts are found."""
    return _sign(FINDING)


def every_rule() -> str:
    """A sign for all that is done with documents."""
    return _sign(("english", "knowledge"))


@lru_cache(maxsize=3)
def _sign(rooms: tuple[str, ...]) -> str:
    """A digest of all that stands in some rooms: what is written by hand on every
    change is forgotten on some."""
    digest = hashlib.sha256()
    for room in rooms:
        for path in sorted(_in(files("lili_voice").joinpath(room)), key=str):
            digest.update(f"{room}/{path.name}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _in(room: Traversable) -> Iterator[Traversable]:
    for path in room.iterdir():
        if path.is_dir():
            yield from _in(path)
        elif path.name.endswith((".py", ".txt", ".json")):
            yield path
