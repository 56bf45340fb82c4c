"""Alexa's keys, kept for an hour, so that few requests cost a download."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.client import HTTPException
from threading import Lock

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.verification import Store

from lili_voice.channels.alexa.certificates import SigningKey, signing_key
from lili_voice.channels.alexa.download import LARGEST
from lili_voice.errors import Refused

KEPT_FOR = timedelta(hours=1)
JUNK_FOR = timedelta(seconds=30)
MOST_KEYS = 16
MOST_JUNK = 32
MOST_FLIGHTS = 16
# How Amazon spells its addresses. There are 202 such, of which each is tried once in a
# while: too few for a limit, and so no stranger can use it up before Alexa comes.
LIKELY = re.compile(
    r"https://s3\.amazonaws\.com/echo\.api/echo-api-cert(-\d{1,2})?(-ats)?\.pem",
    re.ASCII,
)
# What a download may raise when nothing usable arrives.
NOTHING_ARRIVED = (OSError, HTTPException, ValueError, LookupError)

Fetch = Callable[[str], bytes]
Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Held:
    """A key and when it was collected."""

    key: SigningKey
    at: datetime

    def good(self, now: datetime) -> bool:
        fresh = timedelta(0) <= now - self.at < KEPT_FOR
        return fresh and self.key.holds(now)


class SigningKeys:
    """The keys behind the addresses of chains, collected once for all who wait."""

    def __init__(self, roots: Store, fetch: Fetch, now: Now) -> None:
        self._roots = roots
        self._fetch = fetch
        self._now = now
        self._lock = Lock()
        self._held: dict[str, Held] = {}
        self._junk: dict[str, datetime] = {}
        self._flights: dict[str, Lock] = {}

    def key(self, url: str) -> RSAPublicKey:
        """The trusted key at `url`, as `chain_url` spells it; raises `Refused`."""
        held = self._look(url)
        if held is None:
            with self._flight(url):
                held = self._look(url) or self._collect(url)
        return held.key.key

    def _look(self, url: str) -> Held | None:
        now = self._now()
        with self._lock:
            held = self._held.get(url)
            if held is not None and held.good(now):
                return held
            self._forget_old_junk(now)
            if url in self._junk:
                raise Refused("the certificate address was no use moments ago")
            # Without this limit a stranger could make us download at will. An
            # address that has been good before is not a stranger's.
            if held is None and not LIKELY.fullmatch(url) and self._crowded():
                raise Refused("too many certificate addresses have been no use")
        return None

    def _collect(self, url: str) -> Held:
        now = self._now()
        try:
            held = Held(signing_key(self._download(url), self._roots, now), now)
        except Refused:
            with self._lock:
                self._junk[url] = now
            raise
        with self._lock:
            self._held.pop(url, None)
            self._held[url] = held
            while len(self._held) > MOST_KEYS:
                self._held.pop(next(iter(self._held)))
        return held

    def _download(self, url: str) -> bytes:
        try:
            pem = self._fetch(url)
        except NOTHING_ARRIVED as failure:
            raise Refused("the certificates cannot be downloaded") from failure
        if len(pem) > LARGEST:
            raise Refused("the certificates are too large")
        return pem

    def _crowded(self) -> bool:
        unlikely = sum(LIKELY.fullmatch(url) is None for url in self._junk)
        return unlikely >= MOST_JUNK

    def _forget_old_junk(self, now: datetime) -> None:
        old = [url for url, at in self._junk.items() if abs(now - at) >= JUNK_FOR]
        for url in old:
            del self._junk[url]

    @contextmanager
    def _flight(self, url: str) -> Iterator[None]:
        """One download at a time for an address; the others wait for its outcome."""
        with self._lock:
            if url not in self._flights and len(self._flights) >= MOST_FLIGHTS:
                raise Refused("too many certificates are being downloaded")
            flight = self._flights.setdefault(url, Lock())
        try:
            with flight:
                yield
        finally:
            self._land(url, flight)

    def _land(self, url: str, flight: Lock) -> None:
        with self._lock:
            if self._flights.get(url) is flight:
                del self._flights[url]
