"""The whole webhook against a bare Flask echo and Amazon's hello world.

All three run under waitress with the settings of `lili serve`, each as a process of its
own, and are asked in turns over connections that are kept alive. Lili verifies every
request, looks the question up and keeps what the pupil did; hello world verifies
nothing. The load is a class: pupils who ask what others ask as well and are quizzed.
With --first every question is in words that nobody has said before.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.server.process import LIMITS
from score import percentile
from server_client import Took, ask_once, keep_busy
from server_load import Said, firsts, lessons, questions_of
from server_requests import NOON, SKILL, Signer, envelope

HERE = Path(__file__).parent
KINDS = ("echo", "hello", "lili")
NAMES = {"echo": "Flask echo", "hello": "ask-sdk hello world", "lili": "Lili"}
IDLE = 0.05  # seconds of work in a second: no more than waiting
MOST_A_SECOND = 2500  # requests signed for each second that Lili is asked


@dataclass
class Figures:
    """What was measured of one application."""

    rounds: list[Took] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    megabytes: float = 0.0

    def rate(self) -> float:
        return statistics.median(one.rate for one in self.rounds)

    def milliseconds(self, percent: float) -> float:
        """The median of the rounds."""
        each = (percentile(one.each, percent) for one in self.rounds)
        return 1000 * statistics.median(each)


def main() -> None:
    chosen = _chosen()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        signer = Signer()
        _furnish(folder, signer, chosen.content)
        figures = {kind: Figures() for kind in KINDS}
        _measure_starts(folder, signer, figures, chosen.starts)
        _measure_rates(folder, signer, figures, chosen)
        for line in table(figures):
            print(line, flush=True)


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=8)
    parser.add_argument("--starts", type=int, default=5, help="cold starts of each")
    parser.add_argument("--questions", type=Path, help="a line or JSON object each")
    parser.add_argument("--content", type=Path, help="documents, if not the starters")
    parser.add_argument("--first", action="store_true", help="every question is new")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _furnish(folder: Path, signer: Signer, content: Path | None) -> None:
    (folder / "limits.json").write_text(json.dumps(LIMITS))
    (folder / "root.pem").write_bytes(signer.root())
    (folder / "chain.pem").write_bytes(signer.chain())
    (folder / "skill").write_text(SKILL)
    (folder / "now").write_text(NOON.isoformat())
    if content:
        (folder / "content").write_text(str(content.resolve()))


@contextmanager
def running(kind: str, folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """An application as a process, and the port it listens on."""
    # As it is once installed: its modules are compiled.
    environ = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with (
        (folder / f"{kind}.log").open("a") as log,
        subprocess.Popen(
            [sys.executable, HERE / "server_apps.py", kind, folder],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env=environ,
        ) as process,
    ):
        try:
            said = process.stdout.readline() if process.stdout else ""
            if not said.strip():
                raise SystemExit((folder / f"{kind}.log").read_text())
            yield process, int(said)
        finally:
            process.terminate()


def _measure_starts(
    folder: Path, signer: Signer, figures: dict[str, Figures], times: int
) -> None:
    """From the start of a process to its first answer; the first start compiles."""
    for at in range(times + 1):
        for kind in KINDS:
            hello = signer.request(envelope(f"S{at}", 0, ""))
            begun = time.perf_counter()
            with running(kind, folder) as (_, port):
                answer = ask_once(port, hello)
                if at:
                    figures[kind].starts.append(time.perf_counter() - begun)
            if not answer.startswith(b"HTTP/1.1 200"):
                raise SystemExit(f"{kind} answers {answer[:300]!r}")


def _measure_rates(
    folder: Path,
    signer: Signer,
    figures: dict[str, Figures],
    chosen: argparse.Namespace,
) -> None:
    chance = random.Random(chosen.seed)
    asked = _questions(chosen.questions, chosen.content)
    said = (firsts if chosen.first else lessons)(asked, chance)
    with (
        running("echo", folder) as echo,
        running("hello", folder) as hello,
        running("lili", folder) as lili,
    ):
        apps = dict(zip(KINDS, (echo, hello, lili), strict=True))
        wait_until_idle(lili[0].pid)  # she makes quiz questions ready, beside
        _round(apps, _signed(signer, said, 1.0), chosen.connections, 1.0)  # warm
        for _ in range(chosen.rounds):
            requests = _signed(signer, said, chosen.seconds)
            took = _round(apps, requests, chosen.connections, chosen.seconds)
            for kind, one in took.items():
                figures[kind].rounds.append(one)
        for kind, (process, _) in apps.items():
            figures[kind].megabytes = _resident(process.pid)


def _questions(path: Path | None, content: Path | None) -> list[str]:
    if path is None:
        return questions_of(open_library(content))
    lines = path.read_text("utf-8").splitlines()
    return [json.loads(li)["text"] if li.startswith("{") else li for li in lines if li]


def _signed(signer: Signer, said: Iterator[Said], seconds: float) -> list[bytes]:
    wanted = islice(said, int(seconds * MOST_A_SECOND))
    return [
        signer.request(envelope(one.pupil, one.number, one.words)) for one in wanted
    ]


def _round(
    apps: dict[str, tuple[subprocess.Popen[str], int]],
    requests: Sequence[bytes],
    connections: int,
    seconds: float,
) -> dict[str, Took]:
    """The same requests to each; Lili alone is never asked one of them twice."""
    took = {}
    for kind, (_, port) in apps.items():
        each = iter(requests) if kind == "lili" else cycle(requests)
        took[kind] = keep_busy(port, each, seconds, connections)
        if took[kind].failed:
            raise SystemExit(f"{kind}: {took[kind].failed} requests were not answered")
    return took


def wait_until_idle(process: int) -> None:
    """Until a process that answers has done what it does beside (Linux)."""
    before = -1.0
    while (spent := _spent(process)) - before > IDLE:
        before = spent
        time.sleep(1.0)


def _spent(process: int) -> float:
    """Seconds of processor time."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(process: int) -> float:
    """Megabytes in memory (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    found = next(line for line in lines if line.startswith("VmRSS:"))
    return int(found.split()[1]) / 1024


def table(figures: dict[str, Figures]) -> Iterator[str]:
    """The figures as Markdown."""
    hello, echo = figures["hello"], figures["echo"]
    yield "| app | requests/s | x hello | p50 ms | p99 ms | MB | start s | x Flask |"
    yield "|---|---|---|---|---|---|---|---|"
    for kind, found in figures.items():
        start = statistics.median(found.starts)
        usual = statistics.median(echo.starts)
        cells = [
            NAMES[kind],
            f"{found.rate():.0f}",
            f"{found.rate() / hello.rate():.2f}",
            f"{found.milliseconds(50):.1f}",
            f"{found.milliseconds(99):.1f}",
            f"{found.megabytes:.0f}",
            f"{start:.2f}",
            f"{start / usual:.2f}",
        ]
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
