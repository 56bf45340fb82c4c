"""Damaged requests over all channels: is each answered or refused, and never a 5xx?

benchmarks/mutate [--requests N] [--connections N] [--seed N]

Requests of every platform are damaged, in their values or their bytes, and sent to a
Lili with every door open. Most are proved afresh after the damage, as if the platform
itself had sent them; some keep the proof of the request they were made from. A status
of 500 or more, a line that goes dead, an error in the log and memory that grows by more
than 5 MB over the second half are faults. Exit status 1 on any.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path

from mutated_requests import mutated
from platform_load import (
    Caller,
    Graph,
    Tally,
    everything_open,
    resident,
    statuses,
    together,
    troubles,
)
from platforms import Platform, every_platform, packed
from server_requests import Signer

WORDS = (
    *("", "who introduced it", "quiz me", "a", "true", "hint", "stop", "yes", "1958"),
    *("why did it fail", "what are the reasons", "how am i doing", "forget me", "no"),
)
PUPILS = 200
PROVED = 0.8  # of the damaged requests, proved afresh
GROWN = 5.0  # MB


def main(given: Sequence[str] | None = None) -> int:
    """1 when there was a fault."""
    options = _options(given)
    signer, graph, tally = Signer(), Graph(), Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with everything_open(folder, signer, graph) as (process, port):
            platforms = every_platform(signer)
            sizes = []
            for quarter in range(4):
                seeds = [f"{options.seed}-{quarter}-{n}" for n in _each(options)]
                each = options.requests // 4 // options.connections
                _storm(port, platforms, seeds, each, tally)
                sizes.append(resident(process.pid))
        log = troubles(folder)
    for line in statuses(tally):
        print(line)
    print("memory after each quarter, MB: " + ", ".join(f"{s:.0f}" for s in sizes))
    print(f"requests {tally.total():,}; 5xx or dead {tally.failed()}; log {len(log)}")
    print(*tally.worst[:10], *log[:10], sep="\n")
    return int(tally.failed() > 0 or bool(log) or sizes[3] - sizes[1] > GROWN)


def _options(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(given)


def _each(options: argparse.Namespace) -> range:
    return range(options.connections)


def _storm(
    port: int,
    platforms: Sequence[Platform],
    seeds: Sequence[str],
    each: int,
    tally: Tally,
) -> None:
    together([partial(_calls, port, platforms, seed, each, tally) for seed in seeds])


def _calls(
    port: int, platforms: Sequence[Platform], seed: str, each: int, tally: Tally
) -> None:
    chance, caller = random.Random(seed), Caller(port, tally)
    for _ in range(each):
        platform = chance.choice(platforms)
        request = damaged_request(chance, platform)
        caller.calls(platform.name, request)
    caller.hangs_up()


def damaged_request(chance: random.Random, platform: Platform) -> bytes:
    """One request, damaged; no two are the same turn."""
    pupil, turn = f"P{chance.randrange(PUPILS)}", next(_TURNS)
    sent = platform.said(pupil, turn, chance.choice(WORDS))
    body = mutated(packed(sent), chance)
    if chance.random() < PROVED:
        return platform.request(body)
    return platform.request(body, platform.proof(packed(sent)))


_TURNS = count(1)

if __name__ == "__main__":
    sys.exit(main())
