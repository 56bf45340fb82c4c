"""What a file holds, before anything is made of it."""

import stat
from collections.abc import Mapping
from pathlib import Path

from lili_voice.errors import AuthorError

# Bytes, by the ending of a file's name. A shelf of books is no larger; in the formats
# named here pictures take most of the room.
LARGEST: Mapping[str, int] = {".docx": 50_000_000, ".pdf": 50_000_000}
LARGEST_TEXT = 500_000  # some 80,000 words, ten seconds of work


def bytes_of(path: Path, name: str) -> bytes:
    """What a file called `name` holds; AuthorError, with the remedy, if it has none."""
    largest = LARGEST.get(path.suffix.lower(), LARGEST_TEXT)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise AuthorError(f"{name}: not a file; give a document")
        if found.st_size > largest:
            raise AuthorError(
                f"{name}: larger than {largest / 1_000_000:g} MB; split it into topics"
            )
        return path.read_bytes()
    except OSError as error:
        raise AuthorError(
            f"{name}: cannot be read ({error.strerror}); "
            "see that it is there and that you may read it"
        ) from error
