"""What the workbench is told of a turn."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain, count

from werkzeug.exceptions import BadRequest

from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.simulator.web.benching_asked import Recording
from lili_voice.simulator.web.remembering import Visit
from lili_voice.simulator.web.taking import FARTHEST
from lili_voice.simulator.web.told import told
from lili_voice.turn import Turn


def turn_object(exchange: Exchange, visit: Visit) -> dict[str, object]:
    """All that is behind a turn of a visit, as plain values."""
    # Here, since a page whose workbench stays shut is to start without them.
    from lili_voice.simulator.learner_state import change_object
    from lili_voice.simulator.platforms import views
    from lili_voice.simulator.why import why_object

    turn = exchange.turn
    former = None if turn.opens else exchange.before.said
    stage = visit.played_on(turn.id)
    return {
        "turn": _turn(turn),
        "platforms": views(exchange, former),
        "why": why_object(exchange, stage),
        "steps": [
            {"name": step.name, "ms": round(step.seconds * 1000, 3)}
            for step in exchange.steps
        ],
        "learner": change_object(exchange, stage or visit.stage),
    }


def _turn(turn: Turn) -> dict[str, object]:
    return {
        "id": turn.id,
        "intent": turn.intent.value,
        "slots": dict(turn.slots),
        "text": turn.text,
        "question": turn.question,
        "opens": turn.opens,
        "screen": turn.screen,
        "locale": turn.locale,
        "at": turn.at.isoformat(),
    }


def told_of_recorded(sent: Recording, visit: Visit, now: datetime) -> dict[str, object]:
    """What a recorded request is answered with, on the page and on its platform.

    Raises BadRequest (400) for what is none, and StoreError.
    """
    from lili_voice.simulator.platforms import Unreadable, read_recorded

    ahead = min(sent.ahead, FARTHEST.total_seconds())
    recorded = read_recorded(bytes(sent.request), now + timedelta(seconds=ahead))
    if isinstance(recorded, Unreadable):
        raise BadRequest(recorded.why)
    learner, stage = visit.learner(sent.pupil), visit.stage
    exchanges = list(_played(recorded.turns, learner, stage, visit))
    return {
        "name": recorded.name,
        "title": recorded.title,
        "told": [told(one, stage.library) for one in exchanges],
        "response": recorded.answered([one.reply for one in exchanges]),
    }


def _played(
    turns: Sequence[Turn], learner: str, stage: Stage, visit: Visit
) -> Iterator[Exchange]:
    """The turns as that learner's, whoever it was that they were recorded of."""
    for turn in turns:
        theirs = replace(turn, id=_new_id(turn.id, visit), learner=learner)
        exchange = stage.play(theirs, trying=True)
        visit.remember(exchange, stage)
        yield exchange


def _new_id(recorded: str, visit: Visit) -> str:
    """Its own id, by which chance goes as it went; another when it is loaded again, or
    it would only be told what it was told before."""
    again = (f"{recorded}~{number}" for number in count(2))
    return next(id for id in chain([recorded], again) if visit.exchange(id) is None)
