"""What is answered when there is no answer: short JSON."""

import logging

from flask import Flask, Response
from werkzeug.exceptions import Forbidden, HTTPException

from lili_voice.channels.turns import write_error
from lili_voice.errors import Refused, StoreError
from lili_voice.server.watch import Watch

RETRY_SECONDS = 5

log = logging.getLogger("lili_voice.server")


def add_to(app: Flask, watch: Watch) -> None:
    """Turns everything that goes wrong into JSON."""

    def store_away(problem: StoreError) -> Response:
        log.error("%s", problem)
        watch.tally.store_failure()
        return later("learners cannot be reached; try again soon")

    app.register_error_handler(Refused, _refused)
    app.register_error_handler(StoreError, store_away)
    app.register_error_handler(HTTPException, _http)


def error(why: str, status: int) -> Response:
    """An error as JSON."""
    return Response(write_error(why), status, content_type="application/json")


def later(why: str) -> Response:
    """An outage: 503, and when to try again."""
    response = error(why, 503)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def _refused(problem: Refused) -> Response:
    log.warning("refused: %s", problem)
    return error("refused", problem.status)


def _http(problem: HTTPException) -> Response:
    """Flask's own 404, 405, 413, 429, and 500 for what nobody foresaw."""
    told = problem.description if isinstance(problem, Forbidden) else None
    answer = error(told or problem.name.lower(), problem.code or 500)
    for name, value in problem.get_headers():
        if name.lower() != "content-type":
            answer.headers.add(name, value)
    return answer
