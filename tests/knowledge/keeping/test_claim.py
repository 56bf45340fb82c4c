"""Two who would write one store at once."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from lili_voice.errors import OperatorError
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.claim import claimed
from lili_voice.knowledge.keeping.shelf import open_library

RYE = "# The Rye Riots\n\n## Why?\n\nRye was dear in 1742.\nThe mills stood still.\n"
LILI = (sys.executable, "-c", "from lili_voice.cli import main; main()")
WRITER = """
import sys
from pathlib import Path
from lili_voice.knowledge.keeping.claim import claimed

with claimed(Path(sys.argv[1])):
    print("claimed", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def ingest(write, tmp_path):
    """Runs `lili ingest` on some documents, as a process of its own."""
    notes = write({"rye.md": RYE})

    def ingest():
        command = (*LILI, "ingest", str(notes), "--out", str(tmp_path / "store"))
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return ingest


@contextmanager
def another_at(store):
    """Another process that is writing to a store; killed in the end."""
    pipe = subprocess.PIPE
    command = (sys.executable, "-c", WRITER, str(store))
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as writer:
        try:
            assert writer.stdout.readline() == b"claimed\n"
            yield
        finally:
            os.kill(writer.pid, signal.SIGKILL)


def test_the_second_to_write_is_refused_while_readers_go_on(ingest, tmp_path):
    store = tmp_path / "store"
    assert ingest().returncode == 0
    with another_at(store):
        refused = ingest()
        library = open_library(store)
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr == (
        f"lili: {store}: another 'lili ingest' is writing to it; wait until that one "
        "has ended, or give --out another folder\n"
    )
    assert Librarian(library).find("why was rye dear").hits


def test_whoever_is_killed_leaves_the_folder_to_the_next(ingest, tmp_path):
    with another_at(tmp_path / "store"):
        pass
    assert (tmp_path / "store").is_dir()
    assert ingest().returncode == 0
    assert len(open_library(tmp_path / "store").facts) == 2


def test_a_claim_ends_and_leaves_nothing_behind(tmp_path):
    out = tmp_path / "new" / "store"
    for _ in range(2):
        with claimed(out), pytest.raises(OperatorError), claimed(out):
            pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_stays_there(tmp_path):
    with claimed(tmp_path):
        assert list(tmp_path.iterdir())
    assert list(tmp_path.iterdir()) == []


def test_two_folders_are_claimed_side_by_side(tmp_path):
    with claimed(tmp_path / "one"), claimed(tmp_path / "two"), claimed(None):
        assert {path.name for path in tmp_path.iterdir()} == {"one", "two"}


def test_where_nothing_can_be_written_nothing_is_claimed(tmp_path):
    (tmp_path / "page.txt").write_text("Not a folder.")
    place = tmp_path / "page.txt" / "store"
    told = pytest.raises(OperatorError, match="choose another --out folder")
    with told, claimed(place):
        pass
