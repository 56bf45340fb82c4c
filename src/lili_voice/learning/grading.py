"""Whether an answer is right: by value, by sound, by meaning, never by spelling."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem, words
from lili_voice.knowledge.plainwords import LIGHT
from lili_voice.learning.answers import (
    CONTRARY,
    DENIED,
    UNDECIDED,
    Verdict,
    answer_in,
    gives_up,
)
from lili_voice.learning.meaning import Likeness, Said, compare, read
from lili_voice.learning.named import is_name, judge_name
from lili_voice.learning.values import judge_value, value_of
from lili_voice.turn import Grade, Question

__all__ = ["Verdict", "grade"]

ENOUGH = 0.6  # the share of an answer's meaning that makes it right
SOME = 0.3  # the share from which it is partly right
MUCH = 0.4  # the share from which saying the contrary spoils any other likeness
WEIGHT_OF_LIGHT = 0.5
WEIGHT_OF_COMMON = 0.25  # a word in many of the accepted answers tells none of them
BRIEF = 2  # content words; half of so few, with something else beside it, is no part
PART = 3  # words in one part of an answer that is a list
PRONOUNS = word_set("he she it they")
# What spoils an answer even where another wording of it would be right.
SPOILS = frozenset({CONTRARY, DENIED, UNDECIDED})
_BETTER = (Grade.WRONG, Grade.PARTIAL, Grade.CORRECT)
_JOINTS = re.compile(r"\s*(?:,|;|\band\b)\s*", re.IGNORECASE)


def grade(question: Question, heard: str, names: Collection[str]) -> Verdict:
    """Judges what was heard. `names` are all the names the notes know, so that one is
    not taken for another that sounds like it.

    The best of the accepted answers counts.
    """
    if gives_up(heard):
        return Verdict(Grade.DONT_KNOW, "says so", missing=question.accepts[:1])
    answer = answer_in(heard)
    if not answer:
        return Verdict(Grade.WRONG, "nothing is said", missing=question.accepts[:1])
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
    if verdict.why != "not the name":
        return verdict
    meant = _judge_meaning(question, wanted, answer)
    return meant if meant.grade is Grade.CORRECT else verdict


def _judge_meaning(question: Question, wanted: str, answer: str) -> Verdict:
    parts = [part for part in _JOINTS.split(wanted) if words(part)]
    heard = read(answer)
    listed = ";" in wanted or all(len(part.split()) <= PART for part in parts)
    if len(parts) < 2 or not listed:
        return _share(question, read(wanted), heard)
    verdicts = [_share(question, read(part), heard) for part in parts]
    said = [v.grade is Grade.CORRECT for v in verdicts]
    matched = tuple(part for part, ok in zip(parts, said, strict=True) if ok)
    missing = tuple(part for part, ok in zip(parts, said, strict=True) if not ok)
    if not missing:
        return Verdict(Grade.CORRECT, "every part", matched)
    if not matched:
        return replace(max(verdicts, key=_rank), grade=Grade.WRONG, missing=missing)
    return Verdict(Grade.PARTIAL, "some of the parts", matched, missing)


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
    matched, missing = _told(wanted, found)
    telling = any(weights[at] >= 1 for at in found.said)
    if found.contrary:
        why = CONTRARY if share >= MUCH or not telling else "not that"
        return Verdict(Grade.WRONG, why, matched, missing)
    if share >= ENOUGH:
        return Verdict(Grade.CORRECT, "the same meaning", matched, missing)
    strange = len(list(wanted.content())) <= BRIEF and found.beside
    if share >= SOME and telling and not strange:
        return Verdict(Grade.PARTIAL, "some of the meaning", matched, missing)
    return Verdict(Grade.WRONG, "not that", matched, missing)


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


def _told(wanted: Said, found: Likeness) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The content words said, and those not said, in their order."""
    content = list(wanted.content())
    return (
        tuple(wanted.words[at] for at in content if at in found.said),
        tuple(wanted.words[at] for at in content if at not in found.said),
    )
