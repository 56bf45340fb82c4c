"""Whether an answer is right: by value, by sound, by meaning, never by spelling."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from lili_voice.english.verbs import is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem, words
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.learning.answers import (
    CONTRARY,
    DENIED,
    UNDECIDED,
    Verdict,
    answer_in,
    gives_up,
)
from lili_voice.learning.meaning import Said, compare, read
from lili_voice.learning.named import (
    NOT_THE_NAME,
    beside_the_name,
    is_name,
    judge_name,
)
from lili_voice.learning.order import Compared, turned_round
from lili_voice.learning.values import judge_value, value_of
from lili_voice.turn import Grade, Question

__all__ = ["Verdict", "grade"]

ENOUGH = 0.6  # the share of an answer's meaning that makes it right
SOME = 0.3  # the share from which it is partly right
MUCH = 0.4  # the share from which saying the contrary spoils any other likeness
WEIGHT_OF_LIGHT = 0.5
WEIGHT_OF_COMMON = 0.25  # a word in many of the accepted answers tells none of them
OTHER = "not that"
MANY = 3  # words of other meanings that make a sentence be about something else
BRIEF = 2  # content words; half of so few, with something else beside it, is no part
PART = 3  # words in one part of an answer that is a list
PRONOUNS = word_set("he she it they")
# What spoils an answer even where another wording of it would be right.
SPOILS = frozenset({CONTRARY, DENIED, UNDECIDED})
_BETTER = (Grade.WRONG, Grade.PARTIAL, Grade.CORRECT)
_HALVES = re.compile(r"\s+and\s+", re.IGNORECASE)
_JOINTS = re.compile(r"\s*(?:,|;|\band\b)\s*", re.IGNORECASE)


def grade(question: Question, heard: str, names: Collection[str]) -> Verdict:
    """Judges what was heard. `names` are all the names the notes know, so that one is
    not taken for another that sounds like it.

    The best of the accepted answers counts.
    """
    if gives_up(heard):
        return Verdict(Grade.DONT_KNOW, "says so")
    as_written = any(words(heard) == words(wanted) for wanted in question.accepts)
    answer = heard if as_written else answer_in(heard)
    if not answer:
        return Verdict(Grade.WRONG, "nothing is said")
    judged = [_judge(question, wanted, answer, names) for wanted in question.accepts]
    best = max(judged, key=_rank)
    spoilt = next((v for v in judged if v.why in SPOILS), None)
    if spoilt and (best.grade is Grade.PARTIAL or spoilt.why != CONTRARY):
        return spoilt
    return best


def _judge(
    question: Question, wanted: str, answer: str, names: Collection[str]
) -> Verdict:
    """One accepted answer."""
    return replace(_by_layer(question, wanted, answer, names), accepted=wanted)


def _by_layer(
    question: Question, wanted: str, answer: str, names: Collection[str]
) -> Verdict:
    """By value, else by sound, else by meaning."""
    values = value_of(wanted)
    if values:
        return judge_value(values, answer, question.prompt)
    if not is_name(wanted, names):
        return _judge_meaning(question, wanted, answer)
    verdict = judge_name(wanted, answer, names, question.prompt)
    if verdict.why != NOT_THE_NAME or not _alone(question, wanted, answer):
        return verdict
    meant = _judge_meaning(question, wanted, answer)
    return meant if meant.grade is Grade.CORRECT else verdict


def _alone(question: Question, wanted: str, answer: str) -> bool:
    """Whether a name in other words stands for itself: "the Soviets", but not
    "Soviet influence"."""
    heard, told = read(answer), set(words(question.prompt))
    said = compare(read(wanted), heard)
    beside = {at for at in said.beside if beside_the_name(heard.words, told, at)}
    matched = {at for places in said.pairs.values() for at in places}
    return not any({at - 1, at + 1} & matched for at in beside)


def _judge_meaning(question: Question, wanted: str, answer: str) -> Verdict:
    parts = [part for part in _JOINTS.split(wanted) if words(part)]
    heard = read(answer)
    listed = ";" in wanted or all(len(part.split()) <= PART for part in parts)
    if len(parts) < 2 or not listed:
        return _at_least_half(question, wanted, heard)
    verdicts = [_share(question, read(part), heard) for part in parts]
    said = [verdict.grade is Grade.CORRECT for verdict in verdicts]
    if all(said):
        return Verdict(Grade.CORRECT, "every part")
    if not any(said):
        return replace(max(verdicts, key=_rank), grade=Grade.WRONG)
    return Verdict(Grade.PARTIAL, "some of the parts")


def _at_least_half(question: Question, wanted: str, heard: Said) -> Verdict:
    """A true half of "Mao was humiliated and resigned" is partly right."""
    if _off_the_subject(question, read(wanted), heard):
        return Verdict(Grade.WRONG, OTHER)
    whole = _share(question, read(wanted), heard)
    halves = _HALVES.split(wanted)
    told = all(any(map(is_past, words(half))) for half in halves)
    if whole.grade is not Grade.WRONG or whole.why in SPOILS or not told:
        return whole
    if any(_says_half(question, read(half), heard) for half in halves):
        return Verdict(Grade.PARTIAL, "one half of it")
    return whole


def _says_half(question: Question, half: Said, heard: Said) -> bool:
    verdict = _share(question, half, heard)
    if verdict.grade is not Grade.PARTIAL:
        return verdict.grade is Grade.CORRECT
    weights = _weights(question, half)
    main = next((at for at, weight in weights.items() if weight >= 1), None)
    return main in compare(half, heard).said


def _rank(verdict: Verdict) -> int:
    return _BETTER.index(verdict.grade)


def _share(question: Question, wanted: Said, heard: Said) -> Verdict:
    """By the share of the meaning that was said."""
    found = compare(wanted, heard)
    weights = _weights(question, wanted)
    if _stands_for_subject(heard, wanted) and len(weights) > 1:
        weights[min(weights)] = 0.0
    total = sum(weights.values())
    share = sum(weights[at] for at in found.said) / total if total else 0.0
    telling = any(weights[at] >= 1 for at in found.said)
    if turned_round(Compared(wanted, heard, found.pairs), question.prompt):
        return Verdict(Grade.WRONG, CONTRARY)
    if found.contrary:
        of_weight = any(weights[at] >= 1 for at in found.turned) or not found.turned
        spoils = share >= MUCH or (of_weight and not telling)
        return Verdict(Grade.WRONG, CONTRARY if spoils else OTHER)
    brief = len(weights) <= BRIEF
    if share >= ENOUGH:
        return Verdict(Grade.CORRECT, "the same meaning")
    if share >= SOME and telling and not (brief and found.beside):
        return Verdict(Grade.PARTIAL, "some of the meaning")
    return Verdict(Grade.WRONG, OTHER)


def _off_the_subject(question: Question, wanted: Said, heard: Said) -> bool:
    """A sentence about other things that merely holds a short answer's word."""
    if len(list(wanted.content())) > BRIEF:
        return False
    told = set(read(question.prompt).stems)
    left = compare(wanted, heard).beside
    beside = [at for at in left if heard.stems[at] not in LIGHT]
    return len(beside) >= MANY and told.isdisjoint(heard.stems[at] for at in beside)


def _stands_for_subject(heard: Said, wanted: Said) -> bool:
    """ "He was ..." where the notes say "Mao was ..."."""
    return heard.words[0] in PRONOUNS and wanted.words[0] not in PRONOUNS


def _weights(question: Question, wanted: Said) -> dict[int, float]:
    """What each content word is worth: nothing if the question says it already."""
    told = set(read(question.prompt).stems)
    common = _common(question.accepts)
    content = list(wanted.content())
    new = [at for at in content if wanted.stems[at] not in told]
    return {
        at: _weight(wanted.words[at], common) if at in new or not new else 0.0
        for at in content
    }


def _weight(word: str, common: Collection[str]) -> float:
    if stem(word) in common:
        return WEIGHT_OF_COMMON
    shading = word.endswith("ly")  # "fairly", "sincerely"
    return WEIGHT_OF_LIGHT if shading or stem(word) in LIGHT else 1.0


@lru_cache(maxsize=1024)
def _common(accepts: tuple[str, ...]) -> frozenset[str]:
    """Stems that more than a quarter of many accepted answers share."""
    if len(accepts) < 4:
        return frozenset()
    sets = [set(read(accepted).stems) for accepted in accepts]
    return frozenset(
        form
        for form in set().union(*sets)
        if sum(form in others for others in sets) * 4 > len(sets)
    )
