"""What a turn was taken for, how an answer was judged, what was told of the notes."""

from lili_voice.dialogue.assistant import Taken
from lili_voice.dialogue.marking import answer_of, judge
from lili_voice.dialogue.scene import in_quiz
from lili_voice.dialogue.taking import pending_question
from lili_voice.knowledge.facts import Fact
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.source import place_of
from lili_voice.turn import Intent, Question, Turn

AGAIN = "this very turn was answered before; its answer was given once more"
OPENED = "a conversation was opened; what was going on before rests"
LEFT = "the conversation was ended"
NOTHING = "nothing was heard"
TOUCHED = "a choice was touched"
TOO_LATE = "a choice of a question that is no longer open was touched"
QUESTION = "has the form of a question or a request"
NO_PHRASE = "no phrase of Lili's own, so it may be a question on the notes"
SAID_SO = "said as an answer: “my answer is …”"
PHRASE = "a phrase that Lili knows"
WISHED = "a phrase that Lili knows, with a wish in it"
WAITED = "a quiz question waits, and this may answer it"
GAVE_UP = "a quiz question waits, and this gives it up"
CHATTER = "a quiz question waits, and this neither answers it nor asks anything"
OTHERWISE = "taken otherwise while a quiz question waits"
JUDGED = frozenset({Intent.ANSWER, Intent.DONT_KNOW})
CONTESTED = "the pupil contested the verdict on the answer before; it counts as right"
COUNTED = "the list is over; what was named of it counts"


def taken_object(exchange: Exchange) -> dict[str, object]:
    """The intent, its slots, and why; what the learner was in the middle of, which may
    take a turn up: it is then `answered_as` something else."""
    turn, taken = exchange.turn, exchange.taken
    doing = taken.learner.doing if taken else None
    return {
        "text": turn.text,
        "intent": (taken.turn if taken else turn).intent.value,
        "heard_as": turn.intent.value,
        "answered_as": exchange.reply.intent.value,
        "slots": dict(turn.slots),
        "question": turn.question,
        "in_the_middle_of": doing.scene if doing else None,
        "why": _why(exchange.turn, taken) if taken else AGAIN,
    }


def _why(turn: Turn, taken: Taken) -> str:
    if taken.scene == "late":
        return TOO_LATE
    if taken.turn.intent is not turn.intent:
        return _because_of_the_quiz(taken.turn)
    return _by_its_words(turn, taken)


def _because_of_the_quiz(taken: Turn) -> str:
    reasons = {
        Intent.ANSWER: WAITED,
        Intent.DONT_KNOW: GAVE_UP,
        Intent.MORE: CHATTER,
    }
    return reasons.get(taken.intent, OTHERWISE)


def _by_its_words(turn: Turn, taken: Taken) -> str:
    if turn.opens or (turn.intent is Intent.LAUNCH and not turn.text):
        return OPENED
    simply = {Intent.END: LEFT, Intent.SILENCE: NOTHING}
    if turn.intent in simply:
        return simply[turn.intent]
    if "choice" in turn.slots:
        return TOUCHED
    if turn.intent is Intent.ANSWER:
        return WAITED if in_quiz(taken.learner) else SAID_SO
    if turn.intent is Intent.ASK:
        return QUESTION if turn.question else NO_PHRASE
    return WISHED if turn.slots else PHRASE


def judged_object(exchange: Exchange, stage: Stage) -> dict[str, object] | None:
    """The verdict with its reason, what was said and what was missing, and the question
    with its answer; None where nothing was judged."""
    reply, taken = exchange.reply, exchange.taken
    if taken is None or taken.scene == "late":
        return None
    if taken.turn.intent is Intent.CONTEST and reply.verdict is not None:
        return {"verdict": reply.verdict.value, "why": CONTESTED, "question": None}
    question = pending_question(taken.learner, stage.world)
    if question is None:
        return None
    asked = question_object(question, stage)
    if taken.turn.intent not in JUDGED:
        if reply.verdict is None:
            return None
        return {"verdict": reply.verdict.value, "why": COUNTED, "question": asked}
    judged = judge(taken.turn, stage.world, question)
    return {
        "verdict": reply.verdict.value if reply.verdict else None,
        "this_answer": judged.grade.value,
        "why": judged.why,
        "said": answer_of(taken.turn),
        "judged_by": judged.accepted,
        "matched": list(judged.matched),
        "missing": list(judged.missing),
        "question": asked,
    }


def fact_object(fact: Fact) -> dict[str, object]:
    """A statement of the notes and where it stands."""
    return {
        "fact": fact.id,
        "text": fact.text,
        "topic": fact.topic,
        "heading": fact.section,
        "document": fact.source.document,
        "place": place_of(fact.source),
    }


def facts_of(ids: tuple[str, ...], stage: Stage) -> list[dict[str, object]]:
    """The statements with these ids, but for those that have left the notes."""
    by_id = stage.library.by_id
    return [fact_object(by_id[id]) for id in dict.fromkeys(ids) if id in by_id]


def statement_objects(exchange: Exchange, stage: Stage) -> list[dict[str, object]]:
    """What the reply told of the notes."""
    return facts_of(tuple(one.fact for one in exchange.reply.sources), stage)


def question_object(question: Question, stage: Stage) -> dict[str, object]:
    """A quiz question, what it wants to hear, and which statement it is made from."""
    facts = facts_of((question.fact,), stage)
    return {
        "prompt": question.prompt,
        "kind": question.kind.value,
        "expected": list(expected_of(question)),
        "wants": question.wants or None,
        "statement": facts[0] if facts else None,
    }


def expected_of(question: Question) -> tuple[str, ...]:
    """Every item of a list, else the answer in its best wording."""
    if question.parts:
        return tuple(part.accepts[0] for part in question.parts)
    return question.accepts[:1]


def asked_object(exchange: Exchange, stage: Stage) -> dict[str, object] | None:
    """The quiz question that the reply puts."""
    asked = exchange.reply.asked
    return None if asked is None else question_object(asked, stage)
