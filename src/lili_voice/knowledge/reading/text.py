"""The words of a file, whatever it was saved with."""

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from lili_voice.errors import AuthorError
from lili_voice.knowledge.reading.page import File

LARGEST = 5_000_000  # bytes: a shelf of books; more is a file that was not meant
MOST_CONTROLS = 0.01  # share of characters; a page break or two may stand in a text
UTF16 = (b"\xff\xfe", b"\xfe\xff")
NO_TEXT = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")  # and Office
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Text:
    """A file's words, each line ended by a line feed.

    `guessed` is true when its bytes were not UTF-8 and were taken for what old Windows
    programs write.
    """

    words: str
    guessed: bool = False


def bytes_of(path: Path, name: str) -> bytes:
    """What a file called `name` holds; AuthorError, with the remedy, if it has none."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise AuthorError(f"{name}: not a file; give a document")
        if found.st_size > LARGEST:
            raise AuthorError(
                f"{name}: larger than {LARGEST // 1_000_000} MB; split it into topics"
            )
        return path.read_bytes()
    except OSError as error:
        raise AuthorError(
            f"{name}: cannot be read ({error.strerror}); "
            "see that it is there and that you may read it"
        ) from error


def decoded(file: File) -> Text:
    """The text in a file; AuthorError, naming the remedy, when there is none."""
    data, guessed = file.data, False
    try:
        words = data.decode("utf-16" if data.startswith(UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        words, guessed = data.decode("cp1252", errors="replace"), True
    if data.startswith(NO_TEXT) or _is_binary(words):
        raise AuthorError(f"{file.name}: not text; save it as .md or .txt in UTF-8")
    return Text(_plain_ends(words), guessed)


def _is_binary(words: str) -> bool:
    controls = sum(1 for _ in CONTROLS.finditer(words))
    return "\x00" in words or controls > MOST_CONTROLS * len(words)


def _plain_ends(words: str) -> str:
    text = unicodedata.normalize("NFC", words)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
