"""Which of the questions on a fact suits a wish and a place in a round."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from lili_voice.english.wordforms import STOP, stems
from lili_voice.learning.learner import Wish
from lili_voice.turn import Question, QuestionKind

# Recalling costs more and teaches more than recognising; every third is the easier.
RECALL = (QuestionKind.SHORT, QuestionKind.LIST, QuestionKind.FINISH)
EASY = (
    *(QuestionKind.TRUE_FALSE, QuestionKind.CHOICE, QuestionKind.CAUSE_EFFECT),
    *(QuestionKind.SUCCESS_FAILURE, QuestionKind.FIRST, QuestionKind.FACTOR),
)
CHOSEN = (QuestionKind.CHOICE,)
TURNS = 3


def suiting(questions: Iterable[Question], wish: Wish, number: int) -> Question | None:
    """The question on a fact that suits a wish, and its place in the round.

    No more are made than are looked at.
    """
    if wish.kind is not None:
        return next((one for one in questions if one.kind is wish.kind), None)
    if wish.level:
        kinds = EASY if wish.level == "easy" else RECALL
        return next((one for one in questions if one.kind in kinds), None)
    place, turn = divmod(number, TURNS)
    if turn < TURNS - 1:
        return _first(questions, RECALL)
    return _first(questions, CHOSEN if place % 2 else EASY)


def _first(
    questions: Iterable[Question], kinds: Collection[QuestionKind]
) -> Question | None:
    """The first question of some kinds, else the first of all."""
    seen = list[Question]()
    for question in questions:
        if question.kind in kinds:
            return question
        seen.append(question)
    return seen[0] if seen else None


def facts_of(question: Question) -> tuple[str, ...]:
    """The facts a question asks for: of a list those that each item begins with."""
    listed = (part.facts[0] for part in question.parts)
    return tuple(dict.fromkeys((question.fact, *listed)))


def is_topic(question: Question, topic: Collection[str]) -> bool:
    """Whether the answer is no more than the topic that was wished for."""
    answer = set(stems(question.accepts[0])) - STOP
    return bool(topic) and answer <= set(topic)


def asked_for(question: Question, fact: str) -> Question:
    """A question put because of one fact: a list is asked for any of its items."""
    return replace(question, fact=fact)
