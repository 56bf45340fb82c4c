"""The statements behind a reply, and the quiz question it asks."""

from lili_voice.knowledge.facts import Fact
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.source import Source
from lili_voice.turn import Question


def place_of(source: Source) -> str:
    """Where in its document a statement stands: "lines 12-14", "page 3, line 7"."""
    first, last = source.lines
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    return lines if source.page is None else f"page {source.page}, {lines}"


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
