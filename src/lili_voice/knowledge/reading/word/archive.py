"""A Word file, opened without trusting it."""

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from lxml.etree import LxmlError

from lili_voice.errors import AuthorError
from lili_voice.knowledge.reading.page import File, lacking

if TYPE_CHECKING:
    from docx.document import Document

# Sizes when unpacked, in bytes, and how many tags there may be: of XML each byte can
# take thirty in memory, and each tag some microseconds. Pictures are never unfolded.
LARGEST, LARGEST_XML = 100_000_000, 20_000_000
MOST_TAGS = 300_000  # as some hundred pages have
MOST_PARTS = 2_000
XML = (".xml", ".rels")
ZIPPED, PROTECTED = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
AGAIN = "open it in Word or LibreOffice and save it again as .docx"
# What zipfile, lxml and python-docx raise when a file is not what it should be.
DAMAGED = (
    *(BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError),
    *(LxmlError, ValueError, LookupError, AttributeError, TypeError, AssertionError),
)


def opened(file: File) -> "Document":
    """The document in a .docx file.

    Raises AuthorError, naming the remedy, when it is none, is protected by a password,
    damaged or far too large, or when python-docx is not installed.
    """
    _check(file)
    try:
        from docx import Document as open_document
        from docx.opc.exceptions import OpcError
    except ImportError as error:
        raise lacking(file, "Word documents", "python-docx", "word") from error
    try:
        return open_document(BytesIO(file.data))
    except (*DAMAGED, OpcError) as error:
        raise damaged(file) from error


def damaged(file: File) -> AuthorError:
    """What to raise for a file that began well."""
    return AuthorError(f"{file.name}: damaged, or no Word document; {AGAIN}")


def _check(file: File) -> None:
    """Whether a file is a zip archive of a size that can be unpacked."""
    if file.data.startswith(PROTECTED):
        raise AuthorError(
            f"{file.name}: protected by a password, or of an old Word; "
            "save it without one as .docx"
        )
    if not file.data.startswith(ZIPPED):
        raise AuthorError(f"{file.name}: no Word document; {AGAIN}")
    try:
        with ZipFile(BytesIO(file.data)) as archive:
            fits = _fits(archive)
    except DAMAGED as error:
        raise damaged(file) from error
    if not fits:
        raise AuthorError(
            f"{file.name}: far too large when unpacked; split it into topics"
        )


def _fits(archive: ZipFile) -> bool:
    """Whether what is in an archive can be unpacked; its own sizes are binding.

    Raises one of DAMAGED when it cannot be read."""
    parts = archive.infolist()
    written = [one for one in parts if one.filename.lower().endswith(XML)]
    if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > LARGEST:
        return False
    if sum(one.file_size for one in written) > LARGEST_XML:
        return False
    tags = 0
    for one in written:
        text = archive.read(one)
        if b"<!DOCTYPE" in text:  # Word writes none; what it declares could grow
            raise BadZipFile(one.filename)
        tags += text.count(b"<")
    return tags <= MOST_TAGS
