"""A store: the facts of some documents, kept in a folder.

It holds facts.jsonl, one fact a line; documents.jsonl, what is told of each document
without reading it again; an index made of the facts, by which they are found; and
manifest.json, which says what they were found in and which files it belongs to. The
manifest takes its place last, in one step; until then the old files stand beside the
coming ones, so that a store cut off while being written is still the old store.
"""

import hashlib
import os
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from lili_voice.errors import OperatorError
from lili_voice.knowledge.document import Document
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.keeping.manifest import (
    AGAIN,
    FORMAT,
    MANIFEST,
    VERSION,
    Held,
    Manifest,
    manifest_as_text,
    read_manifest,
)
from lili_voice.knowledge.keeping.ready import (
    PREFIX,
    index_folder,
    is_ready,
    open_ready,
    remove_others,
    write_ready,
)
from lili_voice.knowledge.keeping.rules import reading_rules
from lili_voice.knowledge.keeping.tables import Mapped, mapped
from lili_voice.knowledge.library import Library, Page

FACTS, DOCUMENTS = "facts.jsonl", "documents.jsonl"
NEW = ".new"  # what is coming bears this ending until its manifest is in place
CLAIM = ".claim"  # who has this file locked may write
COMING = frozenset({FACTS + NEW, DOCUMENTS + NEW, MANIFEST + NEW, CLAIM})
Kind = TypeVar("Kind")


def is_store(folder: Path) -> bool:
    """Whether a folder was written by `write_store`."""
    return (folder / MANIFEST).is_file()


def read_store(folder: Path) -> Library:
    """The library kept in a store; OperatorError if it is damaged or too new.

    It goes on working when the store is written anew.
    """
    manifest = read_manifest(folder)
    try:
        return _library(folder, manifest)
    except OperatorError:
        renewed = read_manifest(folder)
        if renewed == manifest:
            raise
        return _library(folder, renewed)  # it was being written as we looked


def _library(folder: Path, manifest: Manifest) -> Library:
    records = _file(folder, FACTS, manifest.facts_sha256)
    doubts = [doubt for held in manifest.documents for doubt in held.doubts]
    library = Library(
        (),
        {held.path: held.about for held in manifest.documents},
        (*doubts, *manifest.doubts),
    )
    index = index_folder(folder, manifest)
    if (ready := open_ready(records, index, manifest)) is not None:
        facts, kept = ready
        return replace(library, facts=facts, kept=kept)
    return replace(library, facts=_decoded(folder / FACTS, records, Fact))


def read_pages(folder: Path) -> list[Page]:
    """What a store holds of each document, to be kept on; all of it is read.

    OperatorError if it is damaged, or older than what it would have to hold.
    """
    manifest = read_manifest(folder)
    every = _decoded(folder / FACTS, _file(folder, FACTS, manifest.facts_sha256), Fact)
    told = _file(folder, DOCUMENTS, manifest.documents_sha256)
    documents = _decoded(folder / DOCUMENTS, told, Document)
    facts = iter(every)
    return [
        Page(
            document,
            tuple(next(facts) for _ in range(held.facts)),
            held.doubts,
            settled=True,
        )
        for document, held in zip(documents, manifest.documents, strict=True)
    ]


def is_read_alike(folder: Path) -> bool:
    """Whether the documents of a store were read as they would be read now."""
    return read_manifest(folder).rules == reading_rules()


def _file(folder: Path, name: str, digest: str) -> Mapped:
    """What is in a file of a store: the one that its manifest belongs to."""
    for place in (folder / name, folder / f"{name}{NEW}"):
        if place.is_file():
            written = mapped(place)
            if hashlib.sha256(written).hexdigest() == digest:
                return written
    raise OperatorError(
        f"{folder / name}: damaged, or changed by hand, since it was written; {AGAIN}"
    )


def _decoded(path: Path, records: Mapped, kind: type[Kind]) -> tuple[Kind, ...]:
    decoder = msgspec.json.Decoder(kind)
    try:
        return tuple(decoder.decode_lines(bytes(records)))
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise OperatorError(f"{path}: damaged ({error}); {AGAIN}") from error


@dataclass(frozen=True, slots=True)
class _Written:
    """A file on the disk: its digest, and where each line begins and the last ends."""

    sha256: str
    ends: Sequence[int]


def write_store(library: Library, pages: Sequence[Page], out: Path) -> None:
    """Writes a library to the folder `out`, whole or not at all.

    `pages` are those the library was made of, in its order. Nobody else may write to
    `out` at the same time: see `claimed`. OperatorError if `out` is no store and not
    empty, or cannot be written.
    """
    check_place(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        facts = _write(out / f"{FACTS}{NEW}", library.facts)
        documents = _write(
            out / f"{DOCUMENTS}{NEW}", (_told(page.document) for page in pages)
        )
        manifest = _manifest(library, pages, facts.sha256, documents.sha256)
        index = index_folder(out, manifest)
        if not is_ready(mapped(out / f"{FACTS}{NEW}"), index, manifest):
            write_ready(library, facts.ends, index)
        _settle(out / f"{MANIFEST}{NEW}", [manifest_as_text(manifest)])
        for name in (MANIFEST, FACTS, DOCUMENTS):
            os.replace(out / f"{name}{NEW}", out / name)
        remove_others(out, index)
    except OSError as error:
        raise unwritable(out, error) from error


def unwritable(out: Path, error: OSError) -> OperatorError:
    """What to raise when a store cannot be written to `out`."""
    return OperatorError(
        f"{out}: cannot be written ({error.strerror}); choose another --out folder"
    )


def check_place(out: Path) -> None:
    """OperatorError if writing a store to `out` would mix it with other files."""
    try:
        others = {path.name for path in out.iterdir()} - COMING
    except FileNotFoundError:
        return
    except OSError as error:
        raise OperatorError(
            f"{out}: cannot be used ({error.strerror}); choose another --out folder"
        ) from error
    others = {name for name in others if not name.startswith(PREFIX)}
    if others and MANIFEST not in others:
        raise OperatorError(
            f"{out}: holds other files and is no store; give --out a new folder"
        )


def _manifest(
    library: Library, pages: Sequence[Page], facts: str, documents: str
) -> Manifest:
    held = tuple(
        Held(
            page.document.path,
            page.document.digest,
            len(page.facts),
            page.document.about,
            tuple(page.doubts),
        )
        for page in pages
    )
    together = tuple(library.doubts[sum(len(page.doubts) for page in pages) :])
    return Manifest(FORMAT, VERSION, facts, documents, reading_rules(), held, together)


def _told(document: Document) -> Document:
    """A document without the blocks that its facts were found in."""
    sections = tuple(replace(section, blocks=()) for section in document.sections)
    return replace(document, sections=sections)


def _write(path: Path, things: Iterable[object]) -> _Written:
    """Things as JSON, each on a line of its own."""
    ends, digest = array("Q", [0]), hashlib.sha256()

    def lines() -> Iterable[bytes]:
        for thing in things:
            line = msgspec.json.encode(thing) + b"\n"
            digest.update(line)
            ends.append(ends[-1] + len(line))
            yield line

    _settle(path, lines())
    return _Written(digest.hexdigest(), ends)


def _settle(path: Path, written: Iterable[bytes]) -> None:
    """On the disk when this returns, not only on its way there."""
    with path.open("wb") as file:
        file.writelines(written)
        file.flush()
        os.fsync(file.fileno())
