"""What the page weighs, and how soon it greets, answers and opens the workbench.

`lili serve` runs as a process of its own; the system's Chromium opens its page a few
times, each time as a new visitor whose cache is empty. Times are the page's own: from
the navigation, the key or the click until the frame that shows what came of it. Bytes
are those that went over the wire, packed as they were, with their headers. A class of
pupils then talks to the server, whose memory is read before and after.
"""

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from lili_voice.knowledge.keeping.shelf import open_library
from page_server import megabytes, play, serving
from page_visits import Visited, chromium, visit
from score import percentile
from server import wait_until_idle
from server_load import lessons, questions_of

NAMES = {
    "Document": "page",
    "Stylesheet": "styles",
    "Script": "scripts",
    "Image": "pictures",
    "Fetch": "turns",
    "XHR": "turns",
}


@dataclass(frozen=True)
class Figures:
    """What was measured: each visit, and megabytes before and after so many turns."""

    visits: Sequence[Visited]
    turns: int
    before: float
    after: float


def main() -> None:
    chosen = _chosen()
    with tempfile.TemporaryDirectory() as name:
        figures = measured(chosen, Path(name))
    for line in table(figures):
        print(line)


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=5)
    parser.add_argument("--answers", type=int, default=20, help="of each visit")
    parser.add_argument("--turns", type=int, default=200, help="of the class")
    parser.add_argument("--content", type=Path, help="documents, if not the starters")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def measured(chosen: argparse.Namespace, folder: Path) -> Figures:
    """Raises SystemExit with what is missing."""
    chance = random.Random(chosen.seed)
    asked = questions_of(open_library(chosen.content))
    with chromium() as browser, serving(folder, chosen.content) as server:
        visits = [
            visit(browser, server.address, chance.choices(asked, k=chosen.answers))
            for _ in range(chosen.visits)
        ]
        wait_until_idle(server.process)
        before = megabytes(server.process)
        turns = islice(lessons(asked, chance), chosen.turns)
        answered = play(server.address, turns)
        return Figures(visits, answered, before, megabytes(server.process))


def table(figures: Figures) -> Iterator[str]:
    """The figures as Markdown."""
    yield from _load(figures.visits)
    yield ""
    yield "| until it is shown, ms | first | median | p90 | of |"
    yield "|---|---|---|---|---|"
    visits = figures.visits
    yield _times("from navigating to the greeting", [v.greeting for v in visits])
    firsts = [visited.answers[0] for visited in visits]
    later = [took for visited in visits for took in visited.answers[1:]]
    yield _times("from Enter to a visit's first answer", firsts)
    yield _times("from Enter to a later answer", later)
    yield _times("from the click to the workbench", [v.drawer for v in visits])
    yield ""
    yield "| memory of the server | MB |"
    yield "|---|---|"
    yield f"| after the visits | {figures.before:.0f} |"
    yield f"| after {figures.turns} turns more | {figures.after:.0f} |"


def _load(visits: Sequence[Visited]) -> Iterator[str]:
    """The first visit's load: the others' weigh the same."""
    loaded = visits[0].loaded
    kinds: dict[str, list[int]] = {}
    for kind, each in loaded.kinds.items():
        kinds.setdefault(NAMES.get(kind, "other"), []).extend(each)
    yield "| first load | requests | bytes |"
    yield "|---|---|---|"
    for name, each in sorted(kinds.items(), key=lambda one: -sum(one[1])):
        yield f"| {name} | {len(each)} | {sum(each):,} |"
    yield f"| all | {loaded.requests} | {loaded.size:,} |"
    strays = sum(len(visited.loaded.strays) for visited in visits)
    yield f"| to another origin, in all visits | {strays} | |"


def _times(name: str, each: Sequence[float]) -> str:
    if not each:
        return f"| {name} | | | | 0 |"
    middle, most = statistics.median(each), percentile(each, 90)
    return f"| {name} | {each[0]:.0f} | {middle:.0f} | {most:.0f} | {len(each)} |"


if __name__ == "__main__":
    main()
