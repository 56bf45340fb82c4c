"""Why a turn was answered so: in lines for a person, and as plain values."""

from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.simulator.why.judged import judged_object
from lili_voice.simulator.why.lines import lines_of
from lili_voice.simulator.why.looked import looked_object
from lili_voice.simulator.why.stated import asked_object, statement_objects
from lili_voice.simulator.why.taken import taken_object

__all__ = ["why_lines", "why_object"]


def why_object(exchange: Exchange, stage: Stage) -> dict[str, object]:
    """Why a turn was answered so, as plain JSON values.

    `taken`: what the words were taken for, and why. `looked`: what was looked up in
    the notes, how it was understood, and what was found or why nothing was.
    `statements`: what was said of the notes, and where it stands. `judged`: how an
    answer was judged, None where none was. `asks`: the quiz question that is open now,
    its answer and the fact behind it, None without one. `stage` is the one that the
    turn was played on.
    """
    return {
        "taken": taken_object(exchange, stage),
        "looked": [looked_object(looked, stage) for looked in exchange.looked],
        "statements": statement_objects(exchange, stage),
        "judged": judged_object(exchange, stage),
        "asks": asked_object(exchange, stage),
    }


def why_lines(exchange: Exchange, stage: Stage) -> list[str]:
    """The same for a person: some twenty lines, a name of LABEL letters before each."""
    return lines_of(why_object(exchange, stage))
