"""What every request passes first and last: limits, headers, counts, the access log.

It is plain WSGI around the app, so that a stranger who hammers at the door costs next
to nothing, and a turn only some microseconds.
"""

import logging
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from http import HTTPStatus
from time import perf_counter
from types import TracebackType
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from lili_voice.channels.turns import write_error
from lili_voice.server.watch import Watch

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
# Browsers are to guess nothing, keep nothing and load nothing.
GUARDS = [
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Referrer-Policy", "no-referrer"),
]
# Said only over HTTPS, where browsers heed it (RFC 6797, section 7.2).
STAY_WITH_HTTPS = ("Strict-Transport-Security", "max-age=31536000")
TOO_MANY = HTTPStatus.TOO_MANY_REQUESTS

log = logging.getLogger("lili_voice.access")

Failure = tuple[type[BaseException], BaseException, TracebackType]


@dataclass(slots=True, eq=False)
class Gate:
    """`doors` are the paths that need no Flask, `pages` all that there are, with the
    channel each belongs to or ""; a page's path may end in a part that is any, set in
    angle brackets. On the paths of `proving` a request is turned away
    only after it was found to be nobody's: those doors ask the watch themselves."""

    inside: WSGIApplication
    doors: Mapping[str, WSGIApplication]
    pages: Mapping[str, str]
    proving: Set[str]
    watch: Watch

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """The app's answer, or the gate's own."""
        began = perf_counter()
        start = Guarded(start_response, environ.get("wsgi.url_scheme") == "https")
        path = environ.get("PATH_INFO", "")
        if path not in self.proving and (wait := self.watch.shut_out(environ)):
            return start.refuse(TOO_MANY, ("Retry-After", str(wait)))
        if _is_odd(environ):
            body: Iterable[bytes] = start.refuse(HTTPStatus.NOT_FOUND)
        else:
            body = self.doors.get(path, self.inside)(environ, start)
        self._tell(environ, start.status, perf_counter() - began)
        return body

    def _tell(self, environ: WSGIEnvironment, status: int, seconds: float) -> None:
        if status == TOO_MANY:  # the watch counts it, and logs it now and then
            return
        path = environ.get("PATH_INFO", "")
        method = environ["REQUEST_METHOD"]
        channel = self.pages.get(path, "")
        if status >= 400:
            self.watch.tally.refusal(channel, HTTPStatus(status).phrase.lower())
            if status < 500:
                self.watch.refused(environ)
        # What a stranger makes up as a method or a path may be anything, even a name.
        told = {
            "method": method if method in METHODS else "?",
            "page": self._page(path),
            "status": status,
            "ms": round(seconds * 1000, 1),
            "channel": channel or None,
        }
        log.info("%(method)s %(page)s %(status)d %(ms).0f ms", told)

    def _page(self, path: str) -> str:
        """The page, as it may be told: never what a stranger wrote."""
        if path in self.pages:
            return path
        start = path[: path.rfind("/") + 1] + "<"
        ours = (page for page in self.pages if page.startswith(start))
        return next(ours, "(no such page)")


class Guarded:
    """`start_response` as the app sees it: it adds headers, and keeps the status."""

    __slots__ = ("_https", "_start", "status")

    def __init__(self, start: StartResponse, https: bool) -> None:
        self._start = start
        self._https = https
        self.status = 0

    def __call__(
        self,
        status: str,
        headers: list[tuple[str, str]],
        failure: Failure | tuple[None, None, None] | None = None,
        /,
    ) -> Any:
        """Begins the answer."""
        self.status = int(status[:3])
        guards = [*GUARDS, STAY_WITH_HTTPS] if self._https else GUARDS
        own = {name for name, _ in headers}
        more = [guard for guard in guards if guard[0] not in own]
        return self._start(status, headers + more, failure)

    def refuse(self, status: HTTPStatus, *more: tuple[str, str]) -> list[bytes]:
        """An answer that needs no app."""
        body = write_error(status.phrase.lower())
        size = ("Content-Length", str(len(body)))
        headers = [("Content-Type", "application/json"), size, *more]
        self(f"{status.value} {status.phrase}", headers)
        return [body]


def _is_odd(environ: WSGIEnvironment) -> bool:
    """Servers make "/api/turn" of "//api/turn" and "http:api/turn": that is no page.

    The full address of this server is the page it names (RFC 9112, section 3.2.2).
    """
    target = str(environ.get("REQUEST_URI", environ.get("PATH_INFO", "")))
    if not target.startswith("/"):
        scheme, host = environ["wsgi.url_scheme"], environ.get("HTTP_HOST")
        target = target.removeprefix(f"{scheme}://{host}")
    return not target.startswith("/") or target.startswith("//")
