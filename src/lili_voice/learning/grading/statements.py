"""Whether an answer says the same as an accepted one, in whatever words."""

import re
from collections.abc import Collection
from dataclasses import replace

from lili_voice.english.verbs import is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import words
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.learning.grading.answers import (
    CONTRARY,
    DENIED,
    FLATLY,
    UNDECIDED,
    Verdict,
)
from lili_voice.learning.grading.doubts import (
    ENOUGH,
    FILLERS,
    NEARLY,
    contradicts,
    has_another_subject,
    is_subject,
    only_means_it,
    said_in_its_place,
)
from lili_voice.learning.grading.meaning import Likeness, Said, compare, read
from lili_voice.learning.grading.order import Compared
from lili_voice.learning.grading.weighing import weights_of
from lili_voice.turn import Grade, Question

SOME = 0.3  # the share from which it is partly right
MUCH = 0.4  # the share from which saying the contrary spoils any other likeness
OTHER = "not that"
OTHER_POINT = "something else in its place"
IN_PART = "not that, and the contrary of some of it"
MANY = 3  # words of other meanings that make a sentence be about something else
BRIEF = 2  # content words; half of so few, with something else beside it, is no part
PRONOUNS = word_set("he she it they")
# What spoils an answer even where another wording of it would be right.
SPOILS = frozenset({CONTRARY, DENIED, FLATLY, UNDECIDED})
_BETTER = (Grade.WRONG, Grade.PARTIAL, Grade.CORRECT)
_HALVES = re.compile(r"\s+and\s+", re.IGNORECASE)
# Beyond these stands what follows from the first, or says it again.
_SO = re.compile(
    r",?\s+so that\s+|,\s+so\s+|,\s+(?:meaning|leaving)\s+|\s+because\s+"
    r"|\s+so (?=(?:it|he|she|they|we|the|a|an|his|her|their|its|people|no|nobody)\b)",
    re.IGNORECASE,
)


def rank(verdict: Verdict) -> int:
    """The better, the higher."""
    return _BETTER.index(verdict.grade)


def judge_statement(question: Question, wanted: str, answer: str) -> Verdict:
    """By meaning; a reason told with what follows from it is told by either.

    A true half of "Mao was humiliated and resigned" is partly right.
    """
    heard = read(answer)
    if _off_the_subject(question, read(wanted), heard):
        return Verdict(Grade.WRONG, OTHER)
    whole = _share(question, read(wanted), heard)
    if whole.grade is Grade.CORRECT or whole.why in SPOILS:
        return whole
    either = _SO.split(wanted)
    if len(either) > 1 and any(_all_of(question, one, heard) for one in either):
        return replace(whole, grade=Grade.CORRECT, why="the reason")
    if whole.grade is Grade.WRONG and _says_a_half(question, wanted, heard):
        return replace(whole, grade=Grade.PARTIAL, why="one half of it")
    return whole


def _all_of(question: Question, clause: str, heard: Said) -> bool:
    wanted = read(clause)
    own = [weight for weight in weights_of(question, wanted).values() if weight >= 1]
    return bool(own) and _share(question, wanted, heard).grade is Grade.CORRECT


def _says_a_half(question: Question, wanted: str, heard: Said) -> bool:
    halves = _HALVES.split(wanted)
    told = all(any(map(is_past, words(half))) for half in halves)
    return told and any(_says_half(question, read(half), heard) for half in halves)


def _says_half(question: Question, half: Said, heard: Said) -> bool:
    verdict = _share(question, half, heard)
    if verdict.grade is not Grade.PARTIAL:
        return verdict.grade is Grade.CORRECT
    weights = weights_of(question, half)
    main = next((at for at, weight in weights.items() if weight >= 1), None)
    return main in compare(half, heard).said


def _share(question: Question, wanted: Said, heard: Said) -> Verdict:
    """By the share of the meaning that was said."""
    found = compare(wanted, heard)
    weights = weights_of(question, wanted)
    if _stands_for_subject(heard, wanted) and len(weights) > 1:
        weights[min(weights)] = 0.0
    elif heard.words[:1] == ("they",) and len(weights) == BRIEF:
        last = max(weights)  # "they got shorter" of "shorter journeys"
        plural = wanted.words[last].endswith("s") and last not in found.said
        weights[last] = 0.0 if plural and min(weights) in found.said else weights[last]
    both = Compared(wanted, heard, found.pairs)
    if why := contradicts(question, both, found, weights):
        return Verdict(Grade.WRONG, why)
    total = sum(weights.values())
    share = sum(weights[at] for at in found.said) / total if total else 0.0
    if found.contrary:
        return Verdict(Grade.WRONG, _how_contrary(found, weights, share))
    said = _told(wanted, weights, found.said)
    if share < ENOUGH:
        return _in_part(found, weights, share, said)
    if only_means_it(question, wanted, heard):
        return replace(said, why="told in other words")
    if share < NEARLY and has_another_subject(wanted, heard, found):
        return _in_part(found, weights, share, said)
    other = said_in_its_place(both, found, weights)
    grade = Grade.PARTIAL if other else Grade.CORRECT
    return replace(said, grade=grade, why=OTHER_POINT if other else "the same meaning")


def _how_contrary(found: Likeness, weights: dict[int, float], share: float) -> str:
    telling = any(weights[at] >= 1 for at in found.said)
    of_weight = any(weights[at] >= 1 for at in found.turned) or not found.turned
    spoils = share >= MUCH or (of_weight and not telling)
    return CONTRARY if spoils else IN_PART


def _in_part(
    found: Likeness, weights: dict[int, float], share: float, said: Verdict
) -> Verdict:
    """Partly right, unless so little was said that it is something else."""
    telling = any(weights[at] >= 1 for at in found.said)
    brief = len(weights) <= BRIEF
    some = share >= SOME and telling and not (brief and found.beside)
    if some or (found.halved and not found.beside and not share):
        return replace(said, why="some of the meaning")
    return Verdict(Grade.WRONG, OTHER)


def _told(wanted: Said, weights: dict[int, float], said: Collection[int]) -> Verdict:
    """With the words of the answer that were said, and those that were not."""
    counted = [at for at, weight in weights.items() if weight > 0]
    return Verdict(
        Grade.PARTIAL,
        "",
        matched=tuple(wanted.words[at] for at in counted if at in said),
        missing=tuple(wanted.words[at] for at in counted if at not in said),
    )


def _off_the_subject(question: Question, wanted: Said, heard: Said) -> bool:
    """A sentence about other things that merely holds a short answer's word."""
    if len(list(wanted.content)) > BRIEF:
        return False
    told = set(read(question.prompt).stems)
    found = compare(wanted, heard)
    said = {at for places in found.pairs.values() for at in places}
    beside = [at for at in found.beside if heard.stems[at] not in LIGHT | FILLERS]
    if said and not any(at < min(said) for at in beside):
        return False  # it opens with the answer, and tells more of it
    return len(beside) >= MANY and told.isdisjoint(heard.stems[at] for at in beside)


def _stands_for_subject(heard: Said, wanted: Said) -> bool:
    """ "He was ..." where the notes say "Mao was ..."."""
    if not (heard.words and wanted.words):
        return False
    return (
        is_subject(wanted)
        and heard.words[0] in PRONOUNS
        and wanted.words[0] not in PRONOUNS
    )
