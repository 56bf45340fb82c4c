"""Fetching a chain of certificates: briefly, in small, and never elsewhere."""

import ssl
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, HTTPSConnection
from threading import Thread
from urllib.parse import urlsplit

import certifi

LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Download:
    """Fetches the bytes at an https address.

    `seconds` is for everything together: looking up the name, connecting, every byte.
    Raises OSError (TimeoutError when it took too long), HTTPException or ValueError.
    A redirect is an answer like any other that is not 200: an error.
    """

    seconds: float = 2.0
    context: ssl.SSLContext | None = None

    def __call__(self, url: str) -> bytes:
        # A socket's own time-out starts anew with each byte and knows nothing of
        # name look-ups; waiting for a thread limits the whole.
        arriving: Future[bytes] = Future()
        Thread(target=self._deliver, args=(url, arriving), daemon=True).start()
        return arriving.result(timeout=self.seconds)

    def _deliver(self, url: str, arriving: Future[bytes]) -> None:
        try:
            arriving.set_result(self._get(url))
        except (OSError, HTTPException, ValueError) as failure:
            arriving.set_exception(failure)

    def _get(self, url: str) -> bytes:
        address = urlsplit(url)
        # http.client follows no redirect and reads no proxy from the environment.
        connection = HTTPSConnection(
            address.hostname or "",
            address.port,
            timeout=self.seconds,
            context=self.context or ssl.create_default_context(cafile=certifi.where()),
        )
        with closing(connection):
            connection.request("GET", address.path)
            with connection.getresponse() as answer:
                return _small_body(answer)


def _small_body(answer: HTTPResponse) -> bytes:
    if answer.status != 200:
        raise HTTPException(f"the answer was {answer.status}")
    body = answer.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise HTTPException(f"the answer is larger than {LARGEST} bytes")
    return body
