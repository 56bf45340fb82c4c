"""What every reader is given, and what it makes of it."""

from dataclasses import dataclass, field

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Block, Doubt, Line
from lili_voice.knowledge.reading.front_matter import Front

NO_WORDS = "no words in it; write some, or leave it out"


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a file; `name` is its path inside the content folder."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Page:
    """A file's blocks in reading order, and its lines that hold words.

    A reader marks as unsaid what its format shows to be no content (a menu, a running
    header); what only its words give away is left to `without_chrome`. `title` is the
    one a format keeps apart from the text, "" without one. `unit` and `pages` are
    those of the Document.
    """

    blocks: tuple[Block, ...]
    written: tuple[Line, ...]
    title: str = ""
    doubts: tuple[Doubt, ...] = ()
    front: Front = field(default_factory=Front)
    unit: str = "line"
    pages: tuple[int, ...] = ()


def lacking(file: File, files: str, library: str, extra: str) -> AuthorError:
    """What to raise when a format's own library is not installed.

    `files` is what such files are called ("Word documents"), `extra` the part of our
    package that brings the library. It is the document's failure, not the
    operator's, so that the other documents are read all the same.
    """
    return AuthorError(
        f"{file.name}: {files} need {library}; whoever runs Lili can install it "
        f"with pip install 'lili-voice[{extra}]'"
    )
