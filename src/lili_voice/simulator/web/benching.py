"""The workbench's routes: what is behind a turn, and conversations as tests.

All are for `desk.bench()` alone, and nothing of them is logged.
"""

from random import Random

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

from lili_voice.channels.turns import T, Unreadable, read_as
from lili_voice.errors import AuthorError
from lili_voice.simulator.web.benching_asked import (
    Mishearing,
    Recording,
    Replaying,
    file_name,
    in_bounds,
)
from lili_voice.simulator.web.benching_told import told_of_recorded, turn_object
from lili_voice.simulator.web.desk import Desk
from lili_voice.simulator.web.remembering import Visit
from lili_voice.simulator.web.taking import plain

LARGEST = 256 * 1024  # bytes of a request
FORGOTTEN = (
    "this turn is not remembered: it was said before you signed in, before Lili was "
    "started, or long ago. Say something, and look at that"
)
NOTHING_SAID = "nothing has been said yet; talk to Lili first, then save it"


def door(desk: Desk) -> Blueprint:
    """The routes."""
    routes = Blueprint("workbench", __name__, url_prefix="/workbench")
    for wrong in (BadRequest, NotFound):
        routes.register_error_handler(wrong, _told_why)
    _look(routes, desk)
    _test(routes, desk)
    return routes


def _look(routes: Blueprint, desk: Desk) -> None:
    """What is behind a turn, and what may be heard instead of it."""

    @routes.get("/turn")
    def turn() -> Response:
        visit = desk.bench()
        exchange = visit.exchange(request.args.get("id", ""))
        if exchange is None:
            raise NotFound(FORGOTTEN)
        return plain(turn_object(exchange, visit))

    @routes.post("/request")
    def recorded() -> Response:
        visit, sent = _asked(desk, Recording)
        return plain(told_of_recorded(sent, visit, desk.porter.now()))

    @routes.post("/mishear")
    def mishear() -> Response:
        visit, sent = _asked(desk, Mishearing)
        # Here and below: most pages are served without ever needing these.
        from lili_voice.simulator.mishearing import misheard, vocabulary_of

        words = vocabulary_of(visit.stage.library)
        # The same words are misheard alike, so that the slider alone makes a change.
        heard = misheard(sent.text, words, sent.share, Random(sent.text))
        return plain({"heard": heard})


def _test(routes: Blueprint, desk: Desk) -> None:
    """Conversations as transcripts."""

    @routes.get("/transcript")
    def transcript() -> Response:
        visit = desk.bench()
        desk.porter.admit(request, _whose(visit))
        name = file_name(request.args.get("name", ""))
        conversation = visit.conversation()
        if not conversation:
            raise NotFound(NOTHING_SAID)
        from lili_voice.simulator.transcripts import written

        one = written(conversation, visit.stage, name)
        return plain({"name": name, "text": one.text, "differs": one.differs})

    @routes.post("/replay")
    def replay() -> Response:
        visit, sent = _asked(desk, Replaying)
        from lili_voice.simulator.transcripts import read_transcript, replayed

        try:
            wanted = read_transcript(in_bounds(sent.text), "the transcript")
        except AuthorError as problem:
            raise BadRequest(str(problem)) from None
        return plain(replayed(wanted, visit.stage))


def _asked(desk: Desk, wanted: type[T]) -> tuple[Visit, T]:
    """The visit and what it posted. Raises what turns a request away."""
    desk.posted()
    visit = desk.bench()
    desk.porter.admit(request, _whose(visit))
    request.max_content_length = LARGEST
    sent = read_as(wanted, request.get_data(cache=False))
    if isinstance(sent, Unreadable):
        raise BadRequest(sent.why)
    return visit, sent


def _whose(visit: Visit) -> str:
    """Who is counted, so that a moving slider takes no turn from a pupil."""
    return visit.learner("workbench")


def _told_why(problem: HTTPException) -> Response:
    return plain({"error": problem.description}, problem.code or 500)
