"""The door of every platform that is answered at once: proved, forgotten, answered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.wsgi import get_input_stream

from lili_voice.channels import Answer, Answering, Incoming
from lili_voice.channels.bodies import LARGEST
from lili_voice.cli.wiring import Lili
from lili_voice.errors import Refused, StoreError
from lili_voice.server.answers import counted, spoken
from lili_voice.server.boundary import attempt
from lili_voice.server.platforms import Platform
from lili_voice.server.refusals import store_away, turned_away, unforeseen
from lili_voice.server.watch import Watch

JSON = "application/json;charset=utf-8"
PLAIN = frozenset({"CONTENT_TYPE", "CONTENT_LENGTH"})  # PEP 3333 names them so


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


@dataclass(frozen=True, slots=True)
class Door:
    """A platform's own WSGI application; a request it does not prove is refused.

    It does without Flask, whose request would cost more than all of ours around a
    turn. Learners out of reach are told with an apology, but not to who wants to be
    forgotten: that is an outage (503), so that the platform tells us again.
    """

    channel: Answering[Any]
    answer: Answer
    forget: Callable[[str], None]
    watch: Watch

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """The channel's answer, or why there is none as JSON."""
        answer = attempt(self._respond, environ)
        if isinstance(answer, Exception):
            answer = unforeseen(answer)
        return answer(environ, start_response)

    def _respond(self, environ: WSGIEnvironment) -> WSGIApplication:
        try:
            if environ["REQUEST_METHOD"] != "POST":
                raise MethodNotAllowed(["POST"])
            return Body(self._body(environ))
        except StoreError as problem:
            return store_away(problem, self.watch)
        except (Refused, HTTPException) as problem:
            return turned_away(problem, environ, self.watch)

    def _body(self, environ: WSGIEnvironment) -> bytes:
        body = get_input_stream(environ, max_content_length=LARGEST).read()
        proved = self.channel.prove(Incoming(body, Headers(environ)))
        if learner := self.channel.forgets(proved):
            self.forget(learner)
        return self.channel.respond(proved, self.answer)


@dataclass(frozen=True, slots=True)
class Body:
    """200 and a body."""

    body: bytes

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """As WSGI wants it."""
        size = ("Content-Length", str(len(self.body)))
        start_response("200 OK", [("Content-Type", JSON), size])
        return [self.body]


def door(platform: Platform, channel: Answering[Any], lili: Lili, watch: Watch) -> Door:
    """The door of a platform."""
    answer = spoken(counted(lili.answer, platform.name, watch), watch)
    return Door(channel, answer, lili.forget, watch)


def _key(name: str) -> str:
    key = name.upper().replace("-", "_")
    return key if key in PLAIN else f"HTTP_{key}"


def _is_header(key: str) -> bool:
    return key.startswith("HTTP_") or key in PLAIN
