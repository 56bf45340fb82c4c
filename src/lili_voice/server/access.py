"""The access log: method, page, status and milliseconds, and nothing of the learner."""

import logging
from time import perf_counter

from flask import Flask, Response, g, request

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})

log = logging.getLogger("lili_voice.access")


def add_to(app: Flask) -> None:
    """Writes one line for each request."""
    pages = {rule.rule for rule in app.url_map.iter_rules()}

    @app.before_request
    def begin() -> None:
        g.began = perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        # What a stranger makes up as a method or a path may be anything, even a name.
        method = request.method if request.method in METHODS else "?"
        page = request.path if request.path in pages else "(no such page)"
        spent = (perf_counter() - g.get("began", perf_counter())) * 1000
        log.info("%s %s %d %.0f ms", method, page, response.status_code, spent)
        return response
