"""Who may use /api/turn and /metrics: this machine, or whoever holds the token."""

import hmac
from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized
from werkzeug.wrappers import Request

from lili_voice.server.addresses import is_loopback

LOCAL = "local:"
SEND_IT = "and send the header Authorization: Bearer with that token"
NEEDS_TOKEN = (
    "only programs on the machine that Lili runs on may ask without a token; "
    "to ask from elsewhere, or through a proxy, set LILI_API_TOKEN where Lili runs "
    f"{SEND_IT}"
)
NOBODY_IS_LOCAL = (
    "since a platform or a proxy reaches this Lili, everyone needs a token here, "
    "programs on her own machine too: a proxy could make strangers look like them; "
    f"whoever runs Lili has to set LILI_API_TOKEN {SEND_IT}; `lili talk` needs none"
)
WRONG_TOKEN = (
    "the token is missing or wrong; send the header Authorization: Bearer with the "
    "LILI_API_TOKEN of whoever runs Lili"
)
# Whoever passes a request on is not the one who asks: a proxy or a tunnel on this
# machine would make every stranger look local. Not every one says what it is.
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


@dataclass(frozen=True, slots=True)
class Callers:
    """Whom `token` lets in; without it this machine alone, and nobody at all once Lili
    is `reached` from outside.

    Then there is a proxy or a tunnel, told us of or not, and it may pass strangers on
    in a way that no server can tell from a program of its own machine: nginx since
    1.29.7, HAProxy and `ssh -R` add no header and speak HTTP/1.1.
    """

    token: str | None = field(default=None, repr=False)
    reached: bool = False

    def space_of(self, request: Request) -> str:
        """What goes before the learners' names of whoever asks.

        Raises Forbidden (403) when no token is set, Unauthorized (401) when it is not
        this one.
        """
        if self.is_here(request):
            return LOCAL
        if self.token is None:
            raise Forbidden(NOBODY_IS_LOCAL if self.reached else NEEDS_TOKEN)
        given = request.headers.get("Authorization", "")
        scheme, _, shown = given.partition(" ")
        if not self.token_fits(shown.strip()) or scheme.lower() != "bearer":
            asked = WWWAuthenticate("bearer")
            raise Unauthorized(WRONG_TOKEN, www_authenticate=asked)
        return f"token:{sha256(self.token.encode()).hexdigest()[:16]}:"

    def is_here(self, request: Request) -> bool:
        """Whether this machine asks, and nothing outside reaches Lili."""
        return not self.reached and _is_local(request)

    def token_fits(self, shown: str) -> bool:
        """Whether that is the token; as long in coming for any other."""
        token = "" if self.token is None else self.token
        # A surrogate may stand in what was shown.
        right = hmac.compare_digest(_bytes(shown), _bytes(token))
        return right and bool(token)


def _is_local(request: Request) -> bool:
    """Whether a person or a program of this machine asks, and no page of another site.

    A browser may be brought to ask: by a name that turns into 127.0.0.1 (told by
    Host) or by a page from elsewhere (told by Origin).
    """
    host = request.headers.get("Host", "")
    origin = request.headers.get("Origin")
    return (
        is_loopback(request.remote_addr or "")
        and _names_loopback(host)
        # As old proxies do that add no header at all: nginx before 1.29.7.
        and request.environ.get("SERVER_PROTOCOL") != "HTTP/1.0"
        and not any(name in request.headers for name in PASSED_ON)
        and (origin is None or origin.lower() == f"http://{host.lower()}")
    )


def _bytes(token: str) -> bytes:
    return token.encode("utf-8", "surrogatepass")


def _names_loopback(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name == "localhost" or is_loopback(name)
