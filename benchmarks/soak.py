"""Minutes of steady talk over all channels: is anything lost, slow, or growing?

benchmarks/soak [--minutes N] [--rate N] [--seed N]

Pupils of every platform open Lili, ask, are quizzed and stop, at a steady rate of
requests a second over all platforms together. Messenger's answers are counted where
they arrive, where one call in fifty is refused once. A status but 200, an error in the
log, a message that still waits for its answer a minute after the end, and memory that
grows by more than 5 MB or open files that grow over the second half are faults. Exit
status 1 on any.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.stores import open_store
from platform_load import (
    Caller,
    Graph,
    Tally,
    everything_open,
    open_files,
    resident,
    statuses,
    together,
    troubles,
)
from platforms import Platform, every_platform, packed
from score import percentile
from server_load import Said, lessons, questions_of
from server_requests import Signer

FALTERS = 50  # one call to Messenger in so many is refused once
PUPILS = 12  # of each platform at the same time
LOOKS = 10  # how often memory is looked at
PATIENCE = 60.0  # seconds that Messenger's last answers may take
GROWN = 5.0  # MB
MORE_FILES = 8  # connections come and go
MILLISECONDS = 1000


def main(given: Sequence[str] | None = None) -> int:
    """1 when there was a fault."""
    options = _options(given)
    signer, graph, tally = Signer(), Graph(FALTERS), Tally()
    looks: list[tuple[float, int]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with everything_open(folder, signer, graph) as (process, port):
            platforms = every_platform(signer)
            for look in range(LOOKS):
                seconds = options.minutes * 60 / LOOKS
                _talk(port, platforms, (seconds, options, look), tally)
                looks.append((resident(process.pid), open_files(process.pid)))
            asked = tally.statuses["messenger", 200]
            waiting = _waiting(folder)
            log = [line for line in troubles(folder) if "503" not in line]
    for line in (*statuses(tally), *_seconds(tally)):
        print(line)
    print("memory, MB: " + ", ".join(f"{size:.0f}" for size, _ in looks))
    print("open files: " + ", ".join(str(files) for _, files in looks))
    told = f"{graph.sent:,} for {asked:,} messages, {waiting} still to come"
    print(f"Messenger's answers: {told}")
    print(f"log: {len(log)} lines of trouble", *log[:10], sep="\n")
    wrong = sum(n for (_, status), n in tally.statuses.items() if status != 200)
    lost = waiting > 0 or graph.sent < asked
    return int(wrong > 0 or bool(log) or lost or _grown(looks))


def _options(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rate", type=float, default=50, help="requests a second")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(given)


def _talk(
    port: int,
    platforms: Sequence[Platform],
    how: tuple[float, argparse.Namespace, int],
    tally: Tally,
) -> None:
    seconds, options, look = how
    pace = len(platforms) / options.rate
    questions = questions_of(open_library(None))
    workers = []
    for platform in platforms:
        seed = f"{options.seed}-{platform.name}-{look}"
        said = _at_once(questions, seed, f"L{look}")
        each = partial(_paced, Caller(port, tally), platform, said, (seconds, pace))
        workers.append(each)
    together(workers)


def _at_once(questions: Sequence[str], seed: str, before: str) -> Iterator[Said]:
    """Some pupils who speak in turns: nobody speaks ten times a second."""
    classes = [
        lessons(questions, random.Random(f"{seed}-{number}"))
        for number in range(PUPILS)
    ]
    for row in zip(*classes, strict=True):
        for number, one in enumerate(row):
            yield Said(f"{before}-{number}-{one.pupil}", one.number, one.words)


def _paced(
    caller: Caller, platform: Platform, said: Iterator[Said], how: tuple[float, float]
) -> None:
    """One request after another, each at its time."""
    seconds, pace = how
    begun = time.perf_counter()
    for number, one in enumerate(said):
        due = begun + number * pace
        if due - begun >= seconds:
            break
        time.sleep(max(0.0, due - time.perf_counter()))
        sent = platform.said(one.pupil, one.number, one.words)
        caller.calls(platform.name, platform.request(packed(sent)))
    caller.hangs_up()


def _waiting(folder: Path) -> int:
    """How many messages are not answered in the end, however patient one is."""
    store = open_store(f"sqlite:///{folder / 'learners.db'}", None)
    until = time.perf_counter() + PATIENCE
    while (waiting := store.inbox().waiting()) and time.perf_counter() < until:
        time.sleep(0.5)
    store.close()
    return waiting


def _seconds(tally: Tally) -> Iterator[str]:
    yield f"{'platform':<15}{'p50 ms':>9}{'p99 ms':>9}{'most ms':>9}"
    for name, each in sorted(tally.seconds.items()):
        found = percentile(each, 50), percentile(each, 99), max(each)
        figures = "".join(f"{MILLISECONDS * one:>9.1f}" for one in found)
        yield f"{name:<15}{figures}"


def _grown(looks: Sequence[tuple[float, int]]) -> bool:
    (size, files), (size_after, files_after) = looks[LOOKS // 2], looks[-1]
    return size_after - size > GROWN or files_after - files > MORE_FILES


if __name__ == "__main__":
    sys.exit(main())
