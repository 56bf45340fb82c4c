"""What is answered when there is no answer: short JSON, and headers on everything."""

import logging

from flask import Flask, Response, request
from werkzeug.exceptions import Forbidden, HTTPException, NotFound

from lili_voice.channels.turns import write_error
from lili_voice.errors import Refused, StoreError

# Browsers are to guess nothing, keep nothing and load nothing.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
}
RETRY_SECONDS = 5

log = logging.getLogger("lili_voice.server")


def add_to(app: Flask) -> None:
    """Turns everything that goes wrong into JSON."""
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(StoreError, _store_away)
    app.register_error_handler(HTTPException, _http)
    app.before_request(_refuse_odd_targets)

    @app.after_request
    def guard(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response


def error(why: str, status: int) -> Response:
    """An error as JSON."""
    return Response(write_error(why), status, content_type="application/json")


def _refuse_odd_targets() -> None:
    """Servers make "/api/turn" of "//api/turn" and "http:api/turn": that is no page.

    The full address of this server is the page it names (RFC 9112, section 3.2.2).
    """
    target = request.environ.get("REQUEST_URI", request.path)
    page = target.removeprefix(f"{request.scheme}://{request.headers.get('Host')}")
    if not page.startswith("/") or page.startswith("//"):
        raise NotFound


def _refused(problem: Refused) -> Response:
    log.warning("refused: %s", problem)
    return error("refused", problem.status)


def _store_away(problem: StoreError) -> Response:
    log.error("%s", problem)
    response = error("learners cannot be reached; try again soon", 503)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def _http(problem: HTTPException) -> Response:
    """Flask's own 404, 405, 413, and 500 for what nobody foresaw."""
    told = problem.description if isinstance(problem, Forbidden) else None
    answer = error(told or problem.name.lower(), problem.code or 500)
    for name, value in problem.get_headers():
        if name.lower() != "content-type":
            answer.headers.add(name, value)
    return answer
