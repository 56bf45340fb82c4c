"""The door of every platform that is answered at once: proved, forgotten, answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from wsgiref.types import WSGIEnvironment

from flask import Blueprint, Response, request

from lili_voice.channels import Answering, Incoming
from lili_voice.cli.wiring import Lili
from lili_voice.server.answers import counted, spoken
from lili_voice.server.platforms import Platform
from lili_voice.server.watch import Watch

JSON = "application/json;charset=utf-8"


@dataclass(frozen=True, slots=True)
class Headers(Mapping[str, str]):
    """The headers of a WSGI request under lower-case names, looked up one by one.

    A platform sends dozens, of which a channel reads two or three.
    """

    environ: WSGIEnvironment

    def __getitem__(self, name: str) -> str:
        """The value as it came; raises KeyError."""
        value: str = self.environ[_key(name)]
        return value

    def __iter__(self) -> Iterator[str]:
        """The names that came."""
        names = (key.removeprefix("HTTP_") for key in self.environ if _is_header(key))
        return (name.lower().replace("_", "-") for name in names)

    def __len__(self) -> int:
        """How many came."""
        return sum(map(_is_header, self.environ))


def door(
    platform: Platform, channel: Answering[Any], lili: Lili, watch: Watch
) -> Blueprint:
    """The route; a request the channel does not prove is Refused.

    Learners out of reach are told with an apology, but not to who wants to be
    forgotten: StoreError (503), so that the platform tells us again.
    """
    routes = Blueprint(platform.name, __name__)
    answer = spoken(counted(lili.answer, platform.name, watch), watch)

    @routes.post(platform.path)
    def take_request() -> Response:
        body = request.get_data(cache=False)
        proved = channel.prove(Incoming(body, Headers(request.environ)))
        watch.proved(request.remote_addr or "")
        if learner := channel.forgets(proved):
            lili.forget(learner)
        return Response(channel.respond(proved, answer), content_type=JSON)

    return routes


def _key(name: str) -> str:
    key = name.upper().replace("-", "_")
    return key if key in PLAIN else f"HTTP_{key}"


def _is_header(key: str) -> bool:
    return key.startswith("HTTP_") or key in PLAIN


PLAIN = frozenset({"CONTENT_TYPE", "CONTENT_LENGTH"})  # PEP 3333 names them so
