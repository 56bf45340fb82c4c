"""Who may use /api/turn and /metrics: this machine, or whoever holds the token."""

import hmac
from hashlib import sha256
from urllib.parse import urlsplit

from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized
from werkzeug.wrappers import Request

from lili_voice.server.addresses import is_loopback

LOCAL = "local:"
NEEDS_TOKEN = (
    "only programs on the machine that Lili runs on may ask without a token; "
    "to ask from elsewhere, or through a proxy, set LILI_API_TOKEN where Lili runs "
    "and send the header Authorization: Bearer with that token"
)
# Whoever passes a request on is not the one who asks: a proxy or a tunnel on this
# machine would make every stranger look local.
PASSED_ON = (
    "Forwarded",
    "Via",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Real-IP",
    "CF-Connecting-IP",
    "True-Client-IP",
)


def is_local(request: Request) -> bool:
    """Whether a person or a program of this machine asks, and no page of another site.

    A browser may be brought to ask: by a name that turns into 127.0.0.1 (told by
    Host) or by a page from elsewhere (told by Origin).
    """
    host = request.headers.get("Host", "")
    origin = request.headers.get("Origin")
    return (
        is_loopback(request.remote_addr or "")
        and _names_loopback(host)
        # A proxy that adds no header at all, as nginx does not, speaks HTTP/1.0.
        and request.environ.get("SERVER_PROTOCOL") != "HTTP/1.0"
        and not any(name in request.headers for name in PASSED_ON)
        and (origin is None or origin.lower() == f"http://{host.lower()}")
    )


def space_of(request: Request, token: str | None) -> str:
    """What goes before the learners' names of whoever asks.

    Raises Forbidden (403) when no token is set, Unauthorized (401) when it is not
    this one.
    """
    if is_local(request):
        return LOCAL
    if token is None:
        raise Forbidden(NEEDS_TOKEN)
    given = request.headers.get("Authorization", "")
    scheme, _, shown = given.partition(" ")
    right = hmac.compare_digest(shown.strip().encode(), token.encode())
    if scheme.lower() != "bearer" or not right:
        raise Unauthorized(www_authenticate=WWWAuthenticate("bearer"))
    return f"token:{sha256(token.encode()).hexdigest()[:16]}:"


def _names_loopback(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name == "localhost" or is_loopback(name)
