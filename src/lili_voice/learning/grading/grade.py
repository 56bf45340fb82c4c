"""Whether an answer is right: by value, by sound, by meaning, never by spelling."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from lili_voice.english.wordforms import STOP, words
from lili_voice.learning.grading.answers import (
    CONTRARY,
    DENIED,
    UNDECIDED,
    Verdict,
    answer_in,
    denied_whole,
    gives_up,
)
from lili_voice.learning.grading.choices import judge_choice
from lili_voice.learning.grading.clauses import enough
from lili_voice.learning.grading.counted_off import in_one_line
from lili_voice.learning.grading.homophones import codes_restored, denials_restored
from lili_voice.learning.grading.itemised import judge_list
from lili_voice.learning.grading.layers import judge_one
from lili_voice.learning.grading.letters import spelled_out
from lili_voice.learning.grading.listing import listed, parts_of
from lili_voice.learning.grading.meaning import read
from lili_voice.learning.grading.offered import judge_offered
from lili_voice.learning.grading.rivals import NamesAndChoices
from lili_voice.learning.grading.statements import IN_PART, SPOILS, rank
from lili_voice.learning.grading.truth import truth_said, wants_truth
from lili_voice.turn import Grade, Question, QuestionKind

__all__ = ["Verdict", "grade"]

_OR = re.compile(r"\s*,?\s+or\b\s*", re.IGNORECASE)
_FULLY = {"up": "went up", "down": "went down"}
BRIEF = 12  # words of an answer that offers two; a longer one may explain
OPENING = 4  # words of an answer that may be a denial itself
KEPT = 512  # answers judged; a question with its choices is a thousand characters
LONGEST = 1000  # characters of an answer that are listened to


def grade(question: Question, heard: str, names: Collection[str]) -> Verdict:
    """Judges what was heard. `names` are all the names the notes know, so that one is
    not taken for another that sounds like it.

    The best of the accepted answers counts, and one said as written is right. No text
    makes it raise; of a very long one only the beginning counts.
    """
    return _judged(question, heard, frozenset(names))


@lru_cache(maxsize=KEPT)
def _judged(question: Question, heard: str, names: frozenset[str]) -> Verdict:
    """A turn judges an answer twice, to tell it from a command and to mark it, and a
    class gives the same answers."""
    written = _as_written(question, heard)
    if written:
        parts = tuple(part.accepts[0] for part in question.parts)
        return Verdict(Grade.CORRECT, "as written", (), written, parts or (written,))
    told = " ".join((question.prompt, *question.accepts))
    heard = spelled_out(in_one_line(heard[:LONGEST]))
    heard = codes_restored(denials_restored(heard, told), told)
    if gives_up(heard):
        return Verdict(Grade.DONT_KNOW, "says so", missing=question.accepts[:1])
    if not words(answer_in(heard)):
        return Verdict(Grade.WRONG, "nothing is said", missing=question.accepts[:1])
    if question.choices:
        return _chosen(question, heard, names)
    truth = _wanted_truth(question)
    if truth is not None:
        return _true_or_false(question, heard, truth, names)
    denies = any("not" in words(one)[:OPENING] for one in question.accepts)
    if denied_whole(heard) and not denies:
        return Verdict(Grade.WRONG, DENIED, missing=question.accepts[:1])
    return _in_words(question, heard, names)


def _as_written(question: Question, heard: str) -> str:
    """The accepted answer that was said just as it is written; "" for none."""
    said = words(heard) if len(heard) <= 20 * LONGEST else []
    return next((one for one in question.accepts if said and words(one) == said), "")


def _chosen(question: Question, heard: str, names: Collection[str]) -> Verdict:
    right = question.accepts[0]
    texts = tuple(choice.text for choice in question.choices)

    def judge(text: str, answer: str) -> Grade:
        accepts = question.accepts if words(text) == words(right) else (text,)
        rivals = NamesAndChoices(frozenset(names), texts)
        asked = Question("", accepts, question.fact)
        return _best(asked, answer, rivals).grade

    return judge_choice(question, heard, judge)


def _wanted_truth(question: Question) -> bool | None:
    if question.kind not in (QuestionKind.TRUE_FALSE, QuestionKind.SHORT):
        return None
    return wants_truth(question.accepts[0]) if question.accepts else None


def _true_or_false(
    question: Question, heard: str, truth: bool, names: Collection[str]
) -> Verdict:
    wanted = question.accepts[0]
    said = truth_said(heard, question)
    if said is None:
        return Verdict(Grade.WRONG, UNDECIDED, (), wanted, (), (wanted,))
    if said is truth:
        return Verdict(Grade.CORRECT, "it says so", (), wanted, (wanted,))
    return Verdict(Grade.WRONG, CONTRARY, (), wanted, (), (wanted,))


def _in_words(question: Question, heard: str, names: Collection[str]) -> Verdict:
    answer = _FULLY.get(" ".join(words(heard)), answer_in(heard))
    taken = judge_offered(question, answer)
    if taken:
        return taken
    parts = parts_of(question)
    if len(parts) < 2 and not question.parts:
        return _best(question, answer, names)
    by_parts = judge_list(
        question,
        answer,
        parts,
        lambda text, item: judge_one(question, text, item, names),
    )
    others = tuple(one for one in question.accepts if not listed(one, question.prompt))
    if question.parts or not others:
        return by_parts
    whole = _best(replace(question, accepts=others), answer, names)
    return max(by_parts, whole, key=rank)


def _best(question: Question, answer: str, names: Collection[str]) -> Verdict:
    """The best by any of the accepted answers; "one or the other" is none."""
    best = _best_of_whole(question, answer, names)
    sides = [side for side in _OR.split(answer) if _tells(side)]
    if best.grade is Grade.WRONG or len(sides) < 2 or _OR.search(best.accepted):
        return best
    each = [_best_of_whole(question, side, names).grade for side in sides]
    if Grade.WRONG in each and len(answer.split()) <= BRIEF:
        return replace(best, grade=Grade.WRONG, why=UNDECIDED)
    return best


def _tells(side: str) -> bool:
    return any(word not in STOP for word in words(side))


def _best_of_whole(question: Question, answer: str, names: Collection[str]) -> Verdict:
    """But for a denial, which spoils all."""
    judged = [judge_one(question, one, answer, names) for one in question.accepts]
    for clause in enough(question.accepts):
        alone = judge_one(question, clause, answer, names)
        judged += [alone] if alone.grade is Grade.CORRECT else []
    best = max(judged, key=rank)
    spoilt = [verdict for verdict in judged if verdict.why in SPOILS]
    outright = next((one for one in spoilt if one.why != CONTRARY), None)
    right = sum(verdict.grade is Grade.CORRECT for verdict in judged)
    far = best.missing or set(read(best.accepted).stems).isdisjoint(read(answer).stems)
    loose = best.grade is Grade.PARTIAL or (far and len(spoilt) > right)
    if outright or (spoilt and loose):
        return outright or spoilt[0]
    turned = [one for one in judged if one.why in (CONTRARY, IN_PART)]
    whole = next((one for one in turned if one.accepted == question.accepts[0]), None)
    if whole and best.missing and best.grade is Grade.CORRECT:
        return whole  # a loose likeness to another wording does not save it
    return next((one for one in turned if _mere_keyword(best, one)), best)


def _mere_keyword(best: Verdict, spoilt: Verdict) -> bool:
    """Whether no more than one word was right, of an answer told the other way
    round: "the gangsters lost money"."""
    keyword = list(read(best.accepted).content)
    whole = read(spoilt.accepted).stems
    return len(keyword) == 1 and read(best.accepted).stems[keyword[0]] in whole
