"""POST /page/turn: one turn of the page; POST /page/operator: the operator signs in."""

from datetime import timedelta
from random import Random

import msgspec
from flask import Blueprint, Response, request

from lili_voice.channels.occasion import Occasion
from lili_voice.channels.turns import Unreadable, read_as
from lili_voice.dialogue.away import away
from lili_voice.errors import StoreError
from lili_voice.learning.learner import Learner
from lili_voice.phrases import Heard, hear
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.simulator.web.desk import JSON, Desk
from lili_voice.simulator.web.remembering import Visit
from lili_voice.simulator.web.sent import Sent, Token, heard_in, read_turn
from lili_voice.simulator.web.told import told
from lili_voice.simulator.web.visits import shows_its_cookie
from lili_voice.turn import Turn

FARTHEST = timedelta(days=3652)  # ten years: no exam is farther away


def door(desk: Desk) -> Blueprint:
    """The routes."""
    routes = Blueprint("page_turns", __name__)

    @routes.post("/page/turn")
    def take_turn() -> Response:
        desk.posted()
        visit = desk.visit()
        desk.porter.admit(request, visit.learner())
        sent = read_turn(request.get_data(cache=False))
        if isinstance(sent, Unreadable):
            return unreadable(sent)
        if sent.goes_on:
            shows_its_cookie(request)
        if sent.for_the_bench:
            desk.bench()
        stage = visit.stage
        turn = _turn(desk, visit, sent)
        exchange = _played(desk, stage, turn, trying=sent.for_the_bench)
        if exchange.steps:
            visit.remember(exchange, stage)
        return plain(told(exchange, stage.library))

    @routes.post("/page/operator")
    def sign_in() -> Response:
        desk.posted()
        desk.porter.admit(request, desk.visit().learner())
        shown = read_as(Token, request.get_data(cache=False))
        if isinstance(shown, Unreadable):
            return unreadable(shown)
        desk.sign_in(shown.token)
        return plain({"workbench": desk.may_bench()})

    return routes


def plain(values: object, status: int = 200) -> Response:
    """Plain values as JSON."""
    return Response(msgspec.json.encode(values), status, content_type=JSON)


def unreadable(what: Unreadable) -> Response:
    """What is answered to what is no request: 400, and why."""
    return plain({"error": what.why}, 400)


def _turn(desk: Desk, visit: Visit, sent: Sent) -> Turn:
    ahead = min(sent.ahead, FARTHEST.total_seconds())
    occasion = Occasion(
        id=sent.id,
        learner=visit.learner(sent.pupil),
        at=desk.porter.now() + timedelta(seconds=ahead),
        opens=sent.event == "launch",
        screen=sent.screen,
    )
    return occasion.turn(_heard(sent, visit.stage))


def _heard(sent: Sent, stage: Stage) -> Heard:
    if not sent.noise or not sent.text:
        return heard_in(sent)
    # Here, since a page without noise is to start without it.
    from lili_voice.simulator.mishearing import misheard, vocabulary_of

    chance = Random(sent.id)  # the same turn once more is misheard in the same way
    words = vocabulary_of(stage.library)
    return hear(misheard(sent.text, words, sent.noise, chance))


def _played(desk: Desk, stage: Stage, turn: Turn, *, trying: bool) -> Exchange:
    """What was answered; an apology without steps while learners are out of reach."""
    try:
        exchange = stage.play(turn, trying=trying)
    except StoreError as problem:
        desk.porter.failed(problem)
        return Exchange(turn, away(turn), Learner(), Learner(), None, (), ())
    spent = sum(step.seconds for step in exchange.steps)
    desk.porter.answered(turn.intent.value, spent)
    return exchange
