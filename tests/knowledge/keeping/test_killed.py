"""A store outlives whatever kills the one who writes it."""

import os
import random
import signal
import subprocess
import sys
import time

from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library

WRITER = """
import sys
from pathlib import Path
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.library import library_of_pages, page_of
from lili_voice.knowledge.reading.gathering import gather
from lili_voice.knowledge.reading.read import read_all

both = []
for folder in sys.argv[2:]:
    documents = read_all(gather([Path(folder)]).files.items()).documents
    pages = [page_of(document) for document in documents]
    both.append((library_of_pages(pages), pages))
for turn in range(10_000):
    write_store(*both[turn % 2], Path(sys.argv[1]))
    print("written", flush=True)
"""
KILLED = 5  # times
LONGEST = 0.08  # seconds that writing goes on


def page(year):
    lines = [f"The mill of Fenwick {n} was sold in {year + n}." for n in range(20)]
    return "\n".join(["# The Mills", "", "## When was each sold?", "", *lines])


def test_killed_at_any_moment_it_is_one_of_the_two_stores(tmp_path):
    for name, year in (("old", 1700), ("new", 1800)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mills.md").write_text(page(year))
    chance, out = random.Random(3), tmp_path / "store"
    places = [str(tmp_path / name) for name in ("store", "old", "new")]
    for _ in range(KILLED):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, *places], stdout=subprocess.PIPE
        ) as writer:
            writer.stdout.readline()
            time.sleep(chance.uniform(0, LONGEST))
            os.kill(writer.pid, signal.SIGKILL)
        library = open_library(out)
        years = {fact.text[-5:-3] for fact in library.facts}
        assert len(library.facts) == 20
        assert years in ({"17"}, {"18"})
        assert Librarian(library).find("when was the mill of Fenwick 3 sold").hits
