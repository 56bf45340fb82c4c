"""The manifest of a store: what it holds, and of which Lili."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from lili_voice.errors import OperatorError
from lili_voice.knowledge.document import About, Doubt

MANIFEST = "manifest.json"
FORMAT = "lili-facts"
VERSION = 3
AGAIN = "write it again with 'lili ingest DOCUMENTS --out' into a new folder"


@dataclass(frozen=True, slots=True)
class Held:
    """What a store holds of one document; `sha256` is that of the file, `doubts` are
    those about the document by itself."""

    path: str
    sha256: str
    facts: int
    about: About
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a store holds, in the order of its facts.

    `facts_sha256` is the digest of its facts.jsonl, `documents_sha256` that of its
    documents.jsonl; `rules` is the sign of how the documents were read. `doubts` are
    those about several documents together.
    """

    format: str
    version: int
    facts_sha256: str = ""
    documents_sha256: str = ""
    rules: str = ""
    documents: tuple[Held, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marks:
    """The part of a manifest that every version has."""

    format: str = ""
    version: int = 0


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a store; OperatorError if it is damaged or too new."""
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


def manifest_as_text(manifest: Manifest) -> bytes:
    """A manifest as it is written, for a person to read too."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
