"""A server with every platform open, those who call it, and what came of it."""

import json
import os
import re
import socket
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

from lili_voice.server.process import LIMITS
from platforms import settings_of_all
from server import running, wait_until_idle
from server_client import Line
from server_requests import NOON, SKILL, Signer

TROUBLE = re.compile(r"\b(?:ERROR|CRITICAL)\b|Traceback|Exception")
MEGABYTE = 1 << 20


@dataclass
class Tally:
    """What was answered, by platform and status; 0 stands for a line that went dead."""

    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    seconds: dict[str, list[float]] = field(default_factory=dict)
    worst: list[str] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def add(self, platform: str, status: int, seconds: float, request: bytes) -> None:
        with self._lock:
            self.statuses[platform, status] += 1
            self.seconds.setdefault(platform, []).append(seconds)
            if status >= 500 or status == 0:
                self.worst.append(f"{platform} {status}: {request[:2000]!r}")

    def total(self) -> int:
        return sum(self.statuses.values())

    def failed(self) -> int:
        return sum(n for (_, s), n in self.statuses.items() if s >= 500 or s == 0)


class Caller:
    """One connection to the server, opened anew when it is closed."""

    def __init__(self, port: int, tally: Tally) -> None:
        self._port, self._tally = port, tally
        self._line: Line | None = None

    def calls(self, platform: str, request: bytes) -> int:
        """The status of the answer, or 0."""
        begun = time.perf_counter()
        status = self._status(request)
        self._tally.add(platform, status, time.perf_counter() - begun, request)
        return status

    def _status(self, request: bytes) -> int:
        for _ in range(2):  # a line kept alive may have been closed meanwhile
            fresh = self._line is None
            with suppress(OSError):
                return self._exchange(request)
            self.hangs_up()
            if fresh:
                break
        return 0

    def _exchange(self, request: bytes) -> int:
        line = self._line = self._line or Line(self._port)
        line.send(request)
        while (answer := line.answered()) is None:
            continue
        head = answer.partition(b"\r\n\r\n")[0].lower()
        if b"connection: close" in head:
            self.hangs_up()
        return int(head.split(b" ", 2)[1])

    def hangs_up(self) -> None:
        if self._line:
            with suppress(OSError):
                self._line.socket.shutdown(socket.SHUT_RDWR)
            self._line.socket.close()
        self._line = None


class Graph(ThreadingHTTPServer):
    """Stands where Messenger's answers go; every `falters`th call is refused once."""

    daemon_threads = True

    def __init__(self, falters: int = 0) -> None:
        super().__init__(("127.0.0.1", 0), _Takes)
        self.sent, self.calls, self.falters = 0, 0, falters
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Takes(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Graph

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        graph = self.server
        with graph.lock:
            graph.calls += 1
            falters = graph.falters and graph.calls % graph.falters == 0
            graph.sent += not falters and b'"message"' in body
        answer = b'{"error":{"is_transient":true}}' if falters else b"{}"
        self.send_response(503 if falters else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def everything_open(
    folder: Path, signer: Signer, graph: Graph
) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Lili as a process of her own with every platform's door open, and her port."""
    (folder / "limits.json").write_text(json.dumps(LIMITS))
    (folder / "root.pem").write_bytes(signer.root())
    (folder / "chain.pem").write_bytes(signer.chain())
    (folder / "skill").write_text(SKILL)
    (folder / "now").write_text(NOON.isoformat())
    (folder / "environ.json").write_text(json.dumps(settings_of_all(graph.url)))
    Thread(target=graph.serve_forever, daemon=True).start()
    try:
        with running("lili", folder) as (process, port):
            wait_until_idle(process.pid)  # she makes quiz questions ready, beside
            yield process, port
    finally:
        graph.shutdown()
        graph.server_close()


def together(workers: Sequence[Callable[[], None]]) -> None:
    """Runs them all at once, each in a thread of its own, until the last is done."""
    threads = [Thread(target=worker) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def troubles(folder: Path) -> list[str]:
    """The lines of the server's log that speak of something that went wrong."""
    lines = (folder / "lili.log").read_text(errors="replace").splitlines()
    return [line for line in lines if TROUBLE.search(line)]


def resident(process: int) -> float:
    """MB of memory of a process (Linux)."""
    told = Path(f"/proc/{process}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", told)
    return int(found[1]) * 1024 / MEGABYTE if found else 0.0


def open_files(process: int) -> int:
    """Descriptors that a process holds (Linux)."""
    return len(os.listdir(f"/proc/{process}/fd"))


def statuses(tally: Tally) -> Iterator[str]:
    """A table: how each platform's requests were answered."""
    every = sorted({status for _, status in tally.statuses})
    yield f"{'platform':<15}" + "".join(f"{status:>9}" for status in every)
    for name in sorted(tally.seconds):
        counts = (tally.statuses[name, status] for status in every)
        yield f"{name:<15}" + "".join(f"{count:>9,}" for count in counts)
