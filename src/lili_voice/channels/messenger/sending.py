"""Calls to Graph, through which a page sends messages.

Nothing of a person or of the page's token stands in an address or in a log: httpx
logs the addresses it calls. Calls are not repeated here; whoever makes them decides
what `LATER` means.

Error codes: https://developers.facebook.com/docs/messenger-platform/error-codes
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from lili_voice.channels.bodies import parsed, part
from lili_voice.errors import OperatorError, Refused

if TYPE_CHECKING:
    import httpx

SECONDS, READ_SECONDS = 4.0, 8.0  # a letter is held for longer than all of them
TYPING_SECONDS = 1.0  # the answer waits for this courtesy
# How long the whole page waits when Graph says "too much" without saying how long.
PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(minutes=15)
# Of the app's calls, the person's, the page's, of one kind, or of a business; from
# 80000 on each kind of business has a code:
# https://developers.facebook.com/docs/graph-api/overview/rate-limiting
TOO_MUCH = frozenset({4, 17, 32, 341, 613, *range(80000, 80015)})
# Something unknown, or an outage, of Graph's; a message it could not send now; a
# token that has run out, which whoever runs Lili can replace.
PASSING = frozenset({1, 2, 1200, 190})

Post = Mapping[str, object]


class Fate(StrEnum):
    """What becomes of a call."""

    DONE = "done"
    LATER = "later"  # worth another try
    NEVER = "never"  # the same call would fail again


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call went: `code` may be logged; with a `pause` nothing at all should be
    sent for so long."""

    fate: Fate
    code: str = ""
    pause: timedelta | None = None


class Graph:
    """One page's way out; safe to share between threads."""

    def __init__(self, http: "httpx.Client", now: Callable[[], datetime]) -> None:
        self._http = http
        self._now = now

    def send(self, recipient: str, message: object) -> Outcome:
        """Sends one message in answer to a person."""
        post = _to(recipient, messaging_type="RESPONSE", message=message)
        return self._post(post)

    def typing(self, recipient: str) -> Outcome:
        """Shows that an answer is being written, if that can be done at once."""
        post = _to(recipient, sender_action="typing_on")
        return self._post(post, TYPING_SECONDS)

    def close(self) -> None:
        """Nothing can be sent afterwards."""
        self._http.close()

    def _post(self, post: Post, seconds: float | None = None) -> Outcome:
        import httpx

        timeout = httpx.USE_CLIENT_DEFAULT if seconds is None else seconds
        try:
            answer = self._http.post("/me/messages", json=post, timeout=timeout)
        except httpx.HTTPError as problem:
            return Outcome(Fate.LATER, type(problem).__name__)
        return self._outcome(answer)

    def _outcome(self, answer: "httpx.Response") -> Outcome:
        if answer.is_success:
            return Outcome(Fate.DONE)
        error = _error(answer.content)
        found = part(error, "code")
        code = found if isinstance(found, int) else 0
        told = f"{answer.status_code}/{code}" if code else f"{answer.status_code}"
        pause = self._asked_to_wait(answer.headers.get("Retry-After", ""))
        if answer.status_code == 429 or code in TOO_MUCH:
            return Outcome(Fate.LATER, told, pause or PAUSE)
        # A 4xx is about this very call; an address that leads elsewhere is a slip of
        # whoever runs Lili.
        passing = code in PASSING or part(error, "is_transient") is True
        if passing or not answer.is_client_error or answer.status_code == 408:
            return Outcome(Fate.LATER, told, pause)
        return Outcome(Fate.NEVER, told)

    def _asked_to_wait(self, written: str) -> timedelta | None:
        """What `Retry-After` asks for (RFC 9110, section 10.2.3), within reason."""
        if written.isascii() and written.isdecimal():
            return timedelta(seconds=min(int(written[:9]), LONGEST_PAUSE.seconds))
        try:
            until = parsedate_to_datetime(written)
        except ValueError:
            return None
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        return min(max(until - self._now(), timedelta()), LONGEST_PAUSE)


def _to(recipient: str, **what: object) -> Post:
    return {"recipient": {"id": recipient}, **what}


def open_graph(url: str, token: str, now: Callable[[], datetime]) -> Graph:
    """The way to Graph at `url` for the page of `token`.

    Raises OperatorError where httpx is not installed.
    """
    try:
        import httpx
    except ModuleNotFoundError:
        raise OperatorError(
            "Messenger needs httpx to send its answers; "
            "install it with: pip install 'lili-voice[messenger]'"
        ) from None
    http = httpx.Client(
        base_url=url,
        headers={"Authorization": f"Bearer {token}"},
        timeout=httpx.Timeout(SECONDS, read=READ_SECONDS),
    )
    return Graph(http, now)


def _error(body: bytes) -> Mapping[str, object]:
    """What Graph says went wrong; nothing, where it does not say so as JSON."""
    try:
        found = part(parsed(body), "error")
    except Refused:
        return {}
    return found if isinstance(found, dict) else {}
