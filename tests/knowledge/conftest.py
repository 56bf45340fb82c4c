"""Documents written for one test."""

import pytest

from lili_voice.knowledge.reading.read import read_document


@pytest.fixture
def write(tmp_path):
    """Writes files below one folder, by their names; gives that folder."""

    def write(files):
        for name, words in files.items():
            path = tmp_path / "notes" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(words if isinstance(words, bytes) else words.encode())
        return tmp_path / "notes"

    return write


@pytest.fixture
def read(write):
    """Reads one document from its words; a Markdown one unless it has another name."""

    def read(words, name="page.md"):
        return read_document(write({name: words}) / name, name)

    return read
