"""Why a turn was answered so: in lines for a person, and as plain values."""

from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.simulator.why.answered import (
    asked_object,
    judged_object,
    statement_objects,
    taken_object,
)
from lili_voice.simulator.why.lines import lines_of
from lili_voice.simulator.why.looked import found_object, looked_object

__all__ = ["why_lines", "why_object"]

CHANGED = (
    "the documents were changed after this was said; say it again to see how it is "
    "weighed among those that are there now"
)


def why_object(exchange: Exchange, stage: Stage | None) -> dict[str, object]:
    """Why a turn was answered so, as plain JSON values.

    `taken`: what the words were taken for, and why. `looked`: what was looked up in
    the notes, how it was understood, and what was found or why nothing was.
    `statements`: what was said of the notes, and where it stands. `judged`: how an
    answer was judged, None where none was. `asks`: the quiz question that is open now,
    its answer and the fact behind it, None without one. `stage` is the one that the
    turn was played on: None if it is gone, and then there is only what was found, and
    `changed`, a sentence that says so.
    """
    if stage is None:
        return {
            "looked": [found_object(looked) for looked in exchange.looked],
            "changed": CHANGED,
        }
    return {
        "taken": taken_object(exchange),
        "looked": [looked_object(looked, stage) for looked in exchange.looked],
        "statements": statement_objects(exchange, stage),
        "judged": judged_object(exchange, stage),
        "asks": asked_object(exchange, stage),
    }


def why_lines(exchange: Exchange, stage: Stage) -> list[str]:
    """The same for a person: some twenty lines, a name of LABEL letters before each."""
    return lines_of(why_object(exchange, stage))
