"""What is answered when there is no answer: short JSON."""

import logging
from wsgiref.types import WSGIEnvironment

from flask import Flask, Response, request
from werkzeug.exceptions import (
    Forbidden,
    HTTPException,
    TooManyRequests,
    Unauthorized,
)

from lili_voice.channels.turns import write_error
from lili_voice.errors import Refused, StoreError
from lili_voice.server.logs import where
from lili_voice.server.watch import Watch

RETRY_SECONDS = 5

log = logging.getLogger("lili_voice.server")


def add_to(app: Flask, watch: Watch) -> None:
    """Turns everything that goes wrong in Flask into JSON."""

    def away(problem: StoreError) -> Response:
        return store_away(problem, watch)

    def turned(problem: Refused | HTTPException) -> Response:
        return turned_away(problem, request.environ, watch)

    app.register_error_handler(StoreError, away)
    app.register_error_handler(Refused, turned)
    app.register_error_handler(HTTPException, turned)


def turned_away(
    problem: Refused | HTTPException, environ: WSGIEnvironment, watch: Watch
) -> Response:
    """Why a request is not answered; who sends many such only hears: too many."""
    if isinstance(problem, TooManyRequests):
        return http_error(problem)
    if wait := watch.shut_out(environ):
        return http_error(TooManyRequests(retry_after=wait))
    return refused(problem) if isinstance(problem, Refused) else http_error(problem)


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


def unforeseen(problem: BaseException) -> Response:
    """500: of a failure that nobody foresaw kind and place are logged."""
    log.error("%s", where((type(problem), problem, problem.__traceback__)))
    return error("internal server error", 500)


def http_error(problem: HTTPException) -> Response:
    """Werkzeug's own 404, 405, 413, 429, and 500 for what nobody foresaw."""
    ours = isinstance(problem, Forbidden | Unauthorized)
    told = problem.description if ours else None
    answer = error(told or problem.name.lower(), problem.code or 500)
    for name, value in problem.get_headers():
        if name.lower() != "content-type":
            answer.headers.add(name, value)
    return answer
