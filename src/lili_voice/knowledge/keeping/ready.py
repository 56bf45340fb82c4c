"""What lies ready beside the facts of a store, so that none is read to find one.

It is made of the facts alone, and may be removed: it is then made again, in memory.
"""

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from lili_voice.errors import OperatorError
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.catalogue import open_catalogue, write_catalogue
from lili_voice.knowledge.keeping.manifest import Manifest
from lili_voice.knowledge.keeping.rules import finding_rules
from lili_voice.knowledge.keeping.tables import (
    Keyed,
    Mapped,
    Rows,
    beside,
    mapped,
    write_keyed,
    write_offsets,
    write_rows,
)
from lili_voice.knowledge.library import Kept, Library
from lili_voice.knowledge.places import Places

PREFIX = "index-"
ENDS, IDS, UNDER, NAMES = "facts.at", "ids", "under", "people-and-places"
HEAD = "head.json"  # written last: where it is, all else is


@dataclass(frozen=True, slots=True)
class _Head:
    easy_question: str


def index_folder(store: Path, manifest: Manifest) -> Path:
    """Where the index of a store lies: under a name that only the same facts of the
    same documents, found by the same rules, have."""
    abouts = [(held.path, held.about) for held in manifest.documents]
    made_of = (manifest.facts_sha256, finding_rules(), abouts)
    return store / (
        PREFIX + hashlib.sha256(msgspec.json.encode(made_of)).hexdigest()[:16]
    )


def write_ready(library: Library, ends: Iterable[int], folder: Path) -> None:
    """Writes the index of a library to a folder that is not there, or damaged.

    `ends` are the places in facts.jsonl at which each fact begins and the last ends.
    OSError if it cannot be written.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    places, encode = library.places, msgspec.msgpack.encode
    write_offsets(folder / ENDS, ends)
    write_keyed(folder / IDS, places.of)
    write_rows(folder / UNDER, map(encode, places.under))
    write_rows(folder / NAMES, map(str.encode, sorted(library.names)))
    write_catalogue(library, folder)
    head = _Head(library.easy_question)
    (folder / HEAD).write_bytes(msgspec.json.encode(head))


def open_ready(
    records: Mapped, folder: Path, manifest: Manifest
) -> tuple[Rows[Fact], Kept] | None:
    """The facts that `records` hold and what lies ready in the index of a store; None
    if it is not there, or damaged."""
    numbers = msgspec.msgpack.Decoder(tuple[int, ...])
    place = msgspec.msgpack.Decoder(tuple[int, int])
    try:
        head = msgspec.json.decode((folder / HEAD).read_bytes(), type=_Head)
        places = Places(
            Keyed(folder / IDS, place.decode),
            Rows(mapped(folder / UNDER), beside(folder / UNDER), numbers.decode),
            dict(_ranges(manifest)),
        )
        facts = Rows(records, folder / ENDS, msgspec.json.Decoder(Fact).decode)
        names = Rows(mapped(folder / NAMES), beside(folder / NAMES), bytes.decode)
    except (OSError, OperatorError, msgspec.MsgspecError):
        return None
    return facts, Kept(places, names, head.easy_question, folder)


def is_ready(records: Mapped, folder: Path, manifest: Manifest) -> bool:
    """Whether the index of a store is there and whole."""
    ready = open_ready(records, folder, manifest)
    if ready is None:
        return False
    facts, kept = ready
    abouts = {held.path: held.about for held in manifest.documents}
    return open_catalogue(Library(facts, abouts, kept=kept), folder) is not None


def _ranges(manifest: Manifest) -> Iterator[tuple[str, range]]:
    """The numbers of each document's facts."""
    start = 0
    for held in manifest.documents:
        yield held.path, range(start, start + held.facts)
        start += held.facts


def remove_others(store: Path, folder: Path) -> None:
    """Removes what earlier facts were found by. What is still in use stays in use."""
    for other in store.glob(f"{PREFIX}*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
