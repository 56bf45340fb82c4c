"""The words of a file, whatever it was saved with."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePath

from lili_voice.errors import AuthorError
from lili_voice.knowledge.reading.encodings import characters
from lili_voice.knowledge.reading.page import File

MOST_CONTROLS = 0.01  # share of characters; a page break or two may stand in a text
# How files begin that are no text, what each is, and the ending it should have.
NO_TEXT = (
    (b"%PDF-", "a PDF file", ".pdf"),
    (b"PK\x03\x04", "a Word document or another zipped file", ".docx"),
    (b"{\\rtf", "a rich text file", ".rtf"),
    (b"\xd0\xcf\x11\xe0", "a file of an old or protected Office program", ".doc"),
    (b"\x89PNG", "a picture", ".png"),
    (b"\xff\xd8\xff", "a picture", ".jpg"),
    (b"GIF8", "a picture", ".gif"),
    (b"\x1f\x8b", "a compressed file", ".gz"),
)
RENAMED = (".pdf", ".docx")  # what Lili reads, under the right name
SAVE = "save it as plain text in UTF-8"
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
ENDS = re.compile(r"\r\n?|\x0b|\x85|\u2028|\u2029|(?<!\n)\x0c(?!\n)")
SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x0c]")
LIGATURE = re.compile("[\ufb00-\ufb06]")
HYPHEN = re.compile("[\u2010\u2011]")  # the second holds its line together


@dataclass(frozen=True, slots=True)
class Text:
    """A file's words, each line ended by a line feed.

    `guessed` is true when its bytes were not Unicode, or had been spoilt by a program,
    so that some letters may be wrong.
    """

    words: str
    guessed: bool = False


def decoded(file: File) -> Text:
    """The text in a file; AuthorError, naming the remedy, when there is none."""
    for beginning, what, suffix in NO_TEXT:
        if file.data.startswith(beginning):
            raise AuthorError(f"{file.name}: not text; {_renamed(file, what, suffix)}")
    words, guessed = characters(file.data)
    if _is_binary(words):
        raise AuthorError(f"{file.name}: not text; {SAVE}")
    return Text(plain_words(words), guessed)


def plain_words(text: str) -> str:
    """A text in the characters our readers know.

    One kind of line end, one kind of space beside the tab, no letters that are not
    seen, accents and letters in one, ligatures in two.
    """
    lines = ENDS.sub("\n", text)
    if lines.isascii():
        return lines.replace("\x0c", "")
    bare = UNSEEN.sub("", SPACES.sub(" ", lines))
    split = LIGATURE.sub(lambda one: unicodedata.normalize("NFKC", one[0]), bare)
    return unicodedata.normalize("NFC", HYPHEN.sub("-", split))


def _renamed(file: File, what: str, suffix: str) -> str:
    right = PurePath(file.name).with_suffix(suffix).name
    name = f", or name it {right}" if suffix in RENAMED else ""
    return f"{SAVE}{name}: it is {what}"


def _is_binary(words: str) -> bool:
    controls = sum(1 for _ in CONTROLS.finditer(words))
    return "\x00" in words or controls > MOST_CONTROLS * len(words)
