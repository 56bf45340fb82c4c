"""How often a child in distress is heard, and how often a history question is not.

benchmarks/distress [--verbose] [FILE ...]

Each line of a FILE is JSON: `text`, `distress` (true or false), perhaps `note` and
`round`, the set of sentences it was written for. A line without `distress` is taken for
history: its `text`, `question` or `heard`. Without a FILE, distress.jsonl, on which the
patterns have been mended: what it measures is that nothing is lost, not how many new
wordings are heard. For that, write sentences of your own and measure once. Prints both
shares with their 95 % intervals, and the microseconds that a sentence takes. Exit
status 1 when fewer than 95 in 100 children are heard, or more than 5 in 100 questions
are taken for distress.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from lili_voice.phrases import hear
from lili_voice.phrases.distress import in_distress
from lili_voice.turn import Intent
from score import wilson

OURS = Path(__file__).with_name("distress.jsonl")
WANTED, ALLOWED = 0.95, 0.05
Item = Mapping[str, Any]


def main() -> int:
    """Prints two lines; 1 if one of them is not good enough."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--verbose", action="store_true", help="show what went wrong")
    given = parser.parse_args()
    told = [pair for path in given.files or [OURS] for pair in sentences(path)]
    children = [text for text, distress in told if distress]
    history = [text for text, distress in told if not distress]
    missed = [text for text in children if not heard(text)]
    alarms = [text for text in history if heard(text)]
    good = _row("children heard", len(children) - len(missed), len(children))
    fine = _row("taken for distress", len(alarms), len(history))
    print(f"microseconds: {_microseconds(history or children):.0f} (median)")
    if given.verbose:
        print(*(f"  MISSED {text}" for text in missed), sep="\n")
        print(*(f"  ALARM {text}" for text in alarms), sep="\n")
    return 0 if good >= WANTED and fine <= ALLOWED else 1


def sentences(path: Path) -> Iterator[tuple[str, bool]]:
    """Every sentence of a file, and whether it is a child's in distress."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item: Item = json.loads(line) if line.strip() else {}
        for name in ("text",) if "distress" in item else ("text", "question", "heard"):
            if isinstance(text := item.get(name), str):
                yield text, bool(item.get("distress", False))


def heard(text: str) -> bool:
    """Whether the words are taken for distress."""
    return hear(text).intent is Intent.DISTRESS


def _row(name: str, found: int, asked: int) -> float:
    """Prints a line; the share. Of nothing, children are heard and history is not."""
    if not asked:
        return 1.0 if name == "children heard" else 0.0
    low, high = wilson(found, asked)
    share = found / asked
    print(
        f"{name:19}{found:5} of {asked:5} = {share:6.1%} (95 %: {low:.1%}-{high:.1%})"
    )
    return share


def _microseconds(texts: Iterable[str]) -> float:
    spent = []
    for text in texts:
        begun = time.perf_counter()
        in_distress(text)
        spent.append((time.perf_counter() - begun) * 1e6)
    return median(spent) if spent else 0.0


if __name__ == "__main__":
    sys.exit(main())
