"""What monitors ask: is Lili alive, is she ready, and how is she doing?"""

import logging
from collections.abc import Callable

from flask import Blueprint, Response, request

from lili_voice.errors import StoreError
from lili_voice.server.callers import space_of
from lili_voice.server.refusals import later
from lili_voice.server.watch import Watch

log = logging.getLogger("lili_voice.server")

OK = '{"status":"ok"}'


def door(ready: Callable[[], object], watch: Watch, token: str | None) -> Blueprint:
    """The routes; `ready` raises StoreError while learners are out of reach.

    The notes are loaded before there is any route. `token` opens /metrics to other
    machines.
    """
    routes = Blueprint("monitors", __name__)

    @routes.get("/healthz")
    def is_alive() -> Response:
        return Response(OK, content_type="application/json")

    @routes.get("/readyz")
    def is_ready() -> Response:
        if watch.leaving.is_set():
            return later("stopping")
        try:
            ready()
        except StoreError as problem:
            log.error("%s", problem)
            return later("learners cannot be reached")
        return Response(OK, content_type="application/json")

    @routes.get("/metrics")
    def counts() -> Response:
        space_of(request, token)
        # Most processes are never asked, and none needs it to start.
        from lili_voice.server.metrics import CONTENT_TYPE, written

        return Response(written(watch.tally), content_type=CONTENT_TYPE)

    return routes
