"""Keeps some connections busy, one request after the other on each; costs little."""

import selectors
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

PATIENCE = 30.0  # seconds without an answer before a server is given up
MOST = 65536
LENGTH = b"content-length:"
END = b"\r\n\r\n"


@dataclass
class Took:
    """Seconds of each request, and of them all together."""

    each: list[float] = field(default_factory=list)
    seconds: float = 0.0
    failed: int = 0

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.each) / self.seconds


class Line:
    """One connection that is kept alive."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._read, self._began = b"", 0.0

    def send(self, request: bytes) -> None:
        self._read, self._began = b"", time.perf_counter()
        self.socket.sendall(request)

    def answered(self) -> bytes | None:
        """The whole answer, None while there is more to come."""
        more = self.socket.recv(MOST)
        if not more:
            raise ConnectionError("the server hung up")
        self._read += more
        head, end, body = self._read.partition(END)
        if not end:
            return None
        at = head.lower().index(LENGTH) + len(LENGTH)
        whole = int(head[at:].split(b"\r\n", 1)[0])
        return self._read if len(body) >= whole else None

    def waited(self) -> float:
        """Seconds since the request was sent."""
        return time.perf_counter() - self._began


def ask_once(port: int, request: bytes) -> bytes:
    """The whole answer to one request."""
    line = Line(port)
    line.send(request)
    while (answer := line.answered()) is None:
        continue
    line.socket.close()
    return answer


def keep_busy(
    port: int, requests: Iterator[bytes], seconds: float, connections: int
) -> Took:
    """Asks for some seconds, or until there are no more requests."""
    took = Took()
    with selectors.DefaultSelector() as ready:
        lines = [Line(port) for _ in range(connections)]
        begun = time.perf_counter()
        for line in lines:
            _next(line, requests, ready)
        while ready.get_map():
            more = requests if time.perf_counter() - begun < seconds else iter(())
            for key, _ in ready.select(PATIENCE):
                _take(key.data, more, ready, took)
        took.seconds = time.perf_counter() - begun
        for line in lines:
            line.socket.close()
    return took


def _next(line: Line, requests: Iterator[bytes], ready: selectors.BaseSelector) -> None:
    request = next(requests, None)
    if request is None:
        return
    ready.register(line.socket, selectors.EVENT_READ, line)
    line.send(request)


def _take(
    line: Line, requests: Iterator[bytes], ready: selectors.BaseSelector, took: Took
) -> None:
    answer = line.answered()
    if answer is None:
        return
    took.each.append(line.waited())
    took.failed += not answer.startswith(b"HTTP/1.1 200")
    ready.unregister(line.socket)
    _next(line, requests, ready)
