"""One accepted answer against what was heard: by value, by sound, by meaning."""

from collections.abc import Collection
from dataclasses import replace

from lili_voice.english.wordforms import words
from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.grading.bearers import judge_bearer
from lili_voice.learning.grading.homophones import heard_whole
from lili_voice.learning.grading.meaning import compare, read
from lili_voice.learning.grading.named import (
    NOT_THE_NAME,
    beside_the_name,
    is_name,
)
from lili_voice.learning.grading.portions import judge_portion, portion_of
from lili_voice.learning.grading.proper import is_proper
from lili_voice.learning.grading.statements import judge_statement
from lili_voice.learning.grading.values import judge_value, value_of
from lili_voice.turn import Grade, Question


def judge_one(
    question: Question, wanted: str, answer: str, names: Collection[str]
) -> Verdict:
    """By one accepted answer, which the verdict names."""
    verdict = replace(_by_layer(question, wanted, answer, names), accepted=wanted)
    if verdict.grade is Grade.CORRECT:
        return replace(verdict, matched=verdict.matched or (wanted,))
    if verdict.matched or verdict.missing:
        return verdict
    return replace(verdict, missing=(wanted,))


def _by_layer(
    question: Question, wanted: str, answer: str, names: Collection[str]
) -> Verdict:
    portion = portion_of(wanted)
    if portion is not None:
        return judge_portion(portion, answer)
    values = value_of(wanted, question.prompt)
    if values:
        return judge_value(question, wanted, values, answer)
    if not (is_name(wanted, names) or is_proper(wanted)):
        if heard_whole(wanted, answer):
            return Verdict(Grade.CORRECT, "the answer by its sound")
        return judge_statement(question, wanted, answer)
    verdict = judge_bearer(question, wanted, answer, names)
    if verdict.why != NOT_THE_NAME or not _alone(question, wanted, answer):
        return verdict
    meant = judge_statement(question, wanted, answer)
    return meant if meant.grade is Grade.CORRECT else verdict


def _alone(question: Question, wanted: str, answer: str) -> bool:
    """Whether a name in other words stands for itself: "the Soviets", but not
    "Soviet influence"."""
    heard, told = read(answer), set(words(question.prompt))
    said = compare(read(wanted), heard)
    spoken = {heard.words[at] for places in said.pairs.values() for at in places}
    if spoken and spoken <= told:
        return False
    beside = {at for at in said.beside if beside_the_name(heard.words, told, at)}
    matched = {at for places in said.pairs.values() for at in places}
    return not any({at - 1, at + 1} & matched for at in beside)
