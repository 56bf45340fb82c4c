"""GET /: the page on which a person talks to Lili."""

from flask import Blueprint, render_template

from lili_voice.errors import StoreError
from lili_voice.simulator.library.leading import Leads
from lili_voice.simulator.stage import Stage
from lili_voice.simulator.web.desk import Desk

MOST_TOPICS = 24


def door(desk: Desk) -> Blueprint:
    """The route; its folder of templates is everybody's."""
    routes = Blueprint("page", __name__, template_folder="templates")

    leads = Leads()

    @routes.get("/")
    def front() -> str:
        return render_template("talk.html", beginnings=beginnings(desk, leads))

    return routes


def beginnings(desk: Desk, leads: Leads) -> dict[str, object]:
    """What the page has to know before the first word."""
    visit = desk.visit()
    stage = visit.stage
    return {
        "workbench": desk.may_bench(),
        "operator": desk.has_operator,
        "topics": stage.library.topics()[:MOST_TOPICS],
        "suggestions": leads.suggestions(stage, visit.uploads),
        "returning": _returns(stage, visit.learner()),
    }


def _returns(stage: Stage, learner: str) -> bool:
    try:
        return stage.learners.recall(learner, "")[0].version > 0
    except StoreError:
        return False
