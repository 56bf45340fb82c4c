"""What monitors ask: is Lili alive, is she ready, and how is she doing?"""

import logging
from typing import TYPE_CHECKING

from flask import Blueprint, Response, request

from lili_voice.errors import StoreError
from lili_voice.server.callers import Callers
from lili_voice.server.refusals import later

if TYPE_CHECKING:
    from lili_voice.server.webhook import Webhook

log = logging.getLogger("lili_voice.server")

OK = '{"status":"ok"}'


def door(webhook: "Webhook", callers: Callers) -> Blueprint:
    """The routes, /metrics for the `callers`.

    The notes are loaded before there is any route.
    """
    routes = Blueprint("monitors", __name__)

    @routes.get("/healthz")
    def is_alive() -> Response:
        return Response(OK, content_type="application/json")

    @routes.get("/readyz")
    def is_ready() -> Response:
        if webhook.watch.leaving.is_set():
            return later("stopping")
        if webhook.postman and not webhook.postman.is_at_work():
            log.error("nobody answers Messenger any more; start Lili again")
            return later("nobody answers Messenger any more")
        try:
            webhook.lili.ready()
        except StoreError as problem:
            log.error("%s", problem)
            return later("learners cannot be reached")
        return Response(OK, content_type="application/json")

    @routes.get("/metrics")
    def counts() -> Response:
        callers.space_of(request)
        # Most processes are never asked, and none needs it to start.
        from lili_voice.server.metrics import CONTENT_TYPE, written

        page = written(webhook.watch.tally, _waiting(webhook))
        return Response(page, content_type=CONTENT_TYPE)

    return routes


def _waiting(webhook: "Webhook") -> int | None:
    """How many letters wait; None where there are none, or nobody can tell now."""
    try:
        return webhook.postman.waiting() if webhook.postman else None
    except StoreError as problem:
        log.error("%s", problem)
        return None
