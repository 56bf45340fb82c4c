"""A store: the facts of some documents, kept in a folder.

It holds two files: facts.jsonl, one fact a line, and manifest.json, which says what
they were found in and which facts.jsonl it belongs to. The manifest takes its place
last, in one step; until then the old facts stand beside the coming ones, so that a
store cut off while being written is still the old store.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from lili_voice.errors import OperatorError
from lili_voice.knowledge.document import About, Doubt
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library

FACTS, MANIFEST, COMING, NEXT = (
    *("facts.jsonl", "manifest.json"),
    *("facts.jsonl.new", "manifest.json.new"),
)
FORMAT = "lili-facts"
VERSION = 1
AGAIN = "write it again with 'lili ingest DOCUMENTS --out' into a new folder"


@dataclass(frozen=True, slots=True)
class Kept:
    """What a store keeps of one document; `sha256` is that of the file."""

    path: str
    sha256: str
    facts: int
    about: About
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a store holds; `facts_sha256` is that of its facts.jsonl."""

    format: str
    version: int
    facts_sha256: str = ""
    documents: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marks:
    """The part of a manifest that every version has."""

    format: str = ""
    version: int = 0


def is_store(folder: Path) -> bool:
    """Whether a folder was written by `write_store`."""
    return (folder / MANIFEST).is_file()


def read_store(folder: Path) -> Library:
    """The library kept in a store; OperatorError if it is damaged or too new."""
    manifest = _manifest(folder)
    lines = _facts(folder, manifest)
    try:
        facts = tuple(msgspec.json.decode(line, type=Fact) for line in lines)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise OperatorError(f"{folder / FACTS}: damaged ({error}); {AGAIN}") from error
    return Library(
        facts,
        {kept.path: kept.about for kept in manifest.documents},
        tuple(doubt for kept in manifest.documents for doubt in kept.doubts),
    )


def _manifest(folder: Path) -> Manifest:
    path = folder / MANIFEST
    try:
        written = path.read_bytes()
        marks = msgspec.json.decode(written, type=_Marks)
        if marks.format == FORMAT and marks.version > VERSION:
            raise OperatorError(
                f"{folder}: written by a newer Lili; bring this one up to date, "
                f"or {AGAIN}"
            )
        if marks.format != FORMAT or marks.version < 1:
            raise OperatorError(f"{path}: not the manifest of a store; {AGAIN}")
        return msgspec.json.decode(written, type=Manifest)
    except OSError as error:
        raise OperatorError(f"{path}: cannot be read ({error.strerror})") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise OperatorError(f"{path}: damaged ({error}); {AGAIN}") from error


def _facts(folder: Path, manifest: Manifest) -> list[bytes]:
    """The lines of the facts that the manifest belongs to."""
    for name in (FACTS, COMING):
        try:
            written = (folder / name).read_bytes()
        except OSError:
            continue
        if hashlib.sha256(written).hexdigest() == manifest.facts_sha256:
            return written.splitlines()
    raise OperatorError(
        f"{folder / FACTS}: damaged, or changed by hand, since it was written; {AGAIN}"
    )


def write_store(library: Library, digests: Mapping[str, str], out: Path) -> None:
    """Writes a library to the folder `out`, whole or not at all.

    `digests` are the SHA-256 of its documents, by their paths. OperatorError if `out`
    is no store and not empty, or cannot be written.
    """
    facts = b"".join(msgspec.json.encode(fact) + b"\n" for fact in library.facts)
    manifest = Manifest(
        FORMAT,
        VERSION,
        hashlib.sha256(facts).hexdigest(),
        tuple(_kept(library, path, digests[path]) for path in library.abouts),
    )
    told = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
    check_place(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        _write(out / COMING, facts)
        _write(out / NEXT, told)
        os.replace(out / NEXT, out / MANIFEST)
        os.replace(out / COMING, out / FACTS)
    except OSError as error:
        raise OperatorError(
            f"{out}: cannot be written ({error.strerror}); choose another --out folder"
        ) from error


def check_place(out: Path) -> None:
    """OperatorError if writing a store to `out` would mix it with other files."""
    try:
        others = {path.name for path in out.iterdir()} - {COMING, NEXT}
    except FileNotFoundError:
        return
    except OSError as error:
        raise OperatorError(
            f"{out}: cannot be used ({error.strerror}); choose another --out folder"
        ) from error
    if others and MANIFEST not in others:
        raise OperatorError(
            f"{out}: holds other files and is no store; give --out a new folder"
        )


def _kept(library: Library, path: str, digest: str) -> Kept:
    number = sum(fact.source.document == path for fact in library.facts)
    doubts = tuple(doubt for doubt in library.doubts if doubt.document == path)
    return Kept(path, digest, number, library.abouts[path], doubts)


def _write(path: Path, written: bytes) -> None:
    """On the disk when this returns, not only on its way there."""
    with path.open("wb") as file:
        file.write(written)
        file.flush()
        os.fsync(file.fileno())
