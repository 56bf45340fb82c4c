"""The desk of the page: who comes, what they may use, what is remembered of them.

Every door of the page is `door(desk) -> Blueprint`. A route asks `desk.visit()` for the
visit, or `desk.bench()` where the workbench's rights are needed; one that takes a POST
calls `desk.posted()` first.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hmac import compare_digest, digest
from pathlib import Path
from secrets import token_urlsafe

from flask import Request, Response, g, request
from werkzeug.exceptions import Forbidden

from lili_voice.errors import StoreError
from lili_voice.simulator.stage import Stage
from lili_voice.simulator.web.remembering import Visit, Visits
from lili_voice.simulator.web.visits import (
    FILES,
    JSON,
    YEAR,
    Pass,
    Passes,
    come_from_here,
    cookie_name,
    would_show_its_cookie,
)

__all__ = ["FILES", "JSON", "Desk", "Porter", "Visit"]

RIGHTS_HOLD = timedelta(hours=12)
RENEWED_AFTER = timedelta(days=30)
LARGEST_UPLOAD = 20 * 1024 * 1024  # bytes, all of one request
LOCKED = (
    "the workbench and uploads are for the machine that Lili runs on, while no "
    "platform or proxy reaches her, and for whoever has her token; "
)
SIGN_IN = "sign in on the page with the LILI_API_TOKEN of whoever runs Lili"
NO_TOKEN = "whoever runs Lili can open them to you by setting LILI_API_TOKEN"
WRONG_TOKEN = "that is not the token; ask whoever runs Lili for her LILI_API_TOKEN"


@dataclass(frozen=True, slots=True)
class Porter:
    """What the page asks of the server it stands in.

    `admit(request, learner)` raises TooManyRequests (429) for who comes too fast, and
    `newcomer(request)` charges whoever posts as somebody new. `here(request)` tells
    whether it comes from this machine's own browser while nothing outside reaches Lili.
    The operator's `token` is "" where there is none. Visits are signed with `key`.
    Uploads may be saved to the folder `content`, nowhere if None. `answered(intent,
    seconds)` counts a turn, `failed` one for which learners were out of reach.
    """

    now: Callable[[], datetime]
    admit: Callable[[Request, str], None]
    newcomer: Callable[[Request], None]
    here: Callable[[Request], bool]
    key: bytes = field(repr=False)
    content: Path | None
    token: str = field(repr=False)
    answered: Callable[[str, float], None]
    failed: Callable[[StoreError], None]


class Desk:
    """Knows the visitors of one page. Safe to share between threads."""

    def __init__(self, stage: Stage, porter: Porter) -> None:
        self.stage, self.porter = stage, porter
        self._passes = Passes(porter.key)
        self._visits = Visits(lambda: self.stage)

    def visit(self) -> Visit:
        """The visit of the current request, made if there is none."""
        name = self._pass().name
        # Strangers cannot push the visits of others out of memory.
        if not g.lili_settled or not self.may_bench():
            return Visit(name, lambda: self.stage, keeps=False)
        return self._visits.of(name, self.porter.now())

    def bench(self) -> Visit:
        """The same, for who may use the workbench and uploads.

        Raises Forbidden (403), which says who can mend it.
        """
        if not self.may_bench():
            mend = SIGN_IN if self.has_operator else NO_TOKEN
            raise Forbidden(LOCKED + mend)
        return self.visit()

    def may_bench(self) -> bool:
        """Whether whoever asks may use the workbench and uploads."""
        return self.porter.here(request) or self._signed_in(self._pass())

    @property
    def has_operator(self) -> bool:
        """Whether a token opens the workbench to who has it."""
        return bool(self.porter.token)

    def posted(self, kind: str = JSON) -> None:
        """Passes a POST that a page of this very server sent, with JSON or FILES.

        Raises Forbidden (403) and UnsupportedMediaType (415). Files may be large.
        """
        come_from_here(request, kind)
        if kind == FILES:
            request.max_content_length = LARGEST_UPLOAD

    def sign_in(self, token: str) -> None:
        """From now on, for hours, this visit has the operator's rights. With "" its
        rights are given up, and all it holds is forgotten: the browser is somebody
        new. Raises Forbidden (403)."""
        if token and not compare_digest(self._marked(token), self._mark):
            raise Forbidden(WRONG_TOKEN)
        now, shown = self.porter.now(), self._pass()
        moment, until = (int(at.timestamp()) for at in (now, now + RIGHTS_HOLD))
        if token:
            g.lili_pass = Pass(shown.name, moment, until, self._mark)
        else:
            self._visits.drop(shown.name)
            g.lili_pass = Pass(token_urlsafe(16), moment)
        g.lili_renewed = True

    def handed_back(self, answer: Response) -> Response:
        """The answer with the visit's cookie, where that is new."""
        if not g.get("lili_renewed"):
            return answer
        answer.set_cookie(
            cookie_name(request),
            self._passes.written(self._pass()),
            max_age=YEAR,
            secure=request.is_secure,
            httponly=True,
            samesite="Strict",
        )
        return answer

    def _pass(self) -> Pass:
        """The pass of the current request, read once."""
        if "lili_pass" not in g:
            now = self.porter.now()
            moment = int(now.timestamp())
            found = self._passes.read(request, now)
            aged = found and moment - found.made > RENEWED_AFTER.total_seconds()
            # Else it may only be that its cookie was not sent along with a link.
            g.lili_settled = bool(found) or would_show_its_cookie(request)
            g.lili_renewed = bool(aged) if found else g.lili_settled
            if not found and request.method == "POST":
                self.porter.newcomer(request)
            new = found or Pass(token_urlsafe(16), moment)
            g.lili_pass = Pass(new.name, moment, new.until, new.mark) if aged else new
        shown: Pass = g.lili_pass
        return shown

    def _signed_in(self, shown: Pass) -> bool:
        """Whether the token that was shown is still the one."""
        holds = self.porter.now().timestamp() < shown.until
        return self.has_operator and holds and shown.mark == self._mark

    @property
    def _mark(self) -> str:
        return self._marked(self.porter.token)

    def _marked(self, token: str) -> str:
        """Tells a token from another, and nothing about it without the key."""
        return digest(self.porter.key, token.encode(), "sha256").hex()
