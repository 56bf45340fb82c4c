"""What a browser is shown: a few words."""

import json

from flask import Blueprint, Response, request

from lili_voice.server.callers import Callers

FRONT = """\
Lili is a voice revision tutor. She answers only from the documents of your teacher.

In a terminal of this machine:
  lili talk

As JSON, from {whence}:
  {curl}

From another machine, /api/turn needs the header: Authorization: Bearer LILI_API_TOKEN
"""
WITH_TOKEN = '-H "Authorization: Bearer $LILI_API_TOKEN" '


def door(try_asking: str, callers: Callers) -> Blueprint:
    """The routes; `try_asking` is a question the notes answer."""
    routes = Blueprint("pages", __name__)

    @routes.get("/")
    def front() -> Response:
        url = request.host_url.rstrip("/")
        curl = example(url, try_asking, with_token=callers.reached)
        whence = "anywhere, with the token" if callers.reached else "this machine"
        text = FRONT.format(whence=whence, curl=curl)
        return Response(text, content_type="text/plain; charset=utf-8")

    return routes


def example(url: str, question: str, *, with_token: bool) -> str:
    """A command for a shell that asks a question at /api/turn."""
    turn = json.dumps({"learner": "me", "text": question}).replace("'", "\\u0027")
    token = WITH_TOKEN if with_token else ""
    kind = "-H 'Content-Type: application/json'"
    return f"curl {kind} {token}-d '{turn}' {url}/api/turn"
