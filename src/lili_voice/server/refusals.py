"""What is answered when there is no answer: short JSON."""

import logging
from types import TracebackType

from flask import Flask, Response
from werkzeug.exceptions import Forbidden, HTTPException

from lili_voice.channels.turns import write_error
from lili_voice.errors import Refused, StoreError
from lili_voice.server.logs import where
from lili_voice.server.watch import Watch

RETRY_SECONDS = 5

log = logging.getLogger("lili_voice.server")


def add_to(app: Flask, watch: Watch) -> None:
    """Turns everything that goes wrong in Flask into JSON."""
    app.register_error_handler(Refused, refused)
    app.register_error_handler(StoreError, lambda found: store_away(found, watch))
    app.register_error_handler(HTTPException, http_error)


class Unforeseen:
    """Around what should not fail: of a failure kind and place are logged, and it ends
    there."""

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Whether it was a failure, and not the end of the process."""
        if kind is None or not issubclass(kind, Exception):
            return False
        log.error("%s", where((kind, problem, trace)))
        return True


def error(why: str, status: int) -> Response:
    """An error as JSON."""
    return Response(write_error(why), status, content_type="application/json")


def later(why: str) -> Response:
    """An outage: 503, and when to try again."""
    response = error(why, 503)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def refused(problem: Refused) -> Response:
    """Nobody vouches for the request; why is for the log alone."""
    log.warning("refused: %s", problem)
    return error("refused", problem.status)


def store_away(problem: StoreError, watch: Watch) -> Response:
    """Learners are out of reach."""
    log.error("%s", problem)
    watch.tally.store_failure()
    return later("learners cannot be reached; try again soon")


def http_error(problem: HTTPException) -> Response:
    """Werkzeug's own 404, 405, 413, 429, and 500 for what nobody foresaw."""
    told = problem.description if isinstance(problem, Forbidden) else None
    answer = error(told or problem.name.lower(), problem.code or 500)
    for name, value in problem.get_headers():
        if name.lower() != "content-type":
            answer.headers.add(name, value)
    return answer
