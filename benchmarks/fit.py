"""Fits how much each piece of evidence tells: the weights that Lili finds answers by.

benchmarks/fit DIR... [--starter FILES...] [--check] [--write] [--line X] [--out FILE]
               [--noise SHARE]

Each DIR holds the base documents of one store (NAME.txt or NAME.md), questions that
they answer (NAME.questions.jsonl, NAME.ask.jsonl) and some that they do not
(NAME.oos.jsonl). --starter names such files about the documents Lili comes with. Every
store is also asked questions of the others, and every question as it may be misheard.

--check fits without each store in turn and asks the one left out. --write writes the
weights fitted on all of them; `line` stays as it is unless --line names another.
numpy and scipy are needed here alone: pip install -e '.[fit]'.
"""

import argparse
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import lili_voice
from fit_stores import asked_also, folder_store, starter_store

WEIGHTS = Path(lili_voice.__file__).parent / "knowledge" / "finding" / "weights.json"
LACKING = "fitting needs numpy and scipy: .venv/bin/python -m pip install -e '.[fit]'"


def main() -> int:
    """Checks, then writes, whichever is asked for."""
    options = _options()
    if not all(map(find_spec, ("numpy", "scipy"))):
        sys.exit(LACKING)
    with tempfile.TemporaryDirectory() as scratch:
        _fit(options, Path(scratch))
    return 0


def _fit(options: argparse.Namespace, scratch: Path) -> None:
    from fit_check import print_check
    from fit_lessons import lessons_of
    from fit_weights import fitted, write_weights

    stores = [folder_store(d, scratch / str(n)) for n, d in enumerate(options.folders)]
    if options.starter:
        stores.insert(0, starter_store(options.starter))
    taught = [lessons_of(s) for s in asked_also(stores, options.noise, options.seed)]
    if options.check:
        print_check(taught)
    if options.write:
        weights = fitted([lesson for lessons in taught for lesson in lessons])
        write_weights(weights, options.out, options.line)
        print(f"written to {options.out}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("folders", nargs="*", type=Path, metavar="DIR", help="documents and questions")
    add("--starter", nargs="+", type=Path, default=[], metavar="FILES")
    add("--check", action="store_true", help="fit without each store, and ask it")
    add("--write", action="store_true", help="fit on all stores, and write the weights")
    add("--line", type=float, metavar="X", help="from which on an answer is known")
    add("--out", type=Path, default=WEIGHTS, metavar="FILE", help="where to write")
    add("--noise", type=float, default=0.2, metavar="SHARE", help="of words misheard")
    add("--seed", type=int, default=1, help="of the noise")
    options = parser.parse_args()
    for folder in options.folders:
        if not folder.is_dir():
            parser.error(f"{folder} is no folder; name those before --starter")
    stores = len(options.folders) + bool(options.starter)
    if not stores:
        parser.error("name folders of documents and questions")
    if not options.check and not options.write:
        parser.error("say --check, --write, or both")
    if options.check and stores == 1:
        parser.error("--check leaves each store out in turn: name at least two")
    return options


if __name__ == "__main__":
    sys.exit(main())
