"""The benchmark of the page measures what it says, on a small scale."""

import argparse
import importlib.util
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from page import Figures, measured, table
from page_visits import NAMES, NO_CHROMIUM, Loaded, Visited, chromium

BROWSER = pytest.mark.skipif(
    not any(map(shutil.which, NAMES)) or not importlib.util.find_spec("playwright"),
    reason="no Chromium here, or no playwright",
)


def visited(answers, strays=()):
    kinds = {"Script": [2000, 500], "Document": [700], "Ping": [30]}
    return Visited(Loaded(kinds, list(strays)), 100.0, answers, 50.0)


@BROWSER
def test_a_visit_is_weighed_and_timed_and_stays_at_home(tmp_path):
    chosen = argparse.Namespace(visits=1, answers=2, turns=6, content=None, seed=1)
    with ThreadPoolExecutor(1) as apart:  # another Chromium may be at work in this one
        figures = apart.submit(measured, chosen, tmp_path).result()
    (visit,) = figures.visits
    assert {"Document", "Script", "Stylesheet"} <= visit.loaded.kinds.keys()
    assert len(visit.loaded.kinds["Document"]) == 1
    assert visit.loaded.size > visit.loaded.requests > 3
    assert visit.loaded.strays == []
    assert visit.greeting > 0
    assert len(visit.answers) == 2
    assert min(visit.answers) > 0
    assert visit.drawer > 0
    assert figures.turns == 6
    assert figures.after > 10


def test_without_a_chromium_it_says_what_is_missing():
    with pytest.raises(SystemExit, match=NO_CHROMIUM), chromium(["no-such-browser"]):
        pass


def test_the_first_answer_of_a_visit_is_told_apart():
    visits = [visited([90.0, 20.0, 30.0]), visited([70.0, 10.0, 40.0])]
    rows = list(table(Figures(visits, 200, 80.0, 81.6)))
    assert "| from Enter to a visit's first answer | 90 | 80 | 90 | 2 |" in rows
    assert "| from Enter to a later answer | 20 | 25 | 40 | 4 |" in rows
    assert rows[-1] == "| after 200 turns more | 82 |"


def test_what_is_loaded_is_told_by_its_kind_the_heaviest_first():
    visits = [visited([90.0]), visited([70.0], ["https://example.com/font"])]
    rows = list(table(Figures(visits, 200, 80.0, 80.0)))
    assert rows[2:7] == [
        "| scripts | 2 | 2,500 |",
        "| page | 1 | 700 |",
        "| other | 1 | 30 |",
        "| all | 4 | 3,230 |",
        "| to another origin, in all visits | 1 | |",
    ]
    assert "| from Enter to a later answer | | | | 0 |" in rows
