"""How well spoken answers to quiz questions are judged.

benchmarks/judge FILES... [--content DIR] [--wrong]

Each file holds JSON lines as `lili grade --jsonl` reads them, with the `verdict` a
teacher gave (correct, partial or wrong), a `category`, and perhaps a `note` and
`contested`. A row whose note says "dont_know" or "command" counts as right where it is
taken for that and earns nothing. A false accept is a row expected wrong and judged
correct. Beside ours stand two judges that only compare strings, on the same rows: the
same words, and rapidfuzz's token_set_ratio from the threshold that suits these very
rows best. --wrong lists the rows that were misjudged.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import msgspec
from rapidfuzz import fuzz

from lili_voice.cli.grade import Judged, Line, judged
from lili_voice.english.wordforms import words
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import STARTER

WRONG, PARTIAL, CORRECT = "wrong", "partial", "correct"
CONTRARY = ("opposite", "negation", "contradiction", "contrary", "reversed", "negated")
NO_ANSWER = {"dont_know": "dont_know", "command": "command"}


@dataclass(frozen=True)
class Row:
    """A line with the teacher's verdict, and ours."""

    line: Line
    expected: str
    category: str
    note: str
    contested: bool
    ours: Judged
    seconds: float

    @property
    def verdict(self) -> str:
        return self.ours.verdict if self.ours.verdict in (CORRECT, PARTIAL) else WRONG

    @property
    def kind(self) -> str:
        """What the words should be taken for, where the note says; else ""."""
        plain = self.note.replace("'", "").replace(" ", "_")
        return next((kind for tag, kind in NO_ANSWER.items() if plain == tag), "")

    @property
    def right(self) -> bool:
        taken = not self.kind or self.ours.kind == self.kind
        return taken and self.verdict == self.expected

    @property
    def contrary(self) -> bool:
        return self.expected == WRONG and any(word in self.note for word in CONTRARY)


Judge = Callable[[Row], str]


def rows_of(files: Sequence[Path], names: frozenset[str]) -> Iterator[Row]:
    for path in files:
        for written in path.read_text(encoding="utf-8").splitlines():
            if written.strip():
                yield _row(json.loads(written), names)


def _row(read: dict[str, object], names: frozenset[str]) -> Row:
    line = msgspec.convert(read, Line)
    start = perf_counter()
    ours = judged(line, names)
    took = perf_counter() - start
    expected = str(read["verdict"])
    return Row(
        line=line,
        expected=expected if expected in (CORRECT, PARTIAL) else WRONG,
        category=str(read.get("category", "")),
        note=str(read.get("note", "")),
        contested=bool(read.get("contested")),
        ours=ours,
        seconds=took,
    )


def answers_of(row: Row) -> list[str]:
    return [row.line.expected, *(row.line.accept or ())]


def by_words(row: Row) -> str:
    said = words(row.line.heard)
    return CORRECT if any(words(one) == said for one in answers_of(row)) else WRONG


def by_tokens(threshold: int) -> Judge:
    def judge(row: Row) -> str:
        said = " ".join(words(row.line.heard))
        scores = (
            fuzz.token_set_ratio(" ".join(words(a)), said) for a in answers_of(row)
        )
        return CORRECT if max(scores) >= threshold else WRONG

    return judge


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {100 * part / whole:.1f} %" if whole else "none"


def told(name: str, rows: Sequence[Row], verdicts: Sequence[str]) -> str:
    """A line of the table for one judge."""
    pairs = list(zip(rows, verdicts, strict=True))
    right = sum(verdict == row.expected for row, verdict in pairs)
    wrong = [verdict for row, verdict in pairs if row.expected == WRONG]
    opposites = [verdict for row, verdict in pairs if row.contrary]
    refused = len(opposites) - opposites.count(CORRECT)
    return (
        f"  {name:<28} right {share(right, len(rows)):<20}"
        f" false accepts {share(wrong.count(CORRECT), len(wrong)):<18}"
        f" opposites refused {share(refused, len(opposites))}"
    )


def print_table(title: str, rows: Sequence[Row]) -> None:
    if not rows:
        return
    print(f"{title}: {len(rows)} rows")
    missed = [WRONG if row.expected != WRONG else PARTIAL for row in rows]
    ours = [
        row.verdict
        if row.right
        else (row.verdict if row.verdict != row.expected else no)
        for row, no in zip(rows, missed, strict=True)
    ]
    print(told("ours", rows, ours))
    print(told("the same words", rows, [by_words(row) for row in rows]))
    best = max(range(1, 101), key=lambda least: _right(rows, by_tokens(least)))
    tokens = [by_tokens(best)(row) for row in rows]
    print(told(f"token_set_ratio from {best}", rows, tokens))
    for category in sorted({row.category for row in rows}):
        here = [row for row in rows if row.category == category]
        right = share(sum(row.right for row in here), len(here))
        print(f"    {category:<10} {right}")


def _right(rows: Sequence[Row], judge: Judge) -> int:
    return sum(judge(row) == row.expected for row in rows)


def main() -> int:
    """Prints tables; the exit status says nothing of the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILES")
    parser.add_argument(
        "--content", type=Path, default=STARTER, metavar="DIR", help="whose names count"
    )
    parser.add_argument("--wrong", action="store_true", help="list what was misjudged")
    options = parser.parse_args()
    rows = list(rows_of(options.files, open_library(options.content).names))
    print_table("all", rows)
    print_table("uncontested", [row for row in rows if not row.contested])
    times = sorted(1000 * row.seconds for row in rows)
    print(
        f"one answer: median {times[len(times) // 2]:.2f} ms, worst {times[-1]:.1f} ms"
    )
    if options.wrong:
        print_wrong(rows)
    return 0


def print_wrong(rows: Sequence[Row]) -> None:
    for row in rows:
        if not row.right:
            mark = " (contested)" if row.contested else ""
            print(
                f"- {row.line.question} | {row.line.expected}"
                f" | heard: {row.line.heard}\n"
                f"    expected {row.expected} {row.kind}, judged {row.ours.verdict}"
                f" as {row.ours.kind}: {row.ours.reason}{mark} [{row.note}]"
            )


if __name__ == "__main__":
    sys.exit(main())
