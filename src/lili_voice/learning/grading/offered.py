"""Questions that offer two answers without letters: "was it more or less ...?"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lili_voice.english.thesaurus import same_meaning
from lili_voice.english.wordforms import stem, words
from lili_voice.learning.grading.answers import UNDECIDED, Verdict
from lili_voice.turn import Grade, Question

_OR = re.compile(
    r"(?P<one>[\w'’]+),? or (?:was it |is it |were they )?(?:an? |the )?"
    r"(?P<other>[\w'’]+)",
    re.I,
)
_MORE_THAN_TWO = re.compile(
    r",\s+(?!was|were|is|are|did|do|does|has|had|who|what|which)[^,?]{1,40},? or\b"
)
_LEAD = re.compile(r"^(?:which|who|what)\b[^,]*,", re.IGNORECASE)
_BOTH = frozenset({"both", "neither", "equal", "equally"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """Stems of the word that is right, and of the one offered beside it."""

    right: str
    wrong: str


def judge_offered(question: Question, heard: str) -> Verdict | None:
    """Judges by the word that was taken; None where the question offers no two, or
    neither was said alone."""
    pair = _pair(question.prompt, question.accepts[0]) if question.accepts else None
    if pair is None:
        return None
    said = [stem(word) for word in words(heard)]
    right, wrong = _has(said, pair.right), _has(said, pair.wrong)
    accepted = question.accepts[0]
    if right and wrong:
        either = "or" in said
        return Verdict(Grade.WRONG, UNDECIDED, (), accepted) if either else None
    denied = not {"not", "never"}.isdisjoint(said)
    if right and not denied and _nothing_else(question, said):
        return Verdict(Grade.CORRECT, "the right one of two", (), accepted, (accepted,))
    if wrong and not denied and _nothing_else(question, said):
        return Verdict(Grade.WRONG, "the other of two", (), accepted, (), (accepted,))
    return None


@lru_cache(maxsize=1024)
def _pair(prompt: str, accepted: str) -> _Pair | None:
    found = list(_OR.finditer(prompt))
    offers = _LEAD.sub("", prompt)
    if not found or _MORE_THAN_TWO.search(offers):
        return None
    one, other = stem(found[-1]["one"].lower()), stem(found[-1]["other"].lower())
    wanted = [stem(word) for word in words(accepted)]
    if (one in wanted) is (other in wanted) or not _BOTH.isdisjoint(wanted):
        return None
    return _Pair(one, other) if one in wanted else _Pair(other, one)


def _has(said: list[str], offered: str) -> bool:
    return any(word == offered or same_meaning(word, offered) for word in said)


def _nothing_else(question: Question, said: list[str]) -> bool:
    """Whether all that was said is of the question or of the answer."""
    told = {
        stem(w) for text in (question.prompt, *question.accepts) for w in words(text)
    }
    left = [w for w in said if w not in told and len(w) > 3]
    return len(left) <= 1
