"""Documents somebody uploads: named safely, read as any other, and kept nowhere."""

import re
import tempfile
import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from lili_voice.errors import AuthorError, OperatorError
from lili_voice.knowledge.library import Page, page_of
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.knowledge.reading.gathering import OTHER_DOCUMENTS

LARGEST = 10_000_000  # bytes of one document
MOST = 8  # documents of one visit
LONGEST_NAME = 100  # bytes in UTF-8; any file system has room for twice as many
# What some system forbids in a name, or what could mislead whoever reads it: signs of
# control, of direction, of a path.
UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"|?*%\u200b-\u200f\u2028-\u202e\u2060-\u206f]'
)


def safe_name(given: str) -> str:
    """The name of an uploaded file: never a path, nor hidden, nor longer than a name.

    Raises AuthorError when it is not one of a document Lili reads.
    """
    bare = unicodedata.normalize("NFC", re.split(r"[/\\]", given)[-1])
    bare = " ".join(UNSAFE.sub(" ", bare).split()).lstrip(".~$ -")
    stem, dot, ending = bare.rpartition(".")
    suffix = f".{ending.lower()}" if dot else ""
    if suffix not in SUFFIXES:
        raise AuthorError(f"{_called(bare)}: {_not_read(suffix)}")
    kept = stem.encode("utf-8", "ignore")[: LONGEST_NAME - len(suffix)]
    return f"{kept.decode('utf-8', 'ignore').rstrip(' .') or 'document'}{suffix}"


def _called(name: str) -> str:
    return name.encode("utf-8", "ignore")[:LONGEST_NAME].decode("utf-8", "ignore") or (
        "a file without a name"
    )


def _not_read(suffix: str) -> str:
    if suffix in OTHER_DOCUMENTS:
        return f"{suffix} files are not read; save it as {OTHER_DOCUMENTS[suffix]}"
    known = f"{', '.join(SUFFIXES[:-1])} and {SUFFIXES[-1]}"
    return f"only {known} files are read; save it as one of these"


def read_upload(name: str, data: bytes) -> Page:
    """What a document of that safe name holds. Raises AuthorError, with the remedy."""
    from lili_voice.knowledge.reading.read import read_document

    if len(data) > LARGEST:
        raise AuthorError(
            f"{name}: larger than {LARGEST / 1_000_000:g} MB; split it into topics"
        )
    try:
        with tempfile.TemporaryDirectory(prefix="lili-") as folder:
            path = Path(folder, f"upload{Path(name).suffix}")
            path.write_bytes(data)
            page = page_of(read_document(path, name))
    except OSError as error:
        raise OperatorError(
            f"{name}: there is no room to read it ({error.strerror}); see to the disk "
            "and try again"
        ) from error
    if not page.facts:
        raise AuthorError(
            f"{name}: no statement was found; write sentences under a heading"
        )
    return page


def read_uploads(uploads: Mapping[str, bytes], known: Mapping[str, Page]) -> list[Page]:
    """The pages of uploads, those that are `known` by the same name not read again."""
    found = list[Page]()
    for name, data in uploads.items():
        page = known.get(name)
        same = page is not None and page.document.digest == sha256(data).hexdigest()
        found.append(page if page and same else read_upload(name, data))
    return found
