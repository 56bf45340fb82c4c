"""What a browser is shown: a few words."""

import json

from flask import Blueprint, Response, request

FRONT = """\
Lili is a voice revision tutor. She answers only from the documents of your teacher.

In a terminal of this machine:
  lili talk

As JSON, from this machine:
  curl -H 'Content-Type: application/json' \\
    -d '{turn}' \\
    {url}api/turn

From another machine, /api/turn needs the header: Authorization: Bearer LILI_API_TOKEN
"""


def door(try_asking: str) -> Blueprint:
    """The routes; `try_asking` is a question the notes answer."""
    routes = Blueprint("pages", __name__)

    @routes.get("/")
    def front() -> Response:
        text = FRONT.format(turn=example_turn(try_asking), url=request.host_url)
        return Response(text, content_type="text/plain; charset=utf-8")

    return routes


def example_turn(question: str) -> str:
    """A turn to be put between single quotes in a shell."""
    turn = json.dumps({"learner": "me", "text": question})
    return turn.replace("'", "\\u0027")
