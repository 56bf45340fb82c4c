"""Whether contradictions and wrong counts planted in documents are told.

benchmarks/clashes [--planted N] [--seed N] [--topics N] [--verbose] [PATH ...]

First a library of made-up history: half of what each document says is said again, in
other words, further down or in a second document; N of those statements are altered.
Then the documents of each PATH (files or folders), with the starter documents: one
statement at a time is altered in a copy of its document, or said again at its end,
altered. Prints the share told for each kind with its 95 % interval, and what was told
without reason. Exit status 1 when less than 95 % is told, or more than 2 in 1,000
statements are told without reason.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from altered import Altered, altered_documents
from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.library import STARTER, Library, read_folder
from lili_voice.knowledge.reading.gathering import gather
from planted import Plant, library_with
from score import wilson

WANTED = 0.95
TOLD = ("contradiction", "count", "date")  # doubts an alteration may bring
ALLOWED = 2  # told without reason, in 1,000 statements


def main() -> int:
    """Runs both parts; 1 if one of them is not good enough."""
    given = _arguments()
    score = _Score(verbose=given.verbose)
    with tempfile.TemporaryDirectory() as folder:
        plants = library_with(Path(folder), given.planted, given.topics, given.seed)
        begun = time.perf_counter()
        library = read_folder(Path(folder))
        seconds = time.perf_counter() - begun
    score.judge(plants, library)
    print(f"made-up history: {len(library.facts):,} statements in {seconds:.1f} s")
    good = score.told()
    score = _Score(verbose=given.verbose)
    paths = gather([STARTER, *given.paths]).files
    for altered in altered_documents(paths, given.planted, given.seed):
        score.alone(altered)
    print(f"documents altered one at a time, of {len(paths)}")
    return 0 if score.told() and good else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--planted", type=int, default=50, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--topics", type=int, default=24, metavar="N")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    return parser.parse_args()


class _Score:
    def __init__(self, *, verbose: bool) -> None:
        self.verbose = verbose
        self.planted, self.found = Counter[str](), Counter[str]()
        self.false: list[str] = []
        self.statements = 0

    def judge(self, plants: Sequence[Plant], library: Library) -> None:
        """A library with many alterations in it at once."""
        self.statements += len(library.facts)
        every = {doubt for doubt in library.doubts if doubt.kind in TOLD}
        places = defaultdict(set)
        for doubt in every:
            for document, line in _places(doubt):
                places[document, line].add(doubt.kind)
        for plant in plants:
            kind = "count" if plant.kind == "count" else "contradiction"
            self._count(plant, kind in places[plant.document, plant.line])
        altered = {(plant.document, plant.line) for plant in plants}
        for doubt in every:
            if altered.isdisjoint(_places(doubt)):
                self._false(doubt)

    def alone(self, altered: Altered) -> None:
        """One alteration; `before` are the doubts of the same documents without it."""
        self.statements += altered.statements
        here = (altered.plant.document, altered.plant.line)
        told = any(here in _places(doubt) for doubt in altered.doubts)
        self._count(altered.plant, told)
        for doubt in altered.before:
            self._false(doubt)

    def _count(self, plant: Plant, told: bool) -> None:
        self.planted[plant.kind] += 1
        self.found[plant.kind] += told
        if self.verbose and not told:
            place = f"{plant.document}:{plant.line}"
            print(f"  NOT TOLD {plant.kind} {place} {plant.was} -> {plant.now}")

    def _false(self, doubt: Doubt) -> None:
        self.false.append(doubt.what)
        if self.verbose:
            print(f"  NO REASON {doubt.document}:{doubt.line} {doubt.what}")

    def told(self) -> bool:
        """Prints a line for each kind; whether the whole is good enough."""
        for kind in sorted(self.planted):
            print(_row(kind, self.found[kind], self.planted[kind]))
        found, planted = self.found.total(), self.planted.total()
        print(_row("all", found, planted))
        rate = 1000 * len(self.false) / max(1, self.statements)
        print(
            f"  told without reason: {len(self.false)} = {rate:.2f} in 1,000 statements"
        )
        return found >= WANTED * planted and rate <= ALLOWED


def _places(doubt: Doubt) -> Iterable[tuple[str, int]]:
    return {(doubt.document, doubt.line), (doubt.other, doubt.other_line)}


def _row(kind: str, found: int, planted: int) -> str:
    low, high = wilson(found, planted)
    share = f"{found / planted:6.1%} (95 %: {low:.0%}-{high:.0%})"
    return f"  {kind:7} told {found:3} of {planted:3} = {share}"


if __name__ == "__main__":
    sys.exit(main())
