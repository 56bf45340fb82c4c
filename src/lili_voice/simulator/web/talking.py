"""GET /: the page on which a person talks to Lili."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from lili_voice.errors import StoreError
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library
from lili_voice.simulator.stage import Stage
from lili_voice.simulator.web.desk import Desk

MOST_SUGGESTIONS = 6
MOST_TOPICS = 24
LONGEST_SUGGESTION = 80


def door(desk: Desk) -> Blueprint:
    """The route; its folder of templates is everybody's."""
    routes = Blueprint("page", __name__, template_folder="templates")

    @routes.get("/")
    def front() -> str:
        return render_template("talk.html", beginnings=beginnings(desk))

    return routes


def beginnings(desk: Desk) -> dict[str, object]:
    """What the page has to know before the first word."""
    visit = desk.visit()
    stage = visit.stage
    return {
        "workbench": desk.may_bench(),
        "operator": desk.has_operator,
        "topics": stage.library.topics()[:MOST_TOPICS],
        "suggestions": list(suggestions(stage.library)),
        "returning": _returns(stage, visit.learner()),
    }


def suggestions(library: Library) -> Iterator[str]:
    """Questions that the notes answer, from all over them."""
    told = {library.easy_question} - {""}
    yield from told
    # The middles of as many equal stretches: a store may hold a million facts.
    step = len(library.facts) / MOST_SUGGESTIONS
    for stretch in range(MOST_SUGGESTIONS):
        question = _question(library, int((stretch + 0.5) * step))
        if question and question not in told and len(told) < MOST_SUGGESTIONS:
            told.add(question)
            yield question


def _question(library: Library, start: int) -> str:
    """The first question from there on that is short enough for a button."""
    for number in range(start, min(start + 20, len(library.facts))):
        fact: Fact = library.facts[number]
        for question in fact.questions:
            if len(question) <= LONGEST_SUGGESTION:
                return question
    return ""


def _returns(stage: Stage, learner: str) -> bool:
    try:
        return stage.learners.recall(learner, "")[0].version > 0
    except StoreError:
        return False
