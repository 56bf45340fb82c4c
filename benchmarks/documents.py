"""What ingesting documents finds, against what is known to be in them.

benchmarks/documents DIR [--verbose]

Reads every document of DIR just as it is, in all its formats; for the form of DIR see
expected.py. Prints a share with its 95 % interval for each measure.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from expected import (
    Expected,
    Judged,
    expected_in,
    judged_attached,
    judged_boilerplate,
    judged_cover,
    judged_formats,
    judged_labels,
    judged_structure,
)
from lili_voice.knowledge.extracting.doubts import unaccounted
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.read import read_document
from mutations import judged_mutations
from score import wilson


def main() -> int:
    """Prints a table; the exit status says nothing of the figures."""
    options = _options()
    judged = [j for told in expected_in(options.folder) for j in _judged(told)]
    _print(judged, verbose=options.verbose)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--verbose", action="store_true", help="show what went wrong")
    return parser.parse_args()


def _judged(told: Expected) -> Iterator[Judged]:
    document = read_document(told.base, told.base.name)
    facts = facts_of(document)
    yield from judged_structure(document, told.structure)
    yield from judged_attached(document, told.structure)
    yield from judged_labels(facts, told.structure)
    yield from judged_boilerplate(facts, told.structure, base=True)
    yield from judged_cover(facts, told.facts)
    lost = {line.number for line in unaccounted(document, facts)}
    for line in document.written:
        what = f"{document.path} line {line.number}: {line.text}"
        yield Judged("lines accounted for", line.number not in lost, what)
    yield from judged_mutations(told.base)
    for path in told.variants:
        other = facts_of(read_document(path, path.name))
        yield from judged_formats(facts, other)
        yield from judged_boilerplate(other, told.structure, base=False)


def _print(judged: Iterable[Judged], *, verbose: bool) -> None:
    rows: dict[str, list[Judged]] = {}
    for one in judged:
        rows.setdefault(one.measure, []).append(one)
    print(f"{'measure':<44}{'right':>9}{'share':>9}{'95 % interval':>20}")
    for measure, found in rows.items():
        _print_row(measure, found)
        for one in found if verbose else ():
            if not one.good:
                print(f"    {one.what}")


def _print_row(measure: str, found: Sequence[Judged]) -> None:
    good = sum(one.good for one in found)
    low, high = wilson(good, len(found))
    share = f"{good / len(found):.1%}"
    interval = f"{low:.1%} to {high:.1%}"
    print(f"{measure:<44}{good:>5}/{len(found):<4}{share:>8}{interval:>20}")


if __name__ == "__main__":
    sys.exit(main())
