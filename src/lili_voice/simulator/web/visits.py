"""Whose request it is: the signed cookie of a visit, and pages of other sites."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

import msgspec
from itsdangerous import BadData, URLSafeSerializer
from werkzeug.exceptions import Forbidden, UnsupportedMediaType
from werkzeug.wrappers import Request

JSON, FILES = "application/json", "multipart/form-data"
COOKIE = "lili_visit"
# Browsers take a name that begins so over HTTPS alone, and from this very host (RFC
# 6265bis, section 4.1.3.2): no neighbouring site can put one in its place.
HOST_COOKIE = f"__Host-{COOKIE}"
YEAR = timedelta(days=365)
LONGEST_COOKIE = 1000
ANOTHER_SITE = (
    "this may only be asked for by a page of this very server; open it in a browser "
    "at the address that Lili was started on"
)
NO_COOKIE = (
    "this page needs its cookie, to know you again: let your browser keep cookies of "
    "this site, then try again"
)


@dataclass(frozen=True, slots=True)
class Pass:
    """What the cookie says: the random name of a visit, when it was made, and until
    when the operator's rights hold for whoever showed the token with that mark.

    Times are seconds since 1970; the mark is "" for who has shown none.
    """

    name: str
    made: int
    until: int = 0
    mark: str = ""


class Passes:
    """Signs passes, and knows its own again. Safe to share between threads."""

    def __init__(self, key: bytes) -> None:
        self._serializer = URLSafeSerializer(
            key, salt="lili visit", signer_kwargs={"digest_method": sha256}
        )

    def written(self, one: Pass) -> str:
        """The value of the cookie."""
        return str(self._serializer.dumps([one.name, one.made, one.until, one.mark]))

    def read(self, request: Request, now: datetime) -> Pass | None:
        """The pass a request shows; None for one forged, cut or out of date."""
        written = request.cookies.get(cookie_name(request), "")
        if not written or len(written) > LONGEST_COOKIE:
            return None
        try:
            values = self._serializer.loads(written)
            name, made, until, mark = msgspec.convert(values, tuple[str, int, int, str])
        except (BadData, msgspec.ValidationError, ValueError):
            return None
        age = now.timestamp() - made
        return Pass(name, made, until, mark) if age < YEAR.total_seconds() else None


def cookie_name(request: Request) -> str:
    """The cookie's name, as safe as the way the request came."""
    return HOST_COOKIE if request.is_secure else COOKIE


def would_show_its_cookie(request: Request) -> bool:
    """Whether the browser sent along the cookie it has, if it has one.

    With a link of another site it does not (SameSite=Strict), and a new cookie would
    take the place of the old one.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is None:
        return request.method == "POST"  # which passed `come_from_here`
    return site in ("same-origin", "none")


def shows_its_cookie(request: Request) -> None:
    """Passes who was answered before, and so was given a cookie at the latest then: by
    the page itself, or by its first POST, if the page was opened with a link.

    Raises Forbidden (403): each turn would be somebody else's.
    """
    if cookie_name(request) not in request.cookies:
        raise Forbidden(NO_COOKIE)


def come_from_here(request: Request, kind: str = JSON) -> None:
    """Passes what a page of this very server posts, with a body of that kind.

    Raises Forbidden (403) for the page of another site and for what is no browser, and
    UnsupportedMediaType (415).
    """
    if not _same_origin(request):
        raise Forbidden(ANOTHER_SITE)
    if request.mimetype != kind:
        raise UnsupportedMediaType


def _same_origin(request: Request) -> bool:
    """By what the browser says of itself (W3C Fetch Metadata), or by the Origin."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    try:
        origin = urlsplit(request.headers.get("Origin", ""))
    except ValueError:
        return False
    secure = origin.scheme == "https" or not request.is_secure
    host = request.headers.get("Host", "")
    return bool(host) and secure and origin.netloc.lower() == host.lower()
