"""POST /api/turn: one turn as JSON."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from flask import Blueprint, Response, request
from werkzeug.exceptions import UnsupportedMediaType

from lili_voice.channels import Answer
from lili_voice.channels.turns import Arrival, Said, Unreadable, read, turn_of, write
from lili_voice.server.answers import counted
from lili_voice.server.callers import LOCAL, Callers
from lili_voice.server.platforms import CHANNELS, TURNS
from lili_voice.server.refusals import error
from lili_voice.server.watch import Watch

ONLY_LOCAL = (
    "only on the machine that Lili runs on, and while no platform or proxy reaches her"
)


def door(
    answer: Answer, watch: Watch, now: Callable[[], datetime], callers: Callers
) -> Blueprint:
    """The route, for the `callers`.

    Who shows a token is limited, and so is the address; who needs none is not.
    """
    routes = Blueprint("turns", __name__)
    channel = CHANNELS[TURNS]
    unlimited = counted(answer, channel, replace(watch, learners=None))
    limited = counted(answer, channel, watch)

    @routes.post(TURNS)
    def take_turn() -> Response:
        space = callers.space_of(request)
        # A page of another site can post anything but this without being asked first.
        if request.mimetype != "application/json":
            raise UnsupportedMediaType
        if space != LOCAL:
            watch.admit_from(request.environ)
        said = read(request.get_data(cache=False))
        if isinstance(said, Unreadable):
            return error(said.why, 400)
        if space != LOCAL and (why := _too_much(said)):
            return error(why, 400)
        turn = turn_of(said, Arrival(space, uuid4().hex, now()))
        reply = (unlimited if space == LOCAL else limited)(turn)
        body = write(said.learner, reply, debug=bool(said.debug))
        return Response(body, content_type="application/json")

    return routes


def _too_much(said: Said) -> str:
    """What only a program of this machine may ask for, where it needs no token."""
    if said.debug:
        return f"debug: {ONLY_LOCAL}"
    if said.at is not None:
        return f"at: {ONLY_LOCAL}"
    return ""
