"""How Lili fares with many documents: reading, keeping, opening and asking.

Each measurement runs in a process of its own, so that its memory is its own.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from ask_phases import phases_of
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.index import Index, sought_for
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.finding.rank import BROUGHT
from lili_voice.knowledge.finding.shortlist import Want
from lili_voice.knowledge.finding.understand import (
    NO_NAMES,
    plain_words,
    understand,
)
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.keeping.renewing import Renewed, former_of, renew
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library, library_of_pages
from lili_voice.knowledge.reading.gathering import gather
from made_documents import questions, write_documents
from score import percentile

SIZES = (10_000, 100_000)
ASKED, SCANNED = 200, 5  # questions; the scan of all facts is slow
PERCENTS = (50, 99)
LONGEST = 1800  # seconds for one measurement
MEGA = 1_000_000
Figures = dict[str, float]
Result = TypeVar("Result")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="facts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=sorted(MEASURED), help=argparse.SUPPRESS)
    parser.add_argument("--at", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.only:
        figures = MEASURED[chosen.only](chosen.at)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({**figures, "peak": peak}))
        return
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            _measure(size, chosen.seed, Path(folder))


def _measure(size: int, seed: int, folder: Path) -> None:
    (folder / "documents").mkdir()
    documents = write_documents(folder / "documents", size, seed)
    _tell(f"{size:,} facts wanted, {documents:,} documents, seed {seed}")
    told = {name: _child(name, folder) for name in MEASURED}
    for line in _lines(told, documents):
        _tell(f"  {line}")


def _child(name: str, folder: Path) -> Figures:
    """What one measurement found, made in a process of its own."""
    ended = subprocess.run(
        [sys.executable, __file__, "--only", name, "--at", str(folder)],
        stdout=subprocess.PIPE,
        timeout=LONGEST,
        check=True,
    )
    figures: Figures = json.loads(ended.stdout)
    return figures


def _lines(told: Mapping[str, Figures], documents: int) -> list[str]:
    read, kept, again, ask = (told[name] for name in ("read", "keep", "again", "ask"))
    return [
        f"reading     {documents / read['seconds']:,.0f} documents/s, "
        f"{read['facts'] / read['seconds']:,.0f} facts/s, "
        f"{read['mb'] / read['seconds']:.2f} MB/s, "
        f"{read['facts']:,.0f} facts, peak {read['peak']:,.0f} MB",
        f"keeping     {kept['seconds']:.1f} s beside the reading, "
        f"facts {kept['facts_mb']:.1f} MB, index {kept['index_mb']:.1f} MB, "
        f"peak {kept['peak']:,.0f} MB",
        f"again       {again['seconds']:.1f} s with one document changed, "
        f"peak {again['peak']:,.0f} MB",
        f"opening     {ask['open'] * 1000:,.0f} ms, "
        f"peak of asking {ask['peak']:,.0f} MB",
        f"a question  first {ask['first'] * 1000:.1f} ms, then {_spread(ask, 'both')}, "
        f"worst of {ASKED} {ask['worst'] * 1000:.1f} ms",
        f"            {_spread(ask, 'finding')} to understand and find, "
        f"{_spread(ask, 'wording')} to word",
        f"candidates  {ask['brought'] * 1000:.2f} ms by tantivy, "
        f"{ask['scanned'] * 1000:.0f} ms by a scan of all facts: "
        f"{ask['scanned'] / ask['brought']:,.0f} times as long",
    ]


def _read(folder: Path) -> Figures:
    files = gather([folder / "documents"]).files
    size = sum(path.stat().st_size for path in files.values())
    taken, (_, library) = _timed(lambda: _understood(folder))
    return {"seconds": taken, "facts": len(library.facts), "mb": size / MEGA}


def _keep(folder: Path) -> Figures:
    renewed, library = _understood(folder)
    store = folder / "store"
    taken, _ = _timed(lambda: write_store(library, renewed.pages, store))
    facts = (store / "facts.jsonl").stat().st_size
    index = sum(path.stat().st_size for path in store.glob("index-*/**/*"))
    return {"seconds": taken, "facts_mb": facts / MEGA, "index_mb": index / MEGA}


def _again(folder: Path) -> Figures:
    """The same documents again, but for one."""
    changed = next(iter(gather([folder / "documents"]).files.values()))
    changed.write_text(changed.read_text("utf-8") + "\nIt rained.\n", "utf-8")
    store = folder / "store"

    def work() -> None:
        renewed, library = _understood(folder, store)
        write_store(library, renewed.pages, store)

    taken, _ = _timed(work)
    return {"seconds": taken}


def _understood(folder: Path, store: Path | None = None) -> tuple[Renewed, Library]:
    files, former = gather([folder / "documents"]).files, former_of(store)
    renewed = renew(files.items(), files, former)
    return renewed, library_of_pages(renewed.pages, former.facts, renewed.failures)


def _ask(folder: Path) -> Figures:
    opened, notes = _timed(lambda: Librarian(open_library(folder / "store")))
    first, *others = questions(seed=7, count=ASKED + 1)
    at_first, _ = _timed(lambda: notes.find(first))
    phases = phases_of(notes, others)
    index = catalogue_of(notes.library).index
    brought = [_timed(partial(_brought, q, index))[0] for q in others]
    scanned = [_timed(partial(_scanned, q, index))[0] for q in others[:SCANNED]]
    return {
        "open": opened,
        "first": at_first,
        "worst": max(phases.both),
        **_percentiles("both", phases.both),
        **_percentiles("finding", phases.finding),
        **_percentiles("wording", phases.wording),
        "brought": statistics.median(brought),
        "scanned": statistics.median(scanned),
    }


def _percentiles(name: str, took: Sequence[float]) -> Figures:
    return {f"{name} {n}": percentile(took, n) for n in PERCENTS}


def _spread(told: Figures, name: str) -> str:
    half, most = (told[f"{name} {n}"] * 1000 for n in PERCENTS)
    return f"median {half:.1f} ms, p99 {most:.1f} ms"


def _brought(question: str, index: Index) -> list[int]:
    """The candidates for a question."""
    terms = understand(plain_words(question), NO_NAMES).terms
    wants = [Want(tuple(sought_for(term).steps())) for term in terms]
    return index.shortlist.best(wants, BROUGHT)


def _scanned(question: str, index: Index) -> list[int]:
    """The same by looking at every fact."""
    terms = understand(plain_words(question), NO_NAMES).terms
    wanted = [sought_for(term) for term in terms]
    sums = (
        (sum(sought.place(index.entry(n))[0] is None for sought in wanted), n)
        for n in range(len(index.facts))
    )
    return [number for _, number in sorted(sums)[:BROUGHT]]


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def _tell(line: str) -> None:
    print(line, flush=True)


MEASURED: Mapping[str, Callable[[Path], Figures]] = {
    "read": _read,
    "keep": _keep,
    "again": _again,
    "ask": _ask,
}


if __name__ == "__main__":
    main()
