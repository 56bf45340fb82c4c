"""How an answer to a quiz question was judged, and why."""

from lili_voice.dialogue.late import is_late
from lili_voice.dialogue.marking import answer_of, judge
from lili_voice.dialogue.taking import pending_question
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.simulator.why.stated import question_object
from lili_voice.simulator.why.taken import taken_turn
from lili_voice.turn import Intent, Question

JUDGED = frozenset({Intent.ANSWER, Intent.DONT_KNOW})
CONTESTED = "the pupil contested the verdict on the answer before; it counts as right"
COUNTED = "the list is over; what was named of it counts"


def judged_object(exchange: Exchange, stage: Stage) -> dict[str, object] | None:
    """The verdict with its reason, what was said and what was missing, and the question
    with its answer; None where nothing was judged."""
    reply, turn = exchange.reply, taken_turn(exchange, stage)
    if turn.intent is Intent.CONTEST and reply.verdict is not None:
        return {"verdict": reply.verdict.value, "why": CONTESTED, "question": None}
    question = _open_question(exchange, stage)
    if question is None:
        return None
    asked = question_object(question, stage)
    if turn.intent not in JUDGED:
        if reply.verdict is None:
            return None
        return {"verdict": reply.verdict.value, "why": COUNTED, "question": asked}
    judged = judge(turn, stage.world, question)
    return {
        "verdict": reply.verdict.value if reply.verdict else None,
        "this_answer": judged.grade.value,
        "why": judged.why,
        "said": answer_of(turn),
        "judged_by": judged.accepted,
        "matched": list(judged.matched),
        "missing": list(judged.missing),
        "question": asked,
    }


def _open_question(exchange: Exchange, stage: Stage) -> Question | None:
    """The question that this turn may have answered. A turn that was answered before
    found the learner behind it already."""
    late = is_late(exchange.turn, exchange.before, stage.world)
    if late or exchange.turn.opens or exchange.kept is None:
        return None
    return pending_question(exchange.before, stage.world)
