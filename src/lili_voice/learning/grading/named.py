"""A name in an answer: it must win by sound against all other names."""

import re
from collections.abc import Collection, Sequence

from lili_voice.english.thesaurus import same_meaning
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.learning.grading.answers import DENIED, UNDECIDED, Verdict
from lili_voice.learning.grading.proper import LINKS
from lili_voice.learning.grading.rivals import Rivals, rivals_of
from lili_voice.learning.grading.sounding import SURE, Sounding, ordinary, sounding
from lili_voice.turn import Grade

NOT_THE_NAME = "not the name"
PAIR = 2  # words: a surname and the given name of somebody else
EXCLUDES = word_set("not except excepting excluding besides without never")
EXCLUDING = re.compile(
    r"\b(?:(?:any|every|no) ?(?:one|body)|all|anything|everything|apart|other|rather)"
    r" (?:but|from|than)$"
)
DENIED_AFTER = re.compile(
    r"(?:(?:did|was|is|were|are|had|has|could|would) not|never)\b(?! (?:it|he|she))"
)
# Words that may stand beside a surname without being another given name.
OFFHAND = word_set(
    "mr mrs mister miss sir lord lady king queen chairman comrade president general "
    "leader minister premier emperor pope saint st man guy bloke person woman name "
    "right yes yeah no again course definite"
)


def is_name(text: str, names: Collection[str]) -> bool:
    """Whether a text is one of the names, or one word of one."""
    return rivals_of(names).knows(words(text))


def judge_name(wanted: str, heard: str, names: Collection[str], told: str) -> Verdict:
    """Judges a name. Names `told` in the question are no rivals."""
    spoken = words(heard)
    rivals = rivals_of(names)
    ours = sounding(wanted, spoken, rivals.shared(words(wanted)))
    if _another_name_beside(ours, wanted, spoken, set(words(told))):
        return Verdict(Grade.WRONG, NOT_THE_NAME)
    rival = _best_rival(rivals, wanted, spoken, told)
    heard_rival = rival.score >= SURE
    if not ours.score or (
        heard_rival and not ours.apart(rival) and _beats(rival, ours)
    ):
        return Verdict(Grade.WRONG, "another name" if heard_rival else NOT_THE_NAME)
    if _denied(spoken, ours):
        return Verdict(Grade.WRONG, DENIED)
    if heard_rival and ours.apart(rival):
        if "or" in spoken:
            return Verdict(Grade.WRONG, UNDECIDED)
        return Verdict(Grade.PARTIAL, "and another name")
    return Verdict(Grade.CORRECT, "the name")


def beside_the_name(spoken: Sequence[str], told: Collection[str], at: int) -> bool:
    """Whether the word at `at` makes a name next to it another: "Soviet influence"."""
    word = spoken[at]
    passed = STOP | QUESTION_WORDS | OFFHAND | LINKS
    return word not in passed and word not in told and not word.endswith("ly")


def _another_name_beside(
    ours: Sounding, wanted: str, spoken: Sequence[str], told: Collection[str]
) -> bool:
    """ "Liu Bang" where Liu Shaoqi is wanted: the surname alone is not enough."""
    if ours.whole or not ours.score or len(words(wanted)) == 1:
        return False
    near = [at for at in (ours.start - 1, ours.end) if 0 <= at < len(spoken)]
    others = [at for at in near if beside_the_name(spoken, told, at)]
    content = [word for word in spoken if word not in STOP]
    return any(len(content) == PAIR or not ordinary(spoken[at]) for at in others)


def _denied(spoken: Sequence[str], ours: Sounding) -> bool:
    """ "Everyone except Mao", "Mao didn't"."""
    before, after = spoken[: ours.start], " ".join(spoken[ours.end :])
    if not EXCLUDES.isdisjoint(before) or EXCLUDING.search(" ".join(before)):
        return True
    return bool(DENIED_AFTER.match(after))


def _beats(rival: Sounding, ours: Sounding) -> bool:
    """But not a name that is only some of the words which are ours together."""
    inside = ours.start <= rival.start and rival.end <= ours.end
    within = inside and rival.end - rival.start < ours.end - ours.start
    return rival.score > ours.score and not within


def _best_rival(
    rivals: Rivals, wanted: str, spoken: Sequence[str], told: str
) -> Sounding:
    """The other name most like what was said; none is of those told already."""
    mine, said = set(words(wanted)), set(words(told))

    def another(spelt: Sequence[str]) -> bool:
        other = mine.isdisjoint(spelt) and not said.issuperset(spelt)
        return other and not same_meaning(_key(words(wanted)), _key(spelt))

    for met in rivals.met(tuple(spoken)):
        if any(map(another, met.bearers)):
            return met.sounding
    return Sounding(0.0)


def _key(spelt: Sequence[str]) -> str:
    return " ".join(map(stem, spelt))
