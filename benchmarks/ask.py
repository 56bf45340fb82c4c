"""How often Lili answers right, and how often she rightly says that she cannot.

Each file holds JSON lines. A line with `must` is a question the notes answer, one with
`absent` or `why_unanswerable` is one they do not, one with `heard` is a misheard form
of the question with the same `id` in another file. Every question is a new learner's
only turn, asked through the same assistant as `lili ask`.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library
from lili_voice.phrases import hear
from lili_voice.stores import open_store
from lili_voice.turn import Reply, Turn
from score import is_unknown, right, wilson

Item = Mapping[str, Any]


@dataclass
class Row:
    """One set of questions and what came of them."""

    name: str
    good: int = 0
    asked: int = 0
    milliseconds: list[float] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)


class Bench:
    """Asks questions of one library."""

    def __init__(self, library: Library) -> None:
        world = World(Librarian(library))
        self._assistant = Assistant(world, open_store("sqlite://", None))
        self._asked = 0

    def ask(self, question: str) -> tuple[str, float]:
        """What Lili says, and the milliseconds she took."""
        begun = time.perf_counter()
        reply = self.reply(question)
        return reply.speech.plain(), (time.perf_counter() - begun) * 1000

    def reply(self, question: str) -> Reply:
        """What Lili answers a learner who is new to her."""
        self._asked += 1
        heard = hear(question)
        turn = Turn(
            id=str(self._asked),
            learner=f"bench:{self._asked}",
            intent=heard.intent,
            at=datetime(2026, 1, 1, tzinfo=UTC),
            text=heard.text,
            slots=heard.slots,
            question=heard.question,
        )
        return self._assistant.answer(turn)


def main() -> int:
    """Prints a table; the exit status says nothing of the figures."""
    options = _options()
    bench = Bench(open_library(options.content))
    sets = {path.name: list(_items(path)) for path in options.files}
    by_id = {
        item["id"]: item for items in sets.values() for item in items if "must" in item
    }
    rows = []
    for name, items in sets.items():
        rows.extend(_measure(bench, name, items, by_id))
    _print(rows, verbose=options.verbose)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--content", type=Path, help="a folder or store of documents")
    parser.add_argument("--verbose", action="store_true", help="show what went wrong")
    return parser.parse_args()


def _items(path: Path) -> Iterator[Item]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _measure(
    bench: Bench, name: str, items: Iterable[Item], by_id: Mapping[str, Item]
) -> list[Row]:
    rows: dict[str, Row] = {}
    for item in items:
        kind, question, expected = _kind(item, by_id)
        if not kind:
            continue
        speech, took = bench.ask(question)
        good = is_unknown(speech) if kind == "declined" else right(expected, speech)
        labels = [kind]
        if kind == "declined" and item.get("distance"):
            labels.append(f"declined, {item['distance']}")
        for label in labels:
            row = rows.setdefault(label, Row(f"{name}: {label}"))
            row.asked += 1
            row.good += good
            row.milliseconds.append(took)
            if not good:
                row.failed.append((question, speech))
    return list(rows.values())


def _kind(item: Item, by_id: Mapping[str, Item]) -> tuple[str, str, Item]:
    if "must" in item:
        return "answered", item["text"], item
    if "heard" in item and item.get("id") in by_id:
        return "answered, misheard", item["heard"], by_id[item["id"]]
    if "absent" in item or "why_unanswerable" in item:
        return "declined", item["text"], item
    print(f"left out: {item.get('id', item)}", file=sys.stderr)
    return "", "", item


def _print(rows: Iterable[Row], *, verbose: bool) -> None:
    print(f"{'set':<52}{'right':>9}{'share':>8}{'95 % interval':>16}{'ms p50':>8}")
    for row in rows:
        low, high = wilson(row.good, row.asked)
        print(
            f"{row.name:<52}{row.good:>5}/{row.asked:<3}{row.good / row.asked:>8.1%}"
            f"{f'{low:.1%} to {high:.1%}':>18}{median(row.milliseconds):>7.1f}"
        )
        for question, speech in row.failed if verbose and "," not in row.name else ():
            print(f"    {question}\n        {speech}")


if __name__ == "__main__":
    sys.exit(main())
